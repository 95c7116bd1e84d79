import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { choose, press, type } from './hands';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS } from './market-page';
import { ready, sizes } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

const { makers, lately } = PLAIN_SEGMENTS;
/** Who bought in the 14 days before a day. */
const latelyOn = (day: string) =>
  `(SELECT count(DISTINCT id) FROM bought WHERE t >= ${day} - 14 AND t < ${day})`;

async function ask(page: Page, question: string): Promise<Locator> {
  await press(page, page.getByRole('region', { name: 'Ask more' }).getByRole('button', { name: question }));
  const card = page.getByRole('article', { name: question });
  await expect(card).toBeFocused();
  await ready(page);
  return card;
}

test('sizes over time are those of each day, by month and by week', async ({ page }, info) => {
  const market = await openMarket(page, info, 'en', [makers.inFile, lately.inFile]);
  const card = await ask(page, 'How have the segments grown and shrunk?');
  await press(page, card.getByText('Segments to follow'));
  await press(page, card.getByRole('checkbox', { name: 'Makers' }), 'Space');
  await expect(card.getByRole('checkbox', { name: 'Makers' })).not.toBeChecked();
  await expect(card).toContainText('1 of 2 segments are followed.');
  // The last one stays: a card of nothing says nothing.
  await expect(card.getByRole('checkbox', { name: 'Lately' })).toBeDisabled();
  await type(page, card.getByRole('spinbutton', { name: 'Look back' }), '99');
  await page.keyboard.press('Tab');
  await expect(card).toContainText('Only whole numbers from 1 to 60 are taken');
  await type(page, card.getByRole('spinbutton', { name: 'Look back' }), '4');
  await page.keyboard.press('Tab');
  await expect(card).not.toContainText('are taken, so this one was not');
  await ready(page);
  const table = card.locator('details').filter({ hasText: 'Table' }).first();
  await press(page, table.getByText('Table', { exact: true }));
  const shown = async () => (await table.locator('tbody td').allInnerTexts()).flatMap(numbersIn);
  const day = `DATE '${market.asOf}'`;
  const back = (n: number, unit: 'MONTH' | 'DAY') => `CAST(${day} - INTERVAL ${n} ${unit} AS DATE)`;
  const months = [4, 3, 2, 1, 0].map((n) => `${latelyOn(back(n, 'MONTH'))} AS n${n}`);
  const weeks = [4, 3, 2, 1, 0].map((n) => `${latelyOn(back(7 * n, 'DAY'))} AS n${n}`);
  await expect.poll(shown).toEqual(await market.counts(`SELECT ${months.join(', ')}`));
  await choose(page, card.getByRole('combobox', { name: 'Look back' }), 'weeks');
  await ready(page);
  await expect.poll(shown).toEqual(await market.counts(`SELECT ${weeks.join(', ')}`));
  await picture(card, 'over-time');
  market.close();
});

test('moves between two earlier days are counted as they were, and become a segment', async ({
  page,
}, info) => {
  const market = await openMarket(page, info, 'en', [lately.inFile]);
  const card = await ask(page, 'Which segments did customers move between?');
  await choose(page, card.getByRole('combobox', { name: 'To', exact: true }), 'months ago');
  await ready(page);
  await type(page, card.getByRole('spinbutton', { name: 'How long before the as-of day' }), '2');
  await page.keyboard.press('Tab');
  await type(page, card.getByRole('spinbutton', { name: 'From' }), '5');
  await page.keyboard.press('Tab');
  await ready(page);
  const on = (n: number) => `CAST(DATE '${market.asOf}' - INTERVAL ${n} MONTH AS DATE)`;
  const was = (n: number) =>
    `EXISTS (SELECT 1 FROM bought b WHERE b.id = c.id AND b.t >= ${on(n)} - 14 AND b.t < ${on(n)})`;
  const [stayed = 0, left = 0] = await market.counts(
    `SELECT count(*) FILTER (${was(5)} AND ${was(2)}), count(*) FILTER (${was(5)} AND NOT ${was(2)}) AS l FROM c`,
  );
  const cells = card.getByRole('table').getByRole('button', { name: /^Lately → / });
  const names = await cells.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  const found = (to: RegExp) => numbersIn((names.find((name) => to.test(name)) ?? '').replace(/^.*:/, ''))[0];
  expect(found(/→ Lately/)).toBe(stayed);
  expect(found(/→ (?!Lately)/)).toBe(left);
  await picture(card, 'migration');
  const cell = cells.filter({ hasText: String(left) }).first();
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await card.getByRole('button', { name: 'Make a segment of this' }).click();
  await ready(page);
  expect((await sizes(page)).at(-2)).toMatch(new RegExp(`\\b${left}\\b`));

  // The groups of a trait are followed in the same way: each customer by the category bought most often so far.
  // The card is called by what it follows, so it is known by its id here.
  const stays = page.locator(`#${(await card.getAttribute('id')) ?? ''}`);
  await choose(page, stays.getByRole('combobox', { name: 'Follow', exact: true }), 'Favourite category');
  await ready(page);
  const grouped = page.getByRole('article', { name: 'How did “Favourite category” of customers change?' });
  const favourite = (n: number) =>
    `(SELECT id, first(kind ORDER BY k DESC, s DESC, kind) AS f FROM (SELECT id, kind, count(*) AS k, sum(amount) AS s FROM bought WHERE t < ${on(n)} AND kind <> '' GROUP BY id, kind) GROUP BY id)`;
  const moved = await market.rows(
    `SELECT a.f AS x, b.f AS y, count(*) AS n FROM ${favourite(5)} AS a JOIN ${favourite(2)} AS b USING (id) GROUP BY ALL ORDER BY n DESC, x, y`,
  );
  const buttons = grouped.getByRole('table').getByRole('button', { name: /→/ });
  const told = await buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  for (const { x, y, n } of moved.slice(0, 6)) {
    const label = told.find((name) => name.startsWith(`${String(x)} → ${String(y)}`)) ?? '';
    expect(numbersIn(label.replace(/^.*:/, ''))[0], label).toBe(Number(n));
  }
  const [most] = moved.filter(({ x, y }) => x !== y);
  const flow = new RegExp(`^${String(most?.['x'])} → ${String(most?.['y'])}: `);
  await grouped.getByRole('table').getByRole('button', { name: flow }).click();
  await grouped.getByRole('button', { name: 'Make a segment of this' }).click();
  await ready(page);
  expect((await sizes(page)).at(-2)).toMatch(new RegExp(`\\b${Number(most?.['n'])}\\b`));
  market.close();
});
