import { expect, test } from './fixture';
import { press, type } from './hands';
import { tabTo } from './keys';
import { openMarket, picture, PLAIN_SEGMENTS, sizeIn } from './market-page';
import { ready, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const { often } = PLAIN_SEGMENTS;
const TOP = `SELECT CAST(sum(ceil(n * 0.2)) AS INTEGER) FROM (SELECT count(*) AS n FROM c GROUP BY trade)`;

test('words are completed, corrected and ranked by keyboard: en', async ({ page }, info) => {
  const market = await openMarket(page, info, 'en', [often.inFile]);
  const [twelve, top] = await market.counts(`SELECT count(*) FILTER (${often.sql}), (${TOP}) AS t FROM c`);
  const editor = page.locator('#card-editor');
  await press(page, tray(page).getByRole('button', { name: 'New segment' }));
  await tabTo(page, editor.getByRole('tab', { name: 'Conditions' }));
  await page.keyboard.press('ArrowLeft');
  const area = editor.getByRole('combobox', { name: 'The conditions in words' });
  await type(page, area, 'orde');
  const list = editor.getByRole('listbox', { name: 'Suggestions' });
  const option = list
    .getByRole('option')
    .filter({ hasText: /^orders\b/i })
    .first();
  await expect(option).toBeVisible();
  const at = (await list.getByRole('option').allInnerTexts()).findIndex((text) => /^orders\b/i.test(text));
  for (let i = 0; i <= at; i++) await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(area).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await picture(editor, 'written-list');
  await page.keyboard.press('Enter');
  await expect(area).toBeFocused();
  await expect(area).toHaveValue(/^orders ?$/i);
  await page.keyboard.type(' is at least 12');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page)).toBe(twelve);

  // A word that is not known is underlined where it stands, and the segment stays as it was.
  await type(page, area, 'orders is at least 12 and purple is yes');
  await page.keyboard.press('Escape');
  await expect(editor.getByText('Not applied yet. The segment stays as it was.')).toBeVisible();
  await expect(editor.locator('.mirror mark')).toHaveText(/purple/);
  await expect(area).toHaveAttribute('aria-invalid', 'true');
  expect(await sizeIn(page)).toBe(twelve);
  await picture(editor, 'written-wrong');
  await press(page, editor.getByRole('button', { name: 'Back to the applied text' }));
  await expect(area).not.toHaveAttribute('aria-invalid', 'true');
  await expect(area).toBeFocused();

  // What the sentence of a segment shows, and what people say, is read too.
  await type(page, area, 'Customers whose number of orders is between 12 and 1,000,000');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page)).toBe(twelve);
  await type(page, area, 'top 20% by orders in each 업종');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page)).toBe(top);
  await type(page, area, 'loyal customers');
  await page.keyboard.press('Escape');
  await expect(editor.locator('.mirror mark')).toHaveText('loyal customers');
  expect(await sizeIn(page)).toBe(top);

  await type(page, area, 'among the top 20% by orders in each 업종');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page)).toBe(top);

  // Nothing moves under a mouse button that is held down right after typing.
  await type(page, area, 'orders is at least 12');
  expect(await sizeIn(page)).toBe(twelve);
  await expect(list).toBeVisible();
  const done = editor.getByRole('button', { name: 'Done', exact: true });
  await done.scrollIntoViewIfNeeded();
  const box = await done.boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await page.mouse.down();
  await page.waitForTimeout(80);
  expect(await done.boundingBox()).toEqual(box);
  await page.mouse.up();
  await expect(editor).toBeHidden();
  market.close();
});

test('words are completed, corrected and ranked by keyboard: ko', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const market = await openMarket(page, info, 'ko', [often.inFile]);
  const [twelve, top] = await market.counts(`SELECT count(*) FILTER (${often.sql}), (${TOP}) AS t FROM c`);
  const editor = page.locator('#card-editor');
  await press(page, tray(page, 'ko').getByRole('button', { name: '새 세그먼트' }));
  await tabTo(page, editor.getByRole('tab', { name: '조건', exact: true }));
  await page.keyboard.press('ArrowLeft');
  const area = editor.getByRole('combobox', { name: '글로 쓴 조건' });
  await type(page, area, '업종별 주문 수 상위 20%');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page, 'ko')).toBe(top);
  await expect(editor.getByText('적용했습니다.')).toBeVisible();
  await type(page, area, '주문 수가 12회 이상 1,000,000회 이하인 고객');
  await page.keyboard.press('Escape');
  expect(await sizeIn(page, 'ko')).toBe(twelve);
  await type(page, area, '신규 고객');
  await page.keyboard.press('Escape');
  await expect(editor.locator('.mirror mark')).toHaveText('신규 고객');
  await type(page, area, '주문 수가 12 이상');
  await ready(page);
  const list = editor.getByRole('listbox', { name: '제안' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await picture(editor, 'written-ko');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  expect(await sizeIn(page, 'ko')).toBe(twelve);

  // A text that is pasted whole is held against the values that the data has, too.
  await tabTo(page, area);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('업종이 금융인 고객');
  await expect(editor.locator('.mirror mark')).toContainText('금융');
  expect(await sizeIn(page, 'ko')).toBe(twelve);
  market.close();
});
