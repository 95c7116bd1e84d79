import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Leaf, NumberOp, NumberTest, RowFilter } from '../../core/condition';
import { isLeaf } from '../../core/tree';
import type { Row } from '../../core/relation';
import { evaluate, type PlainCustomer, type PlainWorld } from '../evaluate';
import { holdsDay } from '../evaluating/passes';
import { later } from '../evaluating/rows';
import { worldSql } from '../fixture';
import { leaves } from '../fixture-leaves';
import { shopCatalog } from '../fixture-shop';
import { worlds, type RandomWorld } from '../fixture-worlds';
import { LEAF_KINDS } from '../properties/fixture-property';
import { plainOf } from '../properties/fixture-round';
import { isRanking } from '../ranking';
import { leafFact } from './leaf-facts';

const LEAVES = 120;
const ROUNDS = 12;
let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

function compared(left: number | null, op: NumberOp, right: number | null): boolean {
  if (left === null || right === null) return op === '!=';
  const order = Math.sign(left - right);
  return { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[op].includes(order);
}

function passes(value: number | null, test: NumberTest): boolean {
  if (test.op !== 'between') return compared(value, test.op, test.value);
  return value !== null && value >= test.low && value <= test.high;
}

const number = (row: Row, name: string) => (row[name] === null ? null : Number(row[name]));
const word = (row: Row, name: string) => (row[name] === null ? null : String(row[name]));

/** What somebody who reads the fact alone would answer; undefined where the fact is no measure of the answer. */
function readFact(leaf: Leaf, row: Row, asOf: string): boolean | undefined {
  const value = number(row, 'value');
  const placed = () => row['place'] !== null && compared(number(row, 'place'), '<=', number(row, 'needed'));
  switch (leaf.kind) {
    case 'did': {
      const { test } = leaf;
      if (isRanking(test)) return placed();
      // Sums of money beyond 6 decimals compare exactly, which a shown number cannot.
      return test.op === 'than' ? compared(value, test.compare, number(row, 'needed')) : passes(value, test);
    }
    case 'rank':
      return placed();
    case 'distance':
      return value !== null && compared(value, leaf.test.op, leaf.test.value);
    case 'split':
      return value !== null && value >= leaf.from && value < leaf.to;
    case 'nth': {
      const day = word(row, 'value');
      return day !== null && holdsDay(leaf.window, day, asOf);
    }
    case 'regular':
      return (value ?? 0) >= leaf.least;
    case 'returned': {
      const [at, before] = [word(row, 'at'), word(row, 'before')];
      return at !== null && before !== null && at >= later(before, leaf.gap.n, leaf.gap.unit);
    }
    case 'overdue':
      return row['needed'] !== null && compared(value, '>', number(row, 'needed'));
    case 'sequence':
      return leaf.missing ? undefined : value === leaf.steps.length;
    default:
      return undefined;
  }
}

async function factsOf(leaf: Leaf, { catalog }: RandomWorld): Promise<ReadonlyMap<number, Row>> {
  const fact = leafFact(leaf, catalog, 'everybody');
  const rows = fact ? await engine.query(fact.select) : [];
  return new Map(rows.map((row) => [Number(row['c']), row]));
}

/** Passed by what has a time of day. */
const HAS_TIME: RowFilter = { column: 't', test: { op: 'hours', from: 0, to: 24 } };

function expectFact(leaf: Leaf, row: Row, customer: PlainCustomer, plain: PlainWorld): void {
  const read = readFact(leaf, row, plain.catalog.asOf);
  const said = `${JSON.stringify(leaf)} of ${customer.c}: ${JSON.stringify(row)}`;
  if (read !== undefined) expect(read, said).toBe(evaluate(leaf, customer, plain));
  if (leaf.kind !== 'sequence') return;
  const { total, ...open } = leaf;
  const done = leaf.missing ? leaf.steps.length - 1 : leaf.steps.length;
  // A limit for all steps is asked at the last that is done; counted by the clock, it wants a time of day of the first.
  const timed = done > 1 && (total?.unit === 'hour' || total?.unit === 'minute');
  const steps = leaf.steps.map((step, i) =>
    timed && i === 0 ? { ...step, where: [...step.where, HAS_TIME] } : step,
  );
  const reached = [...steps.keys()].filter((i) => {
    const limited = total && i + 1 === done ? { total } : {};
    return evaluate({ ...open, ...limited, missing: false, steps: steps.slice(0, i + 1) }, customer, plain);
  });
  const most = total ? done : leaf.steps.length;
  expect(Math.min(Number(row['value']), most), said).toBe(Math.min(reached.length, most));
}

it('tells of every leaf what answers it, as it is answered one by one', { timeout: 300_000 }, async () => {
  const told = new Map<string, number>();
  const rounds = worlds().chain((world) =>
    fc.record({
      world: fc.constant(world),
      trees: fc.array(leaves(world.catalog, []), { minLength: LEAVES, maxLength: LEAVES }),
    }),
  );
  const property = fc.asyncProperty(rounds, async ({ world, trees }) => {
    const { catalog, customers, rows } = world;
    for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
    const plain = plainOf({ world, segments: [], trees: [] });
    for (const leaf of trees.filter(isLeaf)) {
      const facts = await factsOf(leaf, world);
      for (const customer of customers) {
        const row = facts.get(customer.c);
        if (!row) continue;
        expectFact(leaf, row, customer, plain);
        told.set(leaf.kind, (told.get(leaf.kind) ?? 0) + 1);
      }
    }
  });
  await fc.assert(property, { numRuns: ROUNDS, seed: 20260331, endOnFailure: true });
  const kinds = LEAF_KINDS.filter((kind) => kind !== 'member' && kind !== 'sql');
  expect([...told.keys()].sort()).toEqual([...kinds].sort());
});

it('is in times where it is how often somebody did it', () => {
  const catalog = shopCatalog('2026-03-31');
  const did: Leaf = {
    kind: 'did',
    table: 'orders',
    where: [],
    window: { kind: 'ever' },
    measure: { kind: 'times' },
    test: { op: '>=', value: 2 },
  };
  const unit = (leaf: Leaf) => leafFact(leaf, catalog, 1)?.unit;
  expect(unit(did)).toBe('times');
  expect(unit({ ...did, measure: { kind: 'sum', column: 'amount' } })).toBe('currency');
});
