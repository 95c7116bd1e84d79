import type { Condition, Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { childPath, isLeaf, type NodePath } from '../../core/tree';
import { findSegment } from '../find';
import { isWas } from '../was';

/** A leaf of a condition whose memberships are written out. */
export interface UnfoldedLeaf {
  /** Its place in the condition that is written out; a membership has that of what stands for it. */
  readonly path: NodePath;
  readonly leaf: Leaf;
  /** The table of one BIT that holds its answers. */
  readonly table: string;
  /** Of a membership, the segment and the leaves that it stands for; none where it is an earlier day's or cannot be written out. */
  readonly inner?: { readonly segment: Segment; readonly leaves: readonly UnfoldedLeaf[] };
}

/** A condition with the conditions of other segments in place of memberships. */
export interface Unfolded {
  readonly condition: Condition;
  readonly leaves: readonly UnfoldedLeaf[];
}

/** Leaf tables of a segment's condition, in the order of `leavesOf`; undefined where it has no plan. */
export type LeafTablesOf = (segment: string) => readonly string[] | undefined;

interface Around {
  readonly segments: readonly Segment[];
  readonly tablesOf: LeafTablesOf;
  readonly seen: ReadonlySet<string>;
}

function member(leaf: Leaf, table: string, path: NodePath, around: Around): Unfolded {
  const alone = { condition: leaf, leaves: [{ path, leaf, table }] };
  if (leaf.kind !== 'member' || isWas(leaf) || around.seen.has(leaf.segment)) return alone;
  const segment = findSegment(around.segments, leaf.segment);
  const tables = segment && around.tablesOf(segment.id);
  if (!segment || !tables) return alone;
  const seen = new Set([...around.seen, segment.id]);
  const inside = within(segment.condition, [...tables], path, { ...around, seen });
  const inner = { segment, leaves: inside.leaves };
  return { condition: inside.condition, leaves: [{ path, leaf, table, inner }] };
}

/** Takes the tables of its leaves off the front of `tables`. */
function within(condition: Condition, tables: string[], path: NodePath, around: Around): Unfolded {
  if (isLeaf(condition)) return member(condition, tables.shift() ?? '', path, around);
  if (condition.kind === 'not') {
    const of = within(condition.of, tables, childPath(path, 0), around);
    return { condition: { kind: 'not', of: of.condition }, leaves: of.leaves };
  }
  const each = condition.of.map((child, i) => within(child, tables, childPath(path, i), around));
  return {
    condition: { kind: condition.kind, of: each.map((one) => one.condition) },
    leaves: each.flatMap(({ leaves }) => leaves),
  };
}

/** Writes out what memberships stand for, at any depth. `leafTables` are those of the condition's own plan. */
export function unfold(
  condition: Condition,
  leafTables: readonly string[],
  segments: readonly Segment[],
  tablesOf: LeafTablesOf,
): Unfolded {
  return within(condition, [...leafTables], '', { segments, tablesOf, seen: new Set() });
}

/** Every leaf, memberships before what they stand for. */
export function everyLeaf(leaves: readonly UnfoldedLeaf[]): UnfoldedLeaf[] {
  return leaves.flatMap((one) => [one, ...everyLeaf(one.inner?.leaves ?? [])]);
}
