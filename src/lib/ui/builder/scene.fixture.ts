import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import { walk, type NodeCount } from '../../core/tree';

function trait(
  name: string,
  type: Trait['type'],
  unit: Trait['unit'],
  family: Trait['family'],
  ko: string,
  en: string,
): Trait {
  return { name, type, unit, family, label: { ko, en }, definition: { ko, en }, table: 'customers' };
}

/** A small catalogue of a shop, for tests of the editor. */
export const catalog: Catalog = {
  base: 'customers',
  customers: 100,
  traits: [
    trait('last_order', 'date', 'none', 'behaviour', '마지막 주문일', 'Last order'),
    trait('recency', 'number', 'days', 'behaviour', '마지막 주문 후 지난 날', 'Days since last order'),
    trait('gap', 'number', 'days', 'behaviour', '평소 주문 간격', 'Usual gap between orders'),
    trait('orders', 'number', 'orders', 'behaviour', '주문 수', 'Orders'),
    trait('discounted', 'number', 'share', 'behaviour', '할인 주문 비율', 'Share bought at a discount'),
    trait('revenue', 'money', 'currency', 'value', '매출', 'Revenue'),
    trait('city', 'category', 'none', 'profile', '지역', 'City'),
    trait('memo', 'text', 'none', 'profile', '메모', 'Note'),
    trait('consent', 'boolean', 'none', 'profile', '수신 동의', 'Consent'),
    trait('rfm_group', 'category', 'none', 'score', 'RFM 그룹', 'RFM group'),
  ],
  events: [
    {
      name: 'orders',
      table: 'orders',
      rowsAreOrders: false,
      columns: [
        { name: 'category', type: 'category', label: { ko: '카테고리', en: 'Category' } },
        { name: 'amount', type: 'money', label: { ko: '금액', en: 'Amount' } },
        { name: 'channel', type: 'category', label: { ko: '채널', en: 'Channel' } },
      ],
    },
  ],
  asOf: '2026-03-31',
  currency: 'KRW',
};

/** A condition with every kind of node. */
export const condition: Condition = {
  kind: 'all',
  of: [
    {
      kind: 'did',
      table: 'orders',
      where: [{ column: 'category', test: { op: 'in', values: ['아우터', '신발'] } }],
      window: { kind: 'last', n: 12, unit: 'month' },
      measure: { kind: 'times' },
      test: { op: '>=', value: 3 },
    },
    { kind: 'trait', trait: 'recency', test: { op: 'than', compare: '>', times: 1.5, trait: 'gap' } },
    {
      kind: 'any',
      of: [
        { kind: 'trait', trait: 'revenue', test: { op: '>=', value: 300000 } },
        { kind: 'trait', trait: 'city', test: { op: 'in', values: ['서울', '부산', '대구', '광주'] } },
        {
          kind: 'not',
          of: {
            kind: 'trait',
            trait: 'last_order',
            test: { op: 'within', window: { kind: 'last', n: 90, unit: 'day' } },
          },
        },
      ],
    },
    { kind: 'trait', trait: 'consent', test: { op: 'is', value: true } },
    { kind: 'not', of: { kind: 'member', segment: 's2' } },
  ],
};

/** Two segments, of which the first holds that condition. */
export const segments: readonly Segment[] = [
  { id: 's1', name: '이탈 위험', condition, proposed: 'at-risk' },
  {
    id: 's2',
    name: '충성 고객',
    condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 5 } },
  },
];

/** Counts that fall from node to node. */
export const counts: readonly NodeCount[] = walk(condition).map(({ path }, i) => ({
  path,
  alone: 15000 - i * 711,
  left: path === '' ? 1874 : Math.max(1874, 12340 - i * 1300),
}));
