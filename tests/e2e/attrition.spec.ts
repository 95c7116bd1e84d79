import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { openNative } from '../engine/native';
import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { load, ordersAtLeast, ready, sizes, start } from './notebook';

const ORDERS = koreanOrders(3000);
const number = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? NaN);

async function asOfDay(page: Page): Promise<string> {
  const asOf = (/As of\s*([^\n]+)/.exec(await page.getByRole('banner').innerText())?.[1] ?? '').trim();
  return new Date(`${asOf} UTC`).toISOString().slice(0, 10);
}

/** Customers natively: `recent(n)` orders in the last n days. */
async function counted(path: string, day: string, tests: readonly string[]): Promise<number[]> {
  const native = await openNative();
  const recent = (n: number) => `count(DISTINCT CASE WHEN t >= DATE '${day}' - ${n} THEN o END) AS d${n}`;
  const [row = {}] = await native.query(`
    WITH lines AS (
      SELECT "고객번호" AS id, "주문번호" AS o, TRY_CAST("주문일시" AS TIMESTAMP) AS t,
        TRY_CAST(replace(replace("결제금액", '₩', ''), ',', '') AS DECIMAL(18,2)) AS amount
      FROM read_csv('${path}', all_varchar = true, header = true)),
    bought AS (
      SELECT id, count(DISTINCT o) AS orders, ${[90, 120, 150, 180].map(recent).join(', ')}
      FROM lines WHERE id <> '' AND t IS NOT NULL AND amount >= 0 GROUP BY id)
    SELECT ${tests.map((test, i) => `sum(CASE WHEN ${test} THEN 1 ELSE 0 END) AS n${i}`).join(', ')} FROM bought`);
  native.close();
  return tests.map((_, i) => Number(row[`n${i}`]));
}

/** Where a band of flows begins, on the screen: in its middle others may cross it. */
async function leftEdge(band: Locator): Promise<{ x: number; y: number }> {
  await band.scrollIntoViewIfNeeded();
  return band.evaluate((path) => {
    const [, top, low] = /^M0,([\d.]+).* 0,([\d.]+)Z$/.exec(path.getAttribute('d') ?? '') ?? [];
    const { x, y } = new DOMPoint(3, (Number(top) + Number(low)) / 2).matrixTransform(
      (path as SVGGraphicsElement).getScreenCTM() ?? undefined,
    );
    return { x, y };
  });
}

test('says what cuts most and what would relax it, as native DuckDB counts it', async ({ page }, info) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  await ordersAtLeast(page, 3);
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByRole('tab', { name: 'Words' }).click();
  await editor
    .getByRole('combobox')
    .first()
    .fill('orders is at least 3 and bought at least 2 times in the last 90 days');
  await page.keyboard.press('Escape');
  await ready(page);
  await editor.getByRole('tab', { name: 'Conditions' }).click();
  const path = info.outputPath('orders.csv');
  writeFileSync(path, ORDERS);
  const day = await asOfDay(page);
  const [fewer = 0, first = 0, both = 0, second = 0, once = 0, ...longer] = await counted(path, day, [
    'orders >= 2',
    'orders >= 3',
    'orders >= 3 AND d90 >= 2',
    'd90 >= 2',
    'orders >= 3 AND d90 >= 1',
    'orders >= 3 AND d120 >= 2',
    'orders >= 3 AND d150 >= 2',
    'orders >= 3 AND d180 >= 2',
  ]);
  expect(first).toBeGreaterThan(second);
  const found = editor.getByRole('region', { name: 'From all customers to the segment' });
  const steps = found.getByRole('list').first().getByRole('listitem');
  await expect(steps).toHaveCount(3);
  const cumulative = (await steps.locator('b').allInnerTexts()).map(number);
  expect(cumulative.slice(1)).toEqual([first, both]);
  await expect(found).toContainText(
    `Condition 2 cuts most: without it, ${first} customers would be in the segment instead of ${both}.`,
  );
  await expect(editor.locator('[data-node="1"]')).toContainText('cuts most');
  await expect(editor.locator('[data-node="0"]')).not.toContainText('cuts most');
  await expect(found.getByText('Trying gentler values')).toBeHidden();
  const ways = found.getByRole('list').last().getByRole('listitem');
  const offered = (await ways.locator('b').allInnerTexts()).map(number);
  expect(offered).toEqual([once, longer.find((n) => n > both), first]);
  await expect(ways.nth(1)).toContainText('days instead of 90 days');

  const size = editor.locator('.size b');
  await ways
    .nth(0)
    .getByRole('button', { name: /^Use this: / })
    .press('Enter');
  await ready(page);
  await expect(size).toHaveText(`${once} customers`);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-node="1"]') !== null)).toBe(true);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await ready(page);
  await expect(size).toHaveText(`${both} customers`);
  await found.getByRole('button', { name: 'Drop it: Without condition 2' }).click();
  await ready(page);
  await expect(size).toHaveText(`${first} customers`);
  // Of one condition alone it is said what would relax it, and not that it cuts most.
  await expect(found).toContainText('What would let more people in');
  await expect(found.getByText('Trying gentler values')).toBeHidden();
  expect(number(await ways.first().locator('b').innerText())).toBe(fewer);
  await expect(editor).not.toContainText('cuts most');

  // In a group of which any part will do, each of them may let people in.
  await editor.getByRole('tab', { name: 'Words' }).click();
  await editor
    .getByRole('combobox')
    .first()
    .fill('orders is at least 3 and (bought last month or bought at least 2 times in the last 90 days)');
  await page.keyboard.press('Escape');
  await ready(page);
  await editor.getByRole('tab', { name: 'Conditions' }).click();
  await expect(found).toContainText('Condition 2 cuts most');
  await expect(found.getByText('Trying gentler values')).toBeHidden();
  await expect(ways.filter({ hasText: 'instead of 90 days' }).first()).toBeVisible();
  const gained = number(
    await ways.filter({ hasText: 'instead of 90 days' }).first().locator('b').innerText(),
  );
  await ways
    .filter({ hasText: 'instead of 90 days' })
    .first()
    .getByRole('button', { name: /^Use this: / })
    .click();
  await ready(page);
  await expect(size).toHaveText(`${gained} customers`);
});

test('“Why?” on a sample member opens their card, and closing it leads back', async ({ page }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  await ordersAtLeast(page, 3);
  const editor = page.getByRole('region', { name: 'New segment' });
  await editor.getByText('Show 20 samples').click();
  const row = editor.getByRole('table', { name: 'Sample members' }).getByRole('row').nth(2);
  const who = await row.getByRole('cell').nth(1).innerText();
  const why = row.getByRole('button', { name: `Why is ${who} in it?` });
  await why.press('Enter');
  const card = page.getByRole('article', { name: 'One customer' });
  await expect(card).toContainText(`${who} is in “New segment”`);
  await expect(card).toBeFocused();
  await card.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(card).toBeHidden();
  await expect(why).toBeFocused();

  // Without a segment that is edited, anybody can be looked at, and each segment tells why.
  await editor.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(editor).toBeHidden();
  await page.getByText('Look a customer up').press('Enter');
  await page.getByRole('button', { name: 'Any customer' }).press('Enter');
  await expect(card).toBeFocused();
  const reason = page.getByRole('button', { name: 'Why? “New segment”' });
  const fits = await card.getByRole('listitem').filter({ has: reason }).getByText('✓').count();
  await reason.press('Enter');
  await expect(card).toContainText(fits > 0 ? 'is in “New segment”' : 'is not in “New segment”');
  await expect(reason).toBeHidden();
});

/** Orders of so many customers, the k-th of whom ordered 1 to 9 times from a month on. */
function ordersOf(letter: string, customers: number, year: number): string[] {
  return Array.from({ length: customers }, (_, k) => {
    const id = `${letter}${String(k).padStart(2, '0')}`;
    const day = (i: number) => `${year}-0${1 + (i % 5)}-${String(1 + ((k + i) % 28)).padStart(2, '0')}`;
    return Array.from({ length: 1 + ((k + 1) % 9) }, (_, i) => `${id},${id}-${i},${day(i)},1000`);
  }).flat();
}

test('the page of a customer stays theirs as of another day, and follows every edit', async ({ page }) => {
  await start(page);
  const lines = [...ordersOf('A', 40, 2025), ...ordersOf('B', 60, 2024)];
  await load(page, [csv('orders.csv', ['customer_id,order_id,order_date,amount', ...lines].join('\n'))]);
  await ordersAtLeast(page, 7);
  const editor = page.getByRole('region', { name: 'New segment' });
  await page.getByText('Look a customer up').click();
  await page.getByLabel('Customer id').fill('B15');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: 'One customer' });
  await expect(card).toBeFocused();
  await expect(card).toContainText('has 8 orders');

  // Those who came later are left out, so everybody has another number.
  const day = page.getByLabel('As of', { exact: true });
  // A menu closes when the page scrolls, as it just does to the card.
  await expect(async () => {
    await page.getByRole('button', { name: /As of/ }).press('Enter');
    await day.fill('2024-09-01', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(card).toHaveAttribute('aria-busy', 'false');
  await expect(card).toContainText('has 8 orders');

  const value = editor.getByRole('textbox', { name: 'Value' }).or(editor.getByRole('spinbutton')).last();
  await value.fill('9');
  await page.keyboard.press('Tab');
  await ready(page);
  await expect(card).toContainText('is not in “New segment”');
  await page.getByRole('button', { name: 'Undo' }).click();
  await ready(page);
  await expect(card).not.toContainText('is not in “New segment”');

  await page.getByLabel('Customer id').fill('A07');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No customer has this id.')).toBeVisible();
});

/** Segments of the comparison whose size changed by so much or more: name, before and now. */
async function changed(compared: Locator, threshold: number): Promise<string[]> {
  const rows = await compared.locator('tbody tr').all();
  const passed = await Promise.all(
    rows.slice(1).map(async (row) => {
      const [before, now] = (await row.getByRole('cell').allInnerTexts()).map(number);
      const name = await row.getByRole('rowheader').innerText();
      const moved = before !== undefined && now !== undefined && before !== now;
      return moved && Math.abs(now - before) >= threshold * before ? [`“${name}”`] : [];
    }),
  );
  return passed.flat();
}

test('after a newer file, one list tells what passed a threshold', async ({ page }) => {
  const [header = '', ...lines] = ORDERS.split('\n');
  const early = lines.filter((line) => /^[^,]*,[^,]*,(2024|2025-0)/.test(line));
  expect(early.length).toBeLessThan(lines.length - 200);
  await start(page);
  await load(page, [csv('september.csv', `${[header, ...early].join('\n')}\n`)]);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Newer file for september.csv' }).click(),
  ]);
  await chooser.setFiles([csv('december.csv', ORDERS)]);
  const list = page.getByRole('region', { name: 'What passed a threshold' });
  await expect(list).toBeVisible({ timeout: 60_000 });
  await ready(page);
  await expect(list).toContainText('Traits are told from a PSI of 0.25.');
  const compared = page.getByRole('region', { name: 'Before and now' });
  const named = async () =>
    (await list.getByRole('listitem').allInnerTexts()).flatMap((text) => /^“.*?”/.exec(text)?.[0] ?? []);
  const expected = await changed(compared, 0.2);
  expect(expected.length).toBeGreaterThan(0);
  expect((await named()).sort()).toEqual(expected.sort());
  await list.getByRole('button', { name: 'Change this threshold' }).first().click();
  await expect(page.locator('#card-check')).toBeFocused();

  // The cards whose thresholds these are, once they are there.
  await page.getByRole('button', { name: 'How have the segments grown and shrunk?' }).click();
  await page.getByRole('button', { name: 'Which segments did customers move between?' }).click();
  await ready(page);
  await page.getByLabel('Alert at a change of').fill('1000');
  await page.getByLabel('Tell a PSI of').fill('10');
  await page.keyboard.press('Tab');
  await ready(page);
  await expect(list).toContainText('Nothing passed a threshold.');
  await page.getByLabel('Tell a PSI of').fill('0.01');
  await page.getByLabel('Alert at a change of').fill('1');
  await page.keyboard.press('Tab');
  await ready(page);
  expect((await named()).sort()).toEqual((await changed(compared, 0.01)).sort());
  const drift = list.getByRole('button', { name: /is spread differently: PSI/ }).first();
  await drift.click();
  await expect(
    page.getByRole('article', { name: 'Which segments did customers move between?' }),
  ).toBeFocused();
  const entry = list.getByRole('button', { name: /^“/ }).first();
  const name = /^“(.*?)”/.exec(await entry.innerText())?.[1] ?? '';
  await entry.press('Enter');
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
});

test('flows are walked and chosen by keyboard, for the same segment as by pointer', async ({ page }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  await page.getByRole('button', { name: 'Which segments did customers move between?' }).click();
  await ready(page);
  const card = page.getByRole('article', { name: 'Which segments did customers move between?' });
  const bands = card.getByRole('group', { name: 'Moves of customers' }).first().getByRole('button');
  expect(await bands.count()).toBeGreaterThan(2);
  // One stop for Tab, right after the controls of the card, what the plan changes and the review.
  await card.getByLabel('Tell a PSI of').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card.getByText(/^Write on the “Words” tab/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(card.getByText('Regular review')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bands.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(bands.nth(1)).toBeFocused();
  const said = (await bands.nth(1).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  await expect(bands.nth(1)).toHaveAttribute('aria-pressed', 'true');
  // The cell of the table that says the same is chosen with it.
  await expect(card.getByRole('table').getByRole('button', { name: said })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await card.getByRole('button', { name: 'Make a segment of this' }).press('Enter');
  await ready(page);
  const byKeyboard = (await sizes(page)).at(-2) ?? '';
  expect(byKeyboard).toContain((/[\d,]+$/.exec(said) ?? ['?'])[0]);

  // The pointer's choice added to that segment keeps nobody out: it is the same choice.
  const { x, y } = await leftEdge(bands.nth(1));
  await page.mouse.click(x, y);
  await card.getByRole('button', { name: /^Add to/ }).click();
  await ready(page);
  expect(((await sizes(page)).at(-2) ?? '').match(/[\d,]+/g)).toEqual(byKeyboard.match(/[\d,]+/g));
});
