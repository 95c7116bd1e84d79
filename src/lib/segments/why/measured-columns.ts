import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { MeasuredColumn } from '../sample';
import { leavesWithin } from '../traits-read';
import { leafColumns, type LeafColumn } from './leaf-columns';

/** Columns of what was measured; more would push the traits out of sight. */
const MOST = 3;

/** A column of a sample that holds what a leaf measured. */
export interface HeadedColumn extends MeasuredColumn, LeafColumn {}

/**
 * What the conditions on what customers did measured, each once: at most three columns for `sampleSelect`. Of a leaf that
 * gives two, the second comes after the first of all others.
 */
export function measuredColumns(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
): HeadedColumn[] {
  const each = leavesWithin([condition], segments).map((leaf) => leafColumns(leaf, { catalog, segments }));
  const inOrder = [...each.flatMap(([first]) => first ?? []), ...each.flatMap(([, ...more]) => more)];
  const found = new Map(inOrder.map((column) => [column.select, column]));
  return [...found.values()].slice(0, MOST).map((column, i) => ({ ...column, name: `did:${i}` }));
}
