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

type Held = ReadonlySet<number>;

/** For tests: those for whom a node holds; leaves by the evaluator, groups as sets. */
function heldBy(node: Condition, everybody: readonly PlainCustomer[], leaf: (node: Condition) => Held): Held {
  if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'not') return leaf(node);
  const inner = (node.kind === 'not' ? [node.of] : node.of).map((child) => heldBy(child, everybody, leaf));
  const holds = ({ c }: PlainCustomer) => {
    if (node.kind === 'not') return !inner[0]?.has(c);
    return node.kind === 'all' ? inner.every((set) => set.has(c)) : inner.some((set) => set.has(c));
  };
  return new Set(everybody.filter(holds).map(({ c }) => c));
}

/** For tests: sizes of every node counted customer by customer, straight from the words of `NodeCount`. */
export function naiveCounts(
  tree: Condition,
  customers: readonly PlainCustomer[],
  world: PlainWorld,
): NodeCount[] {
  const known = new Map<Condition, Held>();
  const leaf = (node: Condition): Held => {
    const held =
      known.get(node) ??
      new Set(customers.filter((customer) => evaluate(node, customer, world)).map(({ c }) => c));
    known.set(node, held);
    return held;
  };
  const both = (a: Held, b: Held): Held => new Set([...a].filter((c) => b.has(c)));
  const visit = (node: Condition, path: NodePath, among: Held): NodeCount[] => {
    const held = heldBy(node, customers, leaf);
    const own = { path, alone: held.size, left: both(held, among).size };
    if (node.kind === 'not') return [own, ...visit(node.of, childPath(path, 0), among)];
    if (node.kind !== 'all' && node.kind !== 'any') return [own];
    let rest = among;
    const inner = node.of.flatMap((child, i) => {
      const counts = visit(child, childPath(path, i), rest);
      if (node.kind === 'all') rest = both(rest, heldBy(child, customers, leaf));
      return counts;
    });
    return [own, ...inner];
  };
  return visit(tree, '', new Set(customers.map(({ c }) => c)));
}
