import * as fc from 'fast-check';
import { expect } from 'vitest';
import { isLeaf, walk } from '../../core/tree';
import { checkCut, checkJson, checkLaws } from './fixture-laws';
import { checkRound, type AnyEngine } from './fixture-check-round';
import { roundsOf } from './fixture-round';

const TREES = 32;

/** For tests: every kind of leaf. */
export const LEAF_KINDS = [
  'trait',
  'rank',
  'distance',
  'did',
  'nth',
  'regular',
  'returned',
  'overdue',
  'sequence',
  'split',
  'member',
  'sql',
] as const;

/** For tests: checks so many rounds of 32 trees from a seed: answers, laws of sets, JSON, and the cut at the as-of day. */
export async function checkProperties(engine: AnyEngine, seed: number, rounds: number): Promise<void> {
  const kinds = new Map<string, number>();
  let trees = 0;
  await fc.assert(
    fc.asyncProperty(roundsOf(TREES), async (round) => {
      await checkRound(engine, round);
      for (const tree of round.trees) {
        checkJson(tree);
        for (const { node } of walk(tree))
          if (isLeaf(node)) kinds.set(node.kind, (kinds.get(node.kind) ?? 0) + 1);
      }
      const [a, b] = round.trees;
      if (a && b) await checkLaws(engine, round, a, b);
      await checkCut(engine, round);
      trees += round.trees.length;
    }),
    { seed, numRuns: rounds, endOnFailure: true },
  );
  expect(trees).toBe(rounds * TREES);
  expect([...kinds.keys()].sort()).toEqual([...LEAF_KINDS].sort());
}
