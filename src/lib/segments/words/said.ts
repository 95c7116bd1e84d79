import type { Condition, Leaf, LeafOf, Measure, NumberOp } from '../../core/condition';
import { isRanking } from '../ranking';
import { exactlyOneOf } from './exactly-one';
import { windowIs } from './measured';

/** A condition as it is said: without groups of one, double denials, and constants where they change nothing else. */
export type Said =
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly yes: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Said[]; readonly yes: boolean }
  | { readonly kind: 'one'; readonly of: readonly LeafOf<'member'>[]; readonly yes: boolean }
  | { readonly kind: 'everyone' | 'nobody' };

const FLIPPED: Readonly<Partial<Record<NumberOp, NumberOp>>> = { '<': '>=', '<=': '>', '>': '<=' };

const COUNTED: readonly Measure['kind'][] = ['times', 'sum', 'distinct', 'most'];

/**
 * What is counted or summed is never blank, so "not at most 3" is better said as "more than 3"; not so where any stretch
 * of days will do, since another stretch may hold more.
 */
function saidLeaf(leaf: Leaf, yes: boolean): Said {
  const plain: Said = { kind: 'leaf', leaf, yes };
  if (yes || leaf.kind !== 'did' || windowIs(leaf, 'any') || !COUNTED.includes(leaf.measure.kind))
    return plain;
  const { test } = leaf;
  if (test.op === 'between' || test.op === 'than' || isRanking(test)) return plain;
  const op = FLIPPED[test.op];
  return op ? { kind: 'leaf', leaf: { ...leaf, test: { op, value: test.value } }, yes: true } : plain;
}

/** The condition as it is said, denied when `yes` is false; the same customers. */
export function said(condition: Condition, yes = true): Said {
  switch (condition.kind) {
    case 'not':
      return said(condition.of, !yes);
    case 'all':
    case 'any': {
      const pair = exactlyOneOf(condition);
      if (pair) return { kind: 'one', of: pair, yes };
      const [first, ...others] = condition.of;
      if (!first) return { kind: (condition.kind === 'all') === yes ? 'everyone' : 'nobody' };
      if (others.length === 0) return said(first, yes);
      return { kind: condition.kind, of: condition.of.map((child) => said(child)), yes };
    }
    default:
      return saidLeaf(condition, yes);
  }
}
