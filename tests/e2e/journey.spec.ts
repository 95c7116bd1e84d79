import AxeBuilder from '@axe-core/playwright';
import { openNative } from '../engine/native';
import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { load, ordersAtLeast, ready, sizes, start, textOf, tray } from './notebook';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ORDERS = koreanOrders(6000);
const BOOK = join(import.meta.dirname, '../fixtures/books/files/korean-orders.xlsx');

test('from a file to a list whose rows equal an independent query', async ({ page }, info) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  expect((await sizes(page)).length).toBeGreaterThanOrEqual(4);
  await ordersAtLeast(page, 3);
  await page.getByRole('button', { name: 'Export list' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Exact/ }).check();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export list' }).click();
  const download = await downloading;
  const list = await textOf(download);

  const path = info.outputPath('orders.csv');
  writeFileSync(path, ORDERS);
  const native = await openNative();
  const money = `TRY_CAST(replace(replace("결제금액", '₩', ''), ',', '') AS DECIMAL(18,2))`;
  const expected = await native.query(`
    WITH lines AS (
      SELECT "고객번호" AS id, "주문번호" AS o, TRY_CAST("주문일시" AS TIMESTAMP) AS t, ${money} AS amount
      FROM read_csv('${path}', all_varchar = true, header = true)),
    used AS (SELECT * FROM lines WHERE id <> '' AND t IS NOT NULL AND amount IS NOT NULL),
    people AS (
      SELECT id, count(DISTINCT CASE WHEN amount >= 0 THEN o END) AS orders, sum(amount) AS revenue,
        max(CASE WHEN amount >= 0 THEN t::DATE END) AS last_order
      FROM used GROUP BY id)
    SELECT id, CAST(orders AS INTEGER) AS orders, CAST(revenue AS DOUBLE) AS revenue, CAST(last_order AS VARCHAR) AS last_order
    FROM people WHERE orders >= 3 ORDER BY id`);
  native.close();
  const [header, ...rows] = list
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  expect(header?.[0]).toBe('customer_id');
  const at = (name: string) => header?.indexOf(name) ?? -1;
  const actual = rows.map((row) => ({
    id: row[0],
    orders: Number(row[at('orders')]),
    revenue: Number(row[at('revenue')]),
    last_order: row[at('last_order')],
  }));
  expect(expected.length).toBeGreaterThan(100);
  expect(actual).toEqual(expected);
  expect(download.suggestedFilename()).toContain(String(expected.length));
  expect(download.suggestedFilename()).toMatch(/new-segment_\d{4}-\d{2}-\d{2}_/);
});

test('counts what it sets aside and hands it over', async ({ page }) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  const report = page.getByRole('region', { name: 'What was loaded' });
  const guests = ORDERS.split('\n').filter((line) => line.split(',')[1] === '').length;
  await expect(report).toContainText('No customer');
  await expect(report).toContainText(`${guests.toLocaleString('en-US')} rows`);
  const downloading = page.waitForEvent('download');
  await report.getByRole('button', { name: /date cannot be read/ }).click();
  expect(await textOf(await downloading)).toContain('어제');
});

test('a link gives a colleague with the same file the same numbers', async ({
  page,
  context,
  freshContext,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  await ordersAtLeast(page, 3);
  const sent = await sizes(page);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('주문내역.csv');
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toContain('#v1.');
  expect(link).not.toContain(encodeURIComponent('주문내역'));

  const other = await (await freshContext()).newPage();
  await other.goto(link);
  const panel = other.getByRole('region', { name: 'Steps' });
  await expect(panel).toContainText('주문내역.csv');
  await other.getByLabel('Open files').setInputFiles([csv('다른이름.csv', ORDERS)]);
  await expect(panel).toContainText('Same data', { timeout: 60_000 });
  await ready(other);
  expect(await sizes(other)).toEqual(sent);
});

test('other rows under the same link are said to be other rows', async ({ page, context, freshContext }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await load(page, [csv('a.csv', ORDERS)]);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await (await freshContext()).newPage();
  await other.goto(link);
  await other.getByLabel('Open files').setInputFiles([csv('b.csv', koreanOrders(5000, 9))]);
  await expect(other.getByRole('region', { name: 'Steps' })).toContainText('other rows', { timeout: 60_000 });
});

test('a reload loses nothing, and undo takes back', async ({ page }) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  await ordersAtLeast(page, 4);
  const before = await sizes(page);
  await page.waitForTimeout(2500);
  await page.reload();
  await expect(tray(page).getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(page);
  expect(await sizes(page)).toEqual(before);
  await tray(page).getByRole('button', { name: 'Actions for New segment' }).click();
  await page
    .getByRole('menuitem', { name: 'Delete' })
    .or(page.getByRole('button', { name: 'Delete' }))
    .last()
    .click();
  await ready(page);
  expect((await sizes(page)).join()).not.toContain('New segment');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await ready(page);
  expect(await sizes(page)).toEqual(before);
});

test('saves the notebook and opens it again', async ({ page }, info) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  const before = await sizes(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save notebook' }).first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.gyul\.json$/);
  const path = info.outputPath('notebook.gyul.json');
  await download.saveAs(path);
  await page.goto('./');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open notebook' }).click();
  await (await choosing).setFiles(path);
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('주문내역.csv');
  await page.getByLabel('Open files').setInputFiles([csv('주문내역.csv', ORDERS)]);
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('Same data', { timeout: 60_000 });
  await ready(page);
  expect(await sizes(page)).toEqual(before);
});

test('works offline after one visit with a load', async ({ page, context }) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
  const before = await sizes(page);
  await page.waitForTimeout(2500);
  await context.setOffline(true);
  await page.reload();
  await expect(tray(page).getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(page);
  expect(await sizes(page)).toEqual(before);
  // A kind of file that no earlier visit has opened.
  await start(page);
  await page.getByLabel('Open files').setInputFiles(BOOK);
  await expect(page.getByRole('button', { name: 'Use this mapping' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('table', { name: 'First rows of' })).toContainText('12000');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['ko', 'en'] as const) {
    test(`has nothing for axe to find: ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await start(page, lang);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const seen = async () => (await new AxeBuilder({ page }).withTags(tags).analyze()).violations;
      expect(await seen()).toEqual([]);
      await load(page, [csv('주문내역.csv', ORDERS)], lang);
      expect((await seen()).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await tray(page, lang).getByRole('listitem').nth(1).getByRole('button').first().click();
      await ready(page);
      expect((await seen()).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });

    test(`has nothing for axe to find on the cards of files: ${lang}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await start(page, lang);
      await load(page, [csv('주문내역.csv', ORDERS)], lang);
      await page.locator('#card-quality').scrollIntoViewIfNeeded();
      await expect(page.locator('#card-quality').getByRole('meter').first()).toBeVisible({ timeout: 60_000 });
      await ready(page);
      const cards = ['#card-data', '#card-people', '#card-quality'];
      await page.evaluate((all) => {
        for (const folded of document.querySelectorAll(all.map((card) => `${card} details`).join()))
          folded.setAttribute('open', '');
      }, cards);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const axe = cards.reduce((all, card) => all.include(card), new AxeBuilder({ page }).withTags(tags));
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}
