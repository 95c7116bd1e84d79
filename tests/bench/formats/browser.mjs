import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { systemBrowser } from '../../../src/build/browser.mjs';
import { withSource } from '../../../src/build/source.mjs';
import { rendererPeak } from '../memory.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
const FOLDER = resolve('node_modules/.cache/gyul-bench');

/**
 * Builds and serves a page that holds the engine and the product's statements, under the product's policy.
 * @param {string} entry the script of the page
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function benchPage(entry) {
  return withSource(async (load) => {
    const { engineAssets } = await load('/src/build/engine-assets.ts');
    const { policy } = await load('/tests/e2e/harness/build.ts');
    const { serveStatic } = await load('/tests/e2e/serve.ts');
    const entries = {
      worker: 'src/lib/engine/worker/main.ts',
      reading: 'src/lib/engine/reading/main.ts',
      legacy: 'src/lib/engine/legacy/main.ts',
    };
    await build({
      configFile: false,
      logLevel: 'error',
      base: './',
      plugins: [engineAssets(entries), svelte({ configFile: false })],
      build: {
        outDir: FOLDER,
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: {
          input: resolve(entry),
          output: { entryFileNames: 'page.js', assetFileNames: 'assets/[name].[hash][extname]' },
        },
      },
    });
    await mkdir(FOLDER, { recursive: true });
    const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy()}">`;
    const body = '<input type="file"><script type="module" src="page.js"></script>';
    await writeFile(
      `${FOLDER}/index.html`,
      `<!doctype html><html lang="en"><head>${head}<title>bench</title></head><body>${body}</body></html>`,
    );
    const server = await serveStatic({ '/': FOLDER }, 0);
    const address = server.address();
    return {
      url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/index.html`,
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  });
}

/**
 * Opens the page in a fresh browser and hands it over, with the browser.
 * @template T
 * @param {string} url
 * @param {(page: import('@playwright/test').Page, browser: import('@playwright/test').Browser) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inFreshBrowser(url, work) {
  const executablePath = systemBrowser();
  const browser = await chromium.launch({ args: ARGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(1_800_000);
    await page.goto(url);
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}

/**
 * Loads one file in a fresh browser, from the choice of the file to the clean tables.
 * @param {string} url
 * @param {string} path
 * @returns {Promise<import('./page').LoadFigures & { peak: number }>}
 */
export function measureBrowser(url, path) {
  return inFreshBrowser(url, async (page, browser) => {
    await page.evaluate(() => window.boot());
    await page.setInputFiles('input', path);
    const figures = await page.evaluate(() => window.measure());
    return { ...figures, peak: await rendererPeak(browser) };
  });
}
