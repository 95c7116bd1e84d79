/** A request of this page, as the browser recorded it. */
export interface PageRequest {
  /** Address; the part before the path is left out for our own. */
  readonly address: string;
  /** What asked for it: `script`, `fetch`, `link` … */
  readonly kind: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
  /** Bytes over the network; 0 for what came from a cache. */
  readonly bytes: number;
  /** Whether it went to another place than this site. */
  readonly foreign: boolean;
}

const MOST = 1000;

/** Every request since the page was opened, as the browser itself recorded them. */
export class Requests {
  #all = $state.raw<readonly PageRequest[]>([]);
  #count = $state(0);

  constructor() {
    const observer = new PerformanceObserver((list) => {
      const fresh = list.getEntries().flatMap((entry) => requestOf(entry) ?? []);
      if (fresh.length === 0) return;
      this.#count += fresh.filter(({ foreign }) => foreign).length;
      this.#all = [...this.#all, ...fresh].slice(-MOST);
    });
    observer.observe({ type: 'resource', buffered: true });
    observer.observe({ type: 'navigation', buffered: true });
  }

  /** The last thousand, oldest first. */
  get all(): readonly PageRequest[] {
    return this.#all;
  }

  /** How many went to other origins. */
  get count(): number {
    return this.#count;
  }
}

function requestOf(entry: PerformanceEntry): PageRequest | undefined {
  if (!/^https?:/.test(entry.name)) return undefined;
  const own = `${location.origin}/`;
  const foreign = !entry.name.startsWith(own);
  const timing = entry instanceof PerformanceResourceTiming ? entry : undefined;
  return {
    // What stands behind # is never sent, and may hold a whole notebook.
    address: (foreign ? entry.name : entry.name.slice(own.length - 1)).replace(/#.*/, ''),
    kind: timing?.initiatorType ?? entry.entryType,
    at: entry.startTime,
    bytes: timing?.transferSize ?? 0,
    foreign,
  };
}
