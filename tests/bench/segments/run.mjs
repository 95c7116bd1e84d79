import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withSource } from '../../../src/build/source.mjs';
import { quantile, ratio, table, time } from '../figures.mjs';
import { benchPage, inFreshBrowser } from '../formats/browser.mjs';
import { ordersFile } from '../make-files.mjs';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '1000000,5000000' },
    'keep-readme': { type: 'boolean', default: false },
    'native-only': { type: 'boolean', default: false },
  },
});

/** @typedef {import('./work').SegmentFigures} Figures */

/** @param {string} url @param {string} path */
const inBrowser = (url, path) =>
  inFreshBrowser(url, async (page) => {
    await page.setInputFiles('input', path);
    await page.evaluate(() => window.prepare());
    return page.evaluate(() => window.measureSegments());
  });

/** What the browser answers otherwise than native DuckDB. */
function apart(/** @type {Figures} */ ours, /** @type {Figures} */ native) {
  const told = (/** @type {Figures} */ f) => JSON.stringify([f.counts, f.sizes, f.combinations, f.overTime]);
  return told(ours) === told(native) ? [] : ['the browser does not answer as native DuckDB'];
}

/** @param {string} name @param {number | undefined} ours @param {number} same @param {number} naive */
const row = (name, ours, same, naive) => [
  name,
  ...[ours, same, naive].map(time),
  ratio(ours, same),
  ratio(ours, naive),
];

async function measure(/** @type {number} */ orders, /** @type {string | undefined} */ url) {
  const path = await ordersFile(orders);
  console.error(`${orders} orders: native`);
  const { same, naive } = await withSource(async (load) => {
    const { measureNative } = await load('/tests/bench/segments/native.ts');
    return measureNative(path);
  });
  console.error(`${orders} orders: browser`);
  const ours = url === undefined ? undefined : await inBrowser(url, path);
  const differences = [...naive.differences, ...(ours ? apart(ours, same) : [])];
  for (const text of differences) console.error(`DIFFERENT ${text}`);
  if (differences.length > 0) process.exitCode = 1;
  const edit = (/** @type {number} */ p) =>
    row(
      `edit of one leaf of twelve → all node counts, ${p === 0.5 ? 'median' : `p${100 * p}`}`,
      ours && quantile(ours.edits, p),
      quantile(same.edits, p),
      quantile(naive.edits, p),
    );
  const lines = [
    ['', 'browser', 'native, same statements', 'native, naive', 'ratio to the same', 'ratio to the naive'],
    edit(0.5),
    edit(0.95),
    row(
      'opening a notebook of 20 segments → all sizes and overlaps',
      ours?.opening,
      same.opening,
      naive.opening,
    ),
    row('every combination of 8 segments', ours?.upset, same.upset, naive.upset),
    row('24 monthly sizes of 8 segments, and who stayed', ours?.months, same.months, naive.months),
  ];
  const agreed = differences.length === 0 ? 'All answers agree.' : 'THE ANSWERS DIFFER.';
  return `**${orders.toLocaleString('en-US')} orders, ${Math.ceil(orders / 8).toLocaleString('en-US')} customers.** ${agreed}\n\n${table(lines)}`;
}

const page = values['native-only'] ? undefined : await benchPage('tests/bench/segments/page.ts');
try {
  const before = loadavg()[0];
  const tables = [];
  for (const orders of values.orders.split(',').map(Number)) tables.push(await measure(orders, page?.url));
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, load of the machine ${before?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after; a single run.`;
  const text = `${machine}\n\n${tables.join('\n\n')}\n`;
  console.log(text);
  if (!values['keep-readme']) {
    const marked = /(<!-- segments -->\n)[\s\S]*?(<!-- \/segments -->)/;
    writeFileSync(
      README,
      readFileSync(README, 'utf8').replace(marked, (_, from, to) => `${from}\n${text}\n${to}`),
    );
  }
} finally {
  page?.close();
}
