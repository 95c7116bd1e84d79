import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { childPath, type NodeCount, type NodePath } from '../../core/tree';
import { evaluate, type PlainCustomer, type PlainWorld } from '../evaluate';
import { conditions } from '../fixture-trees';
import { worlds, type RandomWorld } from '../fixture-worlds';
import { WRITTEN } from '../fixture-written';

/** For tests: random tables with random conditions over them. */
export interface Round {
  readonly world: RandomWorld;
  readonly segments: readonly Segment[];
  readonly trees: readonly Condition[];
}

/** For tests: u of an id, by another implementation of the hash. */
export function chanceOf(salt: string, id: string): number {
  const digits = createHash('sha256').update(`${salt}:${id}`).digest('hex').slice(0, 13);
  return Number(BigInt(`0x${digits}`)) / 2 ** 52;
}

/** For tests: rounds of so many trees. */
export function roundsOf(trees: number): fc.Arbitrary<Round> {
  return worlds().chain((world) => {
    const segment = (id: string, others: readonly string[]) =>
      conditions(world.catalog, others).map((condition): Segment => ({ id, name: `이름 ${id}`, condition }));
    return fc.record({
      world: fc.constant(world),
      segments: fc.tuple(segment('s1', []), segment('s2', ['s1'])),
      trees: fc.array(conditions(world.catalog, ['s1', 's2']), { minLength: trees, maxLength: trees }),
    });
  });
}

/** For tests: what the evaluator is told of a round. */
export function plainOf({ world, segments }: Round): PlainWorld {
  const { catalog, customers, rows } = world;
  return { catalog, segments, rows, customers, chance: chanceOf, written: WRITTEN };
}

/** For tests: sizes of every node counted customer by customer, straight from the words of `NodeCount`. */
export function naiveCounts(
  tree: Condition,
  customers: readonly PlainCustomer[],
  world: PlainWorld,
): NodeCount[] {
  const visit = (node: Condition, path: NodePath, among: ReadonlySet<number>): NodeCount[] => {
    const held = customers.filter((customer) => evaluate(node, customer, world)).map(({ c }) => c);
    const own = { path, alone: held.length, left: held.filter((c) => among.has(c)).length };
    if (node.kind === 'not') return [own, ...visit(node.of, childPath(path, 0), among)];
    if (node.kind !== 'all' && node.kind !== 'any') return [own];
    let rest = among;
    const inner = node.of.flatMap((child, i) => {
      const counts = visit(child, childPath(path, i), rest);
      if (node.kind === 'all') {
        const still = customers.filter(
          (customer) => rest.has(customer.c) && evaluate(child, customer, world),
        );
        rest = new Set(still.map(({ c }) => c));
      }
      return counts;
    });
    return [own, ...inner];
  };
  return visit(tree, '', new Set(customers.map(({ c }) => c)));
}
