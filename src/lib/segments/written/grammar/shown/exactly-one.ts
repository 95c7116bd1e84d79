import type { Condition } from '../../../../core/condition';

function without(segment: string, other: string): Condition {
  return {
    kind: 'all',
    of: [
      { kind: 'member', segment },
      { kind: 'not', of: { kind: 'member', segment: other } },
    ],
  };
}

/** Members of exactly one of two segments. */
export function twoOf(one: string, other: string): Condition {
  return { kind: 'any', of: [without(one, other), without(other, one)] };
}
