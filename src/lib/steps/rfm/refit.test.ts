import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { RfmSpec } from '../../core/notebook';
import type { Catalog, Trait } from '../../core/relation';
import { sameWords } from '../../core/words';
import type { Results, StepView } from '../contract';
import { compileRfm } from './compile';
import { withBins, withCuts, withKept, withoutCuts } from './edit-cuts';
import { rfmFacts } from './facts';
import { groupOf } from './groups';
import { readRefit } from './refit';
import { rfmSchema } from './schema';

const DATA = new URL('./testing/rfm-orders.csv', import.meta.url);
const SPEC: RfmSpec = { kind: 'rfm', bins: 5, cuts: {}, colour: 'customers' };

interface Person {
  readonly recency: number;
  readonly orders: number;
}

/** The next file: a month on, and those of uneven lines have bought again. */
const before = readFileSync(DATA, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const names = readFileSync(DATA, 'utf8').split('\n')[0]?.split(',') ?? [];
const at = (cells: readonly string[], name: string) => Number(cells[names.indexOf(name)]);
const first: Person[] = before.map((cells) => ({
  recency: at(cells, 'recency'),
  orders: at(cells, 'orders'),
}));
const second: Person[] = first.map(({ recency, orders }, i) =>
  i % 2 === 1 ? { recency: 1 + (i % 40), orders: orders + 3 } : { recency: recency + 30, orders },
);

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
  for (const [table, people] of Object.entries({ first, second })) {
    const values = people.map(({ recency, orders }, i) => `(${i + 1}, ${recency}, ${orders})`).join(', ');
    await engine.query(
      `CREATE TABLE "${table}" AS SELECT * FROM (VALUES ${values}) AS v(c, recency, orders)`,
    );
  }
});
afterAll(() => engine.close());

function catalogOf(table: string, asOf: string): Catalog {
  const traits = ['recency', 'orders'].map((name): Trait => {
    const words = sameWords(name);
    return { name, type: 'number', unit: 'none', label: words, definition: words, family: 'value', table };
  });
  return { base: table, customers: first.length, traits, events: [], asOf, currency: 'KRW' };
}

async function viewOf(spec: RfmSpec, catalog: Catalog): Promise<StepView<RfmSpec>> {
  const { statements, queries } = compileRfm(spec, catalog, undefined);
  for (const { table, select } of statements) {
    await engine.query(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
  }
  const results: Record<string, Results[string]> = {};
  for (const [name, select] of Object.entries(queries)) results[name] = await engine.query(select);
  return { spec, catalog, results, lang: 'en' };
}

/** Thresholds of five parts: type 7, rounded up. */
function fit(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [0.2, 0.4, 0.6, 0.8].map((share) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return Math.ceil(Number((low + (place - Math.floor(place)) * (high - low)).toFixed(6)));
  });
}

function groupsOf(people: readonly Person[], cuts: { recency: number[]; orders: number[] }): string[] {
  const above = (value: number, of: readonly number[]) => of.filter((cut) => value > cut).length;
  return people.map(
    ({ recency, orders }) =>
      groupOf(5 - above(recency, cuts.recency), 1 + above(orders, cuts.orders), 5).name,
  );
}

const fitted = (people: readonly Person[]) => ({
  recency: fit(people.map(({ recency }) => recency)),
  orders: fit(people.map(({ orders }) => orders)),
});

async function keptFromFirst(): Promise<RfmSpec> {
  const facts = rfmFacts(await viewOf(SPEC, catalogOf('first', '2026-03-01')));
  const thresholds = Object.fromEntries(facts.map(({ dimension, cuts }) => [dimension.key, cuts]));
  return withKept(SPEC, thresholds, '2026-03-01') ?? SPEC;
}

describe('thresholds kept from the file before', () => {
  it('are its quantiles, with the day', async () => {
    const spec = await keptFromFirst();
    const { recency, orders } = fitted(first);
    expect(spec).toEqual({ ...SPEC, cuts: { recency, frequency: orders }, fitted: '2026-03-01' });
    expect(v.parse(rfmSchema, JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  it('move nobody in the file that they are of', async () => {
    const view = await viewOf(await keptFromFirst(), catalogOf('first', '2026-03-01'));
    expect(readRefit(view)).toMatchObject({ customers: first.length, moved: 0 });
  });

  it('are held against new ones, group by group, as counted one by one', async () => {
    const view = await viewOf(await keptFromFirst(), catalogOf('second', '2026-04-01'));
    const refit = readRefit(view);
    const kept = groupsOf(second, fitted(first));
    const anew = groupsOf(second, fitted(second));
    const pairs = kept.map((name, i) => `${name}|${anew[i] ?? ''}`);
    const moved = kept.filter((name, i) => name !== anew[i]).length;
    expect(moved).toBeGreaterThan(50);
    expect([refit?.customers, refit?.moved]).toEqual([second.length, moved]);
    expect([...(refit?.groups ?? [])].sort()).toEqual([...new Set([...kept, ...anew])].sort());
    for (const one of refit?.groups ?? []) {
      for (const other of refit?.groups ?? []) {
        const n = pairs.filter((pair) => pair === `${one}|${other}`).length;
        expect(refit?.count(one, other), `${one} → ${other}`).toBe(n);
      }
    }
    const { recency, orders } = fitted(second);
    expect(refit?.cuts).toEqual({ recency, frequency: orders });
  });

  it('are compared only where some are kept', async () => {
    expect(readRefit(await viewOf(SPEC, catalogOf('second', '2026-04-01')))).toBeNull();
  });
});

describe('the day of kept thresholds', () => {
  const kept: RfmSpec = {
    ...SPEC,
    cuts: { recency: [1, 2, 3, 4], frequency: [1, 2, 3, 4] },
    fitted: '2026-03-01',
  };

  it('goes with an edit by hand or another number of bins, and stays with what is still kept', () => {
    expect(withCuts(kept, 'recency', [1, 2, 3, 5]).fitted).toBeUndefined();
    expect(withBins(kept, 4)).toEqual({ ...SPEC, bins: 4 });
    expect(withoutCuts(kept, 'recency')).toEqual({ ...kept, cuts: { frequency: [1, 2, 3, 4] } });
    expect(withoutCuts(withoutCuts(kept, 'recency'), 'frequency')).toEqual(SPEC);
  });

  it('leaves out thresholds that coincide', () => {
    expect(withKept(SPEC, { recency: [1, 2, 3, 4], frequency: [1, 1, 2, 3] }, '2026-03-01')?.cuts).toEqual({
      recency: [1, 2, 3, 4],
    });
    expect(withKept(SPEC, { frequency: [1, 1, 2, 3] }, '2026-03-01')).toBeNull();
  });
});
