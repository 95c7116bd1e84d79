import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCondition } from './complete';
import { parseCondition } from './parse';
import { catalog, segments } from './sentences.fixture';
import { everyCondition } from './trees.fixture';
import { writeCondition } from './write';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  grade: ['VIP', 'GOLD'],
  category: ['아우터', '상의'],
};
const valuesFor = (of: { kind: string; trait?: string; column?: string }) =>
  VALUES[of.trait ?? of.column ?? ''] ?? [];

function offered(text: string, lang: 'ko' | 'en') {
  return completeCondition(text, text.length, catalog, segments, lang, valuesFor);
}

describe('what may stand at the end of a text', () => {
  it.each<['ko' | 'en', string, string[]]>([
    ['ko', '', ['최근', '구매함', '등급', '이탈 위험', '모든 고객', '(']],
    ['ko', '등', ['등급']],
    ['ko', '마지', ['마지막', '마지막 주문일', '마지막 주문 후 지난 날']],
    ['ko', '최근 90일 ', ['안에']],
    ['ko', '최근 90일 안에 2회 ', ['이상', '이하', '미만', '초과']],
    ['ko', '최근 90일 안에 2회 이상 구', ['구매함', '구매하고', '구매하거나']],
    ['ko', '구매하고 ', ['최근', 'VIP', '매출']],
    ['ko', '등급이 ', ['‘VIP’', '‘GOLD’', '비어']],
    ['ko', '등급이 ‘v', ['‘VIP’']],
    ['ko', '도시가 ', ['‘값’을 포함함', '‘값’으로 시작함', '‘서울특별시’', '비어']],
    ['ko', '도시가 ‘서울', ['‘서울특별시’', '‘서울특별시 종로구’', '‘서울’']],
    ['ko', '도시가 ‘서울특별시 강', ['‘서울특별시 강남구’', '‘서울특별시 강동구’']],
    ['en', 'city is in the area of "Seo', ['"Seoul"']],
    ['en', 'city is in the area of "부산', ['"부산광역시"', '"부산광역시 해운대구"']],
    ['ko', '주문(', ['카테고리', '결제 금액']],
    ['ko', '주문(카테고리가 ‘', ['‘아우터’', '‘상의’']],
    ['ko', '매출 ', ['상위', '하위']],
    ['ko', '최근 30일 주문의 횟수 ', ['상위', '하위']],
    ['ko', '최근 30일 동안 주문의 횟수가 ', ['상위', '하위']],
    ['ko', '도시별 최근 30일 동안 주문의 횟수 ', ['상위', '하위']],
    ['en', '', ['bought', 'did not buy', 'grade', 'at risk', 'everyone', '(']],
    ['en', 'bought ', ['at least', 'in the last', 'and', 'or']],
    ['en', 'bought at le', ['at least']],
    ['en', 'bought at least 2 times in the last 90 ', ['days']],
    ['en', 'rev', ['revenue']],
    ['en', 'in the top 10% by ', ['revenue', 'count', 'total']],
    ['en', 'in the top 10% by revenue ', ['within each', 'and']],
    ['en', 'in the top 10% by revenue within each ', ['city', 'grade', 'consent']],
    ['en', 'in the top 10% by count of orders ', ['within each', 'in the last']],
    ['en', 'grade is ', ['"VIP"', 'one of', 'blank']],
    ['en', 'had orders (', ['category', 'amount']],
  ])('%s “%s”', (lang, text, wanted) => {
    const labels = offered(text, lang).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(wanted));
  });

  it.each<['ko' | 'en', string, string[], string[]]>([
    ['en', 'revenue is more than ', ['target', 'orders'], ['first order', 'grade', 'consent', 'revenue']],
    [
      'en',
      'first order is at least 30 days after ',
      ['joined', 'last order'],
      ['target', 'grade', 'first order'],
    ],
    ['en', 'first order is before ', ['joined', 'last order'], ['target', 'grade', 'first order']],
    ['en', 'grade is the same as ', ['city'], ['target', 'joined', 'grade']],
    ['en', 'had tickets (closed on is after the customer’s ', ['joined'], ['target', 'grade']],
    ['ko', '첫 주문일이 가', ['가입일'], []],
    ['ko', '도시가 등', ['등급'], []],
    ['ko', '첫 주문일이 ', ['가입일', '마지막 주문일'], ['목표 매출', '등급', '첫 주문일']],
  ])('compares with what is like it: %s “%s”', (lang, text, wanted, others) => {
    const labels = offered(text, lang).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(wanted));
    expect(labels.filter((label) => others.includes(label))).toEqual([]);
  });

  it('puts what begins as typed first', () => {
    expect(offered('최근 90일 안에 2회 이상 구', 'ko')[0]?.label).toMatch(/^구매/);
    expect(offered('rev', 'en')[0]?.label).toBe('revenue');
    expect(offered('등급이 ‘v', 'ko')[0]).toMatchObject({ from: 4, to: 6, text: '‘VIP’', kind: 'value' });
  });

  it('takes a word as finished when a space follows', () => {
    expect(offered('등급이 ', 'ko')[0]?.label).toBe('‘VIP’');
    expect(offered('in ', 'en').at(-1)?.from).toBe(0);
  });

  it.each<['ko' | 'en', string, string[], string[]]>([
    ['ko', '매출이 ', ['비어'], ['빈 목록', '오늘', '예']],
    ['ko', '마지막 주문일이 ', ['비어'], ['빈 목록', '예']],
    ['en', 'grade ', ['is', 'contains'], ['before', 'on']],
    ['en', 'revenue ', ['is', 'is not'], ['contains', 'starts with', 'had']],
    ['en', 'last order ', ['is', 'had'], ['contains', 'starts with']],
    ['en', 'had orders (amount ', ['is'], ['contains', 'starts with']],
    ['en', 'revenue is more than ', ['target', '1'], ['grade', 'last order', 'consent']],
    ['en', 'grade is the same as ', ['city'], ['revenue', 'last order']],
  ])('asks only what fits the type of “%s” “%s”', (lang, text, some, none) => {
    const labels = offered(text, lang).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(some));
    for (const each of none) expect(labels).not.toContain(each);
  });

  it('offers nothing that mixes and with or', () => {
    const labels = offered('bought and VIP ', 'en').map(({ label }) => label);
    expect(labels).toContain('and');
    expect(labels).not.toContain('or');
  });

  it('leads on from the beginnings of 150 random conditions', () => {
    const beginnings = fc.tuple(
      everyCondition({ catalog, segments }),
      fc.constantFrom('ko' as const, 'en' as const),
      fc.nat(),
    );
    let seen = 0;
    fc.assert(
      fc.property(beginnings, ([tree, lang, place]) => {
        const whole = writeCondition(tree, catalog, segments, lang);
        const text = whole.slice(0, place % (Math.min(whole.length, 200) + 1));
        for (const { from, to, text: put } of completeCondition(text, text.length, catalog, segments, lang)) {
          seen++;
          expect(to).toBe(text.length);
          const read = parseCondition(text.slice(0, from) + put, catalog, segments, lang);
          if (!read.ok) expect(read.problem.code, text.slice(0, from) + put).toBe('unfinished');
        }
      }),
      { numRuns: 150, seed: 9 },
    );
    expect(seen).toBeGreaterThan(300);
  });
});
