import * as v from 'valibot';
import { expect } from 'vitest';
import type { Condition } from '../../core/condition';
import { conditionSchema } from '../schema';
import type { Catalog } from '../../core/relation';
import { bitTables, treeBits } from '../bits/tree';
import { explainSql } from '../explain-sql';
import { worldSql } from '../fixture';
import type { AnyEngine } from './fixture-check-round';
import type { Round } from './fixture-round';

const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

async function membersOf(engine: AnyEngine, tree: Condition, { world, segments }: Round): Promise<string[]> {
  const rows = await engine.query(explainSql(tree, world.catalog, segments));
  return rows.map((row) => String(row['customer_id']));
}

/** For tests: laws of sets, for two trees of a round whose tables are there. */
export async function checkLaws(engine: AnyEngine, round: Round, a: Condition, b: Condition): Promise<void> {
  const members = (tree: Condition) => membersOf(engine, tree, round);
  const everybody = round.world.customers.map(({ c }) => `C${c}`).sort();
  const own = await members(a);
  expect([...own, ...(await members(not(a)))].sort(), JSON.stringify(a)).toEqual(everybody);
  expect(await members(not(all(a, b)))).toEqual(await members(any(not(a), not(b))));
  expect(await members(not(any(a, b)))).toEqual(await members(all(not(a), not(b))));
  const parts = [...(await members(all(a, b))), ...(await members(all(a, not(b))))];
  expect(parts.sort()).toEqual([...own].sort());
}

/** For tests: De Morgan, A = (A ∩ B) ∪ (A − B), and A ⊕ B, for two trees whose leaf tables are there, by what their plans compute. */
export async function checkIdentities(
  engine: AnyEngine,
  catalog: Catalog,
  [a, b]: readonly [Condition, Condition],
  [ofA, ofB]: readonly [readonly string[], readonly string[]],
): Promise<void> {
  const { from, bits } = bitTables([...ofA, ...ofB]);
  const both = [...ofA, ...ofB].map(bits);
  const sql = (tree: Condition, leaves = both) => treeBits(tree, leaves, catalog);
  const twice = (tree: Condition) => sql(tree, [...both, ...both]);
  const laws = [
    [sql(not(all(a, b))), sql(any(not(a), not(b)))],
    [sql(not(any(a, b))), sql(all(not(a), not(b)))],
    [sql(a, ofA.map(bits)), twice(any(all(a, b), all(a, not(b))))],
    [twice(any(all(a, not(b)), all(not(a), b))), twice(all(any(a, b), not(all(a, b))))],
  ];
  const columns = laws.map(([left, right], i) => `bit_count(xor(${left}, ${right})) = 0 AS law${i}`);
  const [row] = await engine.query(`SELECT ${columns.join(', ')} ${from}`);
  expect(row, JSON.stringify([a, b])).toEqual({ law0: true, law1: true, law2: true, law3: true });
}

/** For tests: a tree that is written as JSON and read from outside is the same tree. */
export function checkJson(tree: Condition): void {
  expect(v.parse(conditionSchema, JSON.parse(JSON.stringify(tree)))).toEqual(tree);
}

const CUT = 27;

/** For tests: rows on or after the as-of day might as well not be there. Leaves the tables of the cut world. */
export async function checkCut(engine: AnyEngine, round: Round): Promise<void> {
  const { catalog, customers, rows } = round.world;
  const before: string[][] = [];
  for (const tree of round.trees.slice(0, CUT)) before.push(await membersOf(engine, tree, round));
  const cut = Object.fromEntries(
    Object.entries(rows).map(([table, held]) => [
      table,
      held.filter(({ t }) => t !== null && t.slice(0, 10) < catalog.asOf),
    ]),
  );
  for (const sql of worldSql(catalog, customers, cut)) await engine.query(sql);
  for (const [i, tree] of round.trees.slice(0, CUT).entries()) {
    expect(await membersOf(engine, tree, round), JSON.stringify(tree)).toEqual(before[i]);
  }
}
