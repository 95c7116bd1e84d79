import { expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Day } from '../../core/day';
import { combined, SET_OPS, setPairOf } from './sets';

it('a set of two segments is known again by its condition, and nothing else is taken for one', () => {
  for (const { op } of SET_OPS) {
    expect(setPairOf(combined(op, 'a', 'b'))).toEqual({ op, first: 'a', second: 'b' });
  }
  const a = { kind: 'member', segment: 'a' } as const;
  const b = { kind: 'member', segment: 'b' } as const;
  const then = { ...b, asOf: '2026-01-01' as Day };
  const others: Condition[] = [
    a,
    { kind: 'all', of: [a, b, a] },
    { kind: 'any', of: [a, { kind: 'not', of: b }] },
    { kind: 'all', of: [a, then] },
    { kind: 'all', of: [a, a] },
    { kind: 'not', of: combined('union', 'a', 'b') },
  ];
  expect(others.map(setPairOf)).toEqual(others.map(() => null));
});
