import type { Condition, EventTableName, Leaf } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { findSegment } from './find';
import { readsOf, segmentIn } from './names-in';

/** The leaves of conditions and of the segments that they name. */
export function leavesWithin(
  conditions: readonly Condition[],
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): Leaf[] {
  return conditions.flatMap(leavesOf).flatMap((leaf) => {
    const named = segmentIn(leaf);
    const segment = named === undefined || seen.has(named) ? undefined : findSegment(segments, named);
    if (!segment) return [leaf];
    return [leaf, ...leavesWithin([segment.condition], segments, new Set([...seen, segment.id]))];
  });
}

/**
 * Names of the traits that conditions read, those of the segments that they name included; 'all' when one holds a SELECT,
 * which may read any.
 */
export function traitsRead(
  conditions: readonly Condition[],
  segments: readonly Segment[],
): ReadonlySet<string> | 'all' {
  const leaves = leavesWithin(conditions, segments);
  if (leaves.some(({ kind }) => kind === 'sql')) return 'all';
  return new Set(leaves.flatMap((leaf) => readsOf(leaf).traits));
}

/** The event tables that conditions ask about, those of the segments that they name included. */
export function tablesRead(
  conditions: readonly Condition[],
  segments: readonly Segment[],
): ReadonlySet<EventTableName> {
  return new Set(leavesWithin(conditions, segments).flatMap((leaf) => readsOf(leaf).tables));
}
