import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Leaf, RowFilter, Rows } from '../../core/condition';
import type { Row } from '../../core/relation';
import { shopCatalog, shopRows, shopSql } from '../fixture-shop';
import { planCondition } from '../plan';
import { sampleSelect } from '../sample';
import { measuredColumns } from './measured-columns';

const AS_OF = '2026-03-31';
const DAY = 86_400_000;
const catalog = shopCatalog(AS_OF);

interface Order {
  readonly t: string;
  readonly amount: number;
  readonly category: string;
}

let engine: NativeEngine;
const orders = new Map<string, Order[]>();
beforeAll(async () => {
  engine = await openNative();
  for (const sql of shopSql(shopRows(300, 8, AS_OF), AS_OF)) await engine.query(sql);
  const rows = await engine.query(
    `SELECT b.customer_id AS id, strftime(o.t, '%Y-%m-%d %H:%M:%S') AS t, CAST(o.amount AS DOUBLE) AS amount, o.category
     FROM orders AS o JOIN base AS b ON b.c = o.c WHERE NOT o.is_return ORDER BY o.t, o.order_no`,
  );
  for (const { id, t, amount, category } of rows) {
    const own = orders.get(String(id)) ?? [];
    orders.set(String(id), [...own, { t: String(t), amount: Number(amount), category: String(category) }]);
  }
});
afterAll(() => engine.close());

const days = (t: string) => Math.round(Date.parse(`${t.slice(0, 10)}T00:00:00Z`) / DAY);
const today = days(AS_OF);
const bought: Rows = { table: 'orders', where: [] };
const of = (value: string): RowFilter => ({ column: 'category', test: { op: 'in', values: [value] } });

/** The columns of everybody who fits, by customer, with their headings. */
async function sampled(leaf: Leaf): Promise<{ headings: string[]; rows: Map<string, Row> }> {
  const plan = planCondition(leaf, catalog, []);
  for (const { table, select } of plan.statements) {
    await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
  const measured = measuredColumns(leaf, catalog, []);
  const rows = await engine.query(sampleSelect(plan.table, catalog, [], 400, measured));
  return {
    headings: measured.flatMap(({ label }) => [label.en, label.ko]),
    rows: new Map(rows.map((row) => [String(row['customer_id']), row])),
  };
}

/** Everybody who fits has in each column what is worked out of their orders. */
async function expectColumns(
  leaf: Leaf,
  headings: readonly string[],
  work: (own: readonly Order[]) => readonly (string | number | null)[],
): Promise<void> {
  const found = await sampled(leaf);
  expect(found.headings).toEqual(headings);
  expect(found.rows.size).toBeGreaterThan(10);
  for (const [id, row] of found.rows) {
    const worked = work(orders.get(id) ?? []);
    expect(
      worked.map((_, i) => row[`did:${i}`]),
      id,
    ).toEqual(worked);
  }
}

it('shows the day and the amount of the nth time', async () => {
  await expectColumns(
    { kind: 'nth', ...bought, nth: 2, window: { kind: 'ever' } },
    [
      'Day of the second purchase',
      '두 번째로 구매한 날',
      'Amount of the second purchase',
      '두 번째로 구매한 금액',
    ],
    (own) => [own[1]?.t.slice(0, 10) ?? null, own[1]?.amount ?? null],
  );
});

it('shows the amount of the last time of some orders', async () => {
  const leaf = {
    kind: 'nth',
    table: 'orders',
    where: [of('상의')],
    nth: -1,
    window: { kind: 'ever' },
  } as const;
  const last = (own: readonly Order[]) => own.filter(({ category }) => category === '상의').at(-1);
  const { rows } = await sampled(leaf);
  expect(rows.size).toBeGreaterThan(10);
  for (const [id, row] of rows) {
    const worked = last(orders.get(id) ?? []);
    expect([row['did:0'], row['did:1']]).toEqual([worked?.t.slice(0, 10), worked?.amount]);
  }
});

it('shows how many of the last periods were active', async () => {
  await expectColumns(
    { kind: 'regular', ...bought, least: 2, of: 20, unit: 'week' },
    ['Weeks with purchases, of the last 20 weeks', '최근 20주 중 구매한 주 수'],
    (own) => {
      const back = own.map(({ t }) => Math.floor((today - days(t) - 1) / 7)).filter((week) => week < 20);
      return [new Set(back).size];
    },
  );
});

it('shows how many days somebody is beyond their cycle', async () => {
  await expectColumns(
    { kind: 'overdue', ...bought, times: 1.5, least: 3, spread: null },
    ['Days beyond their own cycle since the last purchase', '마지막으로 구매한 뒤 자기 주기를 넘긴 일수'],
    (own) => {
      const on = [...new Set(own.map(({ t }) => days(t)))].sort((a, b) => a - b);
      const gaps = on
        .slice(1)
        .map((day, i) => day - (on[i] ?? 0))
        .sort((a, b) => a - b);
      const half = gaps.length / 2;
      const low = gaps[Math.ceil(half) - 1] ?? 0;
      const high = gaps[Math.floor(half)] ?? 0;
      return [today - (on.at(-1) ?? 0) - 1.5 * ((low + high) / 2)];
    },
  );
});

it('shows the longest break before a return', async () => {
  await expectColumns(
    {
      kind: 'returned',
      ...bought,
      gap: { n: 60, unit: 'day' },
      window: { kind: 'last', n: 365, unit: 'day' },
    },
    ['Days of the longest break before another purchase', '다시 구매하기까지 가장 긴 공백 일수'],
    (own) => {
      const breaks = own.slice(1).map(({ t }, i) => ({ at: days(t), gap: days(t) - days(own[i]?.t ?? t) }));
      return [Math.max(...breaks.filter(({ at }) => today - at <= 365).map(({ gap }) => gap))];
    },
  );
});

it('shows the day of the furthest step', async () => {
  await expectColumns(
    {
      kind: 'sequence',
      missing: false,
      window: { kind: 'ever' },
      steps: [
        { table: 'orders', where: [of('상의')], within: null, without: null },
        { table: 'orders', where: [of('아우터')], within: { n: 60, unit: 'day' }, without: null },
      ],
    },
    [
      'Day of the furthest step (order (where category is ‘상의’) → order (where category is ‘아우터’))',
      '도달한 마지막 단계의 날짜(카테고리가 ‘상의’인 주문을 한 때 → 카테고리가 ‘아우터’인 주문을 한 때)',
    ],
    (own) => {
      const reached = own.filter(
        (order, i) =>
          order.category === '아우터' &&
          own
            .slice(0, i)
            .some(
              (before) =>
                before.category === '상의' && before.t < order.t && days(order.t) - days(before.t) <= 60,
            ),
      );
      return [reached.at(-1)?.t.slice(0, 10) ?? null];
    },
  );
});

it('keeps to three columns, the first of each condition before the second of any', () => {
  const nth = (n: number): Leaf => ({ kind: 'nth', ...bought, nth: n, window: { kind: 'ever' } });
  const columns = measuredColumns({ kind: 'all', of: [nth(1), nth(2), nth(1)] }, catalog, []);
  expect(columns.map(({ name, label }) => [name, label.en])).toEqual([
    ['did:0', 'Day of the first purchase'],
    ['did:1', 'Day of the second purchase'],
    ['did:2', 'Amount of the first purchase'],
  ]);
});
