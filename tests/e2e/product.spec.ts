import { csv, koreanOrders } from './data';
import { expect, test } from './fixture';
import { load, ready, sizes, start, tray } from './notebook';

const ORDERS = koreanOrders(3000);

for (const lang of ['ko', 'en'] as const) {
  test(`opens the sample in one click: ${lang}`, async ({ page }) => {
    await start(page, lang);
    const idle = lang === 'ko' ? '준비됨' : 'Ready';
    await page.getByRole('button', { name: lang === 'ko' ? '예제로 시작' : 'Try the sample' }).click();
    // Until the notebook is there, the start page says that something is being done.
    const said = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen = new Set<string>();
          const home = location.pathname;
          const look = () => {
            if (location.pathname !== home) return resolve([...seen]);
            seen.add(document.querySelector('footer [role=status]')?.textContent.trim() ?? '');
            requestAnimationFrame(look);
          };
          look();
        }),
    );
    expect(said).not.toContain(idle);
    await expect(tray(page, lang).getByRole('listitem').nth(4)).toBeVisible({ timeout: 90_000 });
    await ready(page);
    const found = await sizes(page, lang);
    // Six segments and those in none.
    expect(found).toHaveLength(7);
    for (const text of found) expect(text).toMatch(/\d/);
    await expect(page.getByRole('main')).toContainText(lang === 'ko' ? '챔피언' : 'Champions');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  });
}

test('the sample gives the same numbers in both languages', async ({ page, freshContext }) => {
  const numbers = async (shown: typeof page, lang: 'ko' | 'en') => {
    await start(shown, lang);
    await shown.getByRole('button', { name: lang === 'ko' ? '예제로 시작' : 'Try the sample' }).click();
    await expect(tray(shown, lang).getByRole('listitem').nth(4)).toBeVisible({ timeout: 90_000 });
    await ready(shown);
    return (await sizes(shown, lang)).map((text) => text.match(/[\d,.]+(?=%|명|$|\s)/g));
  };
  const ko = await numbers(page, 'ko');
  const en = await numbers(await (await freshContext()).newPage(), 'en');
  expect(en).toEqual(ko);
});

test('a dead engine is restarted and nothing is lost', async ({ page }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  const before = await sizes(page);
  for (const worker of page.workers()) {
    // A worker that closes cannot answer: the answer is not waited for.
    worker.evaluate(() => self.close()).catch(() => undefined);
  }
  await page.waitForTimeout(1500);
  await expect(page.getByRole('main')).toContainText('restarted', { timeout: 60_000 });
  await ready(page);
  expect(await sizes(page)).toEqual(before);
});

test('cells of the RFM grid become a segment', async ({ page }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  const before = (await sizes(page)).length;
  const cell = page.getByRole('button', { name: /Champions/ }).first();
  const words = (await cell.getAttribute('aria-label')) ?? '';
  const size = Number(/Customers ([\d,]+)/.exec(words)?.[1]?.replaceAll(',', ''));
  await cell.click();
  await page.getByRole('button', { name: 'Make a segment of this' }).click();
  await ready(page);
  const after = await sizes(page);
  expect(after).toHaveLength(before + 1);
  expect(size).toBeGreaterThan(0);
  // The new segment comes last, before those outside every segment.
  expect(after.at(-2)).toMatch(new RegExp(` ${size.toLocaleString('en-US')}( |$)`));

  // Thresholds that are kept are those of today, so that new ones would move nobody yet.
  const card = page.getByRole('article', { name: 'Who buys lately, often and much?' });
  await card.getByRole('button', { name: 'Keep these thresholds' }).press('Enter');
  await ready(page);
  await expect(card).toContainText(/Thresholds kept from .* By thresholds fitted to this data, 0 of/);
  expect((await sizes(page)).at(-2)).toBe(after.at(-2));
});

test('an earlier as-of day is computed as if later orders were not there', async ({ page, freshContext }) => {
  await start(page);
  await load(page, [csv('orders.csv', ORDERS)]);
  const asOf = '2025-06-30';
  await page.getByRole('button', { name: /As of/ }).click();
  await page
    .getByLabel(/As-of|As of/)
    .last()
    .fill(asOf);
  await page.keyboard.press('Enter');
  await ready(page);
  const cut = ORDERS.split('\n').filter(
    (line, i) => i === 0 || (/(\d{4}-\d{2}-\d{2}) /.exec(line)?.[1] ?? '') < asOf,
  );
  const revenue = /worth ([^\s]+)\./;
  const sliced = revenue.exec(await page.getByRole('main').innerText())?.[1];
  const other = await (await freshContext()).newPage();
  await start(other);
  await load(other, [csv('cut.csv', cut.join('\n'))]);
  expect(sliced).toBeDefined();
  expect(sliced).toBe(revenue.exec(await other.getByRole('main').innerText())?.[1]);
});
