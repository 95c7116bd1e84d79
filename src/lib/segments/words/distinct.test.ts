import { describe, expect, it } from 'vitest';
import type { DateWindow, Leaf, MeasureRank, Rows, RowWindow } from '../../core/condition';
import {
  ago,
  ahead,
  anchor,
  atLeast,
  before,
  between,
  calendar,
  CART,
  COAT,
  COATS,
  days,
  did,
  event,
  EVER,
  having,
  last,
  most,
  near,
  next,
  not,
  nth,
  OPENED,
  ORDERS,
  other,
  overdue,
  rank,
  regular,
  returned,
  rows,
  SAID_CATALOG,
  sequence,
  share,
  split,
  sql,
  step,
  than,
  topShare,
  trait,
} from './fixture-said';
import { say, sayParts } from './say';
import { textOf } from './part';

const place = (change: Partial<MeasureRank> = {}): MeasureRank => ({
  op: 'top',
  n: 10,
  unit: 'percent',
  within: null,
  ...change,
});
const TABLES: readonly Rows[] = [
  COATS,
  CART,
  event('search'),
  event('quiz_done'),
  event('search', COAT),
  OPENED,
  rows('messages'),
  rows('events'),
  rows('surveys', having('question', '만족도')),
  rows('tickets'),
];
const WINDOWS = [
  EVER,
  last(31),
  last(30, 'week'),
  before(30),
  ago(days(60), days(30)),
  ago(days(60), days(31)),
  calendar('week', 0),
  calendar('month', 0),
  calendar('month', 1),
  calendar('month', 2),
  between('2026-01-01', '2026-01-31'),
];
const DATES: readonly DateWindow[] = [
  ...WINDOWS,
  next(30),
  next(31),
  next(30, 'week'),
  ahead(days(30), days(60)),
  ahead(days(31), days(60)),
  ahead(days(30), days(61)),
];
const first = anchor('first', ORDERS);
const AFTER = near('after', first, days(30));
const NEAR: readonly RowWindow[] = [
  near('after', first, days(7)),
  near('after', first, null),
  near('before', first, days(30)),
  near('before', first, null),
  near('after', anchor('last', ORDERS), days(30)),
  near('after', anchor('first', COATS), days(30)),
  near('after', anchor('first', CART), days(30)),
  near('after', anchor('first', OPENED), days(30)),
  near('after', { kind: 'trait', trait: 'joined' }, days(30)),
  near('after', { kind: 'trait', trait: 'joined' }, null),
  near('before', { kind: 'trait', trait: 'joined' }, days(30)),
  near('before', { kind: 'trait', trait: 'joined' }, null),
  near('after', { kind: 'trait', trait: 'first_order' }, days(30)),
  { kind: 'any', n: 30, unit: 'day' },
  { kind: 'any', n: 30, unit: 'week' },
  { kind: 'any', n: 7, unit: 'day' },
];

const once = nth(ORDERS, 1, last(30));
const often = regular(ORDERS, 3, 4, 'month');
const back = returned(ORDERS, days(90), last(30));
const late = overdue(ORDERS, 1.5);
const [cart, paid] = [step(CART), step(event('purchase'), days(7))];
const chain = sequence([cart, paid], false, last(30));
const near30 = did(ORDERS, atLeast(2), undefined, AFTER);
const share80 = did(ORDERS, atLeast(0.8), share([COAT]));
const loyal = did(ORDERS, atLeast(0.8), topShare('category'));
const same = did(ORDERS, atLeast(3), most('category'));
const half = did(ORDERS, than('<', 0.5, other(ORDERS, EVER, 30)));
const top = rank('revenue', 10, 'percent');
const part = split('spring', 0, 0.1);
const birthday = trait('birth', { op: 'anniversary', side: 'next', days: 14 });
const home = trait('memo', { op: 'area', areas: ['서울'] });
const beside = (test: Parameters<typeof trait>[1]) => did(rows('orders', { column: 'brand', test }));
const like = beside({ op: 'same', trait: 'category' });

/** Conditions, each with others that differ from it in one field. */
const FAMILIES: readonly (readonly [Leaf, readonly Leaf[]])[] = [
  [
    once,
    [
      ...[2, 3, 10, 11, 21, -1, -2].map((n) => ({ ...once, nth: n })),
      ...WINDOWS.map((window) => ({ ...once, window })),
      ...TABLES.map((of) => ({ ...once, ...of })),
    ],
  ],
  [
    nth(ORDERS, -1, last(30)),
    [...WINDOWS.map((window) => nth(ORDERS, -1, window)), ...TABLES.map((of) => nth(of, -1, last(30)))],
  ],
  [
    often,
    [
      ...[1, 2, 4].map((least) => ({ ...often, least })),
      ...[3, 5, 12].map((of) => ({ ...often, of })),
      ...(['day', 'week', 'year'] as const).map((unit) => ({ ...often, unit })),
      ...TABLES.map((of) => ({ ...often, ...of, of: 4 })),
    ],
  ],
  [
    back,
    [
      { ...back, gap: days(91) },
      { ...back, gap: { n: 90, unit: 'week' } },
      ...WINDOWS.map((window) => ({ ...back, window })),
      ...TABLES.map((of) => ({ ...back, ...of })),
    ],
  ],
  [
    late,
    [
      ...[1, 2, 0.5].map((times) => ({ ...late, times })),
      ...[4, 10].map((least) => ({ ...late, least })),
      ...[0.5, 1].map((spread) => ({ ...late, spread })),
      ...TABLES.map((of) => ({ ...late, ...of })),
    ],
  ],
  [
    chain,
    [
      { ...chain, missing: true },
      ...WINDOWS.map((window) => ({ ...chain, window })),
      ...TABLES.map((of) => ({ ...chain, steps: [step(of), paid] })),
      ...TABLES.map((of) => ({ ...chain, steps: [cart, step(of, days(7))] })),
      ...TABLES.map((of) => ({ ...chain, steps: [cart, { ...paid, without: of }] })),
      { ...chain, steps: [cart, { ...paid, within: null }] },
      { ...chain, steps: [cart, { ...paid, within: days(8) }] },
      { ...chain, steps: [cart, { ...paid, within: { n: 7, unit: 'hour' } }] },
      { ...chain, steps: [cart, { ...paid, within: { n: 7, unit: 'minute' } }] },
      { ...chain, total: days(7) },
      { ...chain, total: { n: 7, unit: 'hour' } },
      { ...chain, same: [{ table: 'events', column: 'product' }] },
      { ...chain, same: [{ table: 'events', column: 'session' }] },
      { ...chain, same: [{ table: 'events', column: 'product' }], missing: true },
      { ...chain, steps: [cart, { ...paid, within: { n: 7, unit: 'week' } }] },
      { ...chain, steps: [cart, step(OPENED), paid] },
    ],
  ],
  [near30, NEAR.map((window) => ({ ...near30, window }))],
  [
    { ...near30, measure: { kind: 'sum', column: 'amount' } },
    NEAR.map((window) => ({ ...near30, measure: { kind: 'sum', column: 'amount' }, window })),
  ],
  [
    share80,
    [
      ...[0, 0.5, 1].map((value) => ({ ...share80, test: { op: '=' as const, value } })),
      ...[0, 0.8].map((value) => ({ ...share80, test: { op: '>' as const, value } })),
      { ...share80, test: { op: '<', value: 0.8 } },
      { ...share80, measure: share([COAT], 'amount') },
      { ...share80, measure: share([having('category', '신발')]) },
      { ...share80, measure: share([COAT, having('brand', 'A')]) },
      ...[...WINDOWS, ...NEAR].map((window) => ({ ...share80, window })),
      ...TABLES.map((of) => ({ ...share80, ...of })),
    ],
  ],
  [
    loyal,
    [
      ...[0.8, 1].map((value) => ({ ...loyal, test: { op: '=' as const, value } })),
      { ...loyal, test: { op: '<=', value: 0.8 } },
      { ...loyal, measure: topShare('brand') },
      { ...loyal, measure: topShare('category', 'amount') },
      ...[...WINDOWS, ...NEAR].map((window) => ({ ...loyal, window })),
      ...TABLES.map((of) => ({ ...loyal, ...of })),
    ],
  ],
  [
    same,
    [
      ...(['=', '!=', '<', '<=', '>'] as const).map((op) => ({ ...same, test: { op, value: 3 } })),
      { ...same, measure: most('brand') },
      ...[...WINDOWS, ...NEAR].map((window) => ({ ...same, window })),
      ...TABLES.map((of) => ({ ...same, ...of })),
    ],
  ],
  [
    half,
    [
      ...(['=', '!=', '<=', '>', '>='] as const).map((op) =>
        did(ORDERS, than(op, 0.5, other(ORDERS, EVER, 30))),
      ),
      ...[1, 2, 1.5].map((times) => did(ORDERS, than('<', times, other(ORDERS, EVER, 30)))),
      ...[null, 7].map((per) => did(ORDERS, than('<', 0.5, other(ORDERS, EVER, per)))),
      ...WINDOWS.slice(1).map((window) => did(ORDERS, than('<', 0.5, other(ORDERS, window, 30)))),
      ...TABLES.map((of) => did(ORDERS, than('<', 0.5, other(of, EVER, 30)))),
      did(ORDERS, than('<', 0.5, other(ORDERS, EVER, 30, { kind: 'sum', column: 'amount' }))),
      did(ORDERS, than('<', 0.5, other(ORDERS, EVER, 30, most('category')))),
    ],
  ],
  [
    did(ORDERS, place()),
    [
      did(ORDERS, place({ op: 'bottom' })),
      did(ORDERS, place({ n: 11 })),
      did(ORDERS, place({ unit: 'customers' })),
      did(ORDERS, place({ within: 'grade' })),
      did(ORDERS, place({ within: 'address' })),
      ...WINDOWS.slice(1).map((window) => did(ORDERS, place(), { kind: 'times' }, window)),
      ...TABLES.map((of) => did(of, place())),
      did(ORDERS, place(), { kind: 'sum', column: 'amount' }),
      did(ORDERS, place(), most('category')),
      did(ORDERS, place(), { kind: 'distinct', column: 'category' }),
      did(ORDERS, place(), share([COAT])),
    ],
  ],
  [
    top,
    [
      { ...top, side: 'bottom' },
      { ...top, n: 11 },
      { ...top, unit: 'customers' },
      { ...top, within: 'grade' },
      { ...top, within: 'address' },
      { ...top, trait: 'orders' },
      { ...top, trait: 'last_order' },
    ],
  ],
  [
    part,
    [
      { ...part, salt: 'autumn' },
      { ...part, from: 0.05 },
      { ...part, to: 0.2 },
      { ...part, within: 'grade' },
    ],
  ],
  [sql('SELECT customer_id FROM customers'), [sql('SELECT customer_id FROM orders')]],
  [
    trait('birth', { op: 'within', window: next(14) }),
    [birthday, ...DATES.map((window) => trait('birth', { op: 'within', window }))],
  ],
  [
    birthday,
    [
      trait('birth', { op: 'anniversary', side: 'last', days: 14 }),
      trait('birth', { op: 'anniversary', side: 'next', days: 15 }),
      trait('joined', { op: 'anniversary', side: 'next', days: 14 }),
    ],
  ],
  [
    home,
    [
      trait('memo', { op: 'area', areas: ['서울', '부산'] }),
      trait('address', { op: 'area', areas: ['서울'] }),
      trait('memo', { op: 'in', values: ['서울'] }),
      trait('memo', { op: 'matches', pattern: '서울' }),
      trait('memo', { op: 'not-matches', pattern: '서울' }),
      trait('memo', { op: 'starts', text: '서울' }),
    ],
  ],
  [
    like,
    [
      beside({ op: 'not-same', trait: 'category' }),
      beside({ op: 'same', trait: 'grade', of: 'customer' }),
      beside({ op: 'same', trait: 'category', of: 'customer' }),
      beside({ op: 'in', values: ['category'] }),
    ],
  ],
];

const PAIRS = FAMILIES.flatMap(([base, others]) => others.map((changed) => [base, changed] as const));

describe.each(['ko', 'en'] as const)('sentences in %s', (lang) => {
  const said = (leaf: Leaf) => say(leaf, SAID_CATALOG, [], lang);
  const key = (leaf: Leaf) => JSON.stringify(leaf);

  it('differ for conditions that differ in one field, and so do their denials', () => {
    expect(PAIRS.length).toBeGreaterThan(250);
    for (const [base, changed] of PAIRS) {
      if (key(base) === key(changed)) continue;
      expect(said(changed), key(changed)).not.toBe(said(base));
      const denial = say(not(changed), SAID_CATALOG, [], lang);
      expect(denial, key(changed)).not.toBe(say(not(base), SAID_CATALOG, [], lang));
    }
  });

  it('tell all of a family apart', () => {
    for (const [base, others] of FAMILIES) {
      const known = new Map<string, string>();
      for (const leaf of [base, ...others]) {
        expect(known.get(said(leaf)) ?? key(leaf), said(leaf)).toBe(key(leaf));
        known.set(said(leaf), key(leaf));
      }
    }
  });

  it('are made of the pieces that the builder shows, each field named', () => {
    for (const leaf of FAMILIES.flatMap(([base, others]) => [base, ...others])) {
      const parts = sayParts(leaf, SAID_CATALOG, [], lang);
      expect(said(leaf)).toContain(textOf(parts));
      const fields = parts.flatMap((piece) => ('chip' in piece ? [piece.field] : []));
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) expect(field).toMatch(/^[a-z]+(\.[a-z]+|\.\d+)*$/);
    }
  });
});
