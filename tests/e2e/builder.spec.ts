import type { Locator, Page } from '@playwright/test';
import { koreanOrders, csv } from './data';
import { expect, test } from './fixture';
import { arrow, choose, press, type } from './hands';
import { tabTo } from './keys';
import { load, ready, start } from './notebook';

const ORDERS = koreanOrders(3000);

/** A new segment that begins with what a search in the menu finds first. */
async function begin(page: Page, search: string): Promise<Locator> {
  await press(page, page.getByRole('button', { name: 'New segment' }));
  const editor = page.getByRole('region', { name: 'New segment' });
  await press(page, editor.getByRole('button', { name: 'Find a condition' }));
  await expect(editor.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(search);
  await page.keyboard.press('Enter');
  await expect(editor.locator('[data-node="0"]')).toBeVisible();
  expect(
    await editor.locator('[data-node="0"]').evaluate((bar) => bar.contains(document.activeElement)),
  ).toBe(true);
  return editor;
}

async function size(page: Page, editor: Locator): Promise<number> {
  await ready(page);
  const text = await editor.getByText(/^[\d,]+ customers?$/).innerText();
  return Number(text.replace(/\D/g, ''));
}

/** Closes the editor, and gives the segment a name first so that the next one is told from it. */
async function done(page: Page, editor: Locator, name: string): Promise<void> {
  const field = editor.getByRole('textbox', { name: 'Segment name' });
  await tabTo(page, field, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await press(page, page.getByRole('region', { name, exact: true }).getByRole('button', { name: 'Done' }));
}

test.beforeEach(async ({ page }) => {
  await start(page);
  await load(page, [csv('주문내역.csv', ORDERS)]);
});

test('late by their own rhythm, without a mouse', async ({ page }) => {
  const editor = await begin(page, 'rhythm');
  const some = await size(page, editor);
  expect(some).toBeGreaterThan(0);
  await type(page, editor.getByRole('textbox', { name: 'Times their usual gap' }), '4');
  const fewer = await size(page, editor);
  expect(fewer).toBeLessThan(some);
  await choose(page, editor.getByRole('combobox', { name: 'How even the gaps are' }), 'evenly spaced only');
  expect(await size(page, editor)).toBeLessThanOrEqual(fewer);
});

test('one thing after another, without a mouse', async ({ page }) => {
  const editor = await begin(page, 'sequence');
  const steps = editor.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await choose(page, editor.getByRole('combobox', { name: 'When', exact: true }), 'at any time');
  const came = await size(page, editor);
  await choose(
    page,
    editor.getByRole('combobox', { name: 'How soon step 2 follows' }).first(),
    'any time later',
  );
  const ever = await size(page, editor);
  expect(ever).toBeGreaterThanOrEqual(came);
  const about = editor.getByRole('combobox', { name: 'About', exact: true });
  await choose(page, about, 'the same: Category');
  const same = await size(page, editor);
  expect(same).toBeGreaterThan(0);
  expect(same).toBeLessThan(ever);
  // By arrows: letters would go on with those typed just before.
  await arrow(page, about, 'anything');
  expect(await size(page, editor)).toBe(ever);
  await press(page, editor.getByRole('button', { name: 'and then' }));
  await expect(steps).toHaveCount(3);
  const thrice = await size(page, editor);
  expect(thrice).toBeLessThanOrEqual(ever);
  await choose(
    page,
    editor.getByRole('combobox', { name: 'How long all steps take', exact: true }),
    'within',
  );
  const soon = await size(page, editor);
  expect(soon).toBeLessThanOrEqual(thrice);
  await choose(page, editor.getByRole('combobox', { name: 'How long all steps take: unit' }), 'hours');
  expect(await size(page, editor)).toBeLessThanOrEqual(soon);
  await choose(page, editor.getByRole('combobox', { name: 'How it ends' }), 'but then did not');
  await size(page, editor);
  await press(page, editor.getByRole('button', { name: 'Remove step 3' }));
  await expect(steps).toHaveCount(2);
  expect(await steps.nth(1).evaluate((step) => step.contains(document.activeElement))).toBe(true);
});

test('fewer than their own average and the top of them, combined, without a mouse', async ({ page }) => {
  const less = await begin(page, 'own average');
  await expect(less.getByRole('group', { name: 'compared with' })).toBeVisible();
  const declining = await size(page, less);
  await done(page, less, 'Declining');

  const top = await begin(page, 'top or bottom');
  await type(page, top.getByRole('textbox', { name: 'How many' }), '20');
  const best = await size(page, top);
  expect(best).toBeGreaterThan(0);
  await done(page, top, 'Best');

  await press(page, page.getByRole('button', { name: 'New segment' }));
  const both = page.getByRole('region', { name: 'New segment' });
  await press(page, both.getByRole('button', { name: /^Combine segments/ }));
  const panel = both.getByRole('group', { name: 'Combine two segments' });
  const [first, second] = [panel.getByLabel('First segment'), panel.getByLabel('Second segment')];
  await choose(page, first, 'Best');
  await choose(page, second, 'Declining');
  await tabTo(page, panel.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('radio', { name: /In both/ })).toBeChecked();
  await press(page, panel.getByRole('button', { name: 'Use this combination' }));
  const inside = await size(page, both);
  expect(inside).toBeLessThanOrEqual(Math.min(best, declining));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(both.getByRole('button', { name: /^Combine segments/ })).toBeVisible();
});

test('the condition as JSON is edited, refused with its place, and applied', async ({ page }) => {
  const editor = await begin(page, 'rhythm');
  await size(page, editor);
  await editor.getByRole('tab', { name: 'JSON' }).click();
  const area = editor.getByRole('textbox', { name: 'The condition as JSON' });
  await expect(area).toHaveValue(/"kind": "overdue"/);
  const whole = await area.inputValue();
  await area.fill(whole.replace('"overdue"', '"late"'));
  await editor.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(editor.getByText('Not applied. The segment stays as it was.')).toBeVisible();
  await expect(editor.getByText(/^Line \d+, column \d+ · of\.0\.kind: This kind is not known/)).toBeVisible();
  await editor.getByRole('button', { name: 'Show the place' }).click();
  await expect(area).toBeFocused();
  expect(
    await area.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    ),
  ).toBe('"late"');

  await area.fill('{"kind":"not","of":{"kind":"all","of":[]}}');
  await area.press('ControlOrMeta+Enter');
  expect(await size(page, editor)).toBe(0);
  await editor.getByRole('tab', { name: 'Words' }).click();
  await expect(editor.getByRole('combobox').first()).toHaveValue('not (everyone)');

  // SQL that was pasted waits until it was read.
  await editor.getByRole('tab', { name: 'JSON' }).click();
  await area.fill('{"kind":"sql","sql":"SELECT customer_id FROM customers"}');
  await editor.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(editor.getByText(/Written SQL runs only after/)).toBeVisible();
  await editor.getByRole('tab', { name: 'Conditions' }).click();
  await editor.getByRole('button', { name: /I have read it/ }).click();
  expect(await size(page, editor)).toBeGreaterThan(0);
});
