import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { systemBrowser } from '../../src/build/browser.mjs';
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

/** Changes the bins of RFM from five to four. */
async function rerunRfm(/** @type {Page} */ page) {
  const bins = page.getByRole('region', { name: 'Steps' }).getByLabel('Bins');
  return untilSettled(page, async () => {
    await bins.fill('4');
    await bins.press('Tab');
  });
}

/** Starts a segment with one number condition. */
async function startSegment(/** @type {Page} */ page) {
  await page.getByRole('button', { name: 'New segment' }).click();
  await untilReady(page);
}

/** Edits one number of the open condition again and again. */
async function edit(/** @type {Page} */ page, /** @type {number} */ times) {
  await startSegment(page);
  const field = page.getByRole('spinbutton').last();
  const edits = [];
  for (let i = 0; i < times; i++) {
    edits.push(await untilSettled(page, () => field.fill(String(30 + 7 * i))));
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

/** Clicks through the export of a list and saves the file. */
async function saveList(/** @type {Page} */ page, /** @type {string} */ to) {
  const start = performance.now();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export list' }).first().click();
  const confirm = page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Save|Download|Export)/ })
    .first();
  const opened = await Promise.race([
    coming.then(() => false),
    confirm.waitFor().then(
      () => true,
      () => false,
    ),
  ]);
  if (opened) await confirm.click();
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
    await drop(page, path);
    await startSegment(page);
    const list = await saveList(page, join(folder, 'list.csv'));
    const bytes = statSync(join(folder, 'list.csv')).size;
    return { list, bytes, longest: await longestTask(page), peak: await rendererPeak(browser) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
