import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Condition } from '../../core/condition';
import { changeAt, leavesOf, type NodePath } from '../../core/tree';
import { evaluate } from '../evaluate';
import { worldSql } from '../fixture';
import { plainOf, roundsOf, type Round } from '../properties/fixture-round';
import { planCondition } from '../plan';
import { attritionSelect, cutsMost, keepOut, linesOf, readAttrition } from './lines';
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

async function prepare(lines: Condition, { world, segments }: Round): Promise<readonly string[]> {
  const plan = planCondition(lines, world.catalog, segments);
  for (const { table, select } of plan.statements) {
    await engine.query(`CREATE OR REPLACE TABLE "${table}" AS ${select}`);
  }
  return plan.leafTables;
}

const EVERYONE: Condition = { kind: 'all', of: [] };

/** The condition with another in the place of that at a path; everybody fits there when there is none. */
const replaced = (condition: Condition, path: NodePath, line: Condition = EVERYONE): Condition =>
  changeAt(condition, path, () => line) ?? EVERYONE;

/** Groups of all sorts over four trees. */
const shapes = ([a, b, c, d]: readonly Condition[]): Condition[] =>
  a && b && c && d
    ? [
        { kind: 'all', of: [a, b, c, d] },
        {
          kind: 'any',
          of: [
            { kind: 'all', of: [a, b] },
            { kind: 'all', of: [c, d] },
          ],
        },
        {
          kind: 'all',
          of: [
            { kind: 'any', of: [a, { kind: 'all', of: [b, c] }] },
            { kind: 'not', of: d },
          ],
        },
      ]
    : [];

describe('attrition', () => {
  it('counts who would be in without each line as one by one', { timeout: 300_000 }, async () => {
    let cutting = 0;
    await fc.assert(
      fc.asyncProperty(roundsOf(12), async (round) => {
        const { catalog, customers, rows } = round.world;
        for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
        for (const tree of [0, 4, 8].flatMap((at) => shapes(round.trees.slice(at, at + 4)))) {
          const leafTables = await prepare(tree, round);
          const [row = {}] = await engine.query(attritionSelect(tree, leafTables, catalog));
          const counted = readAttrition(tree, row);
          expect(counted.inside, JSON.stringify(tree)).toBe(inside(tree, round).length);
          expect(linesOf(tree).every((path) => counted.without.has(path))).toBe(true);
          for (const [path, n] of counted.without) {
            expect(n, JSON.stringify([tree, path])).toBe(inside(replaced(tree, path), round).length);
          }
          if (cutsMost(tree, counted) !== null) cutting += 1;
        }
      }),
      { numRuns: 12, seed: 20260401 },
    );
    expect(cutting).toBeGreaterThan(15);
  });

  it(
    'tries gentler forms of a line exactly, and none that keeps anybody out',
    { timeout: 900_000 },
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
            const line: Condition = i % 2 === 0 ? leaf : { kind: 'not', of: leaf };
            const whole: Condition =
              i % 3 === 0
                ? {
                    kind: 'any',
                    of: [
                      { kind: 'not', of: wide },
                      { kind: 'all', of: [wide, line] },
                    ],
                  }
                : { kind: 'all', of: [wide, line] };
            const path = i % 3 === 0 ? '1.1' : '1';
            const leafTables = await prepare(whole, round);
            const relaxations = (await relax(whole, path, leafTables, catalog, ask)) ?? [];
            const before = relaxations.length > 0 ? inside(whole, round) : [];
            for (const { line: gentler, gained } of relaxations) {
              const after = inside(replaced(whole, path, gentler), round);
              expect(after, JSON.stringify(gentler)).toEqual(expect.arrayContaining(before));
              expect(after.length - before.length, JSON.stringify([whole, gentler])).toBe(gained);
              expect(gained).toBeGreaterThan(0);
              found += 1;
            }
          }
        }),
        { numRuns: 12, seed: 20260402 },
      );
      expect(found).toBeGreaterThan(20);
    },
  );

  it('says that no line cuts alone when two say the same', () => {
    const leaf: Condition = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } };
    const three: Condition = { kind: 'all', of: [leaf, leaf, leaf] };
    const without = (...n: number[]) => ({
      inside: 5,
      without: new Map(n.map((count, i) => [String(i), count])),
    });
    expect(cutsMost(three, without(5, 5, 5))).toBeNull();
    expect(cutsMost(three, without(7, 9, 9))).toBe('1');
  });

  it('names the parts that cut, and the single condition in them that keeps most people out', () => {
    const leaf: Condition = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 2 } };
    const group: Condition = { kind: 'any', of: [leaf, { kind: 'all', of: [leaf, leaf] }] };
    const tree: Condition = { kind: 'all', of: [group, { kind: 'not', of: group }] };
    expect(linesOf(tree)).toEqual(['0', '0.1.0', '0.1.1', '1']);
    expect(linesOf(leaf)).toEqual(['']);
    expect(linesOf({ kind: 'any', of: [leaf, leaf] })).toEqual([]);
    const without = new Map(Object.entries({ '0': 9, '0.0': 7, '0.1.0': 6, '0.1.1': 8, '1': 9 }));
    expect(cutsMost(tree, { inside: 5, without })).toBe('0');
    expect(keepOut(tree, '0', { inside: 5, without })).toEqual(['0.1.1']);
    expect(keepOut(tree, '1', { inside: 5, without })).toEqual([]);
    const either: Condition = { kind: 'all', of: [leaf, { kind: 'any', of: [leaf, leaf] }] };
    const same = new Map(Object.entries({ '0': 6, '1': 9, '1.0': 9, '1.1': 9 }));
    expect(keepOut(either, '1', { inside: 5, without: same })).toEqual(['1.0', '1.1']);
  });
});
