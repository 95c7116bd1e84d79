import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition, Measure, NumberTest, RowFilter, Test, Window } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog, Value } from '../core/relation';
import { evaluate, type PlainCustomer, type PlainRow } from './evaluate';
import { explainSql } from './explain-sql';
import { columnOf, traitOf, worldSql } from './fixture';
import { leafSelect } from './leaf-sql';
import { planCondition } from './plan';

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  [engine, native] = [await openWasm(), await openNative()];
});
afterAll(() => {
  engine.close();
  native.close();
});

const TRAITS = {
  n: ['number', [1, 2, 2.5, null, -1, 1e15]],
  half: ['number', [0.5, 4, null, 1, -2, 0]],
  money: ['money', ['0.10', '0.30', '99.99', null, '-5.00', '100.00']],
  pay: ['money', ['0.20', '0.20', '33.33', '1.00', '-5.00', '0.00']],
  grade: ['category', ['VIP', 'vip', 'GOLD', null, '', '서울 VIP']],
  note: ['text', ['100%', 'a_b', "O'Brien", null, ' \u3000\t', 'back\\slash']],
  joined: [
    'date',
    [
      '2024-02-29 00:00:00',
      '2024-02-28 23:59:59',
      '2024-03-30 12:00:00',
      null,
      '2023-03-31 00:00:00',
      '2024-03-31 00:00:00',
    ],
  ],
  agreed: ['boolean', [true, false, true, null, false, null]],
} as const;

const catalogAt = (asOf: string, rowsAreOrders = false): Catalog => ({
  base: 'base',
  customers: 6,
  traits: Object.entries(TRAITS).map(([name, [type]]) => traitOf(name, type, 'base')),
  events: [
    {
      name: 'orders',
      table: 'orders',
      rowsAreOrders,
      columns: [
        columnOf('amount', 'money'),
        columnOf('items', 'number'),
        columnOf('kind', 'category'),
        columnOf('sent', 'date'),
        columnOf('is_return', 'boolean'),
      ],
    },
  ],
  asOf,
  currency: 'KRW',
});

const customers: PlainCustomer[] = Array.from({ length: 6 }, (_, i) => ({
  c: i + 1,
  traits: new Map<string, Value>(
    Object.entries(TRAITS).map(([name, [, values]]) => [name, values[i] ?? null]),
  ),
}));

const order = (
  c: number,
  t: string | null,
  orderNo: number,
  amount: string | null,
  items: number | null,
  kind: string | null,
  back = false,
): PlainRow => ({
  c,
  t,
  orderNo,
  values: new Map<string, Value>([
    ['amount', amount],
    ['items', items],
    ['kind', kind],
    ['sent', t],
    ['is_return', back],
  ]),
});

const orders: PlainRow[] = [
  order(1, '2024-03-30 23:59:59', 1, '0.10', 1, '상의'),
  order(1, '2024-03-30 23:59:59', 1, '0.20', 0.5, '신발'),
  order(1, '2024-03-31 00:00:00', 2, '1000.00', 9, '신발'),
  order(2, '2024-02-29 00:00:00', 3, '33.33', 2, '상의'),
  order(2, '2024-02-28 23:59:59', 4, '33.34', null, ' '),
  order(2, '2023-03-31 00:00:00', 5, '33.33', 1, null),
  order(3, '2024-03-01 10:00:00', 6, '-10.00', 1, '상의', true),
  order(3, '2024-03-02 10:00:00', 7, '10.00', 1, '상의'),
  order(4, null, 8, '5.00', 1, '상의'),
  order(5, '2024-03-24 00:00:00', 9, null, null, null),
];

const load = (catalog: Catalog) => {
  for (const sql of worldSql(catalog, customers, { orders })) engine.query(sql);
};

function matched(condition: Condition, catalog: Catalog, segments: readonly Segment[] = []): number[] {
  const plan = planCondition(condition, catalog, segments);
  for (const { table } of plan.statements) engine.query(`DROP TABLE IF EXISTS "${table}"`);
  engine.run(plan.statements);
  const rows = engine.query(`SELECT c FROM "${plan.table}" WHERE m ORDER BY c`);
  const explained = engine.query(explainSql(condition, catalog, segments));
  const found = rows.map(({ c }) => Number(c));
  expect(explained.map(({ customer_id }) => customer_id)).toEqual(found.map((c) => `C${c}`));
  const naive = customers.filter((customer) =>
    evaluate(condition, customer, { catalog, segments, rows: { orders } }),
  );
  expect(naive.map(({ c }) => c)).toEqual(found);
  return found;
}

const trait = (name: string, test: Test): Condition => ({ kind: 'trait', trait: name, test });

describe('tests on traits', () => {
  it.each<[string, Test, number[]]>([
    ['n', { op: '=', value: 2.5 }, [3]],
    ['n', { op: '!=', value: 2.5 }, [1, 2, 4, 5, 6]],
    ['n', { op: '<', value: 2 }, [1, 5]],
    ['n', { op: '<=', value: 2 }, [1, 2, 5]],
    ['n', { op: '>', value: 2 }, [3, 6]],
    ['n', { op: '>=', value: 2 }, [2, 3, 6]],
    ['n', { op: 'between', low: 1, high: 2 }, [1, 2]],
    ['n', { op: 'between', low: 2, high: 1 }, []],
    ['n', { op: 'than', compare: '>=', times: 2, trait: 'half' }, [1, 5, 6]],
    ['n', { op: 'than', compare: '!=', times: 2, trait: 'half' }, [2, 3, 4, 5, 6]],
    ['money', { op: '=', value: 0.3 }, [2]],
    ['money', { op: '>', value: 0.1 }, [2, 3, 6]],
    ['money', { op: '>=', value: 99.99 }, [3, 6]],
    ['money', { op: '<', value: 1e21 }, [1, 2, 3, 5, 6]],
    ['money', { op: '>', value: 1e-9 }, [1, 2, 3, 6]],
    ['money', { op: 'than', compare: '=', times: 3, trait: 'pay' }, [3]],
    ['money', { op: 'than', compare: '=', times: 1.5, trait: 'pay' }, [2]],
    ['grade', { op: 'in', values: ['VIP'] }, [1]],
    ['grade', { op: 'in', values: ['VIP', '', ' ', 'none'] }, [1]],
    ['grade', { op: 'in', values: [''] }, []],
    ['grade', { op: 'not-in', values: ['VIP'] }, [2, 3, 4, 5, 6]],
    ['grade', { op: 'not-in', values: [] }, [1, 2, 3, 4, 5, 6]],
    ['grade', { op: 'contains', text: 'VIP' }, [1, 2, 6]],
    ['grade', { op: 'not-contains', text: 'vip' }, [3, 4, 5]],
    ['grade', { op: 'starts', text: 'v' }, [1, 2]],
    ['grade', { op: 'ends', text: 'ip' }, [1, 2, 6]],
    ['grade', { op: 'blank' }, [4, 5]],
    ['note', { op: 'not-blank' }, [1, 2, 3, 6]],
    ['note', { op: 'contains', text: '%' }, [1]],
    ['note', { op: 'contains', text: '_' }, [2]],
    ['note', { op: 'contains', text: '\\' }, [6]],
    ['note', { op: 'contains', text: "'" }, [3]],
    ['note', { op: 'contains', text: '' }, [1, 2, 3, 6]],
    ['note', { op: 'contains', text: ' ' }, []],
    ['note', { op: 'in', values: ["O'Brien"] }, [3]],
    ['agreed', { op: 'is', value: true }, [1, 3]],
    ['agreed', { op: 'is', value: false }, [2, 5]],
    ['agreed', { op: 'blank' }, [4, 6]],
    ['joined', { op: 'on', day: '2024-02-28' }, [2]],
    ['joined', { op: 'on-or-after', day: '2024-02-29' }, [1, 3, 6]],
    ['joined', { op: 'before-day', day: '2024-02-29' }, [2, 5]],
    ['joined', { op: 'within', window: { kind: 'ever' } }, [1, 2, 3, 5, 6]],
    ['joined', { op: 'within', window: { kind: 'last', n: 1, unit: 'month' } }, [1, 3]],
    ['joined', { op: 'within', window: { kind: 'last', n: 1, unit: 'day' } }, [3]],
    ['joined', { op: 'within', window: { kind: 'before', n: 1, unit: 'month' } }, [2, 5]],
    ['joined', { op: 'within', window: { kind: 'last', n: 1, unit: 'year' } }, [1, 2, 3, 5]],
    ['joined', { op: 'within', window: { kind: 'before', n: 10000, unit: 'year' } }, []],
    ['joined', { op: 'within', window: { kind: 'last', n: 10000, unit: 'year' } }, [1, 2, 3, 5]],
    [
      'joined',
      { op: 'within', window: { kind: 'between', from: '2024-02-29', to: '9999-12-31' } },
      [1, 3, 6],
    ],
    ['joined', { op: 'within', window: { kind: 'between', from: '2024-02-28', to: '2024-02-29' } }, [1, 2]],
  ])('%s %o holds for %o', (name, test, expected) => {
    const catalog = catalogAt('2024-03-31');
    load(catalog);
    expect(matched(trait(name, test), catalog)).toEqual(expected);
    const others = customers.map(({ c }) => c).filter((c) => !expected.includes(c));
    expect(matched({ kind: 'not', of: trait(name, test) }, catalog)).toEqual(others);
  });
});

const ever: Window = { kind: 'ever' };
const times: Measure = { kind: 'times' };
const did = (
  window: Window,
  measure: Measure,
  test: NumberTest,
  where: readonly RowFilter[] = [],
): Condition => ({
  kind: 'did',
  table: 'orders',
  where,
  window,
  measure,
  test,
});
const least = (value: number): NumberTest => ({ op: '>=', value });
const shoes: RowFilter = { column: 'kind', test: { op: 'in', values: ['신발'] } };

describe('what customers did', () => {
  it.each<[string, Condition, number[]]>([
    ['orders, not rows, before the as-of day', did(ever, times, { op: '=', value: 1 }), [1, 3, 5]],
    ['two or more orders', did(ever, times, least(2)), [2]],
    ['nobody without rows is lost', did(ever, times, { op: '=', value: 0 }), [4, 6]],
    ['less than once', did(ever, times, { op: '<', value: 1 }), [4, 6]],
    ['the last day', did({ kind: 'last', n: 1, unit: 'day' }, times, least(1)), [1]],
    [
      'the last week begins with its first instant',
      did({ kind: 'last', n: 1, unit: 'week' }, times, least(1)),
      [1, 5],
    ],
    [
      'a month back from the 31st is the 29th in a leap year',
      did({ kind: 'last', n: 1, unit: 'month' }, times, least(1)),
      [1, 2, 3, 5],
    ],
    ['before that month', did({ kind: 'before', n: 1, unit: 'month' }, times, least(1)), [2]],
    ['a year back', did({ kind: 'before', n: 1, unit: 'year' }, times, least(1)), []],
    [
      'both days of a range',
      did({ kind: 'between', from: '2023-03-31', to: '2024-02-28' }, times, least(2)),
      [2],
    ],
    [
      'a range past the as-of day sees nothing there',
      did({ kind: 'between', from: '2024-03-31', to: '2024-12-31' }, times, least(1)),
      [],
    ],
    [
      'returns count when a filter asks',
      did(ever, times, least(1), [{ column: 'is_return', test: { op: 'is', value: true } }]),
      [3],
    ],
    ['a filter', did(ever, times, least(1), [shoes]), [1]],
    [
      'negative filters pass blanks',
      did(ever, times, least(1), [{ column: 'kind', test: { op: 'not-in', values: ['상의'] } }]),
      [1, 2, 5],
    ],
    ['exact sums of money', did(ever, { kind: 'sum', column: 'amount' }, { op: '=', value: 0.3 }), [1]],
    [
      'a sum over nothing is 0',
      did(ever, { kind: 'sum', column: 'amount' }, { op: '=', value: 0 }),
      [3, 4, 5, 6],
    ],
    ['returns take off a sum', did(ever, { kind: 'sum', column: 'amount' }, least(10)), [2]],
    ['exact averages of money', did(ever, { kind: 'avg', column: 'amount' }, { op: '>', value: 33.33 }), [2]],
    [
      'an average that is just reached',
      did(ever, { kind: 'avg', column: 'amount' }, { op: '<=', value: 0.15 }),
      [1, 3],
    ],
    [
      'averages of nothing pass no positive test',
      did(ever, { kind: 'avg', column: 'items' }, { op: '<', value: 100 }),
      [1, 2, 3],
    ],
    [
      'but pass a negative one',
      did(ever, { kind: 'avg', column: 'items' }, { op: '!=', value: 1 }),
      [1, 2, 4, 5, 6],
    ],
    ['least', did(ever, { kind: 'min', column: 'amount' }, { op: '<', value: 0 }), [3]],
    ['most', did(ever, { kind: 'max', column: 'amount' }, { op: 'between', low: 10, high: 33.34 }), [2, 3]],
    [
      'distinct texts without blanks',
      did(ever, { kind: 'distinct', column: 'kind' }, { op: '=', value: 1 }),
      [2, 3],
    ],
    ['distinct of dates is of days', did(ever, { kind: 'distinct', column: 'sent' }, least(2)), [2, 3]],
    [
      'distinct of nothing is 0',
      did(ever, { kind: 'distinct', column: 'kind' }, { op: '=', value: 0 }),
      [4, 5, 6],
    ],
  ])('%s', (_, condition, expected) => {
    const catalog = catalogAt('2024-03-31');
    load(catalog);
    expect(matched(condition, catalog)).toEqual(expected);
  });

  it('counts rows where each row is an order', () => {
    const catalog = catalogAt('2024-03-31', true);
    load(catalog);
    expect(matched(did(ever, times, least(2)), catalog)).toEqual([1, 2]);
  });

  it('follows the as-of day', () => {
    const catalog = catalogAt('2024-04-01');
    load(catalog);
    expect(matched(did({ kind: 'last', n: 1, unit: 'day' }, times, least(1)), catalog)).toEqual([1]);
    expect(matched(did(ever, { kind: 'sum', column: 'amount' }, least(1000)), catalog)).toEqual([1]);
  });
});

describe('trees', () => {
  const a = trait('n', { op: '>', value: 1 });
  const b = trait('grade', { op: 'contains', text: 'vip' });
  const everybody = [1, 2, 3, 4, 5, 6];

  it('an empty all is everybody, an empty any nobody', () => {
    const catalog = catalogAt('2024-03-31');
    load(catalog);
    expect(matched({ kind: 'all', of: [] }, catalog)).toEqual(everybody);
    expect(matched({ kind: 'any', of: [] }, catalog)).toEqual([]);
    expect(matched({ kind: 'not', of: { kind: 'all', of: [] } }, catalog)).toEqual([]);
  });

  it('obeys De Morgan', () => {
    const catalog = catalogAt('2024-03-31');
    load(catalog);
    const not = (of: Condition): Condition => ({ kind: 'not', of });
    expect(matched(not({ kind: 'all', of: [a, b] }), catalog)).toEqual(
      matched({ kind: 'any', of: [not(a), not(b)] }, catalog),
    );
    expect(matched(not({ kind: 'any', of: [a, b] }), catalog)).toEqual(
      matched({ kind: 'all', of: [not(a), not(b)] }, catalog),
    );
  });

  it('knows members of another segment', () => {
    const catalog = catalogAt('2024-03-31');
    load(catalog);
    const segments: Segment[] = [
      { id: 's1', name: 'A', condition: a },
      { id: 's2', name: 'B', condition: { kind: 'any', of: [{ kind: 'member', segment: 's1' }, b] } },
    ];
    expect(matched({ kind: 'member', segment: 's2' }, catalog, segments)).toEqual([1, 2, 3, 6]);
    expect(matched({ kind: 'not', of: { kind: 'member', segment: 's2' } }, catalog, segments)).toEqual([
      4, 5,
    ]);
  });
});

it('compares money exactly where doubles cannot', () => {
  const catalog = { ...catalogAt('2024-03-31'), traits: [traitOf('large', 'money', 'base')] };
  const large = [{ c: 1, traits: new Map<string, Value>([['large', '9007199254740992.02']]) }];
  for (const sql of worldSql(catalog, large, {})) engine.query(sql);
  const test = { op: '=', value: 9007199254740992 } as const;
  expect(engine.query(explainSql(trait('large', test), catalog, []))).toEqual([]);
});

it('the same text gives the same customers in native DuckDB', async () => {
  const catalog = catalogAt('2024-03-31');
  load(catalog);
  for (const sql of worldSql(catalog, customers, { orders })) await native.query(sql);
  const leaves = [
    did({ kind: 'last', n: 1, unit: 'month' }, times, least(1), [shoes]),
    did(ever, { kind: 'avg', column: 'amount' }, { op: '>', value: 33.33 }),
    trait('note', { op: 'contains', text: '\\' }),
    trait('money', { op: 'than', compare: '<=', times: 1.5, trait: 'pay' }),
  ];
  for (const leaf of leaves) {
    if (leaf.kind !== 'trait' && leaf.kind !== 'did') continue;
    const sql = leafSelect(leaf, catalog);
    expect(await native.query(sql)).toEqual(engine.query(sql));
    const whole = explainSql({ kind: 'not', of: leaf }, catalog, []);
    expect(await native.query(whole)).toEqual(engine.query(whole));
  }
});
