import type { Condition } from '../../core/condition';
import { childPath, childrenOf, type NodePath } from '../../core/tree';

/** A node that joins others. */
export type Group = Extract<Condition, { kind: 'all' | 'any' }>;

/** A node without the negations on top of it. */
export interface Peeled {
  /** Whether an odd number of negations was taken off. */
  readonly negated: boolean;
  readonly inner: Condition;
  readonly innerPath: NodePath;
  /** Paths of the negations and of the inner node, outermost first. */
  readonly paths: readonly NodePath[];
}

/** Takes the negations off a node that stands at `path`. */
export function peel(node: Condition, path: NodePath): Peeled {
  if (node.kind !== 'not') return { negated: false, inner: node, innerPath: path, paths: [path] };
  const below = peel(node.of, childPath(path, 0));
  return { ...below, negated: !below.negated, paths: [path, ...below.paths] };
}

/** The node at a path; undefined where there is none. */
export function nodeAt(root: Condition, path: NodePath): Condition | undefined {
  if (path === '') return root;
  return path
    .split('.')
    .reduce<Condition | undefined>((node, i) => node && childrenOf(node)[Number(i)], root);
}

/** The path of the parent and the position in it; the root has none and answers with itself and 0. */
export function parentOf(path: NodePath): { readonly path: NodePath; readonly index: number } {
  const cut = path.lastIndexOf('.');
  return { path: cut < 0 ? '' : path.slice(0, cut), index: Number(path.slice(cut + 1)) };
}

/** The path of the outermost negation directly on top of the node at `path`; the path itself without one. */
export function outerPath(root: Condition, path: NodePath): NodePath {
  if (path === '') return path;
  const parent = parentOf(path).path;
  return nodeAt(root, parent)?.kind === 'not' ? outerPath(root, parent) : path;
}
