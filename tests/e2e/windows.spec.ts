import { expect, test } from './fixture';
import { arrow, choose, press, type } from './hands';
import { tabTo } from './keys';
import { openMarket, picture, sizeIn } from './market-page';
import { ready, tray } from './notebook';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

test('periods of the calendar and spans of the past are chosen from chips by keyboard', async ({
  page,
}, info) => {
  const market = await openMarket(page, info, 'en');
  const day = `DATE '${market.asOf}'`;
  const within = (from: string, to: string) =>
    `(SELECT count(DISTINCT id) FROM bought WHERE t >= ${from} AND t < ${to})`;
  const start = (unit: string, ago: number) =>
    `date_trunc('${unit}', ${day}) - INTERVAL ${ago} ${unit === 'quarter' ? 'MONTH' : unit}`;
  const apart = (says: string) => `(SELECT count(*) FROM (SELECT min(t)::DATE AS f, max(t)::DATE AS l,
      bool_or(t >= ${day} - INTERVAL 6 MONTH AND t < ${day} - INTERVAL 2 MONTH) AS m FROM bought GROUP BY id)
    WHERE m AND ${says})`;
  const [month, quarter, week, year, fifth, ago, months, far, near, same] = await market.counts(`SELECT
    ${within(start('month', 0), day)}, ${within(start('quarter', 3), start('quarter', 0))} AS q,
    ${within(start('week', 1), start('week', 0))} AS w, ${within(start('year', 1), start('year', 0))} AS y,
    ${within(start('month', 5), start('month', 4))} AS five,
    ${within(`${day} - 60`, `${day} - 30`)} AS a,
    ${within(`${day} - INTERVAL 6 MONTH`, `${day} - INTERVAL 2 MONTH`)} AS m,
    ${apart('l - f >= 200')} AS far, ${apart('l - f <= 200')} AS near, ${apart('l = f')} AS same`);
  expect(new Set([month, quarter, week, year, ago, months]).size).toBe(6);

  await press(page, tray(page).getByRole('button', { name: 'New segment' }));
  const editor = page.locator('#card-editor');
  await press(page, editor.getByRole('button', { name: '＋ Find a condition' }));
  await page.keyboard.type('Placed orders');
  await page.keyboard.press('Enter');
  const bar = editor.locator('[data-node="0"]');
  const when = bar.getByRole('combobox', { name: 'When', exact: true });
  await choose(page, when, 'by the calendar');
  const period = bar.getByRole('combobox', { name: 'Period of the calendar' });
  await expect(period.locator('option:checked')).toHaveText('this month');
  expect(await sizeIn(page)).toBe(month);
  for (const [name, size] of [
    ['last quarter', quarter],
    ['last week', week],
    ['last year', year],
  ] as const) {
    await tabTo(page, period);
    await arrow(page, period, name);
    expect(await sizeIn(page), name).toBe(size);
  }
  await expect(editor.locator('.sentence')).toContainText('last year');
  // Months without a name of their own are as far back as is written.
  await tabTo(page, period);
  await arrow(page, period, 'the calendar month 2 before this one');
  await type(page, bar.getByRole('textbox', { name: 'months back' }), '5');
  expect(await sizeIn(page)).toBe(fifth);
  await picture(editor, 'calendar');

  await choose(page, when, 'in the span from');
  await ready(page);
  const from = bar.getByRole('textbox', { name: 'How long ago it starts', exact: true });
  const to = bar.getByRole('textbox', { name: 'How long ago it ends', exact: true });
  await type(page, from, '60');
  await type(page, to, '30');
  expect(await sizeIn(page)).toBe(ago);
  await expect(editor.locator('.sentence')).toContainText(/60 (days )?(to|and) 30 days ago/);
  await picture(editor, 'span');
  // Turned about it is said, and nothing wrong is counted.
  await type(page, from, '20');
  await ready(page);
  await expect(editor.getByRole('alert')).toContainText('The time starts after its end.');
  await picture(editor, 'span-wrong');
  await type(page, from, '6');
  await choose(page, bar.getByRole('combobox', { name: 'How long ago it starts: Unit' }), 'months');
  await type(page, to, '2');
  await choose(page, bar.getByRole('combobox', { name: 'How long ago it ends: Unit' }), 'months');
  expect(await sizeIn(page)).toBe(months);

  // A date beside another date.
  await press(page, editor.getByRole('button', { name: '＋ Condition', exact: true }));
  await page.keyboard.type('Last order');
  await press(page, editor.getByRole('button', { name: 'Last order', exact: true }));
  const dates = editor.locator('[data-node="1"]');
  await choose(page, dates.getByRole('combobox', { name: 'Last order: Comparison' }), 'comes after');
  await choose(
    page,
    dates.getByRole('combobox', { name: 'Last order: Trait to compare with' }),
    'First order',
  );
  const length = dates.getByRole('combobox', { name: 'Last order: How far apart' });
  await choose(page, length, 'by at least');
  await type(page, dates.getByRole('textbox', { name: 'Last order: Days' }), '200');
  expect(await sizeIn(page)).toBe(far);
  await expect(editor.locator('.sentence')).toContainText('is at least 200 days after their first order');
  // By arrows: letters would pass “by any number of days”, which has no number to keep.
  await tabTo(page, length);
  await arrow(page, length, 'by at most');
  expect(await sizeIn(page)).toBe(near);
  await picture(editor, 'dates-apart');
  await choose(
    page,
    dates.getByRole('combobox', { name: 'Last order: Comparison' }),
    'falls on the same day as',
  );
  expect(await sizeIn(page)).toBe(same);
  market.close();
});
