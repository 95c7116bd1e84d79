import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { mebibytes, quantile, ratio, table, time } from './figures.mjs';

const [loadBefore = 0] = loadavg();
const README = new URL('README.md', import.meta.url);
const MARKS = /(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/;

/**
 * @typedef {{ orders: number, bytes: number, native: import('./product-work').NativeFigures, browser?: import('./browser.mjs').BrowserFigures }} Run
 * @typedef {{ members: number, native: number, browser?: { list: number, longest: number, peak: number } }} ListRun
 */

const median = (/** @type {readonly number[]} */ edits) => quantile(edits, 0.5);
const p95 = (/** @type {readonly number[]} */ edits) => quantile(edits, 0.95);

/** @type {[string, (run: Run) => number | undefined, (run: Run) => number | undefined][]} */
const ROWS = [
  ['file dropped → mapping shown', () => undefined, (r) => r.browser?.mapping],
  ['load: clean tables and traits', (r) => r.native.load, () => undefined],
  ['file dropped → first chart', (r) => r.native.firstChart, (r) => r.browser?.firstChart],
  ['file dropped → Ready, every first chart', (r) => r.native.ready, (r) => r.browser?.ready],
  ['RFM with other bins', (r) => r.native.rfm, (r) => r.browser?.rfm],
  [
    'edit → counts and charts, median',
    (r) => median(r.native.edits),
    (r) => r.browser && median(r.browser.edits),
  ],
  ['edit → counts and charts, p95', (r) => p95(r.native.edits), (r) => r.browser && p95(r.browser.edits)],
];

/** One size as a titled table. */
function runTable(/** @type {Run} */ run) {
  const rows = ROWS.map(([name, native, browser]) => {
    const [a, b] = [native(run), browser(run)];
    return [name, time(a), time(b), ratio(b, a)];
  });
  const page = [
    ['longest task on the page’s thread', '', time(run.browser?.longest), ''],
    ['peak memory of the tab', '', mebibytes(run.browser?.peak), ratio(run.browser?.peak, run.bytes)],
  ];
  const title = `**${run.orders.toLocaleString('en')} orders**, ${mebibytes(run.bytes)} of CSV`;
  return `${title}\n\n${table([['', 'native, 1 thread', 'browser', 'ratio'], ...rows, ...page])}`;
}

function listTable(/** @type {ListRun} */ run) {
  const cells = [time(run.native), time(run.browser?.list), ratio(run.browser?.list, run.native)];
  return `**A list of ${run.members.toLocaleString('en')} members**\n\n${table([
    ['', 'native, 1 thread', 'browser', 'ratio'],
    ['export as CSV', ...cells],
    ['longest task on the page’s thread', '', time(run.browser?.longest), ''],
    ['peak memory of the tab', '', mebibytes(run.browser?.peak), ''],
  ])}`;
}

/** Everything that was measured, as Markdown. */
export function report(/** @type {Run[]} */ runs, /** @type {ListRun | undefined} */ list) {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${day}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}, load of the machine ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, the run itself included; a single run each.`;
  return [machine, ...runs.map(runTable), ...(list ? [listTable(list)] : [])].join('\n\n');
}

/** Puts the figures between the marks of the README of this folder. */
export async function writeReport(/** @type {string} */ text) {
  const before = readFileSync(README, 'utf8');
  if (!MARKS.test(before)) throw new Error('README.md of tests/bench has lost its marks');
  const after = before.replace(MARKS, (_, open, close) => `${open}\n\n${text}\n\n${close}`);
  const style = await resolveConfig(fileURLToPath(README));
  writeFileSync(README, await format(after, { ...style, parser: 'markdown' }));
}
