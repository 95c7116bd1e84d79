import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { koreanOrders } from '../e2e/data';
import { openTrap, serveStatic, type Trap } from '../e2e/serve';
import { callsOf, newcomerOf } from './conduct';
import type { Journey } from './journey';
import { fileToList } from './journeys/file-to-list';
import { formats } from './journeys/formats';
import { recipeLink } from './journeys/recipe-link';
import { reload } from './journeys/reload';
import { workerEnded } from './journeys/worker-ended';
import { peopleWith } from './orders';
import { NeverStarted, type Browser, type Engine } from './tab';
import { watchedSite } from './watched-site';

const JOURNEYS: readonly Journey[] = [fileToList, recipeLink, reload, workerEnded, formats];

/** How one journey went in one browser. */
export interface Outcome {
  readonly journey: string;
  readonly engine: string;
  readonly seconds: number;
  /** What the journey told, or why it failed or was not taken. */
  readonly said: string;
  readonly end: 'ok' | 'failed' | 'not taken';
}

interface Place {
  readonly start: string;
  readonly folder: string;
  readonly orders: string;
  readonly trap: Trap;
}

/** A page did what none may do: no second try makes that good. */
class Misdeed extends Error {}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function travel(journey: Journey, browser: Browser, place: Place): Promise<string> {
  const { start, folder, orders, trap } = place;
  const before = trap.calls.length;
  const visitors = newcomerOf(browser, new URL(start).origin);
  const write = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  try {
    const people = (n: number) => peopleWith(orders, n);
    const { newcomer } = visitors;
    const gone = await journey.go({ start, orders, people, write, newcomer }).then(
      (said) => ({ said: said ?? '', failure: undefined }),
      (failure: unknown) => ({ said: reason(failure), failure }),
    );
    const misdeeds = [...(await visitors.misdeeds()), ...callsOf(trap, before)].join('; ').slice(0, 800);
    if (misdeeds !== '')
      throw new Misdeed([gone.failure && gone.said, `the page ${misdeeds}`].filter(Boolean).join('; '));
    if (gone.failure !== undefined) throw gone.failure;
    return gone.said;
  } finally {
    await visitors.close();
  }
}

type End = Pick<Outcome, 'said' | 'end'>;

/**
 * A journey, and once more when it failed: a busy machine can starve a browser. What no page may do fails at once,
 * and a browser that never started says nothing about the product.
 */
async function taken(journey: Journey, browser: Browser, place: Place, late: number): Promise<End> {
  if (Date.now() > late) return { said: 'the time is over', end: 'not taken' };
  try {
    return { said: await travel(journey, browser, place), end: 'ok' };
  } catch (error) {
    const first = reason(error);
    if (error instanceof Misdeed) return { said: first, end: 'failed' };
    if (Date.now() > late)
      return { said: first, end: error instanceof NeverStarted ? 'not taken' : 'failed' };
    try {
      const said = await travel(journey, browser, place);
      return { said: `${said} (at the second try; the first: ${first})`, end: 'ok' };
    } catch (again) {
      return { said: reason(again), end: again instanceof NeverStarted ? 'not taken' : 'failed' };
    }
  }
}

/** Takes every journey in every engine, one after the other, and tells of each as it ends; begins none after `late`. */
export async function takeJourneys(
  engines: readonly Engine[],
  site: string,
  chosen: (journey: string) => boolean,
  late: number,
  tell: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-journeys-'));
  const orders = join(folder, 'orders.csv');
  writeFileSync(orders, koreanOrders(3000));
  const watched = watchedSite(site);
  const server = await serveStatic({ '/gyul/': watched.folder }, 0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const trap = await openTrap(0);
  const place = { start: `http://127.0.0.1:${port}/gyul/?lang=en`, folder, orders, trap };
  const outcomes: Outcome[] = [];
  try {
    for (const engine of engines) {
      const browser = await engine.launch(trap.port);
      for (const journey of JOURNEYS.filter(({ name }) => chosen(name))) {
        const from = Date.now();
        const end = await taken(journey, browser, place, late);
        const seconds = (Date.now() - from) / 1000;
        const outcome = { journey: journey.name, engine: engine.name, seconds, ...end };
        outcomes.push(outcome);
        tell(outcome);
      }
      await browser.close();
    }
  } finally {
    trap.close();
    server.closeAllConnections();
    server.close();
    watched.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
}
