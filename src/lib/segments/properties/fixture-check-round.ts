import { expect } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Row, Statement } from '../../core/relation';
import { checkCondition } from '../check';
import { countedNodes } from '../bits/fixture-counted';
import type { NodeCount } from '../../core/tree';
import { evaluate } from '../evaluate';
import { explainSql } from '../explain-sql';
import { worldSql } from '../fixture';
import { planCondition, type ConditionPlan } from '../plan';
import { blocks } from '../problems';
import { checkIdentities } from './fixture-laws';
import { naiveCounts, plainOf, type Round } from './fixture-round';

/** For tests: either engine. */
export interface AnyEngine {
  query(sql: string): Promise<Row[]> | Row[];
}

function unionOf(selects: readonly string[]): string {
  return selects.map((select, i) => `SELECT ${i} AS i, q.* FROM (${select}) AS q`).join(' UNION ALL ');
}

async function made(engine: AnyEngine, statements: readonly Statement[]): Promise<void> {
  for (const { table, select } of statements) {
    await engine.query(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
  }
}

function expectTree(
  tree: Condition,
  round: Round,
  counts: readonly NodeCount[],
  own: readonly Row[],
  ids: readonly unknown[] | null,
): void {
  const { customers } = round.world;
  const plain = plainOf(round);
  const said = JSON.stringify(tree);
  expect(counts, said).toEqual(naiveCounts(tree, customers, plain));
  const expected = customers.map((customer) => evaluate(tree, customer, plain));
  expect(
    own.map(({ c, m }) => [c, m]),
    said,
  ).toEqual(customers.map(({ c }, k) => [c, expected[k]]));
  if (ids === null) return;
  const wanted = customers.filter((_, k) => expected[k]).map(({ c }) => `C${c}`);
  expect(ids, said).toEqual(wanted.sort());
}

/** Every so many trees the one readable SELECT is run besides the tables of the plan, which is slower to make ready. */
const EXPLAINED = 4;

async function idsOf(engine: AnyEngine, tree: Condition, { world, segments }: Round): Promise<unknown[]> {
  const rows = await engine.query(explainSql(tree, world.catalog, segments));
  return rows.map((row) => row['customer_id']).sort();
}

/** For tests: members, tables and the size of every node of each tree of a round, by SQL and one by one. Leaves the tables of the world. */
export async function checkRound(engine: AnyEngine, round: Round): Promise<void> {
  const { world, segments, trees } = round;
  const { catalog, customers, rows } = world;
  for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
  for (const tree of trees) {
    expect(checkCondition(tree, catalog, segments, undefined, () => true).filter(blocks)).toEqual([]);
  }
  const plans = trees.map((tree): ConditionPlan => planCondition(tree, catalog, segments));
  await made(
    engine,
    plans.flatMap((plan) => plan.statements),
  );
  const tables = await engine.query(
    `${unionOf(plans.map((plan) => `SELECT c, m FROM "${plan.table}"`))} ORDER BY i, c`,
  );
  for (const [i, tree] of trees.entries()) {
    const counts = await countedNodes(engine, tree, plans[i]?.leafTables ?? [], catalog);
    const own = tables.filter((each) => each['i'] === i);
    expectTree(tree, round, counts, own, i % EXPLAINED === 0 ? await idsOf(engine, tree, round) : null);
    const [next, other] = [trees[i + 1], plans[i + 1]?.leafTables];
    if (next && other)
      await checkIdentities(engine, catalog, [tree, next], [plans[i]?.leafTables ?? [], other]);
  }
  for (const table of new Set(plans.flatMap((plan) => plan.statements.map((s) => s.table)))) {
    await engine.query(`DROP TABLE IF EXISTS "${table}"`);
  }
}
