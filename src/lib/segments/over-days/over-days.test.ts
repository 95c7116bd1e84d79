import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Condition, DateWindow, Test, Window } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Segment } from '../../core/notebook';
import { explainSql } from '../explain-sql';
import { pastCatalog, pastShop } from '../fixture-past';
import { inRows } from './in-rows';
import { sizesOverDays, type Counted } from './sizes-over-days';

const AS_OF = '2026-03-31';
const DAYS = ['2023-01-01', '2025-02-28', '2025-03-31', '2025-12-31', '2026-03-30', AS_OF] as const;

const trait = (name: string, test: Test): Condition => ({ kind: 'trait', trait: name, test });

const NUMBERS: readonly Test[] = [
  ...(['=', '!=', '<', '<=', '>', '>='] as const).flatMap((op) =>
    [0, 1, 2, 31, 89.5, 365].map((value) => ({ op, value })),
  ),
  { op: 'between', low: 0, high: 30 },
  { op: 'between', low: 31, high: 365 },
  { op: 'between', low: 3, high: 1 },
];

const WINDOWS: readonly Window[] = [
  ...(['last', 'before'] as const).flatMap((kind) =>
    (['day', 'week', 'month', 'year'] as const).map((unit) => ({ kind, n: 1, unit })),
  ),
  { kind: 'ago', from: { n: 1, unit: 'year' }, to: { n: 30, unit: 'day' } },
  { kind: 'ago', from: { n: 13, unit: 'month' }, to: { n: 1, unit: 'month' } },
];

const PERIODS: readonly Window[] = (['week', 'month', 'quarter', 'year'] as const).flatMap((unit) =>
  [0, 1].map((ago) => ({ kind: 'calendar' as const, unit, ago })),
);

const AHEAD: readonly DateWindow[] = [
  { kind: 'next', n: 1, unit: 'year' },
  { kind: 'ahead', from: { n: 1, unit: 'day' }, to: { n: 1, unit: 'year' } },
];

const DID: readonly Condition[] = [
  { kind: 'ever' } as const,
  ...WINDOWS,
  ...PERIODS,
  { kind: 'between', from: '2025-03-31', to: '2026-03-30' } as const,
].flatMap((range): Condition[] => [
  {
    kind: 'did',
    table: 'orders',
    where: [{ column: 'category', test: { op: 'in', values: ['상의'] } }],
    window: range,
    measure: { kind: 'times' },
    test: { op: '>=', value: 2 },
  },
  {
    kind: 'did',
    table: 'orders',
    where: [],
    window: range,
    measure: { kind: 'sum', column: 'amount' },
    test: { op: '<', value: 30_000 },
  },
  {
    kind: 'did',
    table: 'orders',
    where: [{ column: 'is_return', test: { op: 'is', value: true } }],
    window: range,
    measure: { kind: 'times' },
    test: { op: '=', value: 0 },
  },
  {
    kind: 'did',
    table: 'orders',
    where: [
      {
        kind: 'any',
        of: [
          { column: 'category', test: { op: 'in', values: ['상의'] } },
          { column: 'amount', test: { op: '>=', value: 30_000 } },
        ],
      },
    ],
    window: range,
    measure: { kind: 'times' },
    test: { op: '>=', value: 2 },
  },
]);

const SEGMENTS: readonly Segment[] = [
  { id: 'two', name: '', condition: trait('orders', { op: '>=', value: 2 }) },
];

const CONDITIONS: readonly Condition[] = [
  ...['orders', 'recency', 'tenure', 'revenue'].flatMap((name) => NUMBERS.map((test) => trait(name, test))),
  ...['first_order', 'last_order'].flatMap((name) =>
    WINDOWS.map((range) => trait(name, { op: 'within', window: range })),
  ),
  ...['first_order', 'last_order'].flatMap((name) =>
    AHEAD.map((range) => trait(name, { op: 'within', window: range })),
  ),
  ...PERIODS.map((range) => trait('last_order', { op: 'within', window: range })),
  ...DID,
  { kind: 'not', of: { kind: 'member', segment: 'two' } },
  { kind: 'all', of: [] },
  { kind: 'all', of: [trait('recency', { op: '<=', value: 90 }), { kind: 'any', of: DID.slice(0, 3) }] },
];

let native: NativeEngine;

beforeAll(async () => {
  native = await openNative();
  await pastShop(native, AS_OF, DAYS);
}, 60_000);
afterAll(() => native.close());

const views = () => DAYS.map((day) => ({ day, then: { catalog: pastCatalog(day), statements: [] } }));

async function sizes(conditions: readonly Condition[], counted?: readonly Counted[]) {
  const { statements, selects } = sizesOverDays(conditions, views(), pastCatalog(AS_OF), SEGMENTS, counted);
  for (const { table, select } of statements)
    await native.query(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
  const rows = [];
  for (const { select } of selects) rows.push((await native.query(select))[0] ?? {});
  return { rows, statements };
}

/** Those who fit as of a day, from the customers of that day. */
async function members(condition: Condition, day: Day): Promise<Set<unknown>> {
  const rows = await native.query(explainSql(condition, pastCatalog(day), SEGMENTS));
  return new Set(rows.map((row) => row['customer_id']));
}

describe('sizes over days', () => {
  it('are those of each day computed for itself, and so is who stayed', async () => {
    for (const condition of CONDITIONS) expect(inRows(condition, pastCatalog(AS_OF), SEGMENTS)).toBeDefined();
    const { rows } = await sizes(CONDITIONS);
    for (const [i, condition] of CONDITIONS.entries()) {
      const first = await members(condition, DAYS[0]);
      for (const [k, day] of DAYS.entries()) {
        const now = await members(condition, day);
        const stayed = [...now].filter((id) => first.has(id)).length;
        const told = [rows[k]?.[`n${i}`], rows[k]?.[`k${i}`]];
        expect(told, `${JSON.stringify(condition)} as of ${day}`).toEqual([now.size, stayed]);
      }
    }
  }, 120_000);

  it('take one pass for all days, and a table for each day only for what needs the customers of that day', async () => {
    const moving = trait('orders', { op: '>=', value: 2 });
    const all = { n: 20, unit: 'customers', within: null } as const;
    const measured = {
      kind: 'did',
      table: 'orders',
      where: [],
      window: { kind: 'last', n: 90, unit: 'day' },
      measure: { kind: 'times' },
      test: { op: 'top', ...all, unit: 'percent' },
    } as const;
    const fast = await sizes([moving]);
    expect(fast.statements).toHaveLength(1);
    for (const still of [{ kind: 'rank', trait: 'revenue', side: 'top', ...all }, measured] as const) {
      const mixed = await sizes([still, moving]);
      expect(mixed.statements).toHaveLength(1 + DAYS.length);
      expect((await members(still, AS_OF)).size).toBeGreaterThan(10);
      const first = await members(still, DAYS[0]);
      for (const [k, day] of DAYS.entries()) {
        const now = await members(still, day);
        const stayed = [...now].filter((id) => first.has(id)).length;
        expect(mixed.rows[k]).toMatchObject({ day, n0: now.size, k0: stayed, n1: fast.rows[k]?.['n0'] });
      }
    }
  }, 60_000);

  it('leave out those whom other conditions keep, on the first day as well', async () => {
    const conditions: readonly Condition[] = [
      trait('orders', { op: '>=', value: 2 }),
      trait('recency', { op: '<=', value: 90 }),
      { kind: 'rank', trait: 'revenue', side: 'top', n: 80, unit: 'customers', within: null },
    ];
    const { rows } = await sizes(conditions, [
      { of: 2, but: [] },
      { of: 1, but: [2, 0] },
      { of: 0, but: [2] },
    ]);
    const kept = async (of: number, but: readonly number[], day: Day) => {
      const [base, ...others] = await Promise.all(
        [of, ...but].flatMap((i) => (conditions[i] ? [members(conditions[i], day)] : [])),
      );
      return [...(base ?? [])].filter((id) => !others.some((other) => other.has(id)));
    };
    for (const [i, [of, but]] of (
      [
        [2, []],
        [1, [2, 0]],
        [0, [2]],
      ] as const
    ).entries()) {
      const first = new Set(await kept(of, but, DAYS[0]));
      for (const [k, day] of DAYS.entries()) {
        const now = await kept(of, but, day);
        const stayed = now.filter((id) => first.has(id)).length;
        expect([rows[k]?.[`n${i}`], rows[k]?.[`k${i}`]], `${i} as of ${day}`).toEqual([now.length, stayed]);
      }
    }
  }, 60_000);
});
