import { describe, expect, it } from 'vitest';
import type { NumberTest } from '../../core/condition';
import { gentlerNumbers, type Near } from './gentler-number';

const near = (below: number | null, above: number | null): Near => ({ below, above });

describe('the nearest gentler numbers', () => {
  it.each<[string, NumberTest, boolean, Near, NumberTest[]]>([
    ['orders >= 3', { op: '>=', value: 3 }, false, near(2, null), [{ op: '>=', value: 2 }]],
    ['nobody has 2', { op: '>=', value: 3 }, false, near(1, null), [{ op: '>=', value: 1 }]],
    ['more than 3', { op: '>', value: 3 }, false, near(3, null), [{ op: '>', value: 2 }]],
    ['fewer than 3', { op: '<', value: 3 }, false, near(3, 3), [{ op: '<', value: 4 }]],
    ['at most 3', { op: '<=', value: 3 }, false, near(null, 5), [{ op: '<=', value: 5 }]],
    ['not at least 3', { op: '>=', value: 3 }, true, near(3, 3), [{ op: '>=', value: 4 }]],
    ['not more than 3', { op: '>', value: 3 }, true, near(null, 4), [{ op: '>', value: 4 }]],
    [
      'between, both ends',
      { op: 'between', low: 3, high: 5 },
      false,
      near(1, 7),
      [
        { op: 'between', low: 1, high: 5 },
        { op: 'between', low: 3, high: 7 },
      ],
    ],
    ['exactly 3', { op: '=', value: 3 }, false, near(2, null), [{ op: 'between', low: 2, high: 3 }]],
    ['not 3', { op: '!=', value: 3 }, false, near(3, 3), []],
    ['nobody is kept out', { op: '>=', value: 3 }, false, near(null, null), []],
  ])('of whole numbers: %s', (_, test, negated, values, expected) => {
    expect(gentlerNumbers(test, negated, values, true)).toEqual(expected);
  });

  it.each<[string, NumberTest, Near, NumberTest[]]>([
    ['money', { op: '>=', value: 100_000 }, near(99_990, null), [{ op: '>=', value: 90_000 }]],
    ['shares', { op: '<=', value: 0.3 }, near(null, 0.301), [{ op: '<=', value: 0.31 }]],
    ['past the value', { op: '>', value: 0.3 }, near(0.3, null), [{ op: '>', value: 0.29 }]],
    ['on the step', { op: '>=', value: 4.5 }, near(4.4, null), [{ op: '>=', value: 4.4 }]],
    ['below zero', { op: '>=', value: 0 }, near(-120, null), [{ op: '>=', value: -120 }]],
  ])('of other numbers, as a person would type them: %s', (_, test, values, expected) => {
    expect(gentlerNumbers(test, false, values, false)).toEqual(expected);
  });
});
