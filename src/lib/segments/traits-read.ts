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

function inLeaf(leaf: Exclude<Leaf, { kind: 'member' }>): string[] | 'all' {
  switch (leaf.kind) {
    case 'trait':
      return [leaf.trait, ...inTest(leaf.test)];
    case 'rank':
      return leaf.within === null ? [leaf.trait] : [leaf.trait, leaf.within];
    case 'split':
      return leaf.within === null ? [] : [leaf.within];
    case 'sql':
      return 'all';
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

function inSegment(
  id: string,
  segments: readonly Segment[],
  seen: ReadonlySet<string>,
): ReadonlySet<string> | 'all' {
  const segment = seen.has(id) ? undefined : findSegment(segments, id);
  return segment ? traitsRead([segment.condition], segments, new Set([...seen, id])) : new Set();
}

/**
 * Names of the traits that conditions read, those of the segments that they name included; 'all' when one holds a SELECT,
 * which may read any.
 */
export function traitsRead(
  conditions: readonly Condition[],
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> | 'all' {
  const names = new Set<string>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    const read = leaf.kind === 'member' ? inSegment(leaf.segment, segments, seen) : inLeaf(leaf);
    if (read === 'all') return 'all';
    for (const name of read) names.add(name);
  }
  return names;
}
