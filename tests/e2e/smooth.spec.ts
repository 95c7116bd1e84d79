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

interface LongTask {
  readonly at: number;
  readonly ms: number;
}

/** Keeps every task of the page's thread over 50 ms. */
function watchLongTasks(): void {
  const seen: LongTask[] = [];
  Reflect.set(window, 'longTasks', seen);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask' });
}

/** What was kept since the last call. */
async function longTasks(page: Page): Promise<LongTask[]> {
  await page.waitForTimeout(200);
  return page.evaluate(() => (Reflect.get(window, 'longTasks') as LongTask[]).splice(0));
}

test('a million rows never hold up the page: loading, an edit, an export', async ({ page }) => {
  test.setTimeout(240_000);
  const path = millionOrders();
  await page.addInitScript(watchLongTasks);
  await start(page);
  await page.waitForTimeout(1500);
  await longTasks(page);

  await page.getByLabel('Open files').setInputFiles(path);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await expect(tray(page).getByRole('listitem').nth(2)).toBeVisible({ timeout: 120_000 });
  await ready(page);
  expect(await longTasks(page), 'while loading').toEqual([]);

  await page.getByRole('button', { name: 'New segment' }).click();
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByRole('button', { name: /What they ordered/ }).click();
  await ready(page);
  await longTasks(page);
  await editor.getByRole('textbox', { name: 'How long' }).fill('200');
  await ready(page);
  expect(await longTasks(page), 'during an edit').toEqual([]);

  await page.getByRole('button', { name: 'Export list' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('begins like a formula');
  await longTasks(page);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export list' }).click();
  await (await downloading).path();
  expect(await longTasks(page), 'during an export').toEqual([]);
});
