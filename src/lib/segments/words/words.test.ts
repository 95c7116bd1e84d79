import { describe, expect, it } from 'vitest';
import type {
  Condition,
  DateWindow,
  Leaf,
  Measure,
  NumberOp,
  NumberTest,
  Test,
  TimeUnit,
  Window,
} from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, TraitType } from '../../core/relation';
import { checkCondition } from '../check';
import { changeOp, defaultTest } from '../default-test';
import { traitOf } from '../fixture';
import { shopCatalog } from '../fixture-shop';
import { opsFor } from '../fits';
import { finePrint } from './fine-print';
import { MEASURE_LABELS, operatorsFor, UNIT_LABELS, WINDOW_LABELS } from './operators';
import { textOf } from './part';
import { particle } from './particle';
import { say, sayParts } from './say';

const shop = shopCatalog('2026-03-31');
const catalog: Catalog = {
  ...shop,
  traits: [
    ...shop.traits,
    traitOf('등급', 'category', 'base'),
    traitOf('이름', 'text', 'base'),
    traitOf('동의', 'boolean', 'base'),
    traitOf('share', 'number', 'base', { ko: '할인 비중', en: 'Discount share' }, 'share'),
    traitOf('Year_Birth', 'number', 'base'),
  ],
};
const segments: Segment[] = [{ id: 's1', name: 'VIP', condition: { kind: 'all', of: [] } }];
const trait = (name: string, test: Test): Leaf => ({ kind: 'trait', trait: name, test });
const did = (test: NumberTest, change: Partial<Extract<Condition, { kind: 'did' }>> = {}): Leaf => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'last', n: 90, unit: 'day' },
  measure: { kind: 'times' },
  ...change,
  test,
});
const not = (of: Condition): Condition => ({ kind: 'not', of });
const ko = (condition: Condition) => say(condition, catalog, segments, 'ko');
const en = (condition: Condition) => say(condition, catalog, segments, 'en');

const twice = did({ op: '>=', value: 2 });
const late = trait('recency', { op: 'than', compare: '>', times: 1.5, trait: 'gap_median' });
const vip = trait('등급', { op: 'in', values: ['VIP'] });
const coats = [{ column: 'category', test: { op: 'in' as const, values: ['아우터'] } }];

describe('sentences', () => {
  it.each<[Condition, string, string]>([
    [
      { kind: 'all', of: [twice, late] },
      '최근 90일 안에 2회 이상 구매했고, 마지막 주문이 자기 주기의 1.5배보다 오래된 고객',
      'Customers who bought at least 2 times in the last 90 days and whose last order is longer ago than 1.5 times their own cycle',
    ],
    [
      { kind: 'all', of: [twice, { kind: 'any', of: [late, vip] }, not(vip)] },
      '최근 90일 안에 2회 이상 구매했고, (마지막 주문이 자기 주기의 1.5배보다 오래됐거나, 등급이 ‘VIP’인 경우)이고, 등급이 ‘VIP’가 아닌 고객',
      'Customers who bought at least 2 times in the last 90 days, (whose last order is longer ago than 1.5 times their own cycle or whose 등급 is ‘VIP’), and whose 등급 is not ‘VIP’',
    ],
    [
      not({ kind: 'any', of: [twice, vip] }),
      '(최근 90일 안에 2회 이상 구매했거나, 등급이 ‘VIP’인 경우)가 아닌 고객',
      'Customers who are not among those (who bought at least 2 times in the last 90 days or whose 등급 is ‘VIP’)',
    ],
    [not(not(vip)), '등급이 ‘VIP’인 고객', 'Customers whose 등급 is ‘VIP’'],
    [
      not(did({ op: '<=', value: 3 })),
      '최근 90일 안에 3회 넘게 구매한 고객',
      'Customers who bought more than 3 times in the last 90 days',
    ],
    [{ kind: 'all', of: [] }, '모든 고객', 'All customers'],
    [{ kind: 'any', of: [] }, '해당하는 고객이 없음', 'No customers'],
    [
      did({ op: '=', value: 0 }),
      '최근 90일 안에 구매하지 않은 고객',
      'Customers who did not buy in the last 90 days',
    ],
    [
      did({ op: '=', value: 0 }, { window: { kind: 'ever' } }),
      '구매한 적이 없는 고객',
      'Customers who never bought',
    ],
    [
      did({ op: '>=', value: 2 }, { where: coats }),
      '최근 90일 안에 카테고리가 ‘아우터’인 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where category is ‘아우터’) in the last 90 days',
    ],
    [
      did({ op: '>=', value: 100000 }, { measure: { kind: 'sum', column: 'amount' } }),
      '최근 90일 동안 결제 금액 합계가 ₩100,000 이상인 고객',
      'Customers whose total amount over orders in the last 90 days is at least ₩100,000',
    ],
    [{ kind: 'member', segment: 's1' }, '‘VIP’ 세그먼트에 속한 고객', 'Customers who are in segment ‘VIP’'],
    [
      trait('share', { op: '>', value: 0.125 }),
      '할인 비중이 12.5% 초과인 고객',
      'Customers whose discount share is more than 12.5%',
    ],
    [
      trait('Year_Birth', { op: '=', value: 1957 }),
      'Year_Birth가 1957인 고객',
      'Customers whose Year_Birth is 1957',
    ],
    [
      trait('recency', { op: '<=', value: 30 }),
      '마지막 주문 후 지난 날이 30일 이하인 고객',
      'Customers whose days since last order are at most 30 days',
    ],
    [
      trait('last_order', { op: 'on-or-after', day: '2026-03-01' }),
      '마지막 주문일이 2026년 3월 1일 이후인 고객',
      'Customers whose last order is on or after March 1, 2026',
    ],
    [
      trait('이름', { op: 'starts', text: '김' }),
      '이름이 ‘김’으로 시작하는 고객',
      'Customers whose 이름 starts with ‘김’',
    ],
    [
      trait('revenue', { op: '!=', value: 100 }),
      '매출이 ₩100이 아닌 고객',
      'Customers whose revenue is not ₩100',
    ],
    [trait('score', { op: 'blank' }), 'score가 비어 있는 고객', 'Customers whose score is blank'],
  ])('%#', (condition, korean, english) => {
    expect(ko(condition)).toBe(korean);
    expect(en(condition)).toBe(english);
  });
});

describe('every part of the language', () => {
  const types: TraitType[] = ['number', 'money', 'date', 'category', 'text', 'boolean'];
  const windows: Window[] = [
    { kind: 'ever' },
    { kind: 'between', from: '2026-01-01', to: '2026-01-31' },
    ...(['day', 'week', 'month', 'year'] as TimeUnit[]).flatMap((unit): Window[] => [
      { kind: 'last', n: 2, unit },
      { kind: 'before', n: 2, unit },
      { kind: 'ago', from: { n: 3, unit }, to: { n: 2, unit } },
    ]),
  ];
  const dates: DateWindow[] = [
    ...windows,
    { kind: 'next', n: 2, unit: 'month' },
    { kind: 'ahead', from: { n: 2, unit: 'week' }, to: { n: 3, unit: 'month' } },
  ];
  const ops: NumberOp[] = ['=', '!=', '<', '<=', '>', '>='];
  const numbers: NumberTest[] = [
    ...ops.map((op): NumberTest => ({ op, value: 7 })),
    { op: 'between', low: 2, high: 5 },
  ];
  const measures: Measure[] = [
    { kind: 'times' },
    ...(['sum', 'avg', 'min', 'max'] as const).map((kind) => ({ kind, column: 'amount' })),
    { kind: 'distinct', column: 'category' },
  ];
  const tested = types.flatMap((type) => {
    const name = catalog.traits.find((t) => t.type === type)!.name;
    return opsFor(type).map((op) =>
      trait(name, changeOp(defaultTest({ type }), op, '2026-03-31', 'gap_median')),
    );
  });
  const leaves: Leaf[] = [
    ...tested,
    ...ops.map((compare) => trait('revenue', { op: 'than', compare, times: 2, trait: 'orders' })),
    ...dates.map((range) => trait('last_order', { op: 'within', window: range })),
    ...windows.flatMap((range) =>
      measures.map((measure) => did({ op: '>=', value: 7 }, { window: range, measure })),
    ),
    ...numbers.flatMap((test) => measures.map((measure) => did(test, { measure, where: coats }))),
    { kind: 'member', segment: 's1' },
  ];

  it('is said in both languages, and its opposite differently', () => {
    for (const leaf of leaves) {
      for (const lang of ['ko', 'en'] as const) {
        const [yes, no] = [leaf, not(leaf)].map((c) => say(c, catalog, segments, lang));
        expect(yes).not.toBe(no);
        expect(`${yes} ${no}`).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)/);
        expect(yes).toMatch(lang === 'ko' ? / 고객$/ : /^Customers who(se)? /);
      }
      const kinds = new Set(leaves.map((other) => JSON.stringify(other)));
      expect(kinds.size).toBeGreaterThan(100);
    }
  });

  it('tells any two leaves apart', () => {
    for (const lang of ['ko', 'en'] as const) {
      const said = new Map<string, string>();
      for (const leaf of leaves) {
        const sentence = say(leaf, catalog, segments, lang);
        const other = said.get(sentence);
        if (other) expect(other, sentence).toBe(JSON.stringify(leaf));
        said.set(sentence, JSON.stringify(leaf));
      }
    }
  });

  it('has chips for what can be changed, in the words of the sentence', () => {
    for (const leaf of leaves) {
      for (const lang of ['ko', 'en'] as const) {
        const parts = sayParts(leaf, catalog, segments, lang);
        expect(parts.some((part) => 'chip' in part)).toBe(true);
        expect(say(leaf, catalog, segments, lang)).toContain(textOf(parts));
      }
    }
  });

  it('has labels, and defaults that raise no more than a missing value', () => {
    for (const type of types) {
      for (const { op, label } of operatorsFor(type)) {
        expect(label.ko).toMatch(/[가-힣]/);
        expect(label.en).toMatch(/^[a-z]/);
        const name = catalog.traits.find((t) => t.type === type)!.name;
        const isText = (of: string) => of === 'category' || of === 'text';
        const text = catalog.traits.find((t) => isText(t.type) && t.name !== name)!.name;
        const date = catalog.traits.find((t) => t.type === 'date' && t.name !== name)!.name;
        const other = op === 'days-from' ? date : op === 'same' || op === 'not-same' ? text : 'gap_median';
        const test = changeOp(defaultTest({ type }), op, catalog.asOf, other);
        expect(test.op).toBe(op);
        const codes = checkCondition(trait(name, test), catalog, []).map(({ code }) => code);
        expect(
          codes.filter((code) => code !== 'empty-value'),
          `${name} ${JSON.stringify(test)}`,
        ).toEqual([]);
      }
    }
    for (const words of [UNIT_LABELS, WINDOW_LABELS, MEASURE_LABELS].flatMap((labels) =>
      Object.values(labels),
    )) {
      expect(words.ko && words.en).toBeTruthy();
    }
  });
});

describe('particles', () => {
  it.each([
    ['서울', '이', '로'],
    ['부산', '이', '으로'],
    ['제주', '가', '로'],
    ['VIP', '가', '로'],
    ['XL', '이', '로'],
    ['Premium', '이', '으로'],
    ['Silver', '가', '로'],
    ['3', '이', '으로'],
    ['7', '이', '로'],
    ['2', '가', '로'],
    ['₩100', '이', '으로'],
    ['$100', '가', '로'],
    ['12%', '가', '로'],
    ['‘앱’', '이', '으로'],
    ['구매 간격(중앙값)', '이', '으로'],
    ['😀', '가', '로'],
  ])('%s%s, %s', (word, subject, by) => {
    expect([particle(word, '이/가'), particle(word, '으로/로')]).toEqual([subject, by]);
  });
});

describe('fine print', () => {
  it('gives the literal days, both included, and the rules of the edges', () => {
    const leap = { ...catalog, asOf: '2024-03-31' };
    const month = did({ op: '>=', value: 1 }, { window: { kind: 'last', n: 1, unit: 'month' } });
    expect(finePrint(month, leap, 'ko')).toEqual([
      '최근 1개월: 2024년 2월 29일부터 2024년 3월 30일까지',
      '반품·취소 행은 구매 횟수에 세지 않습니다.',
    ]);
    expect(
      finePrint(did({ op: '<=', value: 2 }, { window: { kind: 'before', n: 1, unit: 'year' } }), leap, 'en'),
    ).toEqual([
      'More than 1 year ago: up to and including March 30, 2023',
      'Returns and cancellations do not count as purchases.',
      'Customers without such orders count as 0.',
    ]);
    expect(finePrint(trait('등급', { op: 'not-in', values: ['VIP'] }), leap, 'en')).toHaveLength(1);
    expect(finePrint(vip, leap, 'ko')).toEqual([]);
  });
});
