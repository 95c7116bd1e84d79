import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { press } from './hands';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS } from './market-page';
import { ready, sizes } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

const { often, makers, lately } = PLAIN_SEGMENTS;

/** Adds a card by its question, and gives it once it is counted. */
async function ask(page: Page, question: string): Promise<Locator> {
  await press(page, page.getByRole('region', { name: 'Ask more' }).getByRole('button', { name: question }));
  await ready(page);
  return page.getByRole('article', { name: question });
}

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
