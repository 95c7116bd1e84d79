import { expect, test } from './fixture';
import { press, type } from './hands';
import { tabTo } from './keys';
import { openMarket, picture, PLAIN_SEGMENTS, sizeIn } from './market-page';
import { ready, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const { often } = PLAIN_SEGMENTS;
const TOP = `SELECT CAST(sum(ceil(n * 0.2)) AS INTEGER) FROM (SELECT count(*) AS n FROM c GROUP BY trade)`;

test('words are ranked, applied and offered for completion by keyboard', async ({ page }, info) => {
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
  await type(page, area, '주문 수가 12 이상');
  await ready(page);
  const list = editor.getByRole('listbox', { name: '제안' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await picture(editor, 'written-ko');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  expect(await sizeIn(page, 'ko')).toBe(twelve);
  market.close();
});
