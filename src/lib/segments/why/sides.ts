import type { Condition } from '../../core/condition';
import { childPath, isLeaf, type NodePath } from '../../core/tree';

/** Conditions of which one is enough, or which only count together, once every `not` is said of the leaves. */
export interface Side {
  readonly path: NodePath;
  readonly kind: 'one' | 'together';
  /** Whether it helps: what the condition asks of it is true. */
  readonly holds: boolean;
}

/** How a condition asks for one of its leaves. */
export interface Sided {
  /** It asks that the leaf does not hold. */
  readonly negated: boolean;
  /** What the leaf asks, turned round where it is negated, is true. */
  readonly helps: boolean;
  /** What it stands in, outer before inner; none where all is asked for at once. */
  readonly sides: readonly Side[];
}

interface Part {
  /** Undefined for a leaf. */
  readonly kind?: Side['kind'];
  readonly path: NodePath;
  readonly holds: boolean;
  readonly leaves: readonly Sided[];
}

/** The leaves of a part that stands within `around`: what it is is said where that is something else. */
function named({ kind, path, holds, leaves }: Part, around: Side['kind']): readonly Sided[] {
  if (kind === undefined || kind === around) return leaves;
  return leaves.map((leaf) => ({ ...leaf, sides: [{ path, kind, holds }, ...leaf.sides] }));
}

/** Takes the answers of its leaves off the front of `answers`. */
function part(condition: Condition, path: NodePath, negated: boolean, answers: boolean[]): Part {
  if (isLeaf(condition)) {
    const helps = (answers.shift() === true) !== negated;
    return { path, holds: helps, leaves: [{ negated, helps, sides: [] }] };
  }
  if (condition.kind === 'not') return part(condition.of, childPath(path, 0), !negated, answers);
  const parts = condition.of.map((child, i) => part(child, childPath(path, i), negated, answers));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const kind = (condition.kind === 'all') !== negated ? 'together' : 'one';
  const holds = kind === 'together' ? parts.every((one) => one.holds) : parts.some((one) => one.holds);
  return { kind, path, holds, leaves: parts.flatMap((one) => named(one, kind)) };
}

/** How a condition asks for each of its leaves, by their answers, left to right. */
export function sidesOf(condition: Condition, answers: readonly boolean[]): readonly Sided[] {
  return named(part(condition, '', false, [...answers]), 'together');
}
