import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Leaf, LeafOf, Limit, TimeUnit } from '../../core/condition';
import { isLeaf } from '../../core/tree';
import { inRange, later, rowsOf, stretchesOf } from '../evaluating/rows';
import type { DatedRow, PlainCustomer, PlainWorld } from '../evaluating/world';
import { evaluate } from '../evaluate';
import { worldSql } from '../fixture';
import { leaves } from '../fixture-leaves';
import { worlds } from '../fixture-worlds';
import { plainOf } from '../properties/fixture-round';
import { rowsThatCount } from './rows-that-count';
import { timelineSelect } from './timeline';

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

const times = (rows: readonly DatedRow[]) =>
  rows
    .map(({ t }) => t.slice(0, 16))
    .sort()
    .reverse();

/** Minutes of a limit in hours or minutes; undefined for longer units. */
function minutes({ n, unit }: Limit): number | undefined {
  return unit === 'hour' ? 60 * n : unit === 'minute' ? n : undefined;
}

const day = (row: DatedRow) => row.t.slice(0, 10);
// A day without a time of day ends as late as it can, but for a first step.
const end = ({ t }: DatedRow) => t.replace(' 00:00:00', ' 24:00:00');
const isDay = (row: DatedRow) => end(row) !== row.t;

function inTime(row: DatedRow, prior: DatedRow, limit: Limit): boolean {
  const most = minutes(limit);
  if (most === undefined) return day(row) <= later(day(prior), limit.n, limit.unit as TimeUnit);
  return (
    !isDay(row) && !isDay(prior) && (Date.parse(`${row.t}Z`) - Date.parse(`${prior.t}Z`)) / 60_000 <= most
  );
}

/** Rows of the last step so far that some chain of earlier rows leads to, each tried as the only row of its step. */
function chained(
  leaf: LeafOf<'sequence'>,
  k: number,
  customer: PlainCustomer,
  world: PlainWorld,
): DatedRow[] {
  const { asOf } = world.catalog;
  const { total } = leaf;
  const done = leaf.missing ? leaf.steps.length - 1 : leaf.steps.length;
  const columnOf = (table: string) => leaf.same?.find((one) => one.table === table)?.column;
  const thing = (row: DatedRow, table: string) => row.values.get(columnOf(table) ?? '') ?? null;
  const told = (row: DatedRow, table: string) => !leaf.same || String(thing(row, table) ?? '').trim() !== '';
  const begins = (row: DatedRow) =>
    inRange(row, leaf.window, asOf) && !(total && done > 1 && minutes(total) !== undefined && isDay(row));
  const rowsFor = (i: number) => {
    const own = leaf.steps[i];
    if (!own) return [];
    const rows = rowsOf(own, null, customer, world).filter((row) => told(row, own.table));
    return i === 0 ? rows.filter(begins) : rows;
  };
  const reach = (i: number): (readonly [first: DatedRow, row: DatedRow])[] => {
    const own = leaf.steps[i];
    if (!own) return [];
    const rows = rowsFor(i);
    if (i === 0) return rows.map((row) => [row, row] as const);
    const without = own.without === null ? [] : rowsOf(own.without, null, customer, world);
    const before = leaf.steps[i - 1]?.table ?? own.table;
    const twin = (row: DatedRow, prior: DatedRow) =>
      own.table === before && row.t === prior.t && row.orderNo === prior.orderNo;
    const apart = (row: DatedRow, prior: DatedRow) =>
      end(row) > (i === 1 ? prior.t : end(prior)) || (end(row) === end(prior) && isDay(row));
    const again = (row: DatedRow) =>
      isDay(row) &&
      leaf.steps.some(
        (one, j) =>
          j < i - 1 &&
          one.table === own.table &&
          rowsFor(j).some(
            (held) =>
              held.t === row.t &&
              held.orderNo === row.orderNo &&
              (!leaf.same || thing(held, one.table) === thing(row, own.table)),
          ),
      );
    const between = (one: DatedRow, row: DatedRow, prior: DatedRow) => {
      const table = own.without?.table ?? own.table;
      const about =
        !leaf.same || columnOf(table) === undefined || thing(one, table) === thing(row, own.table);
      return about && end(one) > end(prior) && end(one) < end(row);
    };
    const follows = (row: DatedRow, prior: DatedRow) =>
      (again(row) ? day(row) > day(prior) : apart(row, prior)) &&
      (!leaf.same || thing(row, own.table) === thing(prior, before)) &&
      !twin(row, prior) &&
      (own.within === null || inTime(row, prior, own.within)) &&
      !without.some((one) => between(one, row, prior));
    return reach(i - 1).flatMap(([first, prior]) =>
      rows.flatMap((row) => {
        const all = i + 1 !== done || !total || inTime(row, first, total);
        return all && follows(row, prior) ? [[first, row] as const] : [];
      }),
    );
  };
  return [...new Set(reach(k).map(([, row]) => row))];
}

/** The lists of rows, straight from what the leaves mean; undefined where more than one choice is right. */
function expected(leaf: Leaf, customer: PlainCustomer, world: PlainWorld): DatedRow[][] | undefined {
  const { asOf } = world.catalog;
  switch (leaf.kind) {
    case 'did': {
      if (leaf.test.op === 'than' || leaf.window.kind === 'any') return undefined;
      const rows = rowsOf(leaf, leaf.measure, customer, world);
      return stretchesOf(rows, leaf.window, leaf.table, customer, world).map((stretch) => [...stretch]);
    }
    case 'regular': {
      const range = { kind: 'last', n: leaf.of, unit: leaf.unit } as const;
      return [rowsOf(leaf, null, customer, world).filter((row) => inRange(row, range, asOf))];
    }
    case 'overdue':
      return [rowsOf(leaf, null, customer, world)];
    case 'returned': {
      const rows = rowsOf(leaf, null, customer, world);
      const ends = rows.flatMap((row, i) => {
        const before = rows[i - 1];
        const back =
          before &&
          inRange(row, leaf.window, asOf) &&
          day(row) >= later(day(before), leaf.gap.n, leaf.gap.unit);
        return back ? [row.t, before.t] : [];
      });
      return [rows.filter(({ t }) => ends.includes(t))];
    }
    case 'sequence':
      return leaf.steps.map((_, k) => chained(leaf, k, customer, world));
    default:
      return undefined;
  }
}

async function expectRows(leaf: Leaf, customer: PlainCustomer, world: PlainWorld): Promise<void> {
  const lists = rowsThatCount(leaf, world.catalog, customer.c);
  const wanted = expected(leaf, customer, world);
  if (leaf.kind === 'did' && 'column' in leaf.measure) {
    const { column } = leaf.measure;
    const table = world.catalog.events.find(({ name }) => name === leaf.table);
    const open = table?.columns.some(({ name, personal }) => name === column && personal === undefined);
    // What the figure is made of is the first thing that is seen of each row.
    if (open) expect(lists[0]?.columns[0]?.name).toBe(column);
  }
  for (const [i, { select }] of lists.entries()) {
    const rows = await engine.query(select);
    const said = `${JSON.stringify(leaf)} of ${customer.c}`;
    const total = Number(rows[0]?.['total'] ?? 0);
    expect(rows.length, said).toBe(Math.min(20, total));
    const all = wanted?.[i];
    if (all) {
      expect(total, said).toBe(all.length);
      expect(
        rows.map((row) => row['t']),
        said,
      ).toEqual(times(all).slice(0, 20));
    }
    if (leaf.kind === 'nth' && evaluate(leaf, customer, world)) expect(total, said).toBeGreaterThan(0);
    if (leaf.kind === 'did' && leaf.window.kind === 'any' && i === 0) {
      const own = rowsOf(leaf, leaf.measure, customer, world);
      const sizes = stretchesOf(own, leaf.window, leaf.table, customer, world).map(
        (stretch) => stretch.length,
      );
      expect(sizes, said).toContain(total);
    }
  }
}

it(
  'lists the rows that a leaf counts, and how many there are, as told one by one',
  { timeout: 300_000 },
  async () => {
    const rounds = worlds().chain((world) =>
      fc.record({
        world: fc.constant(world),
        trees: fc.array(leaves(world.catalog, []), { minLength: 30, maxLength: 30 }),
      }),
    );
    const property = fc.asyncProperty(rounds, async ({ world, trees }) => {
      const { catalog, customers, rows } = world;
      for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
      const plain = plainOf({ world, segments: [], trees: [] });
      for (const leaf of trees.filter(isLeaf)) {
        for (const customer of customers.slice(0, 5)) await expectRows(leaf, customer, plain);
      }
      for (const { c } of customers.slice(0, 5)) {
        const all = Object.values(rows).flatMap((table) =>
          (table ?? []).filter((row) => row.c === c && row.t !== null && row.t.slice(0, 10) < catalog.asOf),
        );
        const shown = await engine.query(timelineSelect(catalog, c) ?? '');
        expect(shown.length).toBe(Math.min(60, all.length));
        expect(shown[0]?.['total'] ?? 0).toBe(all.length);
      }
    });
    await fc.assert(property, { numRuns: 8, seed: 7, endOnFailure: true });
  },
);
