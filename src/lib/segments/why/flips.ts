import type { Condition } from '../../core/condition';
import { childPath, isLeaf, type NodePath } from '../../core/tree';

/** The fewest leaves whose answers must turn for a node to become true, or false; null when nothing can make it so. */
interface Turns {
  readonly yes: readonly NodePath[] | null;
  readonly no: readonly NodePath[] | null;
}

function fewest(of: readonly (readonly NodePath[] | null)[]): readonly NodePath[] | null {
  return of.reduce((best, one) => (one && (!best || one.length < best.length) ? one : best), null);
}

function every(of: readonly (readonly NodePath[] | null)[]): readonly NodePath[] | null {
  return of.some((one) => one === null) ? null : [...new Set(of.flatMap((one) => one ?? []))];
}

function turns(
  condition: Condition,
  path: NodePath,
  holds: (path: NodePath) => boolean,
  fixed: (path: NodePath) => boolean,
): Turns {
  if (isLeaf(condition)) {
    const turn = fixed(path) ? null : [path];
    return holds(path) ? { yes: [], no: turn } : { yes: turn, no: [] };
  }
  if (condition.kind === 'not') {
    const { yes, no } = turns(condition.of, childPath(path, 0), holds, fixed);
    return { yes: no, no: yes };
  }
  const inner = condition.of.map((child, i) => turns(child, childPath(path, i), holds, fixed));
  const [yes, no] = [inner.map((one) => one.yes), inner.map((one) => one.no)];
  return condition.kind === 'all' ? { yes: every(yes), no: fewest(no) } : { yes: fewest(yes), no: every(no) };
}

/**
 * The fewest leaves whose answers must turn to move a customer in or out, by path, left to right; null when none can.
 * `holds` tells how each leaf is answered, `fixed` which of them nothing that a customer does can change.
 */
export function nearestFlips(
  condition: Condition,
  inside: boolean,
  holds: (path: NodePath) => boolean,
  fixed: (path: NodePath) => boolean = () => false,
): readonly NodePath[] | null {
  const { yes, no } = turns(condition, '', holds, fixed);
  return inside ? no : yes;
}
