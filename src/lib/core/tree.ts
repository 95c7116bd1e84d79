import type { Condition, Leaf } from './condition';

/** Where a node stands in a condition: '' for the root, then child positions joined by dots, e.g. `0.2`. */
export type NodePath = string;

/** A node with its place. */
export interface PlacedNode {
  readonly path: NodePath;
  readonly node: Condition;
}

/** The conditions directly inside one; none for a leaf. */
export function childrenOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of;
  return condition.kind === 'not' ? [condition.of] : [];
}

/** Whether a condition is a leaf. */
export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not';
}

/** The path of child `i` of the node at `path`. */
export function childPath(path: NodePath, i: number): NodePath {
  return path === '' ? String(i) : `${path}.${i}`;
}

/** Every node with its path, parents before children. */
export function walk(condition: Condition, path: NodePath = ''): PlacedNode[] {
  return [
    { path, node: condition },
    ...childrenOf(condition).flatMap((child, i) => walk(child, childPath(path, i))),
  ];
}

/** Every leaf of a condition, left to right. */
export function leavesOf(condition: Condition): Leaf[] {
  return walk(condition).flatMap(({ node }) => (isLeaf(node) ? [node] : []));
}

/** The condition with the node at `path` replaced by what `change` makes of it; removed when that is null. */
export function changeAt(
  condition: Condition,
  path: NodePath,
  change: (node: Condition) => Condition | null,
): Condition | null {
  if (path === '') return change(condition);
  const [first, ...rest] = path.split('.');
  const at = Number(first);
  const inner = (child: Condition) => changeAt(child, rest.join('.'), change);
  if (condition.kind === 'not') {
    const of = inner(condition.of);
    return of && { kind: 'not', of };
  }
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition;
  const of = condition.of.flatMap((child, i) => {
    const next = i === at ? inner(child) : child;
    return next ? [next] : [];
  });
  return { kind: condition.kind, of };
}

/** Sizes of one node of a condition, in customers. */
export interface NodeCount {
  readonly path: NodePath;
  /** Those for whom the node holds, whatever stands around it. */
  readonly alone: number;
  /** Those left after this node and all that comes before it in the enclosing `all` groups. */
  readonly left: number;
}
