import type { Condition } from '../../core/condition';
import { changeAt, childPath, type NodePath } from '../../core/tree';
import { EVERYONE, removeAt, type Edit } from './edit';
import { nodeAt, outerPath, parentOf } from './place';

function insertAt(root: Condition, group: NodePath, index: number, node: Condition): Condition {
  const inserted = changeAt(root, group, (target) =>
    target.kind === 'all' || target.kind === 'any'
      ? { kind: target.kind, of: [...target.of.slice(0, index), node, ...target.of.slice(index)] }
      : target,
  );
  return inserted ?? EVERYONE;
}

function sizeOf(root: Condition, group: NodePath): number {
  const node = nodeAt(root, group);
  return node?.kind === 'all' || node?.kind === 'any' ? node.of.length : 0;
}

function moveWithin(root: Condition, group: NodePath, from: number, to: number): Edit {
  const node = nodeAt(root, childPath(group, from)) ?? EVERYONE;
  const without = changeAt(root, childPath(group, from), () => null) ?? EVERYONE;
  return { condition: insertAt(without, group, to, node), focus: childPath(group, to) };
}

function moveOut(root: Condition, path: NodePath, group: NodePath, by: -1 | 1): Edit {
  const outer = outerPath(root, group);
  const { path: around, index } = parentOf(outer);
  const node = nodeAt(root, path) ?? EVERYONE;
  const emptied = sizeOf(root, group) === 1;
  const at = by < 0 ? index : index + 1;
  const removed = emptied ? (changeAt(root, outer, () => null) ?? EVERYONE) : removeAt(root, path).condition;
  const target = emptied ? index : at;
  return { condition: insertAt(removed, around, target, node), focus: childPath(around, target) };
}

/** Whether the node can go one place up (−1) or down (1): within its group, or out of a nested one at its edge. */
export function canMove(root: Condition, path: NodePath, by: -1 | 1): boolean {
  const outer = outerPath(root, path);
  if (outer === '') return false;
  const { path: group, index } = parentOf(outer);
  const inside = index + by >= 0 && index + by < sizeOf(root, group);
  return inside || outerPath(root, group) !== '';
}

/** Moves a node one place up (−1) or down (1); at the edge of a nested group it leaves the group. */
export function moveAt(root: Condition, path: NodePath, by: -1 | 1): Edit {
  const outer = outerPath(root, path);
  if (!canMove(root, outer, by)) return { condition: root, focus: outer };
  const { path: group, index } = parentOf(outer);
  const to = index + by;
  if (to >= 0 && to < sizeOf(root, group)) return moveWithin(root, group, index, to);
  return moveOut(root, outer, group, by);
}
