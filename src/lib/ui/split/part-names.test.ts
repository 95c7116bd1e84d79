import { describe, expect, it } from 'vitest';
import type { Test } from '../../core/condition';
import type { Trait } from '../../core/relation';
import type { SupportedSplit } from '../../segments/split-evidence/judge';
import { partNames } from './part-names';

const age: Trait = {
  name: 'age',
  type: 'number',
  unit: 'none',
  label: { ko: '나이', en: 'Age' },
  definition: { ko: '', en: '' },
  family: 'profile',
  table: 'base',
};

function split(trait: Trait, test: Test, value: string | null = null): SupportedSplit {
  const side = { customers: 40, mean: 1 };
  return {
    trait,
    value,
    test,
    kpi: trait,
    inside: side,
    outside: side,
    effect: { value: 1, low: 0.5, high: 1.5 },
  };
}

describe('the names of two parts', () => {
  it.each([
    [
      split(age, { op: '>=', value: 1234 }),
      '나이 1,234 이상',
      '나이 1,234 미만',
      'Age 1,234 or more',
      'Age below 1,234',
    ],
    [split(age, { op: '>', value: 0 }), '나이 있음', '나이 없음', 'Age: some', 'Age: none'],
    [split(age, { op: '>', value: 2 }), '나이 2 초과', '나이 2 이하', 'Age above 2', 'Age 2 or less'],
    [
      split({ ...age, type: 'boolean' }, { op: 'is', value: true }),
      '나이: 예',
      '나이: 아니요',
      'Age: yes',
      'Age: no',
    ],
    [
      split({ ...age, type: 'category' }, { op: 'in', values: ['a'] }, 'a'),
      '나이: a',
      '나이: a 외',
      'Age: a',
      'Age: not a',
    ],
  ] as const)('say the test and what is left (%#)', (one, ...names) => {
    expect(partNames(one, { lang: 'ko', currency: 'KRW' })).toEqual(names.slice(0, 2));
    expect(partNames(one, { lang: 'en', currency: 'KRW' })).toEqual(names.slice(2));
  });
});
