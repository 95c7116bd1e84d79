import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openNative } from '../engine/native';
import { csv, type UploadFile } from './data';
import { expect, test } from './fixture';
import { filesOf, market, marketViews, type Market } from './market';
import { asOfShown, numbersIn, openNotebook, PLAIN_SEGMENTS } from './market-page';
import { ready, start } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const MARKET = market(400);
const { often, makers, lately } = PLAIN_SEGMENTS;

const AS_OF = '2025-06-30';

/** The market without the orders of one of three shops, by their numbers, and those orders. */
function withoutOneShop(): { readonly rest: Market; readonly orders: string } {
  const [header = '', ...lines] = MARKET.orders.trimEnd().split('\n');
  const isOfShop = (line: string) => Number(/^O(\d+)/.exec(line)?.[1]) % 3 === 0;
  const part = (keep: (line: string) => boolean) => `${[header, ...lines.filter(keep)].join('\n')}\n`;
  return { rest: { ...MARKET, orders: part((line) => !isOfShop(line)) }, orders: part(isOfShop) };
}

/** How many native DuckDB finds in each segment. */
async function sizesIn(folder: string, files: Market): Promise<number[]> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}.csv`, String(text));
  const native = await openNative();
  await native.query(marketViews(folder, AS_OF));
  const [row = {}] = await native.query(
    `SELECT count(*) FILTER (${often.sql}) AS a, count(*) FILTER (${makers.sql}) AS b, count(*) FILTER (${lately.sql}) AS c FROM c`,
  );
  native.close();
  return Object.values(row).map(Number);
}

async function choose(page: Page, button: string, file: UploadFile): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await choosing).setFiles([file]);
}

test('what passed a threshold is told after more files and after newer customers', async ({ page }, info) => {
  const { rest, orders } = withoutOneShop();
  await start(page);
  await openNotebook(page, info, [often.inFile, makers.inFile, lately.inFile], filesOf(rest));
  expect(await asOfShown(page)).toBe(AS_OF);

  await choose(page, 'Add files', csv('주문-3호점.csv', orders));
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  const list = page.getByRole('region', { name: 'What passed a threshold' });
  await expect(list).toBeVisible({ timeout: 60_000 });
  await ready(page);
  expect(await asOfShown(page)).toBe(AS_OF);
  const then = await sizesIn(info.outputPath('rest'), rest);
  const since = await sizesIn(info.outputPath('all'), MARKET);
  const names = ['Often', 'Makers', 'Lately'];
  const told = (await list.getByRole('listitem').allInnerTexts()).filter((text) => text.startsWith('“'));
  for (const [i, name] of names.entries()) {
    const [was = 0, is = 0] = [then[i], since[i]];
    const line = told.find((text) => text.startsWith(`“${name}”`));
    const passes = Math.abs(is - was) >= 0.2 * was;
    expect(line === undefined, `${name}: ${was} → ${is}`).toBe(!passes);
    if (line) expect(numbersIn(line).slice(0, 2)).toEqual([was, is]);
  }
  expect(told.length).toBeGreaterThan(0);

  // In the newer file no customer makes anything any more.
  const newer = MARKET.customers.replaceAll(',제조,', ',개인,');
  await choose(page, 'Newer file for 고객.csv', csv('고객-7월.csv', newer));
  const drift = list.getByRole('button', { name: /^업종 of the customers file is spread differently/ });
  await expect(drift).toBeVisible({ timeout: 60_000 });
  await ready(page);
  await expect(list.getByRole('button', { name: /^생년월일 of the customers file/ })).toHaveCount(0);
  await expect(list.getByRole('button', { name: /^“Makers” is empty now/ })).toBeVisible();
});
