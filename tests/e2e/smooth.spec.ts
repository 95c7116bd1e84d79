import type { Page } from '@playwright/test';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { random } from '../../src/lib/stats/random';
import { expect, test } from './fixture';
import { ready, start, tray } from './notebook';

const ROWS = 1_000_000;
const CUSTOMERS = 125_000;
const FOLDER = resolve('tests/.tmp');
const MINUTES = 730 * 1440;

/** A million orders in order of time; written once. */
function millionOrders(): string {
  const path = join(FOLDER, 'smooth-1000000.csv');
  if (existsSync(path)) return path;
  const r = random(3, 'smooth');
  const lines = ['order_id,customer_id,order_date,category,channel,amount,status'];
  for (let row = 0; row < ROWS; row++) {
    const minute = Math.floor(((row + r.uniform()) / ROWS) * MINUTES);
    const time = new Date(Date.UTC(2024, 3, 1) + minute * 60_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    const customer = `C${String(Math.floor(CUSTOMERS * r.uniform() ** 2)).padStart(7, '0')}`;
    const category = r.pick(['outerwear', 'knit', 'shirt', 'shoes', 'bag']);
    const channel = r.pick(['app', 'web', 'store']);
    const status = r.chance(0.03) ? 'returned' : 'completed';
    lines.push(`${row + 1},${customer},${time},${category},${channel},${1000 + r.int(90_000)},${status}`);
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${path}.part`, `${lines.join('\n')}\n`);
  renameSync(`${path}.part`, path);
  return path;
}

const LONG_MS = 50;
/** What Chromium's traces call a task. */
const TASK = 'ThreadControllerImpl::RunTask';

/** Keeps how long every task of the page's thread over 50 ms took, in milliseconds. */
function watchLongTasks(): void {
  const seen: number[] = [];
  Reflect.set(window, 'longTasks', seen);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration);
  }).observe({ type: 'longtask' });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, waiting for the processor included; and of the processor alone. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
  /** When it began, in microseconds. */
  readonly ts: number;
}

/** What this test asks of the page, such as which of its elements have a role, is no work of the page's own. */
function isOfTheTest({ args }: TraceEvent): boolean {
  return args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('blink.mojom.DevTools') === true;
}

/** How long the processor worked on each task of the page's thread that took long, in milliseconds. */
function workedLong(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ours = traceEvents.filter(({ pid, tid }) => main.has(`${pid} ${tid}`));
  const tasks = ours.filter(({ name }) => name === TASK);
  if (tasks.length === 0) throw new Error(`the trace has no ${TASK} of the page`);
  const asked = ours.filter(isOfTheTest);
  if (asked.length === 0) throw new Error('the trace does not tell what the test asked of the page');
  return tasks
    .filter(({ ts, dur = 0 }) => !asked.some((each) => each.ts >= ts && each.ts <= ts + dur))
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((ms) => ms > LONG_MS);
}

/**
 * The long tasks while something was done. Where the browser saw some, those count on which the processor really worked
 * that long: on a busy machine a task is long because others ran meanwhile.
 */
async function longTasksOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  await page.evaluate(() => (Reflect.get(window, 'longTasks') as number[]).splice(0));
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  await page.waitForTimeout(200);
  const trace = await browser.stopTracing();
  const seen = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
  return seen.length === 0 ? [] : workedLong(trace);
}

test('a million rows never hold up the page: loading, an edit, an export', async ({ page }) => {
  test.setTimeout(240_000);
  const path = millionOrders();
  await page.addInitScript(watchLongTasks);
  await start(page);
  await page.waitForTimeout(1500);

  const loading = await longTasksOf(page, async () => {
    await page.getByLabel('Open files').setInputFiles(path);
    await page.getByRole('button', { name: 'Use this mapping' }).click();
    await expect(tray(page).getByRole('listitem').nth(2)).toBeVisible({ timeout: 120_000 });
    await ready(page);
  });
  expect(loading, 'while loading').toEqual([]);

  await page.getByRole('button', { name: 'New segment' }).click();
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByRole('button', { name: /What they ordered/ }).click();
  await ready(page);
  const editing = await longTasksOf(page, async () => {
    await editor.getByRole('textbox', { name: 'How long' }).fill('200');
    await ready(page);
  });
  expect(editing, 'during an edit').toEqual([]);

  const exporting = await longTasksOf(page, async () => {
    await page.getByRole('button', { name: 'Export list' }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('begins like a formula');
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export list' }).click();
    await (await downloading).path();
  });
  expect(exporting, 'during an export').toEqual([]);
});
