const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A driver that has not answered after this many milliseconds never will. */
const LONGEST = 130_000;

/** How long a browser may take to start, in milliseconds. */
const OPENING = 30_000;

/** One session of the W3C WebDriver protocol. */
export interface Session {
  get(path: string): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
  /** The reference of the element that an expression gives. */
  element(script: string): Promise<string>;
  end(): Promise<void>;
}

async function call(address: string, method: string, body?: object, ms = LONGEST): Promise<unknown> {
  const signal = AbortSignal.timeout(ms);
  const response = await fetch(address, { method, signal, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Opens a session at a driver that listens at the address. Throws what the driver refuses. */
export async function openSession(driver: string, wanted: object): Promise<Session> {
  const opened = await call(`${driver}/session`, 'POST', { capabilities: { alwaysMatch: wanted } }, OPENING);
  const { sessionId } = opened as { sessionId: string };
  const base = `${driver}/session/${sessionId}`;
  const post = (path: string, body: object = {}): Promise<unknown> => call(base + path, 'POST', body);
  return {
    get: (path) => call(base + path, 'GET'),
    post,
    async element(script) {
      const found = await post('/execute/sync', { script: `return ${script}`, args: [] });
      if (typeof found !== 'object' || found === null || !(ELEMENT in found))
        throw new Error(`no element: ${script.slice(-200)}`);
      return `/element/${String(found[ELEMENT])}`;
    },
    end: async () => void (await call(base, 'DELETE')),
  };
}
