import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { choose, press } from './hands';
import { kept, tabTo } from './keys';
import { numbersIn, openMarket, picture, PLAIN_SEGMENTS } from './market-page';
import { ready, tray } from './notebook';
import type { Locator } from '@playwright/test';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'dark' });

const { often, lately } = PLAIN_SEGMENTS;

/** Types a day into its three parts, in the order of the browser's own language. */
async function typeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await tabTo(page, field);
  await page.keyboard.type(`${month}${date}${year}`, { delay: 30 });
  await expect(field).toHaveValue(day);
}

test('a segment for a time says where it stands, and takes nobody when its time is not now', async ({
  page,
}, info) => {
  const market = await openMarket(page, info, 'ko', [often.inFile, lately.inFile]);
  const [all = 0, both = 0] = await market.counts(
    `SELECT count(*) FILTER (${often.sql}), count(*) FILTER (${lately.sql}) AS b FROM c`,
  );
  const item = tray(page, 'ko').getByRole('listitem').filter({ hasText: 'Often' }).first();
  await press(page, item.getByRole('button', { name: 'Often', exact: true }));
  const keeping = page.getByRole('region', { name: '메모, 기간, 다시 볼 날' });
  await press(page, keeping.getByText('메모, 기간, 다시 볼 날'));
  await press(page, keeping.getByRole('button', { name: '이번 달' }));
  await expect(keeping.getByLabel('쓰기 시작하는 날')).toHaveValue('2025-06-01');
  await expect(keeping.getByLabel('마지막으로 쓰는 날')).toHaveValue('2025-06-30');
  await expect(item).toContainText('2025. 6. 30.까지 사용 중');
  await press(page, keeping.getByRole('button', { name: '다음 달' }));
  await expect(item).toContainText('시작 전: 2025. 7. 1.부터');

  // A customer for whom its time has not come goes to the next segment.
  await page.getByRole('radio', { name: /우선순위대로 한 곳에만/ }).check();
  await ready(page);
  const rows = page.locator('#card-scheme tbody tr');
  await expect(rows.filter({ hasText: 'Often' })).toContainText('시작 전: 2025. 7. 1.부터');
  const taken = async () => numbersIn((await rows.locator('td:nth-of-type(2)').allInnerTexts()).join(' '));
  expect(await taken()).toEqual([0, both]);
  await picture(page.locator('#card-scheme'), 'terms-scheme');

  await choose(page, keeping.getByRole('combobox', { name: '시즌' }), await option('여름'));
  await expect(keeping.getByLabel('쓰기 시작하는 날')).toHaveValue('2025-06-01');
  await expect(keeping.getByLabel('마지막으로 쓰는 날')).toHaveValue('2025-08-31');
  await expect(item).toContainText('2025. 8. 31.까지 사용 중');
  await ready(page);
  expect((await taken())[0]).toBe(all);

  const ends = keeping.getByLabel('마지막으로 쓰는 날');
  await typeDay(page, ends, '2025-05-31');
  await page.keyboard.press('Tab');
  await expect(keeping).toContainText('마지막 날이 시작하는 날보다 빠릅니다.');
  await expect(item).toContainText('2025. 8. 31.까지 사용 중');
  await picture(keeping, 'terms-refused');
  await typeDay(page, keeping.getByLabel('쓰기 시작하는 날'), '2025-03-01');
  await typeDay(page, ends, '2025-05-31');
  await page.keyboard.press('Tab');
  await expect(keeping).not.toContainText('마지막 날이 시작하는 날보다 빠릅니다.');
  await expect(item).toContainText('2025. 5. 31.에 끝남');
  await ready(page);
  expect((await taken())[0]).toBe(0);
  await picture(page, 'terms');
  await press(page, keeping.getByRole('button', { name: '기간 없이' }));
  await kept(page, 'taking the time away');
  await expect(item).not.toContainText('끝남');

  await typeDay(page, keeping.getByLabel('다시 볼 날'), '2025-06-15');
  await page.keyboard.press('Tab');
  await press(page, keeping.getByRole('button', { name: '지금도 맞음' }));
  await expect(keeping.getByRole('status')).toContainText('2025. 6. 30.');
  market.close();

  async function option(name: string): Promise<string> {
    const found = keeping.getByRole('combobox', { name: '시즌' }).locator('option', { hasText: name });
    return (await found.first().innerText()).trim();
  }
});
