import type { Trap } from '../e2e/serve';
import { Person } from './person';
import type { Browser, Profile } from './tab';

/** Firefox itself calls these at start, whatever its settings. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net|digicert\.com)$/;

/** Hosts that were called since, without those that the browser calls for itself. */
export function callsOf(trap: Trap, since: number): string[] {
  const hosts = trap.calls.slice(since).filter((host) => !BROWSERS_OWN.test(host));
  return hosts.map((host) => `called ${host}`);
}

const COMPLAINTS = `window.__complaints ?? ['is not watched']`;
const REQUESTS = `performance.getEntriesByType('resource').map(({ name }) => name)`;

/** People at fresh profiles of a browser, and what their pages did that none may do. */
export function newcomerOf(browser: Browser, origin: string) {
  const profiles: Profile[] = [];
  const found: string[] = [];

  async function look(profile: Profile): Promise<void> {
    const complaints = await profile.tab.value(COMPLAINTS);
    const requests = await profile.tab.value(REQUESTS);
    if (Array.isArray(complaints)) found.push(...complaints.map((text) => `complained: ${text}`));
    if (!Array.isArray(requests)) return;
    const outside = requests
      .map(String)
      .filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(origin));
    found.push(...outside.map((url) => `asked for ${url}`));
  }

  return {
    async newcomer(): Promise<Person> {
      const profile = await browser.fresh();
      profiles.push(profile);
      const { tab } = profile;
      // What a page has kept of itself is gone after it: it is looked at before.
      const leave = async (to: () => Promise<void>): Promise<void> => {
        if (String(await tab.value('location.href')).startsWith(origin)) await look(profile);
        await to();
      };
      return new Person({
        ...tab,
        goto: (url) => leave(() => tab.goto(url)),
        reload: () => leave(() => tab.reload()),
      });
    },
    /** In words, of all pages so far. */
    async misdeeds(): Promise<string[]> {
      for (const profile of profiles) await look(profile);
      return found.splice(0);
    },
    async close(): Promise<void> {
      for (const profile of profiles.splice(0)) await profile.close().catch(() => undefined);
    },
  };
}
