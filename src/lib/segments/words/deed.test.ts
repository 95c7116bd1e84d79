import { describe, expect, it } from 'vitest';
import type { Condition, EventTableName, Leaf, NumberTest, Window } from '../../core/condition';
import { measuresOfTable, everyCatalog, leafOn } from '../fixture-tables';
import { finePrint } from './fine-print';
import { measureLabel } from './operators';
import { textOf } from './part';
import { say, sayParts } from './say';

const catalog = everyCatalog('2026-03-31');
const ever: Window = { kind: 'ever' };
const month: Window = { kind: 'last', n: 30, unit: 'day' };
type Did = Extract<Condition, { kind: 'did' }>;

function at(leaf: Did, change: Partial<Did>): Did {
  return { ...leaf, ...change };
}

const cart = leafOn('events', [['event', ['add_to_cart']]]);
const opened = leafOn('messages', [
  ['action', ['opened']],
  ['campaign', ['봄 세일']],
]);
const never: NumberTest = { op: '=', value: 0 };

describe('what customers did, in words', () => {
  it.each<[string, Leaf, string, string]>([
    [
      'cart',
      cart,
      '최근 7일 안에 장바구니에 담은 고객',
      'Customers who added to the cart in the last 7 days',
    ],
    [
      'no cart',
      at(cart, { test: never }),
      '최근 7일 안에 장바구니에 담지 않은 고객',
      'Customers who did not add to the cart in the last 7 days',
    ],
    [
      'never a cart',
      at(cart, { test: never, window: ever }),
      '장바구니에 담은 적이 없는 고객',
      'Customers who never added to the cart',
    ],
    [
      'often',
      at(cart, { test: { op: '>=', value: 3 } }),
      '최근 7일 안에 장바구니에 3회 이상 담은 고객',
      'Customers who added to the cart at least 3 times in the last 7 days',
    ],
    [
      'not so often',
      at(cart, { test: { op: '!=', value: 3 } }),
      '최근 7일 동안 장바구니 담기 횟수가 3회가 아닌 고객',
      'Customers who did not add to the cart exactly 3 times in the last 7 days',
    ],
    [
      'a filter more',
      leafOn('events', [
        ['event', ['add_to_cart']],
        ['category', ['아우터']],
      ]),
      '최근 7일 안에 카테고리가 ‘아우터’인 장바구니 담기를 한 고객',
      'Customers who added to the cart (where category is ‘아우터’) in the last 7 days',
    ],
    [
      'an event of their own',
      leafOn('events', [['event', ['quiz_done']]]),
      '최근 7일 안에 ‘quiz_done’ 행동을 한 고객',
      'Customers who did ‘quiz_done’ in the last 7 days',
    ],
    [
      'visits',
      at(leafOn('events'), {
        window: month,
        measure: { kind: 'distinct', column: 'session' },
        test: { op: '>=', value: 3 },
      }),
      '최근 30일 동안 방문(세션)이 3회 이상인 고객',
      'Customers whose number of visits (sessions) in the last 30 days is at least 3',
    ],
    [
      'a campaign',
      opened,
      '최근 7일 안에 ‘봄 세일’ 캠페인 메시지를 연 고객',
      'Customers who opened a message of campaign ‘봄 세일’ in the last 7 days',
    ],
    [
      'no answer at all',
      at(leafOn('messages', [['action', ['opened', 'clicked', 'converted']]]), { test: never }),
      '최근 7일 안에 메시지에 반응하지 않은 고객',
      'Customers who did not respond to a message in the last 7 days',
    ],
    [
      'a question',
      at(leafOn('surveys', [['question', ['만족도']]]), { window: ever }),
      '‘만족도’ 문항에 답한 적이 있는 고객',
      'Customers who answered ‘만족도’ at least once',
    ],
    [
      'a topic',
      leafOn('tickets', [['category', ['배송']]]),
      '최근 7일 안에 유형이 ‘배송’인 문의·리뷰를 남긴 고객',
      'Customers who left a ticket or review (where topic is ‘배송’) in the last 7 days',
    ],
    [
      'a mean rating',
      at(leafOn('tickets'), { measure: { kind: 'avg', column: 'rating' }, test: { op: '<=', value: 2.5 } }),
      '최근 7일 동안 문의·리뷰의 평점 평균이 2.5 이하인 고객',
      'Customers whose average rating over tickets and reviews in the last 7 days is at most 2.5',
    ],
  ])('%s', (_, leaf, ko, en) => {
    expect(say(leaf, catalog, [], 'ko')).toBe(ko);
    expect(say(leaf, catalog, [], 'en')).toBe(en);
  });

  const filters: readonly (readonly [EventTableName, readonly (readonly [string, readonly string[]])[]])[] = [
    ['events', []],
    ['events', [['event', ['검색']]]],
    ['events', [['event', ['a', 'b']]]],
    [
      'events',
      [
        ['event', ['scroll']],
        ['product', ['코트']],
      ],
    ],
    ...['sent', 'opened', 'clicked', 'converted', 'bounced', 'unsubscribed', 'other'].map(
      (action) => ['messages', [['action', [action]]]] as const,
    ),
    ['messages', [['campaign', ['봄']]]],
    [
      'surveys',
      [
        ['question', ['만족도']],
        ['answer', ['그렇다']],
      ],
    ],
    ['surveys', [['answer', ['그렇다']]]],
    ['tickets', [['category', ['배송', '교환']]]],
  ];
  const tests: readonly NumberTest[] = [
    { op: '>=', value: 1 },
    never,
    { op: '>=', value: 4 },
    { op: '<=', value: 4 },
    { op: '!=', value: 4 },
    { op: '=', value: 4 },
    { op: 'between', low: 1, high: 4 },
  ];
  const leaves: Did[] = filters.flatMap(([table, where]) =>
    [ever, month, { kind: 'before', n: 2, unit: 'month' } as const].flatMap((window) =>
      measuresOfTable(catalog, table).flatMap((measure) =>
        tests.map((test) => at(leafOn(table, where), { window, measure, test })),
      ),
    ),
  );

  it.each(['ko', 'en'] as const)('tells any two apart, and each from its opposite, in %s', (lang) => {
    const known = new Map<string, string>();
    for (const leaf of leaves) {
      const sentence = say(leaf, catalog, [], lang);
      const opposite = say({ kind: 'not', of: leaf }, catalog, [], lang);
      expect(opposite).not.toBe(sentence);
      expect(`${sentence} ${opposite}`).not.toMatch(/undefined|null|NaN|\[object| {2}|\(\)/);
      expect(sentence).toMatch(lang === 'ko' ? / 고객$/ : /^Customers who(se)? /);
      const own = JSON.stringify(leaf);
      expect(known.get(sentence) ?? own, sentence).toBe(own);
      known.set(sentence, own);
      const parts = sayParts(leaf, catalog, [], lang);
      expect(sentence).toContain(textOf(parts));
      expect(parts.some((part) => 'chip' in part)).toBe(true);
    }
  });

  it('names what an event was called, and the rules of each table', () => {
    expect(finePrint(cart, catalog, 'ko')).toContain('이벤트 이름이 ‘add_to_cart’인 행동을 셉니다.');
    expect(finePrint(at(opened, { test: { op: '>=', value: 2 } }), catalog, 'en')).toContain(
      'Several responses to the same message count several times.',
    );
    const few = at(leafOn('surveys'), { test: { op: '<', value: 2 } });
    expect(finePrint(few, catalog, 'en').slice(1)).toEqual([
      'Survey answers without a date count as the oldest of all.',
      'Customers without such records count as 0.',
    ]);
    expect(finePrint(leafOn('tickets'), catalog, 'ko')).toHaveLength(1);
  });

  it('has a label for every measure of every table', () => {
    for (const { name } of catalog.events) {
      for (const measure of measuresOfTable(catalog, name)) {
        const { ko, en } = measureLabel(measure, name);
        expect(ko).toMatch(/[가-힣]/);
        expect(en).toMatch(/^[a-z]/);
      }
    }
    expect(measureLabel({ kind: 'distinct', column: 'session' }, 'events').ko).toBe('방문(세션) 수');
  });
});
