import type { Locator, Page } from '@playwright/test';
import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { kept, tabTo } from './keys';
import { ready, start, textOf, tray } from './notebook';

const ORDERS = koreanOrders(3000);

/** Moves a select to an option by its first letters, as browsers do. */
async function choose(page: Page, select: Locator, label: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.type(label, { delay: 20 });
  await expect(select.locator('option:checked')).toHaveText(label);
  await kept(page, `choosing ${label}`);
}

async function open(page: Page): Promise<void> {
  await start(page);
  await tabTo(
    page,
    page.getByRole('button', { name: 'Open files' }).or(page.getByLabel('Open files')).first(),
  );
  await page.getByLabel('Open files').setInputFiles([csv('주문내역.csv', ORDERS)]);
  const accept = page.getByRole('button', { name: 'Use this mapping' });
  await expect(accept).toBeVisible();
  await tabTo(page, accept);
  await page.keyboard.press('Enter');
  await expect(tray(page).getByRole('listitem').nth(2)).toBeVisible({ timeout: 60_000 });
  await ready(page);
}

test('from a file to a list without a mouse', async ({ page }) => {
  await open(page);
  await kept(page, 'the load');

  await tabTo(page, page.getByRole('button', { name: 'New segment' }));
  await page.keyboard.press('Enter');
  const editor = page.getByRole('region', { name: 'New segment' });
  await expect(editor).toBeVisible();
  await kept(page, 'a new segment');

  await tabTo(page, editor.getByRole('button', { name: /A trait/ }));
  await page.keyboard.press('Space');
  const trait = editor.getByRole('combobox', { name: 'Trait' });
  await expect(trait).toBeFocused();
  await choose(page, trait, 'Orders');
  const comparison = editor.getByRole('combobox', { name: /Comparison/ });
  await tabTo(page, comparison);
  await page.keyboard.press('ArrowDown');
  await expect(comparison.locator('option:checked')).toHaveText('is more than');
  await expect(comparison).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(comparison.locator('option:checked')).toHaveText('is at least');
  const number = editor.getByRole('textbox', { name: /Value/ });
  await tabTo(page, number);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await expect(number).toBeFocused();
  await ready(page);
  const size = editor.getByText(/^[\d,]+ customers?$/);
  await expect(size).toBeVisible();
  const [three] = (await size.innerText()).split(' ');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  await expect(size).not.toHaveText(`${three} customers`);
  await ready(page);
  const [four] = (await size.innerText()).split(' ');
  const count = (text = '') => Number(text.replaceAll(',', ''));
  expect(count(four)).toBeGreaterThan(0);
  expect(count(four)).toBeLessThan(count(three));

  await tabTo(page, page.getByRole('button', { name: 'Export list' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await kept(page, 'opening the export');
  const exact = dialog.getByRole('radio', { name: /Exact/ });
  await tabTo(page, dialog.getByRole('radio', { name: /Safe|spreadsheet/i }).first());
  await page.keyboard.press('ArrowDown');
  await expect(exact).toBeChecked();
  await tabTo(page, dialog.getByRole('button', { name: 'Export list' }));
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const list = await textOf(await downloading);
  expect(list.trim().split(/\r?\n/)).toHaveLength(count(four) + 1);
  await kept(page, 'the export');
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await kept(page, 'closing the export');
});

test('cells of the RFM grid become a segment with arrows and Space', async ({ page }) => {
  await open(page);
  const grid = page.getByRole('table', { name: /grid of recency and frequency/ });
  const cells = grid.getByRole('button');
  await expect(cells).toHaveCount(25);
  await tabTo(page, grid.locator('button[tabindex="0"]'));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await kept(page, 'arrows');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const pressed = grid.locator('button[aria-pressed="true"]');
  await expect(pressed).toHaveCount(2);
  const inside = async (cell: Locator) => Number((await cell.locator('b').innerText()).replaceAll(',', ''));
  const members = (await inside(pressed.nth(0))) + (await inside(pressed.nth(1)));
  expect(members).toBeGreaterThan(0);
  await kept(page, 'choosing cells');

  await tabTo(page, page.getByRole('button', { name: 'Make a segment of this' }));
  await page.keyboard.press('Enter');
  await ready(page);
  await kept(page, 'making the segment');
  const item = tray(page).getByRole('listitem').filter({ hasText: 'Who buys lately' });
  await expect(item).toContainText(members.toLocaleString('en-US'));
});

test('menus, tabs and dialogs give the focus back', async ({ page }) => {
  await open(page);
  const actions = tray(page)
    .getByRole('button', { name: /^Actions for/ })
    .first();
  await tabTo(page, actions);
  await page.keyboard.press('Enter');
  await kept(page, 'opening a menu');
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();

  const segment = tray(page).getByRole('listitem').first().getByRole('button').first();
  await tabTo(page, segment, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await kept(page, 'opening a segment');
  const editor = page.locator('#card-editor');
  await tabTo(page, editor.getByRole('tab', { name: 'Conditions' }));
  await page.keyboard.press('ArrowRight');
  await expect(editor.getByRole('tab', { name: 'SQL' })).toBeFocused();
  await expect(editor.getByText('SELECT').first()).toBeVisible();
  await tabTo(page, editor.getByRole('button', { name: 'Done' }));
  await page.keyboard.press('Enter');
  await expect(editor).toBeHidden();
  await kept(page, 'closing the editor');
});
