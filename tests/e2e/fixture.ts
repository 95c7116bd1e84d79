import { existsSync } from 'node:fs';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { openTrap, type Trap } from './serve';

export { expect };
export type { Page, BrowserContext };

const CHROMIUM = '/usr/bin/chromium';

/** Leads to our own server, but is no secure context: no storage, no locks, no `crypto.subtle`. */
export const PLAIN_HOST = 'plain.test';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium itself calls these at start, whatever its flags; calls of pages to them are seen as requests. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/** What the pages of a test did that none may do. */
export interface Conduct {
  /** Requests to another origin, as the browser reports them; those that the policy stopped are not among them. */
  readonly outside: string[];
  /** Violations of the content security policy, console errors, and errors that nobody caught. */
  readonly complaints: string[];
}

interface TestFixtures {
  /** Complaints that a test provokes on purpose; `test.use({ tolerate: [/…/] })`. */
  tolerate: RegExp[];
  /** Host names that a test calls on purpose, to prove that calls are noticed. */
  decoys: string[];
  conduct: Conduct;
  /** Opens a further browser profile that is watched like the first. */
  freshContext: () => Promise<BrowserContext>;
}

interface WorkerFixtures {
  /** 0 for any that is free. */
  trapPort: number;
  /** Where every host name but our own leads to, at the level of the network. */
  trap: Trap;
}

function isOutside(url: string, origin: string): boolean {
  return /^(https?|wss?|ftp):/.test(url) && new URL(url).host !== new URL(origin).host;
}

function watch(context: BrowserContext, origin: string, { outside, complaints }: Conduct): void {
  context.on('request', (request) => {
    if (isOutside(request.url(), origin)) outside.push(request.url());
  });
  context.on('requestfailed', (request) => {
    const stopped = /csp|BLOCKED_BY_CSP/i.test(request.failure()?.errorText ?? '');
    const at = outside.indexOf(request.url());
    if (stopped && at >= 0) outside.splice(at, 1);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      if (isOutside(socket.url(), origin)) outside.push(socket.url());
    });
  });
}

/** Every browser test of the project: fails on a request to another origin, and on complaints of the pages. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  tolerate: [[], { option: true }],
  decoys: [[], { option: true }],
  trapPort: [0, { option: true, scope: 'worker' }],
  trap: [
    async ({ trapPort }, use) => {
      const trap = await openTrap(trapPort);
      await use(trap);
      trap.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ trap }, use) => {
      const own = `MAP ${PLAIN_HOST} 127.0.0.1, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
      const rules = `${own}, MAP * 127.0.0.1:${trap.port}`;
      await use({
        args: [...ARGS, `--host-resolver-rules=${rules}`],
        ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
      });
    },
    { scope: 'worker' },
  ],
  conduct: [
    async ({ context, baseURL, tolerate, decoys, trap }, use) => {
      const before = trap.calls.length;
      const conduct: Conduct = { outside: [], complaints: [] };
      watch(context, baseURL ?? '', conduct);
      await use(conduct);
      const unwanted = (text: string): boolean => !decoys.some((host) => text.includes(host));
      const calls = trap.calls.slice(before).filter((host) => !BROWSERS_OWN.test(host));
      expect(calls.filter(unwanted), 'connections to other hosts').toEqual([]);
      expect(conduct.outside.filter(unwanted), 'requests to other origins').toEqual([]);
      const complaints = conduct.complaints.filter((text) => !tolerate.some((pattern) => pattern.test(text)));
      expect(complaints, 'policy violations and console errors').toEqual([]);
    },
    { auto: true },
  ],
  freshContext: async ({ browser, contextOptions, baseURL, locale, timezoneId, conduct }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const options = {
        ...contextOptions,
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
      };
      const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}) });
      watch(context, baseURL ?? '', conduct);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});
