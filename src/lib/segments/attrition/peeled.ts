import type { Condition, Leaf } from '../../core/condition';
import { isLeaf } from '../../core/tree';

/** A line that is one leaf, with the negations on top of it. */
export interface LeafLine {
  readonly leaf: Leaf;
  /** Whether an odd number of negations stands on top. */
  readonly negated: boolean;
}

/** The leaf of a line; undefined for groups. */
export function leafLine(line: Condition): LeafLine | undefined {
  if (isLeaf(line)) return { leaf: line, negated: false };
  if (line.kind !== 'not') return undefined;
  const below = leafLine(line.of);
  return below && { ...below, negated: !below.negated };
}

/** The line with another leaf in the place of its own. */
export function withLeaf(line: Condition, leaf: Leaf): Condition {
  return line.kind === 'not' ? { kind: 'not', of: withLeaf(line.of, leaf) } : leaf;
}
