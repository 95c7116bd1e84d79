import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { load, ordersAtLeast, ready, sizes, start, tray } from './notebook';
import { openNative } from '../engine/native';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const ORDERS = koreanOrders(3000);
const FILE = csv('orders.csv', ORDERS);

const number = (text: string) => Number(text.replace(/[^\d]/g, ''));

/** The numbers of a column of a table within a card. */
async function column(page: Page, card: string, at: number): Promise<number[]> {
  const cells = await page.locator(`#${card} tbody tr td:nth-of-type(${at})`).allInnerTexts();
  return cells.map(number);
}

test('priorities give each customer to one segment, and the sums agree', async ({ page }) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 2);
  await page.getByRole('radio', { name: /One segment, by priority/ }).check();
  await ready(page);
  const taken = await column(page, 'card-scheme', 2);
  const left = await column(page, 'card-scheme', 3);
  const total = number((await page.locator('#card-scheme').innerText()).split('=')[1]?.split('✓')[0] ?? '');
  expect(taken.reduce((a, b) => a + b, 0) + (left.at(-1) ?? 0)).toBe(total);
  expect(total).toBeGreaterThan(100);

  // The last segment moved to the front by the keyboard takes everybody who fits it.
  const rows = page.locator('#card-scheme tbody tr');
  const fits = number((await rows.last().locator('td').first().innerText()) ?? '');
  for (let i = (await rows.count()) - 1; i > 0; i--) {
    await page.locator('#card-scheme tbody tr').nth(i).getByRole('button', { name: /up$/ }).press('Enter');
  }
  await ready(page);
  expect((await column(page, 'card-scheme', 2))[0]).toBe(fits);
});

test('parts drawn at random take the place of the whole, the hold-out with people of its own', async ({
  page,
}) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 2);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('radio', { name: /One segment, by priority/ }).check();
  await ready(page);
  const rows = page.locator('#card-scheme tbody tr');
  const before = await column(page, 'card-scheme', 2);
  const at = before.indexOf(Math.max(...before));
  const whole = (await rows.nth(at).locator('.place').innerText()).replace(/^\W*\d+\s+/, '').trim();

  await tray(page)
    .getByRole('button', { name: `Actions for ${whole}`, exact: true })
    .click();
  await tray(page).getByRole('button', { name: 'Split at random' }).click();
  const dialog = page.getByRole('dialog');
  const draw = dialog.getByRole('textbox', { name: 'Name of the draw' });
  await expect(draw).toHaveValue('split-1');
  await dialog.getByRole('checkbox', { name: 'Keep a hold-out group that gets nothing' }).check();
  await expect(dialog.getByRole('checkbox', { name: /^Put the whole segment into/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Make 3 segments' }).click();
  await ready(page);

  // The parts that get something stand where the whole stood; who is held out is in no other segment.
  await expect(tray(page)).toContainText('Archived (1)');
  await expect(tray(page)).toContainText('Held out: a control group');
  await expect(rows.first()).toContainText(`${whole} · Hold-out`);
  await expect(rows.first()).toContainText('Held out');
  expect((await column(page, 'card-scheme', 1))[0]).toBeGreaterThan(0);
  const [, ...after] = await column(page, 'card-scheme', 2);
  const parts = after.splice(at, 2);
  expect(Math.min(...parts)).toBeGreaterThan(0);
  expect(parts.reduce((a, b) => a + b, 0)).toBeLessThan(before[at] ?? 0);
  for (const [i, n] of before.toSpliced(at, 1).entries()) expect(after[i]).toBeLessThanOrEqual(n);

  // A part is drawn again by another name, unless a person wants the same people.
  await tray(page)
    .getByRole('button', { name: `Actions for ${whole} · Part A`, exact: true })
    .click();
  await tray(page).getByRole('button', { name: 'Split at random' }).click();
  await expect(draw).toHaveValue('split-2');
  await expect(dialog).not.toContainText('was drawn by');
  await draw.fill('split-1');
  await expect(dialog).toContainText('This segment was drawn by “split-1” already');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await ready(page);
  expect(await column(page, 'card-scheme', 2)).toEqual(before);
});

test('a combination becomes a segment of just as many', async ({ page }) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 2);
  const card = page.getByRole('article', { name: 'How far do the segments overlap?' });
  const row = card.getByRole('row').filter({ hasText: '∩' }).first();
  const shown = number(/[\d,]+(?=\s)/.exec(await row.locator('td.number').first().innerText())?.[0] ?? '');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  const before = (await sizes(page)).length;
  await row.getByRole('button').press('Enter');
  await card.getByRole('button', { name: 'Make a segment of this' }).press('Enter');
  await ready(page);
  const after = await sizes(page);
  expect(after).toHaveLength(before + 1);
  expect(shown).toBeGreaterThan(0);
  expect(after.at(-2)).toContain(shown.toLocaleString('en-US'));
});

test('a bar is chosen by a click anywhere on it, and never makes a segment of itself', async ({ page }) => {
  await start(page);
  await load(page, [FILE]);
  await tray(page).getByRole('listitem').first().getByRole('button').first().click();
  const editor = page.locator('#card-editor');
  await expect(editor).toBeVisible();
  const card = page.getByRole('article', { name: 'How far do the segments overlap?' });
  const row = card.getByRole('row').filter({ hasText: 'only' }).first();
  const button = row.getByRole('button');
  await row.locator('td').first().click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await row.locator('td').first().click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  // One click on the button is one click, though the row listens too.
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');

  // The segment that is open is among the sets: the combination cannot become a part of it.
  await expect(card.getByRole('button', { name: /^Add to/ })).toHaveCount(0);
  const before = (await sizes(page)).length;
  await card.getByRole('button', { name: 'Make a segment of this' }).click();
  await ready(page);
  expect(await sizes(page)).toHaveLength(before + 1);
  await expect(editor.getByRole('textbox', { name: 'Segment name' })).toHaveValue(/^Only /);
  await expect(editor.getByText('Segments name each other')).toHaveCount(0);
});

test('a segment that is made of this one is shown with the way back, and refused in words', async ({
  page,
}) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 2);
  const editor = page.locator('#card-editor');
  await editor.getByRole('textbox', { name: 'Segment name' }).fill('Inner');
  await page.keyboard.press('Tab');
  await editor.getByRole('button', { name: 'Done', exact: true }).click();

  await page.getByRole('button', { name: 'New segment' }).click();
  await editor.getByRole('button', { name: 'All customers' }).click();
  await editor.getByRole('textbox', { name: 'Segment name' }).fill('Outer');
  await page.keyboard.press('Tab');
  await editor.getByRole('tab', { name: 'Words' }).click();
  await editor.getByRole('combobox').first().fill('in segment "Inner"');
  await page.keyboard.press('Escape');
  await ready(page);
  await editor.getByRole('button', { name: 'Done', exact: true }).click();

  await tray(page).getByRole('button', { name: 'Inner', exact: true }).click();
  await editor.getByRole('tab', { name: 'Words' }).click();
  await editor.getByRole('combobox').first().fill('bought or in segment "Outer"');
  await page.keyboard.press('Escape');
  await expect(editor.getByText(/Segments name each other in a circle: Inner → Outer → Inner/)).toBeVisible();
  await expect(editor.locator('.mirror mark')).toHaveText('in segment "Outer"');
  await editor.getByRole('button', { name: 'Back to the applied text' }).click();

  await editor.getByRole('tab', { name: 'Conditions' }).click();
  await editor.locator('button.add').first().click();
  await editor.getByRole('searchbox').fill('outer');
  const barred = editor.getByRole('button', { name: /contains this segment: Inner → Outer → Inner/ });
  await expect(barred).toHaveAttribute('aria-disabled', 'true');
  const bars = await editor.locator('[data-node]').count();
  await page.keyboard.press('Enter');
  await barred.click({ force: true });
  expect(await editor.locator('[data-node]').count()).toBe(bars);
});

test('what is written in words is what native DuckDB counts', async ({ page }, info) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 2);
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByRole('tab', { name: 'Words' }).click();
  const area = editor.getByRole('combobox').first();
  await area.fill('bought at least 2 times in the last 180 days and not (orders is at least 9)');
  await page.keyboard.press('Escape');
  await ready(page);
  const size = number(/[\d,]+/.exec(await editor.locator('b').first().innerText())?.[0] ?? '');
  const asOf = (/As of\s*([^\n]+)/.exec(await page.getByRole('banner').innerText())?.[1] ?? '').trim();
  const day = new Date(`${asOf} UTC`).toISOString().slice(0, 10);
  const path = info.outputPath('orders.csv');
  writeFileSync(path, ORDERS);
  const native = await openNative();
  const [row] = await native.query(`
    WITH lines AS (
      SELECT "고객번호" AS id, "주문번호" AS o, TRY_CAST("주문일시" AS TIMESTAMP) AS t,
        TRY_CAST(replace(replace("결제금액", '₩', ''), ',', '') AS DECIMAL(18,2)) AS amount
      FROM read_csv('${path}', all_varchar = true, header = true)),
    bought AS (SELECT id, o, t FROM lines WHERE id <> '' AND t IS NOT NULL AND amount >= 0)
    SELECT count(*) AS n FROM (
      SELECT id, count(DISTINCT CASE WHEN t >= DATE '${day}' - 180 THEN o END) AS recent, count(DISTINCT o) AS orders
      FROM bought GROUP BY id) WHERE recent >= 2 AND orders < 9`);
  native.close();
  expect(size).toBe(Number(row?.['n']));
  expect(size).toBeGreaterThan(10);

  await area.fill('bought at least 2 times and not at risk or orders is at least 9');
  await expect(editor.getByText(/bracket/i).first()).toBeVisible();
});

test('why a customer is in a segment, and what would move them', async ({ page }) => {
  await start(page);
  await load(page, [FILE]);
  await ordersAtLeast(page, 3);
  await page.getByText('Look a customer up').click();
  await page.getByRole('button', { name: 'Someone in it' }).click();
  const card = page.getByRole('article', { name: 'One customer' });
  await expect(card).toContainText('is in “New segment”');
  await expect(card).toContainText('→ 2 orders');
  // The orders that the number of orders is made of.
  await card
    .getByText(/^Rows that count/)
    .first()
    .click();
  expect(await card.locator('details[open] tbody tr').count()).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Someone outside' }).click();
  await expect(card).toContainText('is not in “New segment”');
  await expect(card).toContainText('→ 3 orders');
  // The id is a pseudonym; the real one finds the same customer.
  await page.getByLabel('Customer id').fill('000001');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Order');
  await expect(card).not.toContainText('000001');
  await page.getByLabel('Customer id').fill('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No customer has this id.')).toBeVisible();
});

test('the past is computed as the past, and a move becomes a segment', async ({ page }) => {
  await start(page);
  await load(page, [FILE]);
  await page.getByRole('button', { name: 'How have the segments grown and shrunk?' }).click();
  await ready(page);
  const card = page.getByRole('article', { name: 'How have the segments grown and shrunk?' });
  const table = card.locator('details').filter({ hasText: 'Table' }).first();
  await table.getByText('Table').click();
  const rows = await table.locator('tbody tr').allInnerTexts();
  expect(rows).toHaveLength(13);
  const [, ...now] = rows.at(-1)?.split('\t') ?? [];
  const listed = (await sizes(page)).slice(0, now.length);
  now.forEach((size, i) => expect(listed[i]).toContain(size));

  await page.getByRole('button', { name: 'Which segments did customers move between?' }).click();
  await ready(page);
  const moves = page.getByRole('article', { name: 'Which segments did customers move between?' });
  // The bands above have the same names; the table is what everybody can reach.
  const cell = moves.getByRole('table').getByRole('button', { name: /→/ }).first();
  const size = number(/[\d,]+$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[0] ?? '');
  const before = (await sizes(page)).length;
  await cell.click();
  await moves.getByRole('button', { name: 'Make a segment of this' }).click();
  await ready(page);
  const after = await sizes(page);
  expect(after).toHaveLength(before + 1);
  expect(after.at(-2)).toContain(size.toLocaleString('en-US'));
  await expect(page.getByRole('textbox', { name: 'Segment name' })).toHaveValue(/ → /);
});

test('SQL that came with a notebook runs only once it was allowed', async ({ page }, info) => {
  const notebook = {
    version: 1,
    title: '',
    asOf: '2026-01-01',
    timeZone: 'Asia/Seoul',
    currency: 'KRW',
    seed: 1,
    purpose: { question: '', goal: '', market: '', business: '' },
    inputs: [],
    steps: [],
    segments: [
      {
        id: 's1',
        name: 'By hand',
        condition: {
          kind: 'sql',
          sql: 'SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 2',
        },
      },
    ],
  };
  const path = info.outputPath('foreign.gyul.json');
  writeFileSync(path, JSON.stringify(notebook));
  await start(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open notebook' }).click();
  await (await choosing).setFiles(path);
  await expect(page.getByRole('heading', { name: 'This notebook has no data yet' })).toBeVisible();
  await page.getByLabel('Open files').setInputFiles([FILE]);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await ready(page);
  await expect(tray(page).getByText(/Written SQL runs only after/)).toBeVisible();
  await page.getByRole('button', { name: 'By hand', exact: true }).click();
  await page.getByRole('button', { name: /I have read it/ }).click();
  await ready(page);
  await expect(tray(page).getByText(/Written SQL runs only after/)).toBeHidden();
  expect((await sizes(page))[0]).toMatch(/By hand [\d,]+/);
});
