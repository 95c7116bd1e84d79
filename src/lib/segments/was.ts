import type { LeafOf } from '../core/condition';
import type { Day } from '../core/day';
import type { Segment } from '../core/notebook';
import type { Catalog, PastView } from '../core/relation';
import { traitsRead } from './traits-read';

/** A leaf about who was in another segment on an earlier day. */
export type WasLeaf = LeafOf<'member'> & { readonly asOf: Day };

/** Whether a leaf asks who was in a segment on a day. */
export function isWas(leaf: LeafOf<'member'>): leaf is WasLeaf {
  return leaf.asOf !== undefined;
}

/** The files as of the day that a leaf names, for a segment; undefined where the data cannot tell. */
export function pastOf(
  leaf: WasLeaf,
  segment: Segment,
  catalog: Catalog,
  segments: readonly Segment[],
): PastView | undefined {
  return leaf.asOf === catalog.asOf
    ? { catalog, statements: [] }
    : catalog.past?.(leaf.asOf, traitsRead([segment.condition], segments));
}
