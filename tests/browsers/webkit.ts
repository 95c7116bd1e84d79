import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { NeverStarted, type Browser, type Engine, type Tab } from './tab';
import { openSession, type Session } from './webdriver';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';

/** Debian keeps the small browser of WebKitGTK beside its library, one for each version of its interface. */
function miniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : [];
  return folders
    .flatMap((folder) =>
      ['6.0', '4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    .concat('/usr/libexec/webkit2gtk-4.1/MiniBrowser')
    .find((path) => existsSync(path));
}

/** Starts a program that ends with this one, however that ends. */
function start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const started = spawn(program, args, options);
  const end = (): void => void started.kill();
  process.once('exit', end);
  started.once('exit', () => process.off('exit', end));
  return started;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A screen that nobody sees; resolves to its display and its process. */
async function openScreen(): Promise<{ display: string; process: ChildProcess }> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const screen = start(XVFB, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data) => resolve(`:${String(data).trim()}`));
    screen.once('exit', () => reject(new Error('no screen for WebKitGTK: Xvfb ended')));
  });
  return { display, process: screen };
}

async function openDriver(display: string): Promise<{ address: string; process: ChildProcess }> {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
  };
  // With this set, MiniBrowser hangs.
  Reflect.deleteProperty(env, 'WEBKIT_DISABLE_COMPOSITING_MODE');
  const driver = start(DRIVER, [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { address, process: driver };
    await wait(100);
  }
  driver.kill();
  throw new Error('WebKitWebDriver does not answer');
}

function tabOf(session: Session): Tab {
  return {
    goto: async (url) => void (await session.post('/url', { url })),
    // By way of an empty page: a reload of a page with running workers never ends in this browser under its driver.
    async reload() {
      const url = await session.get('/url');
      await session.post('/url', { url: 'about:blank' });
      await session.post('/url', { url });
    },
    async value(script) {
      const done = 'arguments[arguments.length - 1]';
      const run = `(async () => (${script}))()`;
      const body = `const done = ${done}; ${run}.then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      const answer = await session.post('/execute/async', { script: body, args: [] });
      const { value, error } = answer as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: async (script) => void (await session.post(`${await session.element(script)}/click`)),
    async type(script, text) {
      const box = await session.element(script);
      await session.post(`${box}/clear`);
      await session.post(`${box}/value`, { text: `${text}\uE004` });
    },
    async choose(script, label) {
      const option = `[...${script}.options].find(({ label }) => label.trim() === ${JSON.stringify(label)})`;
      await session.post(`${await session.element(option)}/click`);
    },
    async put(script, paths) {
      await session.post(`${await session.element(script)}/value`, { text: paths.join('\n') });
    },
  };
}

/** A session with its driver. MiniBrowser sometimes never starts: then again, with another driver. */
async function started(display: string, wanted: object): Promise<{ session: Session; driver: ChildProcess }> {
  let why: unknown;
  for (let tries = 0; tries < 4; tries++) {
    const driver = await openDriver(display);
    try {
      return { session: await openSession(driver.address, wanted), driver: driver.process };
    } catch (error) {
      driver.process.kill();
      why = error;
    }
  }
  throw new NeverStarted(`MiniBrowser did not start: ${String(why)}`);
}

/** WebKitGTK's MiniBrowser over W3C WebDriver, on a screen of its own. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  packages: ['webkit2gtk-driver', 'xvfb'],
  installed: () => existsSync(DRIVER) && existsSync(XVFB) && miniBrowser() !== undefined,
  async launch(trapPort): Promise<Browser> {
    const screen = await openScreen();
    const trap = `127.0.0.1:${trapPort}`;
    const wanted = {
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      proxy: { proxyType: 'manual', httpProxy: trap, sslProxy: trap, noProxy: ['127.0.0.1'] },
      timeouts: { script: 120_000, pageLoad: 60_000 },
    };
    return {
      // A session is a browser with a profile of its own that ends with it. Each has its own driver: one that has
      // ended a session sometimes never starts the next.
      async fresh() {
        const { session, driver } = await started(screen.display, wanted);
        await session.post('/window/rect', { x: 0, y: 0, width: 1380, height: 980 });
        const close = async (): Promise<void> => {
          await session.end().finally(() => driver.kill());
        };
        return { tab: tabOf(session), close };
      },
      close: async () => void screen.process.kill(),
    };
  },
};
