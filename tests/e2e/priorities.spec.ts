import { expect, test } from './fixture';
import { tabTo } from './keys';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS, type MarketPage } from './market-page';
import { ready } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

type Key = keyof typeof PLAIN_SEGMENTS;

/** For each segment in that order: who fits, whom it takes, and who is left after it. */
async function counted(market: MarketPage, order: readonly Key[]): Promise<number[][]> {
  const of = order.map((key) => `(${PLAIN_SEGMENTS[key].sql})`);
  const columns = of.flatMap((fits, i) => {
    const before = of.slice(0, i).map((one) => ` AND NOT ${one}`);
    const left = of.slice(0, i + 1).map((one) => `NOT ${one}`);
    return [fits, `${fits}${before.join('')}`, left.join(' AND ')];
  });
  const sums = columns.map((test, i) => `count(*) FILTER (${test}) AS n${i}`);
  const found = await market.counts(`SELECT ${sums.join(', ')} FROM c`);
  return order.map((_, i) => found.slice(3 * i, 3 * i + 3));
}

test('the order of priority is dragged by mouse and moved by keyboard, and its figures agree', async ({
  page,
}, info) => {
  const keys: Key[] = ['often', 'makers', 'lately'];
  const segments = keys.map((key) => PLAIN_SEGMENTS[key].inFile);
  const market = await openMarket(page, info, 'en', segments);
  await page.getByRole('radio', { name: /One segment, by priority/ }).check();
  await ready(page);
  const card = page.locator('#card-scheme');
  const rows = card.locator('tbody tr');
  const shown = async () =>
    (await rows.all()).reduce<Promise<number[][]>>(async (before, row) => {
      const cells = (await row.locator('td.num').allInnerTexts()).flatMap(numbersIn);
      return [...(await before), cells];
    }, Promise.resolve([]));
  const said = async () => numbersIn(await card.locator('.sum').innerText());
  const agrees = async (order: readonly Key[]) => {
    await ready(page);
    const names = order.map((key) => PLAIN_SEGMENTS[key].inFile.name);
    await expect(rows.locator('.place')).toContainText(names);
    const right = await counted(market, order);
    expect(await shown()).toEqual(right);
    const total = right.reduce((sum, [, taken = 0]) => sum + taken, right.at(-1)?.[2] ?? 0);
    expect((await said()).at(-1)).toBe(total);
    expect(total).toBe(400);
  };
  await agrees(['often', 'makers', 'lately']);

  await card.scrollIntoViewIfNeeded();
  await rows.nth(2).locator('.grip').dragTo(rows.nth(0));
  await agrees(['lately', 'often', 'makers']);
  await rows.nth(0).locator('.grip').dragTo(rows.nth(1));
  await agrees(['often', 'lately', 'makers']);
  await picture(card, 'priorities');

  // The same button can be pressed again and again, and its place is said.
  const up = card.getByRole('button', { name: 'Move Makers up' });
  await tabTo(page, up);
  await page.keyboard.press('Enter');
  await agrees(['often', 'makers', 'lately']);
  await expect(up).toBeFocused();
  await expect(card.getByRole('status')).toHaveText('Makers: place 2 of 3');
  await page.keyboard.press('Enter');
  await agrees(['makers', 'often', 'lately']);
  // At the top it cannot go further up: the focus stays in its row.
  await expect.poll(() => rows.nth(0).evaluate((row) => row.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await agrees(['often', 'makers', 'lately']);
  market.close();
});
