import type { Condition } from '../../core/condition';
import { changeAt, childPath, isLeaf, type NodePath } from '../../core/tree';
import { nodeAt, outerPath, parentOf, peel, type Group } from './place';

/** A changed condition, and the node that the keyboard should stand on next. */
export interface Edit {
  readonly condition: Condition;
  readonly focus: NodePath;
}

/** The condition that holds for everyone. */
export const EVERYONE: Condition = { kind: 'all', of: [] };

function changed(root: Condition, path: NodePath, change: (node: Condition) => Condition): Condition {
  return changeAt(root, path, change) ?? EVERYONE;
}

function changeChildren(
  root: Condition,
  group: NodePath,
  change: (of: readonly Condition[]) => readonly Condition[],
): Condition {
  return changed(root, group, (node) =>
    node.kind === 'all' || node.kind === 'any' ? { kind: node.kind, of: change(node.of) } : node,
  );
}

/** The root as a group that a sibling can join; a lone leaf or a negated root goes into an `all` first. */
function asGroup(root: Condition): Group {
  return root.kind === 'all' || root.kind === 'any' ? root : { kind: 'all', of: [root] };
}

/** Puts another node in the place of the one at `path`. */
export function replaceAt(root: Condition, path: NodePath, node: Condition): Edit {
  return { condition: changed(root, path, () => node), focus: path };
}

/** Adds a node at the end of the group at `group`; beside the root when that is not a group. */
export function addTo(root: Condition, group: NodePath, node: Condition): Edit {
  const target = nodeAt(root, group);
  if (target?.kind === 'all' || target?.kind === 'any') {
    return {
      condition: changeChildren(root, group, (of) => [...of, node]),
      focus: childPath(group, target.of.length),
    };
  }
  const around = asGroup(root);
  return { condition: { kind: around.kind, of: [...around.of, node] }, focus: String(around.of.length) };
}

/** Removes the node at `path`, and groups that it leaves empty; focus goes to a neighbour, else to the group. */
export function removeAt(root: Condition, path: NodePath): Edit {
  const outer = outerPath(root, path);
  if (outer === '') return { condition: EVERYONE, focus: '' };
  const { path: parent, index } = parentOf(outer);
  const group = nodeAt(root, parent);
  const size = group?.kind === 'all' || group?.kind === 'any' ? group.of.length : 0;
  if (size <= 1 && parent !== '') return removeAt(root, parent);
  return {
    condition: changeChildren(root, parent, (of) => of.filter((_, i) => i !== index)),
    focus: size <= 1 ? '' : childPath(parent, Math.min(index, size - 2)),
  };
}

/** Adds a copy right after the node at `path`. */
export function duplicateAt(root: Condition, path: NodePath): Edit {
  const outer = outerPath(root, path);
  if (outer === '') return { condition: { kind: 'all', of: [root, root] }, focus: '1' };
  const { path: parent, index } = parentOf(outer);
  return {
    condition: changeChildren(root, parent, (of) =>
      of.flatMap((child, i) => (i === index ? [child, child] : [child])),
    ),
    focus: childPath(parent, index + 1),
  };
}

/** Turns the negation of the node at `path` on or off; several negations on top of each other become one or none. */
export function toggleNot(root: Condition, path: NodePath): Edit {
  const condition = changed(root, path, (node) => {
    const { negated, inner } = peel(node, path);
    return negated ? inner : { kind: 'not', of: inner };
  });
  return { condition, focus: path };
}

/** Says whether all or any conditions of the group at `path` must hold; a negation on top of it stays. */
export function setJoin(root: Condition, path: NodePath, kind: 'all' | 'any'): Edit {
  const condition = changed(root, path, (node) =>
    node.kind === 'all' || node.kind === 'any' ? { kind, of: node.of } : node,
  );
  return { condition, focus: outerPath(root, path) };
}

/** Puts the node at `path` into a group of its own, joined the other way than what is around it. */
export function wrapAt(root: Condition, path: NodePath): Edit {
  const outer = outerPath(root, path);
  const around = nodeAt(root, outer === '' ? outer : parentOf(outer).path);
  const kind = around?.kind === 'all' ? 'any' : 'all';
  return { condition: changed(root, outer, (node) => ({ kind, of: [node] })), focus: outer };
}

/** Whether the group at `path` can be opened without a change of meaning: same join as around it, or one child. */
export function canUnwrap(root: Condition, path: NodePath): boolean {
  const node = nodeAt(root, path);
  if (path === '' || (node?.kind !== 'all' && node?.kind !== 'any')) return false;
  return node.of.length === 1 || nodeAt(root, parentOf(path).path)?.kind === node.kind;
}

/** Puts the children of the group at `path` in its place; unchanged where that would change the meaning. */
export function unwrapAt(root: Condition, path: NodePath): Edit {
  const node = nodeAt(root, path);
  if (!canUnwrap(root, path) || !node || isLeaf(node) || node.kind === 'not') {
    return { condition: root, focus: path };
  }
  const { path: parent, index } = parentOf(path);
  if (nodeAt(root, parent)?.kind === 'not') return replaceAt(root, path, node.of[0] ?? EVERYONE);
  return {
    condition: changeChildren(root, parent, (of) =>
      of.flatMap((child, i) => (i === index ? node.of : [child])),
    ),
    focus: path,
  };
}
