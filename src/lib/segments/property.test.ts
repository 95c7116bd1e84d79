import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Row } from '../core/relation';
import { childPath, walk, type NodeCount, type NodePath } from '../core/tree';
import { checkCondition } from './check';
import { countsSelect, readCounts } from './counts';
import { evaluate, type PlainCustomer, type PlainWorld } from './evaluate';
import { explainSql } from './explain-sql';
import { worldSql } from './fixture';
import { conditions, worlds, type RandomWorld } from './fixture-trees';
import { planCondition } from './plan';
import { blocks } from './problems';

const TABLES = 70;
const TREES = 32;
const SEED = 20260331;

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

interface Round {
  readonly world: RandomWorld;
  readonly segments: readonly Segment[];
  readonly trees: readonly Condition[];
}

const rounds: fc.Arbitrary<Round> = worlds().chain((world) => {
  const segment = (id: string, others: readonly string[]) =>
    conditions(world.catalog, others).map((condition): Segment => ({ id, name: `이름 ${id}`, condition }));
  return fc.record({
    world: fc.constant(world),
    segments: fc.tuple(segment('s1', []), segment('s2', ['s1'])),
    trees: fc.array(conditions(world.catalog, ['s1', 's2']), { minLength: TREES, maxLength: TREES }),
  });
});

/** Counted customer by customer, straight from the words of `NodeCount`. */
function naiveCounts(tree: Condition, customers: readonly PlainCustomer[], world: PlainWorld): NodeCount[] {
  const visit = (node: Condition, path: NodePath, among: readonly PlainCustomer[]): NodeCount[] => {
    const holds = (condition: Condition) => (customer: PlainCustomer) => evaluate(condition, customer, world);
    const own = { path, alone: customers.filter(holds(node)).length, left: among.filter(holds(node)).length };
    if (node.kind === 'not') return [own, ...visit(node.of, childPath(path, 0), among)];
    if (node.kind !== 'all' && node.kind !== 'any') return [own];
    let rest = among;
    const inner = node.of.flatMap((child, i) => {
      const counts = visit(child, childPath(path, i), rest);
      if (node.kind === 'all') rest = rest.filter(holds(child));
      return counts;
    });
    return [own, ...inner];
  };
  return visit(tree, '', customers);
}

function unionOf(selects: readonly string[]): string {
  return selects.map((select, i) => `SELECT ${i} AS i, q.* FROM (${select}) AS q`).join(' UNION ALL ');
}

/** Nobody is in a condition and in its `not`, and nobody in neither; De Morgan holds. */
function checkComplements(
  trees: readonly Condition[],
  catalog: RandomWorld['catalog'],
  segments: readonly Segment[],
  customers: readonly PlainCustomer[],
): void {
  const members = (tree: Condition) =>
    engine.query(explainSql(tree, catalog, segments)).map((row) => String(row['customer_id']));
  const not = (of: Condition): Condition => ({ kind: 'not', of });
  trees.forEach((tree, i) => {
    const both = [...members(tree), ...members(not(tree))];
    expect(both.sort(), JSON.stringify(tree)).toEqual(customers.map(({ c }) => `C${c}`).sort());
    const next = trees[(i + 1) % trees.length] ?? tree;
    const denied = members(not({ kind: 'all', of: [tree, next] }));
    expect(members({ kind: 'any', of: [not(tree), not(next)] })).toEqual(denied);
  });
}

function checkRound({ world, segments, trees }: Round): number {
  const { catalog, customers, rows } = world;
  for (const sql of worldSql(catalog, customers, rows)) engine.query(sql);
  const plain: PlainWorld = { catalog, segments, rows };
  for (const tree of trees) expect(checkCondition(tree, catalog, segments).filter(blocks)).toEqual([]);
  const plans = trees.map((tree) => planCondition(tree, catalog, segments));
  engine.run(plans.flatMap((plan) => plan.statements));
  const members = engine.query(
    `${unionOf(trees.map((tree) => explainSql(tree, catalog, segments)))} ORDER BY i, customer_id`,
  );
  const tables = engine.query(
    `${unionOf(plans.map((plan) => `SELECT c, m FROM "${plan.table}"`))} ORDER BY i, c`,
  );
  trees.forEach((tree, i) => {
    const row: Row = engine.query(countsSelect(tree, plans[i]!.leafTables, catalog.base))[0]!;
    expect(readCounts(tree, row), JSON.stringify(tree)).toEqual(naiveCounts(tree, customers, plain));
    const expected = customers.map((customer) => evaluate(tree, customer, plain));
    const own = tables.filter((r) => r['i'] === i);
    expect(own.map(({ c }) => c)).toEqual(customers.map(({ c }) => c));
    expect(
      own.map(({ m }) => m),
      JSON.stringify(tree),
    ).toEqual(expected);
    const ids = members.filter((r) => r['i'] === i).map((r) => r['customer_id']);
    const wanted = customers.filter((_, k) => expected[k]).map(({ c }) => `C${c}`);
    expect(ids, JSON.stringify(tree)).toEqual(wanted.sort());
  });
  checkComplements(trees.slice(0, 2), catalog, segments, customers);
  for (const table of new Set(plans.flatMap((plan) => plan.statements.map((s) => s.table)))) {
    engine.query(`DROP TABLE IF EXISTS "${table}"`);
  }
  return trees.reduce((sum, tree) => sum + walk(tree).length, 0);
}

describe('random conditions over random tables', () => {
  it(`give the same customers by SQL as one by one: ${TABLES * TREES} trees`, { timeout: 600_000 }, () => {
    let nodes = 0;
    fc.assert(
      fc.property(rounds, (round) => {
        nodes += checkRound(round);
      }),
      { seed: SEED, numRuns: TABLES, endOnFailure: true },
    );
    expect(nodes).toBeGreaterThan(TABLES * TREES * 2);
  });
});
