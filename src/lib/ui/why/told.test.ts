import { describe, expect, it } from 'vitest';
import type { Leaf, Rows } from '../../core/condition';
import { sameWords } from '../../core/words';
import type { WhyFact } from './data';
import { told, writtenFact, writtenMove } from './told';

const en = { lang: 'en', currency: 'KRW' } as const;
const ko = { lang: 'ko', currency: 'KRW' } as const;
const rows: Rows = { table: 'orders', where: [] };
const ever = { kind: 'ever' } as const;

function fact(says: WhyFact['says'], row: WhyFact['row'], more: Partial<WhyFact> = {}): WhyFact {
  return { says, row, type: 'number', unit: 'none', other: null, ...more };
}

describe('what a customer has where a leaf asks', () => {
  it('is the days since the last time beside the usual gap, of a cycle', () => {
    const leaf: Leaf = { kind: 'overdue', ...rows, times: 2, least: 3, spread: 0.5 };
    const late = { value: 45, gap: 20, most: 40, days: 6, needed: 40 };
    expect(told(leaf, fact('overdue', late), en)).toBe(
      'last 45 days ago; usually every 20 days, so late after 40 days',
    );
    expect(told(leaf, fact('overdue', { ...late, needed: null }), en)).toContain('too irregular');
    expect(told(leaf, fact('overdue', { ...late, days: 2, needed: null }), ko)).toBe(
      '마지막으로 한 지 45일, 한 날이 2일뿐이라 주기를 알 수 없음(3일 필요)',
    );
    expect(told(leaf, fact('overdue', { value: null, days: 0, needed: null }), ko)).toBe('한 적이 없음');
  });

  it('is two dates where they are held against each other, and how far the one would have to move', () => {
    const joined = {
      name: 'joined',
      type: 'date',
      unit: 'none',
      label: { ko: '가입일', en: 'Sign-up date' },
      definition: sameWords(''),
      family: 'profile',
      table: 'base',
    } as const;
    const leaf: Leaf = {
      kind: 'trait',
      trait: 'first_order',
      test: { op: 'days-from', side: 'after', from: 0, to: 7, trait: 'joined' },
    };
    const dates = fact(
      'value',
      { value: '2026-03-20', other: '2026-03-10' },
      { type: 'date', other: joined },
    );
    expect(told(leaf, dates, en)).toBe('has Mar 20, 2026, Sign-up date Mar 10, 2026');
    expect(writtenMove({ day: '2026-03-17', by: -3 }, en.lang)).toBe('Mar 17, 2026 (3 days earlier)');
    expect(writtenMove({ day: '2026-03-21', by: 1 }, ko.lang)).toBe('2026. 3. 21.(1일 뒤)');
  });

  it('is the place among how many, of a rank, and the place that it would take', () => {
    const leaf: Leaf = {
      kind: 'rank',
      trait: 'revenue',
      side: 'top',
      n: 20,
      unit: 'customers',
      within: 'city',
    };
    const city = {
      name: 'city',
      type: 'category',
      unit: 'none',
      label: { ko: '도시', en: 'City' },
      definition: sameWords(''),
      family: 'profile',
      table: 'base',
    } as const;
    const row = { value: 12_000, place: 34, among: 200, needed: 20, same: '서울' };
    const one = fact('rank', row, { type: 'money', unit: 'currency', other: city });
    expect(told(leaf, one, ko)).toBe('이 고객은 ₩12,000, 도시 서울 200명 중 34위(20위까지 해당)');
    expect(told(leaf, one, en)).toBe('has ₩12,000, place 34 of 200 (City 서울); up to place 20 is in');
    expect(writtenFact(one, en, 20)).toBe('place 20');
    expect(told(leaf, { ...one, row: { value: null, place: null } }, en)).toBe('has no value, so no place');
  });

  it('is how far they are from a place, and how far they would have to be', () => {
    const leaf: Leaf = {
      kind: 'distance',
      lat: 'lat',
      lon: 'lng',
      from: { lat: 37.5, lon: 127 },
      test: { op: '<=', value: 5 },
    };
    const one = fact('value', { value: 7.25 }, { unit: 'km' });
    expect(told(leaf, one, en)).toBe('7.25 km away');
    expect(told(leaf, one, ko)).toBe('이 고객은 7.25 km 떨어져 있음');
    expect(writtenFact(one, ko, 5)).toBe('5 km');
    expect(told(leaf, { ...one, row: { value: null } }, en)).toBe('where they are is not known');
  });

  it('is the place of a measure too', () => {
    const leaf: Leaf = {
      kind: 'did',
      ...rows,
      window: ever,
      measure: { kind: 'times' },
      test: { op: 'top', n: 10, unit: 'percent', within: null },
    };
    const one = fact('rank', { value: 3, place: 12, among: 100, needed: 10 });
    expect(told(leaf, one, ko)).toBe('이 고객은 3, 100명 중 12위(10위까지 해당)');
    expect(told(leaf, one, en)).toBe('has 3, place 12 of 100; up to place 10 is in');
    const none = fact('rank', { value: 0, place: null, among: null, needed: null });
    expect(told(leaf, none, en)).toBe('has no value, so no place');
  });

  it('is how often they did it', () => {
    const leaf: Leaf = {
      kind: 'did',
      ...rows,
      window: ever,
      measure: { kind: 'times' },
      test: { op: '>=', value: 2 },
    };
    const one = fact('value', { value: 1 }, { unit: 'times' });
    expect([told(leaf, one, ko), told(leaf, one, en)]).toEqual(['이 고객은 1회', '1 time']);
    expect([writtenFact(one, ko, 2), writtenFact(one, en, 2)]).toEqual(['2회', '2 times']);
    const ranked = fact('rank', { value: 3, place: 12, among: 100, needed: 10 }, { unit: 'times' });
    expect(told(leaf, ranked, ko)).toBe('이 고객은 3회, 100명 중 12위(10위까지 해당)');
    expect(told(leaf, ranked, en)).toBe('3 times, place 12 of 100; up to place 10 is in');
  });

  it('names both sides of a comparison and the number that is needed', () => {
    const measure = { kind: 'times' } as const;
    const other = { ...rows, window: ever, measure, per: 30 };
    const leaf: Leaf = {
      kind: 'did',
      ...rows,
      window: { kind: 'last', n: 30, unit: 'day' },
      measure,
      test: { op: 'than', compare: '>=', times: 1.5, other },
    };
    const one = fact('than', { value: 3, other: 2, needed: 3 });
    expect(told(leaf, one, en)).toBe('has 3, compared with 2, needed: at least 3');
    expect(told(leaf, one, ko)).toBe('이 고객은 3, 비교 값 2, 필요한 값: 3 이상');
  });

  it('says what happened in time, and how far a sequence got', () => {
    const nth: Leaf = { kind: 'nth', ...rows, nth: 2, window: ever };
    expect(told(nth, fact('nth', { value: null, times: 1 }), en)).toBe('1 in all, so there is no such time');
    const regular: Leaf = { kind: 'regular', ...rows, least: 3, of: 6, unit: 'month' };
    expect(told(regular, fact('regular', { value: 2 }), ko)).toBe('최근 6개월 중 2개월');
    const step = { ...rows, within: null, without: null };
    const sequence: Leaf = { kind: 'sequence', steps: [step, step, step], missing: false, window: ever };
    expect(told(sequence, fact('sequence', { value: 2, at: '2026-03-02' }), en)).toMatch(
      /^got to step 2 of 3, on /,
    );
    expect(told(sequence, fact('sequence', { value: 0, at: null }), ko)).toBe('첫 단계를 하지 않음');
    const returned: Leaf = { kind: 'returned', ...rows, gap: { n: 90, unit: 'day' }, window: ever };
    const back = { value: 132, before: '2025-10-20', at: '2026-03-01' };
    expect(told(returned, fact('returned', back), en)).toContain('was 132 days');
  });

  it('says which stretch fits best', () => {
    const leaf: Leaf = {
      kind: 'did',
      ...rows,
      window: { kind: 'any', n: 30, unit: 'day' },
      measure: { kind: 'times' },
      test: { op: '>=', value: 3 },
    };
    expect(told(leaf, fact('value', { value: 2, at: '2026-01-05' }), ko)).toMatch(
      /^이 고객은 2, 조건에 가장 가까운 기간\(.+부터\) 기준$/,
    );
  });
});
