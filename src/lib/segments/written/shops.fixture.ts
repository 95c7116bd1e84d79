import * as fc from 'fast-check';
import type { EventTableName } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { columnOf, traitOf } from '../fixture';
import { just } from './values.fixture';

/** For tests: names as files may have them, and names made to be mistaken. */
export const LABELS = [
  '등급',
  '등급이',
  '매출',
  '매출 등급',
  '매출 이익',
  '주문',
  '주문 수',
  '주문 수',
  '이탈 위험',
  '최근',
  '최근 90일 안에 2회 이상 구매함',
  '구매하고',
  '그리고',
  '또는',
  '모든 고객',
  '비어 있음',
  '마지막 주문',
  '마지막 주문일',
  '고객의 등급',
  '세그먼트',
  '상위 10%',
  'VIP',
  'vip',
  'ＶＩＰ',
  'at risk',
  'not',
  'not at risk',
  'bought',
  'and',
  'is',
  'Orders',
  'orders is',
  'Last order',
  'last order is blank',
  'their last order',
  'in the top 10',
  'x or y',
  'Revenue',
  'revenue and',
  '',
  ' ',
  '😀',
  '‘따옴표’',
  "it's",
  'has "quotes"',
  'back\\slash',
  '`tick`',
  '#1',
  '2026-03-01',
  '90일',
  '(괄호)',
  '구매 간격(중앙값)',
  '\u202eabc',
  'a\nb',
  '\ud800',
  'x'.repeat(300),
  'İstanbul',
  'straße',
];
const NAMES = [
  'recency',
  'VIP',
  '등급',
  'x y',
  '#',
  'has "quotes"',
  '‘',
  'and',
  '\u202e',
  'orders',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
];
/** For tests: every event table. */
export const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];

/** For tests: a catalog and segments with names that are hard to tell apart, some of them shared. */
export interface Shop {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
}

/** For tests: shops whose names are drawn from `LABELS`. */
export function shops(): fc.Arbitrary<Shop> {
  const label = fc.constantFrom(...LABELS);
  const labels = fc.record({ ko: label, en: label });
  const type = just('number', 'money', 'date', 'category', 'text', 'boolean');
  const traits = fc
    .array(fc.tuple(labels, type, just('none', 'days', 'share', 'orders', 'currency')), {
      minLength: 3,
      maxLength: 12,
    })
    .map((all) => all.map(([l, t, u], i) => traitOf(NAMES[i] ?? 'z', t, 'base', l, u)));
  const columns = fc
    .array(fc.tuple(labels, type), { minLength: 2, maxLength: 6 })
    .map((all) => all.map(([l, t], i) => columnOf(NAMES[i] ?? 'z', t, l)));
  const events = fc
    .subarray([...TABLES], { minLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          columns.map((held) => ({ name, table: name, rowsAreOrders: true, columns: held })),
        ),
      ),
    );
  const segments = fc
    .array(label, { maxLength: 5 })
    .map((all): Segment[] =>
      all.map((name, i) => ({ id: NAMES[i] ?? 'z', name, condition: { kind: 'all', of: [] } })),
    );
  return fc.record({
    catalog: fc.record({
      base: fc.constant('base'),
      customers: fc.constant(100),
      traits,
      events,
      asOf: fc.constant('2026-03-31'),
      currency: just('KRW', 'USD'),
    }),
    segments,
  });
}
