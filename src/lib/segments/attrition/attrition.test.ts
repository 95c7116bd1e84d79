import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Condition } from '../../core/condition';
import { leavesOf } from '../../core/tree';
import { evaluate } from '../evaluate';
import { worldSql } from '../fixture';
import { plainOf, roundsOf, type Round } from '../properties/fixture-round';
import { planCondition } from '../plan';
import { attritionSelect, cutsMost, readAttrition, type Lines } from './lines';
import { relax, type Ask } from './relax';

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

const ask: Ask = (selects) => Promise.all(selects.map((select) => engine.query(select)));

/** Who is in, one customer at a time. */
const inside = (condition: Condition, round: Round) => {
  const plain = plainOf(round);
  return round.world.customers.filter((customer) => evaluate(condition, customer, plain)).map(({ c }) => c);
};

async function prepare(lines: Lines, { world, segments }: Round): Promise<readonly string[]> {
  const plan = planCondition(lines, world.catalog, segments);
  for (const { table, select } of plan.statements) {
    await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
  return plan.leafTables;
}

/** The lines with another in the place of that at position `i`; without it when there is none. */
const replaced = (lines: Lines, i: number, line?: Condition): Condition => ({
  kind: 'all',
  of: line ? lines.of.with(i, line) : lines.of.toSpliced(i, 1),
});

describe('attrition', () => {
  it('counts who would be in without each line as one by one', { timeout: 300_000 }, async () => {
    let cutting = 0;
    await fc.assert(
      fc.asyncProperty(roundsOf(12), async (round) => {
        const { catalog, customers, rows } = round.world;
        for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
        for (let at = 0; at < 12; at += 4) {
          const lines: Lines = { kind: 'all', of: round.trees.slice(at, at + 4) };
          const leafTables = await prepare(lines, round);
          const [row = {}] = await engine.query(attritionSelect(lines, leafTables, catalog.base));
          const without = lines.of.map((_, i) => inside(replaced(lines, i), round).length);
          const counted = readAttrition(lines, row);
          expect(counted, JSON.stringify(lines)).toEqual({ inside: inside(lines, round).length, without });
          if (cutsMost(counted) !== null) cutting += 1;
        }
      }),
      { numRuns: 12, seed: 20260401 },
    );
    expect(cutting).toBeGreaterThan(5);
  });

  it(
    'tries gentler forms of a line exactly, and none that keeps anybody out',
    { timeout: 300_000 },
    async () => {
      let found = 0;
      await fc.assert(
        fc.asyncProperty(roundsOf(12), async (round) => {
          const { catalog, customers, rows } = round.world;
          for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
          const [first, second] = round.trees;
          if (!first || !second) return;
          const wide: Condition = { kind: 'any', of: [first, { kind: 'not', of: second }] };
          for (const [i, leaf] of round.trees.flatMap(leavesOf).entries()) {
            const lines: Lines = { kind: 'all', of: [wide, i % 2 === 0 ? leaf : { kind: 'not', of: leaf }] };
            const leafTables = await prepare(lines, round);
            const relaxations = (await relax(lines, 1, leafTables, catalog, ask)) ?? [];
            const before = relaxations.length > 0 ? inside(lines, round) : [];
            for (const { line, gained } of relaxations) {
              const after = inside(replaced(lines, 1, line), round);
              expect(after, JSON.stringify(line)).toEqual(expect.arrayContaining(before));
              expect(after.length - before.length, JSON.stringify([lines, line])).toBe(gained);
              expect(gained).toBeGreaterThan(0);
              found += 1;
            }
          }
        }),
        { numRuns: 24, seed: 20260402 },
      );
      expect(found).toBeGreaterThan(20);
    },
  );

  it('says that no line cuts alone when two say the same', () => {
    expect(cutsMost({ inside: 5, without: [5, 5] })).toBeNull();
    expect(cutsMost({ inside: 5, without: [7, 9, 9] })).toBe('1');
  });
});
