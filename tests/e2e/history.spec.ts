import { expect, test } from './fixture';
import { choose, press, type } from './hands';
import { numbersIn, openMarket, picture, sizeIn, writeSegment } from './market-page';
import { kept, tabTo } from './keys';
import { ready, sizes, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'dark' });

test('a definition is changed, compared with what it was, and brought back, by keyboard', async ({
  page,
}, info) => {
  const market = await openMarket(page, info, 'ko');
  const bought = (days: string, times: number) =>
    `(SELECT count(*) FROM (SELECT id FROM bought WHERE t >= DATE '${market.asOf}' - INTERVAL ${days}
      GROUP BY id HAVING count(DISTINCT o) >= ${times}))`;
  const [first, second, third] = (await market.counts(
    `SELECT ${bought('90 DAY', 3)}, ${bought('12 MONTH', 3)} AS b, ${bought('12 MONTH', 9)} AS c`,
  )) as [number, number, number];
  expect(new Set([first, second, third]).size).toBe(3);

  await press(page, tray(page, 'ko').getByRole('button', { name: '새 세그먼트', exact: true }));
  const editor = page.locator('#card-editor');
  await type(page, editor.getByRole('textbox', { name: '세그먼트 이름' }), '단골');
  await press(page, editor.getByRole('button', { name: '＋ 다른 조건 찾기' }));
  await page.keyboard.type('주문한 적이 있음');
  await page.keyboard.press('Enter');
  const often = editor.getByRole('textbox', { name: '구매 횟수: 값' });
  await type(page, often, '3');
  expect(await sizeIn(page, 'ko')).toBe(first);
  await choose(page, editor.getByRole('combobox', { name: '기간의 길이: 단위' }), '개월');
  await ready(page);
  await type(page, editor.getByRole('textbox', { name: '기간의 길이', exact: true }), '12');
  expect(await sizeIn(page, 'ko')).toBe(second);
  await type(page, often, '9');
  expect(await sizeIn(page, 'ko')).toBe(third);

  const keeping = page.getByRole('region', { name: '메모, 기간, 다시 볼 날' });
  await press(page, keeping.getByText(/^이력 \(\d+\)$/));
  const versions = keeping.getByRole('list').getByRole('listitem');
  const newest = versions.first();
  const count = await versions.count();
  await expect(newest).toContainText(`정의 ${count}`);
  await expect(newest.locator('.num')).toHaveText(`${second}명 → ${third}명`);
  await expect(newest).toContainText('바뀐 조건');
  await expect(newest.locator('dd')).toContainText('3회');
  await expect(newest.locator('dd')).toContainText('9회');
  // What was passed over in a list is no definition: each says the sizes around its change, back to the first.
  await expect(keeping.getByText(/세지 않음/)).toHaveCount(0);
  await expect(versions.nth(1).locator('.num')).toHaveText(new RegExp(`→ ${second}명$`));
  await expect(versions.last().locator('.num')).toHaveText(/^400명 → /);
  // A version against an earlier one, and not against the definition now.
  await choose(page, keeping.getByRole('combobox', { name: '비교할 정의' }), await optionOf(1));
  await expect(newest.locator('dd').first()).not.toContainText('9회');
  await choose(page, keeping.getByRole('combobox', { name: '비교할 정의' }), '지금 정의');
  await picture(keeping, 'history');

  const back = newest.getByRole('button', { name: /^이 정의로 되돌리기: / });
  await press(page, back);
  await ready(page);
  await kept(page, 'going back');
  expect(await sizeIn(page, 'ko')).toBe(second);
  await expect(often).toHaveValue('3');
  await expect(versions).toHaveCount(count + 1);
  await expect(versions.first().locator('.num')).toHaveText(`${third}명 → ${second}명`);
  await expect(versions.nth(1)).toContainText('조건이 같습니다.');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await sizeIn(page, 'ko')).toBe(third);
  await expect(versions).toHaveCount(count);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  expect(await sizeIn(page, 'ko')).toBe(second);

  await tabTo(page, keeping.getByText('메모, 기간, 다시 볼 날'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await type(page, keeping.getByRole('textbox', { name: '메모' }), '봄 회의에서 정함');
  await page.keyboard.press('Tab');
  await picture(page, 'history-page');

  // A copy keeps the note, and has no history of its own yet.
  await press(page, editor.getByRole('button', { name: '복제', exact: true }));
  await ready(page);
  await kept(page, 'duplicating');
  await expect(editor.getByRole('textbox', { name: '세그먼트 이름' })).toHaveValue(/단골/);
  expect(await sizeIn(page, 'ko')).toBe(second);
  await expect(keeping.getByRole('textbox', { name: '메모' })).toHaveValue('봄 회의에서 정함');
  await expect(keeping.getByText('이력 (0)')).toBeVisible();
  market.close();

  async function optionOf(at: number): Promise<string> {
    const options = keeping.getByRole('combobox', { name: '비교할 정의' }).getByRole('option');
    return (await options.nth(at + 1).innerText()).trim();
  }
});

test('a segment in use says where, is archived, and comes back as it was', async ({ page }, info) => {
  const market = await openMarket(page, info, 'en');
  const [often = 0, both = 0] = await market.counts(
    `SELECT count(*) FILTER (n >= 12), count(*) FILTER (n >= 12 AND trade = '제조') AS b
     FROM (SELECT c.id, trade, count(DISTINCT o) AS n FROM c LEFT JOIN bought b ON b.id = c.id GROUP BY ALL)`,
  );
  expect(await writeSegment(page, 'Often', 'orders is at least 12')).toBe(often);
  expect(
    await writeSegment(page, 'Makers who buy often', 'in segment "Often" and 업종 is one of "제조"'),
  ).toBe(both);
  const before = await sizes(page);
  const editor = page.locator('#card-editor');
  const keeping = page.getByRole('region', { name: 'Notes, time and review' });
  await press(page, tray(page).getByRole('button', { name: 'Often', exact: true }));
  await press(page, keeping.getByText('Where it is used'));
  await expect(keeping).toContainText('In the conditions of: Makers who buy often');

  // What would break is said before it is deleted.
  await press(page, editor.getByRole('button', { name: 'Delete', exact: true }));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('In the conditions of: Makers who buy often');
  await press(page, dialog.getByRole('button', { name: 'Cancel' }));
  await expect(dialog).toBeHidden();
  await kept(page, 'not deleting');

  await press(page, keeping.getByRole('button', { name: 'Archive', exact: true }));
  await ready(page);
  await kept(page, 'archiving');
  await expect(editor).toBeHidden();
  await expect(tray(page).getByRole('button', { name: 'Often', exact: true })).toBeHidden();
  // Its definition is still there for what names it.
  const other = (await sizes(page)).find((text) => text.startsWith('Makers who buy often'));
  expect(numbersIn(other ?? '')[0]).toBe(both);
  await picture(page, 'archived');

  await press(page, tray(page).getByText('Archived (1)'));
  await press(page, tray(page).getByRole('button', { name: 'Use Often again' }));
  await ready(page);
  await kept(page, 'taking it back');
  expect(await sizes(page)).toEqual(before);
  market.close();
});
