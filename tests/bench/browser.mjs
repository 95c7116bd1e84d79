import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { systemBrowser } from '../../src/build/browser.mjs';
import { editNumbers } from './edit-numbers.mjs';
import { rendererPeak } from './memory.mjs';
import { untilSettled } from './settle.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LONG = 600_000;

/** Keeps every long task of the page's thread. */
function watchLongTasks() {
  const seen = /** @type {{ at: number, ms: number }[]} */ ([]);
  Reflect.set(window, '__longTasks', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.push({ at: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ mapping: number, firstChart: number, ready: number, rfm: number, edits: number[], longest: number, peak: number }} BrowserFigures
 */

async function open(/** @type {string} */ url) {
  const executablePath = systemBrowser();
  const browser = await chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) });
  const page = await browser.newPage();
  page.setDefaultTimeout(LONG);
  await page.addInitScript(watchLongTasks);
  await page.goto(`${url}?lang=en`);
  return { browser, page };
}

/** Resolves when the status says that nothing is running. */
async function untilReady(/** @type {Page} */ page) {
  await page.getByRole('status').filter({ hasText: 'Ready' }).first().waitFor();
}

async function longestTask(/** @type {Page} */ page) {
  return page.evaluate(() =>
    Math.max(0, ...Reflect.get(window, '__longTasks').map((/** @type {{ ms: number }} */ t) => t.ms)),
  );
}

/** Drops a file and accepts the proposed mapping; times from the drop, in milliseconds. */
async function drop(/** @type {Page} */ page, /** @type {string} */ path) {
  const start = performance.now();
  await page.getByLabel('Open files').setInputFiles(path);
  const accept = page.getByRole('button', { name: 'Use this mapping' });
  await accept.waitFor();
  const mapping = performance.now() - start;
  await accept.click();
  await page.getByRole('region', { name: 'Steps' }).locator('figure svg').first().waitFor();
  const firstChart = performance.now() - start;
  await untilReady(page);
  return { mapping, firstChart, ready: performance.now() - start };
}

/** Drops a file without dates, which has no chart to wait for. */
async function load(/** @type {Page} */ page, /** @type {string} */ path) {
  await page.getByLabel('Open files').setInputFiles(path);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await page.getByRole('region', { name: 'Segments' }).getByRole('listitem').first().waitFor();
  await untilReady(page);
}

/** Changes the bins of RFM from five to four. */
async function rerunRfm(/** @type {Page} */ page) {
  const bins = page.getByRole('region', { name: 'Steps' }).getByLabel('Bins', { exact: true });
  return untilSettled(page, async () => void (await bins.selectOption('4')));
}

const ours = (/** @type {Page} */ page) => page.getByRole('region', { name: 'New segment' });

/** Starts a segment from one of the three beginnings that the editor offers. */
async function startSegment(/** @type {Page} */ page, /** @type {RegExp} */ from) {
  await page.getByRole('button', { name: 'New segment' }).click();
  await ours(page).getByRole('button', { name: from }).click();
  await untilReady(page);
}

/** Adds a condition on a trait to the open segment, and types its number. */
async function addTrait(/** @type {Page} */ page, /** @type {string} */ trait, /** @type {string} */ number) {
  await ours(page).getByRole('button', { name: '＋ Condition' }).click();
  await ours(page).getByRole('searchbox', { name: 'Find' }).fill(trait);
  await ours(page).getByRole('button', { name: trait, exact: true }).click();
  await ours(page)
    .getByRole('textbox', { name: `${trait}: Value`, exact: true })
    .fill(number);
  await untilReady(page);
}

/**
 * Edits one number of a condition of three leaves again and again: by turns the window, which reads the orders, and the
 * number of orders, which reads the customers.
 */
async function edit(/** @type {Page} */ page, /** @type {number} */ times) {
  await startSegment(page, /What they ordered/);
  await addTrait(page, 'Orders', '2');
  await addTrait(page, 'Days since last order', '60');
  const edits = [];
  for (let i = 1; i <= times; i++) {
    const { days, orders } = editNumbers(i);
    const [name, value] = i % 2 ? ['How long', days] : ['Orders: Value', orders];
    const field = ours(page).getByRole('textbox', { name, exact: true });
    edits.push(await untilSettled(page, () => field.fill(String(value))));
  }
  return edits;
}

/**
 * Times the built site on an orders file.
 * @param {string} url
 * @param {string} path
 * @param {number} edits
 * @returns {Promise<BrowserFigures>}
 */
export async function measureBrowser(url, path, edits) {
  const { browser, page } = await open(url);
  try {
    await page.getByLabel('Open files').waitFor({ state: 'attached' });
    const loaded = await drop(page, path);
    const rfm = await rerunRfm(page);
    const edited = await edit(page, edits);
    return {
      ...loaded,
      rfm,
      edits: edited,
      longest: await longestTask(page),
      peak: await rendererPeak(browser),
    };
  } finally {
    await browser.close();
  }
}

/** Opens the export, clicks through and saves the file; the time is from the click that asks for the file. */
async function saveList(/** @type {Page} */ page, /** @type {string} */ to) {
  await page.getByRole('button', { name: 'Export list' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('No cell begins like a formula').waitFor();
  const start = performance.now();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export list' }).click();
  await (await coming).saveAs(to);
  return performance.now() - start;
}

/**
 * Times the export of every customer of a customers file as one list.
 * @param {string} url
 * @param {string} path
 * @returns {Promise<{ list: number, bytes: number, longest: number, peak: number }>}
 */
export async function measureExport(url, path) {
  const { browser, page } = await open(url);
  const folder = mkdtempSync(join(tmpdir(), 'gyul-list-'));
  try {
    await load(page, path);
    await startSegment(page, /All customers/);
    const list = await saveList(page, join(folder, 'list.csv'));
    const bytes = statSync(join(folder, 'list.csv')).size;
    return { list, bytes, longest: await longestTask(page), peak: await rendererPeak(browser) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
