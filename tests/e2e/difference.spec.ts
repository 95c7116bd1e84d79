import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { arrow, press } from './hands';
import { tabTo } from './keys';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS, type MarketPage } from './market-page';
import { ready, sizes } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

const { often, makers, lately } = PLAIN_SEGMENTS;

/** By arrows, for what was typed a moment ago is still part of what a select is searched for. */
async function pick(page: Page, select: Locator, label: string): Promise<void> {
  await tabTo(page, select);
  await arrow(page, select, label);
  await expect(select.locator('option:checked')).toHaveText(label);
}

/** Adds a card by its question, and gives it once it is counted. */
async function ask(page: Page, question: string): Promise<Locator> {
  await press(page, page.getByRole('region', { name: 'Ask more' }).getByRole('button', { name: question }));
  await ready(page);
  return page.getByRole('article', { name: question });
}

/** What a row of the differences says: both values, and the effect between its ends. */
async function row(card: Locator, label: string) {
  const found = card
    .getByRole('row')
    .filter({ has: card.page().getByRole('rowheader', { name: label, exact: true }) });
  const [here = '', there = '', drawn = ''] = await found.first().getByRole('cell').allInnerTexts();
  const numbers = (drawn.replaceAll('−', '-').match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return { here: Number.parseFloat(here), there: Number.parseFloat(there), effect: numbers[0] ?? NaN };
}

/** Means of two groups and Hedges’ g between them, by the textbook. */
async function hedges(market: MarketPage, column: string, inside: string, beside: string) {
  const side = (test: string) =>
    `count(${column}) FILTER (${test}), avg(${column}) FILTER (${test}), var_samp(${column}) FILTER (${test})`;
  const cells = await market.rows(`SELECT unnest([${`${side(inside)}, ${side(beside)}`}]) AS v FROM c`);
  const [n1 = 0, m1 = 0, v1 = 0, n2 = 0, m2 = 0, v2 = 0] = cells.map(({ v }) => Number(v));
  const pooled = Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2));
  return { here: m1, there: m2, effect: ((m1 - m2) / pooled) * (1 - 3 / (4 * (n1 + n2 - 2) - 1)) };
}

test('what is different about people is what the textbook computes', async ({ page }, info) => {
  const market = await openMarket(page, info, 'en', [often.inFile, makers.inFile, lately.inFile]);
  const card = await ask(page, 'What is different about these customers?');
  await pick(page, card.getByRole('combobox', { name: 'Segment', exact: true }), 'Makers');
  await ready(page);
  await picture(card, 'difference');
  // The trade is in the condition itself, and stands apart as such.
  await expect(
    card.getByText('Differences in traits that the condition reads (by definition)'),
  ).toBeVisible();
  const shares = card.getByRole('row').filter({ hasText: '업종: 제조' });
  await expect(shares.getByRole('cell').first()).toHaveText('100%');
  await expect(shares.getByRole('cell').nth(1)).toHaveText('0%');

  await pick(page, card.getByRole('combobox', { name: 'Segment', exact: true }), 'Often');
  await ready(page);
  const close = (shown: number, right: number) => expect(Math.abs(shown - right)).toBeLessThan(0.06);
  const orders = '(SELECT count(DISTINCT o) FROM bought b WHERE b.id = c.id)';
  for (const [against, test] of [
    ['Everybody else', `NOT (${often.sql})`],
    ['Lately', lately.sql],
  ] as const) {
    await pick(page, card.getByRole('combobox', { name: 'Against' }), against);
    await ready(page);
    await expect(card.getByRole('columnheader', { name: against }).first()).toBeVisible();
    const shown = await row(card, 'Orders');
    const right = await hedges(market, orders, often.sql, test);
    close(shown.here, right.here);
    close(shown.there, right.there);
    close(shown.effect, right.effect);
  }
  await expect(card).toContainText('“Often” beside “Lately”');
  await picture(card, 'difference-two');
  market.close();
});

test('the matrix counts those in both of two, and makes a segment of them', async ({ page }, info) => {
  const three = [often, makers, lately];
  const market = await openMarket(
    page,
    info,
    'en',
    three.map(({ inFile }) => inFile),
  );
  const card = await ask(page, 'How far do the segments overlap?');
  const pairs = three.flatMap((a, i) => three.slice(i + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs) {
    const [both = 0, either = 0] = await market.counts(
      `SELECT count(*) FILTER (${a.sql} AND ${b.sql}), count(*) FILTER (${a.sql} OR ${b.sql}) AS e FROM c`,
    );
    const cell = card.getByRole('button', { name: new RegExp(`^${a.inFile.name} and ${b.inFile.name}: `) });
    const [n = 0] = numbersIn((await cell.locator('b').innerText()).trim());
    expect(n).toBe(both);
    const share = Number((await cell.locator('span').innerText()).replace('%', ''));
    expect(Math.abs(share - (100 * both) / either)).toBeLessThan(0.06);
  }
  await picture(card, 'matrix');
  const cell = card.getByRole('button', { name: /^Makers and Lately: / });
  const [both = 0] = numbersIn((await cell.locator('b').innerText()).trim());
  await press(page, cell);
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await press(page, card.getByRole('button', { name: 'Make a segment of this' }));
  await ready(page);
  const made = await sizes(page);
  expect(made).toHaveLength(5);
  expect(numbersIn(made.at(-2)?.replace(/^\d+ /, '') ?? '')).toContain(both);
  market.close();
});
