import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bootEngine, keptFiles, step } from './engine-input';
import { expect, test } from './fixture';
import { start } from './notebook';

const BOOKS = join(import.meta.dirname, '../fixtures/books/files');

/** Names of the engine's files that were asked for over the network. */
function engineRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/assets\/(engine-[\w-]*?)\./.exec(request.url())?.[1];
    if (name !== undefined) asked.push(name);
  });
  return asked;
}

test('the start page fetches nothing of the engine', async ({ page }) => {
  const asked = engineRequests(page);
  await start(page);
  await page.waitForTimeout(4_000);
  expect(asked).toEqual([]);
});

test('what the first file needs is kept once the engine is ready, and opens it offline', async ({
  page,
  context,
}) => {
  await bootEngine(page);
  await expect
    .poll(() => keptFiles(page))
    .toEqual(expect.arrayContaining(['engine-legacy', 'engine-reading']));
  await context.setOffline(true);
  for (const name of ['korean-orders.xlsx', 'old.xls']) {
    await page.setInputFiles('input', join(BOOKS, name));
    expect(await step(page, 'look'), name).toBe('ok');
  }
});
