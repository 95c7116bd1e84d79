import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture';
import { press, type } from './hands';
import { ILL_NOTEBOOK } from './health-notebook';
import { tabTo } from './keys';
import { filesOf, market } from './market';
import { load, ready, sizes, start, tray } from './notebook';

const MARKET = market(400);

test.use({ actionTimeout: 20_000 });

const number = (text: string) => Number(text.replace(/\D/g, ''));

/** The check, as it is once nothing is computed any more. */
async function check(page: Page): Promise<Locator> {
  const card = page.locator('#card-check');
  await expect(card).toBeVisible({ timeout: 60_000 });
  await card.scrollIntoViewIfNeeded();
  await ready(page);
  await expect(card.getByRole('heading', { name: 'Five marks of a useful segment' })).toBeVisible();
  await ready(page);
  return card;
}

function finding(card: Locator, title: string): Locator {
  return card
    .getByRole('listitem')
    .filter({ has: card.page().getByRole('heading', { name: `To look at: ${title}` }) });
}

/** What a mark of a segment says. */
function mark(card: Locator, segment: string, at: number): Locator {
  return card
    .getByRole('row', { name: new RegExp(`^${segment}`) })
    .getByRole('cell')
    .nth(at);
}

async function openIll(page: Page, path: string): Promise<void> {
  writeFileSync(path, JSON.stringify(ILL_NOTEBOOK));
  await start(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open notebook' }).click();
  await (await choosing).setFiles(path);
  await expect(page.getByRole('heading', { name: 'This notebook has no data yet' })).toBeVisible();
  await page.getByLabel('Open files').setInputFiles([...filesOf(MARKET)]);
  await page.getByRole('button', { name: 'Use this mapping' }).click();
  await ready(page);
}

test('a scheme with findings is mended until the check finds nothing', async ({ page }, info) => {
  await openIll(page, info.outputPath('ill.gyul.json'));
  const editor = page.locator('#card-editor');
  let card = await check(page);
  const mend = async (title: string, button: string | RegExp) => {
    const found = finding(card, title);
    await expect(found, title).toHaveCount(1);
    await found.getByRole('button', { name: button }).click();
    await ready(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  };
  const mended = async (title: string) => {
    card = await check(page);
    await expect(finding(card, title), `${title}, after it was mended`).toHaveCount(0);
  };
  /** Fills in by hand what a segment is given, and how. */
  const tell = async (value: string, how: string) => {
    await editor.getByRole('tab', { name: 'Words' }).click();
    for (const [field, text] of [
      ['What you can give them', value],
      ['How you talk to them', how],
    ] as const) {
      await editor.getByRole('textbox', { name: field }).fill(text);
      await page.keyboard.press('Tab');
    }
  };
  /** Adds to the segment that is open: looked at something. */
  const visited = async () => {
    await editor.getByRole('button', { name: '＋ Condition', exact: true }).click();
    await page.keyboard.type('did something there');
    await page.keyboard.press('Enter');
    await editor.getByRole('button', { name: /^Event: / }).click();
    await editor.getByRole('checkbox', { name: 'view_item' }).check();
  };
  await expect(mark(card, 'Ghost', 0)).toContainText('Not met');
  await expect(mark(card, 'Tiny', 1)).toContainText('Not met');
  await expect(mark(card, 'Makers', 4)).toContainText('Not met');

  await mend('Segments whose time is over', 'Archive it');
  await mended('Segments whose time is over');
  await expect(tray(page)).toContainText('Archived (1)');

  await mend('Segments that cannot be computed', 'Open “Ghost”');
  await editor.getByRole('button', { name: 'Delete', exact: true }).click();
  await mended('Segments that cannot be computed');

  await mend('Too many segments', 'Archive it');
  await mended('Too many segments');

  await mend('Criteria that are old', 'Open “Old rule”');
  await editor.getByRole('textbox', { name: 'Orders: Highest' }).fill('11');
  await page.keyboard.press('Tab');
  await editor.getByRole('button', { name: 'Done', exact: true }).click();
  await mended('Criteria that are old');

  await mend('Only demographic criteria', 'Open “Makers”');
  await visited();
  await tell('A visit', 'By telephone');
  await editor.getByRole('button', { name: 'Done', exact: true }).click();
  await mended('Only demographic criteria');
  await expect(finding(card, 'No plan: nothing said to them')).toHaveCount(0);
  await expect(mark(card, 'Makers', 4)).not.toContainText('Not met');

  // A visit makes no difference to what they order: they are no segment of their own.
  await mend('Segments that do not differ in any KPI', 'Look at what is different');
  await expect(page.locator('article:focus')).toContainText('different');
  await tray(page)
    .getByRole('button', { name: /Makers/ })
    .first()
    .click();
  await editor.getByRole('button', { name: 'Delete', exact: true }).click();
  // The card that was just added looks at them.
  await page.getByRole('button', { name: 'Delete all the same' }).click();
  await mended('Segments that do not differ in any KPI');

  await mend('Only our own criteria', /^Set the basis of \d+ to “the data”$/);
  await mended('Only our own criteria');

  const contradicting = finding(card, 'Customers who get messages that contradict');
  await expect(contradicting).toContainText('The worst pair: “Often”, “Spenders”');
  await mend('Customers who get messages that contradict', 'One segment each, by priority');
  await mended('Customers who get messages that contradict');

  await mend('Nobody’s customers', 'Make a segment of the rest');
  await tell('A question', 'By letter');
  await editor.getByRole('button', { name: 'Done', exact: true }).click();
  await mended('Nobody’s customers');
  await mend('No review date, or one that has passed', 'Look again in 90 days');
  await mended('No review date, or one that has passed');
  const unused = finding(card, 'Data that nothing uses');
  await expect(unused).toHaveCount(1);
  const look = unused.getByRole('button', { name: /^Look at “/ });
  for (let columns = 0; columns < 8 && (await look.count()) > 0; columns++) {
    await look.click();
    await ready(page);
    card = await check(page);
  }
  // No card looks at events: a condition does.
  await tray(page).getByRole('button', { name: /Often/ }).first().click();
  await visited();
  await editor.getByRole('button', { name: 'Done', exact: true }).click();
  card = await check(page);
  // Columns of orders and events that nothing reads are left, and may be.
  await expect(unused).toContainText('of the order data');
  await unused.getByRole('spinbutton', { name: 'Limit Data that nothing uses' }).fill('30');
  await page.keyboard.press('Tab');
  await ready(page);
  await expect(card).toContainText('16 of 16 rules pass. Nothing to mend.');
  await expect(card.getByRole('heading', { name: /^To look at/ })).toHaveCount(0);
  for (const name of ['Often', 'Spenders', 'Old rule', 'Rare', 'Everybody else']) {
    await expect(card.getByRole('row', { name: new RegExp(`^${name}`) })).not.toContainText('Not met');
  }
});

test('a template is found, counted, and taken, and one that the data lacks says so', async ({ page }) => {
  await start(page);
  await load(page, filesOf(MARKET));
  const before = await sizes(page);
  await press(page, page.getByRole('button', { name: 'Templates' }).first());
  const dialog = page.getByRole('dialog', { name: 'Segment templates' });
  const search = dialog.getByRole('searchbox', { name: 'Search templates' });
  const items = dialog.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }) });
  await expect(items.first()).toBeVisible();
  const all = await items.count();
  await type(page, search, 'what they think');
  await expect.poll(() => items.count()).toBeLessThan(all);
  await expect(
    dialog
      .getByRole('listitem')
      .filter({ hasText: /survey/ })
      .first(),
  ).toBeVisible();
  const lacking = items.filter({ hasNot: page.getByRole('button', { name: /^Add / }) }).first();
  await expect(lacking).toContainText(/survey/i);
  await expect(lacking.getByText(/customers?$/)).toHaveCount(0);
  await type(page, search, 'cart');
  const item = items.filter({ has: page.getByRole('button', { name: /^Add / }) }).first();
  await expect(item.getByText(/^[\d,]+ customers?$/)).toBeVisible();
  const size = (await item.getByText(/^[\d,]+ customers?$/).innerText()).replace(/ .*/, '');
  const name = (await item.getByRole('heading').innerText()).split('\n')[0] ?? '';
  await press(page, item.getByRole('button', { name: `Add ${name}` }));
  await expect(dialog.getByText('In the tray').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await ready(page);
  const after = await sizes(page);
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((text) => !before.includes(text)).join(' ')).toContain(name);
  expect(after.find((text) => text.startsWith(name) || text.includes(name))).toContain(size);
});

test('the data shows that a segment should be split, and it is, by the keyboard alone', async ({ page }) => {
  await start(page);
  await load(page, filesOf(MARKET));
  const before = (await sizes(page)).length;
  await press(page, tray(page).getByRole('button', { name: 'Lapsed', exact: true }), 'Enter');
  await ready(page);
  await press(page, page.getByText('Should this segment be split?'));
  await press(page, page.getByRole('button', { name: 'Look at the data' }));
  await ready(page);
  const fold = page.locator('details').filter({ hasText: 'Should this segment be split?' });
  const make = fold.getByRole('button', { name: /^Make two segments by/ }).first();
  const rows = fold.getByRole('table').first().getByRole('row');
  const parts = await rows.getByRole('cell').allInnerTexts();
  await press(page, fold.getByText('What counts as evidence'), 'Enter');
  await type(page, fold.getByRole('spinbutton', { name: 'Difference between two parts' }), '5');
  await page.keyboard.press('Tab');
  await expect(fold).toContainText('No split is supported by the data');
  await press(page, fold.getByRole('button', { name: 'Back to 0.2' }));
  await expect(make).toBeVisible();
  await tabTo(page, make);
  await page.keyboard.press('Enter');
  await ready(page);
  const after = await sizes(page);
  // The two parts stand in the place of the whole, which is kept in the archive.
  expect(after).toHaveLength(before + 1);
  await expect(tray(page)).toContainText('Archived (1)');
  await expect(tray(page).getByRole('button', { name: 'Lapsed', exact: true })).toHaveCount(0);
  for (const part of parts)
    expect(after.some((text) => text.includes(number(part).toLocaleString('en-US')))).toBe(true);
});
