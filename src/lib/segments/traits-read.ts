import type { Anchor, Condition, Leaf, RowFilter, RowWindow, Test } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { findSegment } from './find';

/** Traits that a test of a trait names besides the one that it asks about. */
function inTest(test: Test): string[] {
  return test.op === 'than' || test.op === 'same' || test.op === 'not-same' ? [test.trait] : [];
}

/** Traits of their own customer that filters on rows name. */
function inFilters(where: readonly RowFilter[]): string[] {
  return where.flatMap(({ test }) =>
    (test.op === 'than' || test.op === 'same' || test.op === 'not-same') && test.of === 'customer'
      ? [test.trait]
      : [],
  );
}

function inAnchor(anchor: Anchor): string[] {
  return anchor.kind === 'trait' ? [anchor.trait] : inFilters(anchor.where);
}

function inWindow(window: RowWindow): string[] {
  return window.kind === 'near' ? inAnchor(window.anchor) : [];
}

function inLeaf(leaf: Exclude<Leaf, { kind: 'member' }>): string[] {
  switch (leaf.kind) {
    case 'trait':
      return [leaf.trait, ...inTest(leaf.test)];
    case 'rank':
      return leaf.within === null ? [leaf.trait] : [leaf.trait, leaf.within];
    case 'split':
      return leaf.within === null ? [] : [leaf.within];
    case 'sql':
      return [];
    case 'sequence':
      return leaf.steps.flatMap(({ where, without }) => inFilters([...where, ...(without?.where ?? [])]));
    case 'did': {
      const shares = leaf.measure.kind === 'share' ? leaf.measure.of : [];
      const other = leaf.test.op === 'than' ? leaf.test.other : undefined;
      const otherShares = other?.measure.kind === 'share' ? other.measure.of : [];
      return [
        ...inFilters([...leaf.where, ...shares, ...(other?.where ?? []), ...otherShares]),
        ...inWindow(leaf.window),
      ];
    }
    default:
      return inFilters(leaf.where);
  }
}

/** Whether a condition, or a segment that it names, holds a SELECT, which may read any trait. */
export function readsAnything(
  conditions: readonly Condition[],
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): boolean {
  return conditions.flatMap(leavesOf).some((leaf) => {
    if (leaf.kind !== 'member') return leaf.kind === 'sql';
    if (seen.has(leaf.segment)) return false;
    const segment = findSegment(segments, leaf.segment);
    return (
      segment !== undefined && readsAnything([segment.condition], segments, new Set([...seen, leaf.segment]))
    );
  });
}

/** Names of the traits that conditions read, those of the segments that they name included. */
export function traitsRead(
  conditions: readonly Condition[],
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const names = conditions.flatMap(leavesOf).flatMap((leaf): readonly string[] => {
    if (leaf.kind !== 'member') return inLeaf(leaf);
    if (seen.has(leaf.segment)) return [];
    const segment = findSegment(segments, leaf.segment);
    return segment ? [...traitsRead([segment.condition], segments, new Set([...seen, leaf.segment]))] : [];
  });
  return new Set(names);
}
