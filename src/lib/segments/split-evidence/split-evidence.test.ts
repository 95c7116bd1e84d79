import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { checkCondition } from '../check';
import { explainSql } from '../explain-sql';
import { candidatesOf, kpiChoices, kpisNamed, untriedOf, valuesSelects } from './candidates';
import { PLANTED, plantedSql, type Planting } from './fixture-planted';
import { judgeSplits, partConditions, type SplitEvidence, type SupportedSplit } from './judge';
import { evidenceSelects } from './select';

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
});
afterAll(() => {
  engine.close();
  native.close();
});

const USUAL: Planting = { seed: 1, customers: 4000, members: 2000, region: 0, age: 0 };

async function evidence(
  planting: Partial<Planting>,
  share = 0.01,
  { kpi = '', effect }: { readonly kpi?: string; readonly effect?: number } = {},
): Promise<SplitEvidence> {
  const whole = { ...USUAL, ...planting };
  for (const sql of plantedSql(whole)) {
    engine.query(sql);
    if (whole.region + whole.age > 0) await native.query(sql);
  }
  const kpis = kpisNamed(PLANTED, kpi);
  const values = valuesSelects('segment', PLANTED, kpis).map((select) => engine.query(select));
  const selects = evidenceSelects('segment', candidatesOf(PLANTED, values, kpis), PLANTED, kpis);
  const rows = selects.map((select) => engine.query(select)[0] ?? {});
  return judgeSplits(PLANTED, values, rows, { total: whole.customers, share, effect, kpis });
}

/** Sizes, means and g by SQL and a formula of their own, in native DuckDB. */
async function byHand({ kpi, effect, inside, outside }: SupportedSplit, side: string): Promise<void> {
  const k = `CAST("${kpi.name}" AS DOUBLE)`;
  const [row] = await native.query(`SELECT CAST(sum(p) AS DOUBLE) AS ca, CAST(sum(1 - p) AS DOUBLE) AS cb,
    CAST(count(k) FILTER (WHERE p = 1) AS DOUBLE) AS na, CAST(count(k) FILTER (WHERE p = 0) AS DOUBLE) AS nb,
    avg(k) FILTER (WHERE p = 1) AS ma, avg(k) FILTER (WHERE p = 0) AS mb,
    var_samp(k) FILTER (WHERE p = 1) AS va, var_samp(k) FILTER (WHERE p = 0) AS vb
    FROM (SELECT ${k} AS k, CASE WHEN ${side} THEN 1 ELSE 0 END AS p FROM base WHERE c IN (SELECT c FROM segment WHERE m))`);
  const at = (name: string) => Number(row?.[name]);
  const df = at('na') + at('nb') - 2;
  const sd = Math.sqrt(((at('na') - 1) * at('va') + (at('nb') - 1) * at('vb')) / df);
  expect(inside).toEqual({ customers: at('ca'), mean: expect.closeTo(at('ma'), 6) });
  expect(outside).toEqual({ customers: at('cb'), mean: expect.closeTo(at('mb'), 6) });
  expect(effect.value).toBeCloseTo(((at('ma') - at('mb')) / sd) * (1 - 3 / (4 * df - 1)), 9);
}

describe('evidence for a split', () => {
  it('finds what was planted, and gives the figures of native DuckDB', async () => {
    const { splits, members, compared } = await evidence({ region: 0.8, age: 0.5 });
    expect(members).toBe(2000);
    // Age, visits, member and three regions, by three figures each.
    expect(compared).toBe(18);
    expect(splits.map(({ trait, value, kpi }) => [trait.name, value, kpi.name])).toEqual([
      ['region', '서울', 'revenue'],
      ['age', null, 'orders'],
    ]);
    const [region, age] = splits;
    if (!region || !age) throw new Error('nothing found');
    expect(region.effect.value).toBeGreaterThan(0.65);
    expect(region.effect.value).toBeLessThan(0.95);
    await byHand(region, `region = '서울'`);
    const [median] = await native.query(
      `SELECT CAST(quantile_disc(age, 0.5) AS DOUBLE) AS e FROM base WHERE c <= 2000`,
    );
    expect(age.test).toEqual({ op: '>=', value: median?.['e'] });
    await byHand(age, `age >= ${Number(median?.['e'])}`);
  });

  it('has an interval that holds for all comparisons: 5 % shared among 18 is 2.99 standard errors', async () => {
    const { splits } = await evidence({ region: 0.8 });
    const { effect, inside, outside } = splits[0] as SupportedSplit;
    const [a, b] = [inside.customers, outside.customers];
    const error = Math.sqrt((a + b) / (a * b) + effect.value ** 2 / (2 * (a + b)));
    // The quantile 1 − 0.05 / 36 of the standard normal, from tables.
    expect((effect.high - effect.value) / error).toBeCloseTo(2.991, 2);
  });

  it('makes two parts that hold every member once, with the sizes that were told', async () => {
    const { splits } = await evidence({ region: 0.8, age: 0.6 });
    const segments = [
      {
        id: 's1',
        name: 'whole',
        condition: { kind: 'trait', trait: 'orders', test: { op: '>=', value: 0 } } as const,
      },
    ];
    const whole = (await evidence({ region: 0.8, age: 0.6, members: 4000 })).splits;
    expect(whole.length).toBe(splits.length);
    for (const split of whole) {
      const parts = partConditions('s1', split).map((condition) => {
        expect(checkCondition(condition, PLANTED, segments)).toEqual([]);
        return engine.query(explainSql(condition, PLANTED, segments)).map((row) => row['customer_id']);
      });
      expect(parts.map((ids) => ids.length)).toEqual([split.inside.customers, split.outside.customers]);
      expect(new Set(parts.flat()).size).toBe(4000);
    }
  });

  it('finds nothing in noise', async () => {
    let found = 0;
    for (let seed = 1; seed <= 8; seed += 1) found += (await evidence({ seed })).splits.length;
    expect(found).toBe(0);
  });

  it('finds nothing in the noise of small segments either', async () => {
    let wrong = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { splits, compared } = await evidence({ seed, customers: 300, members: 150 });
      expect(compared).toBeGreaterThan(0);
      if (splits.length > 0) wrong += 1;
    }
    // At 5 % for all comparisons of a segment together, more than four of twenty come by chance three times in a thousand.
    expect(wrong).toBeLessThanOrEqual(4);
  });

  it('offers no part under thirty people, or under the share that counts as too small', async () => {
    const few = await evidence({ region: 2, age: 2, customers: 100, members: 50 });
    expect(few.least).toBe(30);
    expect(few.splits).toEqual([]);
    expect(few.compared).toBe(0);
    const strict = await evidence({ region: 0.8 }, 0.25);
    expect(strict.least).toBe(1000);
    expect(strict.splits).toEqual([]);
    for (const { inside, outside } of (await evidence({ region: 0.8, age: 0.6 }, 0.1)).splits) {
      expect(Math.min(inside.customers, outside.customers)).toBeGreaterThanOrEqual(400);
    }
  });

  it('judges by the figure that a person chose alone', async () => {
    const { splits, compared, kpis, tried } = await evidence({ region: 0.8, age: 0.5 }, 0.01, {
      kpi: 'orders',
    });
    expect(kpis.map(({ name }) => name)).toEqual(['orders']);
    expect(tried.map(({ name }) => name).sort()).toEqual(['age', 'member', 'region', 'visits']);
    expect(compared).toBe(6);
    expect(splits.map(({ trait, kpi }) => [trait.name, kpi.name])).toEqual([['age', 'orders']]);
    await byHand(splits[0] as SupportedSplit, `age >= ${(splits[0]?.test as { value: number }).value}`);
  });

  it('counts a difference from the limit that a person set', async () => {
    const names = async (effect: number) =>
      (await evidence({ region: 0.8, age: 0.5 }, 0.01, { effect })).splits.map(({ trait }) => trait.name);
    expect(await names(0.6)).toEqual(['region']);
    expect(await names(2)).toEqual([]);
    expect(await names(0)).toEqual(['region', 'age']);
  });

  it('lets every number be chosen, and tries nothing that is counted of the same rows', () => {
    const made = (name: string) => ({
      ...PLANTED.traits.find((one) => one.name === 'visits')!,
      name,
      from: ['events'] as const,
    });
    const catalog = { ...PLANTED, traits: [...PLANTED.traits, made('seen'), made('clicked')] };
    expect(kpiChoices(catalog).map(({ name }) => name)).toEqual([
      'revenue',
      'orders',
      'recency',
      'aov',
      'age',
      'visits',
      'seen',
      'clicked',
    ]);
    const tried = (kpi: string) =>
      candidatesOf(catalog, [], kpisNamed(catalog, kpi)).map(({ trait }) => trait.name);
    expect(tried('')).toEqual(['member', 'age', 'visits', 'seen', 'clicked']);
    expect(tried('seen')).toEqual(['member', 'age', 'visits']);
    expect(tried('age')).toEqual(['member', 'visits', 'seen', 'clicked']);
  });

  it('tells which traits are not tried because there are so many', () => {
    const many = Array.from({ length: 33 }, (_, i) => ({
      ...PLANTED.traits.find((one) => one.name === 'visits')!,
      name: `n${i}`,
    }));
    const catalog = { ...PLANTED, traits: [...PLANTED.traits, ...many] };
    const tried = candidatesOf(catalog, []).map(({ trait }) => trait.name);
    const left = untriedOf(catalog).map(({ name }) => name);
    expect(tried).toHaveLength(30);
    expect(left).toEqual(['n27', 'n28', 'n29', 'n30', 'n31', 'n32']);
  });

  it('tries no personal column, no figure of the same orders, and nothing without figures', () => {
    const tried = candidatesOf(PLANTED, []).map(({ trait }) => trait.name);
    expect(tried).toEqual(['member', 'age', 'visits']);
    expect(valuesSelects('segment', PLANTED)).toHaveLength(1);
    const bare = { ...PLANTED, traits: PLANTED.traits.filter(({ name }) => name === 'age') };
    expect(evidenceSelects('segment', candidatesOf(bare, []), bare)).toEqual([]);
    expect(judgeSplits(bare, [], [], { total: 10, share: 0.01 }).splits).toEqual([]);
  });
});
