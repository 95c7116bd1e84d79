import type { Condition, Leaf, NumberOp } from '../../core/condition';

/** A condition as it is said: without groups of one, double denials, and constants where they change nothing else. */
export type Said =
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly yes: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Said[]; readonly yes: boolean }
  | { readonly kind: 'everyone' | 'nobody' };

const FLIPPED: Readonly<Partial<Record<NumberOp, NumberOp>>> = { '<': '>=', '<=': '>', '>': '<=' };

/** What is counted or summed is never blank, so "not at most 3" is better said as "more than 3". */
function saidLeaf(leaf: Leaf, yes: boolean): Said {
  const counted = leaf.kind === 'did' && !['avg', 'min', 'max'].includes(leaf.measure.kind);
  if (yes || !counted || leaf.test.op === 'between') return { kind: 'leaf', leaf, yes };
  const op = FLIPPED[leaf.test.op];
  return op
    ? { kind: 'leaf', leaf: { ...leaf, test: { op, value: leaf.test.value } }, yes: true }
    : { kind: 'leaf', leaf, yes };
}

/** The condition as it is said, denied when `yes` is false; the same customers. */
export function said(condition: Condition, yes = true): Said {
  switch (condition.kind) {
    case 'not':
      return said(condition.of, !yes);
    case 'all':
    case 'any': {
      const [first, ...others] = condition.of;
      if (!first) return { kind: (condition.kind === 'all') === yes ? 'everyone' : 'nobody' };
      if (others.length === 0) return said(first, yes);
      return { kind: condition.kind, of: condition.of.map((child) => said(child)), yes };
    }
    default:
      return saidLeaf(condition, yes);
  }
}
