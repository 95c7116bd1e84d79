import type { Condition } from '../../core/condition';
import { childPath, isLeaf, type NodePath } from '../../core/tree';

/** Leaves whose answers turn, and how far away that is. */
interface Turn {
  readonly paths: readonly NodePath[];
  readonly far: number;
}

/** The least that makes a node true, or false; null when nothing can make it so. */
interface Turns {
  readonly yes: Turn | null;
  readonly no: Turn | null;
}

/** What is asked of each leaf, by its path. */
export interface Answers {
  readonly holds: (path: NodePath) => boolean;
  /** Whether nothing that a customer does can change the answer. */
  readonly fixed?: (path: NodePath) => boolean;
  /** How far away the other answer is, compared with the other leaves; alike when left out. */
  readonly far?: (path: NodePath) => number;
}

const NOTHING: Turn = { paths: [], far: 0 };

function nearer(a: Turn, b: Turn): boolean {
  return a.paths.length === b.paths.length ? a.far < b.far : a.paths.length < b.paths.length;
}

function least(of: readonly (Turn | null)[]): Turn | null {
  return of.reduce((best, one) => (one && (!best || nearer(one, best)) ? one : best), null);
}

function every(of: readonly (Turn | null)[]): Turn | null {
  const each = of.filter((one) => one !== null);
  if (each.length < of.length) return null;
  return {
    paths: each.flatMap(({ paths }) => paths),
    far: each.reduce((sum, { far }) => sum + far, 0),
  };
}

function turns(condition: Condition, path: NodePath, answers: Answers): Turns {
  if (isLeaf(condition)) {
    const turn = answers.fixed?.(path) ? null : { paths: [path], far: answers.far?.(path) ?? 0 };
    return answers.holds(path) ? { yes: NOTHING, no: turn } : { yes: turn, no: NOTHING };
  }
  if (condition.kind === 'not') {
    const { yes, no } = turns(condition.of, childPath(path, 0), answers);
    return { yes: no, no: yes };
  }
  const inner = condition.of.map((child, i) => turns(child, childPath(path, i), answers));
  const [yes, no] = [inner.map((one) => one.yes), inner.map((one) => one.no)];
  return condition.kind === 'all' ? { yes: every(yes), no: least(no) } : { yes: least(yes), no: every(no) };
}

/**
 * The fewest leaves whose answers must turn to move a customer in or out, by path, left to right; of equally few, those
 * that are nearest; null when none can.
 */
export function nearestFlips(
  condition: Condition,
  inside: boolean,
  answers: Answers,
): readonly NodePath[] | null {
  const { yes, no } = turns(condition, '', answers);
  return (inside ? no : yes)?.paths ?? null;
}
