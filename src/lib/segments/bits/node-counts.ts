import type { Condition } from '../../core/condition';
import { childPath, walk, type NodeCount, type NodePath } from '../../core/tree';
import { both, countOf, either, without, type Bits } from './bits';

/** Words that are counted at a time: few enough to stay in the processor's cache, for as many nodes as there are. */
const BLOCK = 4096;

interface Tally {
  alone: number;
  left: number;
}

/** Counts every node over one block; the bits of those for whom the condition holds. */
function tallied(
  condition: Condition,
  leaves: readonly Bits[],
  everyone: Bits,
  tallies: ReadonlyMap<NodePath, Tally>,
): Bits {
  let leaf = 0;
  const held = (node: Condition, path: NodePath, around: Bits): Bits => {
    const bits = answer(node, path, around);
    const tally = tallies.get(path);
    if (tally) {
      tally.alone += countOf(bits);
      tally.left += countOf(both(bits, around));
    }
    return bits;
  };
  const answer = (node: Condition, path: NodePath, around: Bits): Bits => {
    switch (node.kind) {
      case 'not':
        return without(everyone, held(node.of, childPath(path, 0), around));
      case 'any': {
        const children = node.of.map((child, i) => held(child, childPath(path, i), around));
        return children.reduce(either, without(everyone, everyone));
      }
      case 'all':
        return node.of.reduce(
          (so, child, i) => both(so, held(child, childPath(path, i), both(around, so))),
          everyone,
        );
      default:
        return both(leaves[leaf++] ?? without(everyone, everyone), everyone);
    }
  };
  return held(condition, '', everyone);
}

/**
 * The sizes of every node, in the order of `walk`: `leaves` are the members of each leaf, in the order of `leavesOf`,
 * and `everyone` all customers.
 */
export function nodeCounts(condition: Condition, leaves: readonly Bits[], everyone: Bits): NodeCount[] {
  const tallies = new Map<NodePath, Tally>(walk(condition).map(({ path }) => [path, { alone: 0, left: 0 }]));
  for (let at = 0; at < everyone.length; at += BLOCK) {
    const cut = (bits: Bits) => bits.subarray(at, at + BLOCK);
    tallied(condition, leaves.map(cut), cut(everyone), tallies);
  }
  return [...tallies].map(([path, tally]) => ({ path, ...tally }));
}
