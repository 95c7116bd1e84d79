import { random } from '../../src/lib/stats/random';
import { csv } from './data';
import { expect, test } from './fixture';
import { choose, press } from './hands';
import { picture, sizeIn } from './market-page';
import { load, start, tray } from './notebook';

test.setTimeout(120_000);
test.use({ actionTimeout: 20_000, colorScheme: 'light' });

test('rows are filtered by weekday, hour and codes, with one of several and none of them, by keyboard', async ({
  page,
}) => {
  const r = random(11);
  const orders = Array.from({ length: 400 }, (_, i) => {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(r.uniform() * 120)));
    return {
      id: `C${Math.floor(r.uniform() * 160)}`,
      line: i,
      day: day.toISOString().slice(0, 10),
      weekend: [0, 6].includes(day.getUTCDay()),
      hour: r.pick([1, 10, 14, 22, 23]),
      category: r.pick(['아우터', '신발']),
      branch: r.pick([101, 102, 103, 104]),
    };
  });
  type Order = (typeof orders)[number];
  const clock = ({ hour }: Order) => `${String(hour).padStart(2, '0')}:30:00`;
  const people = (fits: (order: Order) => boolean) => new Set(orders.filter(fits).map(({ id }) => id)).size;
  const late = ({ hour }: Order) => hour >= 22 || hour < 2;
  const lines = orders.map(
    (order) =>
      `O${order.line},${order.id},${order.day} ${clock(order)},${order.category},${order.branch},${1000 + order.line}`,
  );

  await start(page);
  await load(page, [
    csv('orders.csv', ['주문번호,고객번호,주문일시,카테고리,지점,결제금액', ...lines].join('\n')),
  ]);
  await press(page, tray(page).getByRole('button', { name: 'New segment' }));
  const editor = page.locator('#card-editor');
  await press(page, editor.getByRole('button', { name: '＋ Find a condition' }));
  await page.keyboard.type('Placed orders');
  await page.keyboard.press('Enter');
  const bar = editor.locator('[data-node="0"]');
  await choose(page, bar.getByRole('combobox', { name: 'When', exact: true }), 'at any time');

  const columns = bar.getByRole('combobox', { name: 'Order column' });
  const verbs = bar.getByRole('combobox', { name: 'Time of the order: Comparison' });
  await press(page, bar.getByRole('button', { name: 'which orders' }));
  await choose(page, columns.first(), 'Time of the order');
  await choose(page, verbs.first(), 'falls on');
  expect(await sizeIn(page)).toBe(people(({ weekend }) => weekend));

  await press(page, bar.getByRole('button', { name: 'Add an alternative to Time of the order' }));
  const group = bar.getByRole('group', { name: 'Filters that belong together' });
  await choose(page, columns.nth(1), 'Time of the order');
  await choose(page, verbs.nth(1), 'is at a time from');
  await choose(page, group.getByRole('combobox', { name: 'Time of the order: From' }), '22:00');
  await choose(page, group.getByRole('combobox', { name: 'Time of the order: Until' }), '2:00');
  expect(await sizeIn(page)).toBe(people((order) => order.weekend || late(order)));

  const joined = group.getByRole('combobox', { name: 'How conditions are joined' });
  await choose(page, joined, 'None of these holds');
  expect(await sizeIn(page)).toBe(people((order) => !order.weekend && !late(order)));
  await expect(editor.locator('.sentence')).toContainText('not (time of the order is at the weekend or');

  await press(page, bar.getByRole('button', { name: 'which orders' }));
  await choose(page, columns.nth(2), '지점');
  await choose(page, bar.getByRole('combobox', { name: '지점: Comparison' }), 'is one of');
  await press(page, bar.getByRole('button', { name: '지점: choose values' }));
  await press(page, bar.getByRole('button', { name: 'Paste or load a list' }));
  await bar.getByRole('textbox', { name: 'Paste a column here, one value a line' }).fill('101\n103');
  await press(page, bar.getByRole('button', { name: 'Add 2 values' }));
  expect(await sizeIn(page)).toBe(
    people((order) => !order.weekend && !late(order) && (order.branch === 101 || order.branch === 103)),
  );
  await picture(editor, 'row-filters');
});
