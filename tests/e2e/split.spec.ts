import { createHash } from 'node:crypto';
import { expect, test } from './fixture';
import { choose, press, type } from './hands';
import { kept, tabTo } from './keys';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS } from './market-page';
import { ready, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

const { often } = PLAIN_SEGMENTS;

/** How a draw orders customers, as the dialog says it. */
const order = (salt: string, id: string) =>
  createHash('sha256').update(`${salt}:${id}`).digest('hex').slice(0, 13);

test('a segment is split at random as anybody can compute it, and drawn again', async ({ page }, info) => {
  const market = await openMarket(page, info, 'en', [often.inFile]);
  const members = (await market.rows(`SELECT id FROM c WHERE ${often.sql}`)).map(({ id }) => String(id));
  const item = (name: string) =>
    tray(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name, exact: true }) })
      .first();
  const size = async (name: string) =>
    numbersIn((await item(name).locator('b.num').innerText()).trim())[0] ?? 0;
  const dialog = page.getByRole('dialog');
  const open = async (name: string) => {
    await press(page, tray(page).getByRole('button', { name: `Actions for ${name}`, exact: true }));
    await press(page, tray(page).getByRole('button', { name: 'Split at random' }));
    await expect(dialog).toBeVisible();
  };
  /** The members of a part, of whom everybody can tell by the draw. */
  const drawn = (salt: string, from: number, to: number) =>
    members
      .toSorted((a, b) => (order(salt, a) < order(salt, b) ? -1 : 1))
      .filter((_, at) => at / members.length >= from && at / members.length < to);

  await open('Often');
  const shares = dialog.getByRole('spinbutton');
  await expect(shares).toHaveCount(2);
  await type(page, shares.first(), '30');
  await expect(dialog).toContainText('The shares add up to 80%');
  await expect(dialog.getByRole('button', { name: 'Make 2 segments' })).toBeDisabled();
  await type(page, shares.last(), '70');
  await picture(page, 'split');
  // What was typed keeps its proportions beside a hold-out, and an empty field is said.
  const keepOut = dialog.getByRole('checkbox', { name: 'Keep a hold-out group that gets nothing' });
  const entered = () => shares.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  await press(page, keepOut, 'Space');
  expect(await entered()).toEqual(['27', '63', '10']);
  await press(page, keepOut, 'Space');
  expect(await entered()).toEqual(['30', '70']);
  await tabTo(page, shares.first());
  await page.keyboard.press('Backspace');
  await expect(dialog).toContainText('Enter a share above 0% for Part A.');
  await expect(dialog.getByRole('button', { name: 'Make 2 segments' })).toBeDisabled();
  await page.keyboard.type('30');
  await press(page, dialog.getByRole('checkbox', { name: /^Put the whole segment into/ }), 'Space');
  await press(page, dialog.getByRole('button', { name: 'Make 2 segments' }));
  await ready(page);
  await kept(page, 'splitting');
  expect(await size('Often · Part A')).toBe(drawn('split-1', 0, 0.3).length);
  expect(await size('Often · Part B')).toBe(drawn('split-1', 0.3, 1).length);
  expect(await size('Often')).toBe(members.length);

  // Drawn again by a name of its own: other people, and the whole is archived.
  await open('Often');
  await expect(dialog.getByRole('textbox', { name: 'Name of the draw' })).toHaveValue('split-2');
  await press(page, keepOut, 'Space');
  await choose(page, dialog.getByRole('combobox', { name: /^Keep the parts alike by/ }), '업종');
  const percents = await shares.evaluateAll((all) =>
    all.map((each) => (each as HTMLInputElement).valueAsNumber),
  );
  await press(page, dialog.getByRole('button', { name: 'Make 3 segments' }));
  await ready(page);
  await expect(tray(page)).toContainText('Archived (1)');
  // They stand in the place of the whole, after the parts of the first draw.
  const items = await tray(page).getByRole('listitem').locator('b.num').allInnerTexts();
  const parts = items.slice(2, 5).map((text) => numbersIn(text)[0] ?? 0);
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(members.length);
  // Exactly so many in each of the four trades: no more than a rounding in each may be apart.
  parts.forEach((part, i) => {
    const share = ((percents[i] ?? 0) / 100) * members.length;
    expect(Math.abs(part - share)).toBeLessThan(4);
  });
  await picture(page, 'split-made');
  market.close();
});
