import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { pastCatalog } from '../../segments/fixture-past';
import { watchedTraits } from '../../segments/compared-traits';
import { driftSelect } from './drift-sql';
import { readDrift } from './drift-read';

const catalog = pastCatalog('2026-03-31');

let native: NativeEngine;
beforeAll(async () => {
  native = await openNative();
  await native.query(`CREATE TABLE before AS SELECT i AS c, CASE WHEN i % 13 <> 0 THEN CAST(i * 7919 % 1009 AS DOUBLE) END AS v0,
    CAST(i % 3 AS DOUBLE) AS v1 FROM range(500) AS r(i)`);
  await native.query(`CREATE TABLE after AS SELECT i AS c, CASE WHEN i % 11 <> 0 THEN CAST(i * 7919 % 1009 + i % 400 AS DOUBLE) END AS v0,
    CAST(i % 5 AS DOUBLE) AS v1 FROM range(500) AS r(i)`);
});
afterAll(() => native.close());

async function valuesOf(table: string, column: string): Promise<number[]> {
  const rows = await native.query(`SELECT ${column} AS v FROM ${table} WHERE ${column} IS NOT NULL`);
  return rows.map(({ v }) => Number(v)).sort((a, b) => a - b);
}

/** The index by its definition: tenths of the earlier values by straight lines, shares of 0 as 0.0001. */
function indexOf(then: readonly number[], now: readonly number[]): number {
  const cut = (tenth: number) => {
    const at = ((then.length - 1) * tenth) / 10;
    const [low = 0, high = 0] = [then[Math.floor(at)], then[Math.ceil(at)]];
    return low + (high - low) * (at - Math.floor(at));
  };
  const cuts = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(cut);
  const share = (values: readonly number[], bin: number) => {
    const low = bin === 0 ? -Infinity : (cuts[bin - 1] ?? 0);
    const high = bin === 9 ? Infinity : (cuts[bin] ?? 0);
    const n = values.filter((v) => v > low && v <= high).length;
    return n === 0 ? 0.0001 : n / values.length;
  };
  return Array.from({ length: 10 }, (_, bin) => {
    const [p, q] = [share(then, bin), share(now, bin)];
    return (q - p) * Math.log(q / p);
  }).reduce((sum, part) => sum + part, 0);
}

describe('the drift of traits', () => {
  it('is the index of the tenths of the earlier day, worked out value by value', async () => {
    const rows = await native.query(driftSelect(['revenue', 'orders'], 'before', 'after'));
    const found = new Map(readDrift({ drift: rows }, catalog).map(({ trait, psi }) => [trait.name, psi]));
    for (const [trait, column] of [
      ['revenue', 'v0'],
      ['orders', 'v1'],
    ] as const) {
      const expected = indexOf(await valuesOf('before', column), await valuesOf('after', column));
      expect(found.get(trait), trait).toBeCloseTo(expected, 10);
      expect(expected, trait).toBeGreaterThan(0.05);
    }
  });

  it('leaves out blanks, and counts everybody else once on each day', async () => {
    const rows = await native.query(driftSelect(['revenue'], 'before', 'after'));
    const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
    expect([sum('n_then'), sum('n_now')]).toEqual([
      (await valuesOf('before', 'v0')).length,
      (await valuesOf('after', 'v0')).length,
    ]);
  });

  it('is 0 for a day beside itself', async () => {
    const rows = await native.query(driftSelect(['revenue', 'orders'], 'before', 'before'));
    for (const { psi } of readDrift({ drift: rows }, catalog)) expect(psi).toBe(0);
  });

  it('is read by hand, the most changed first, and without what the data does not have', () => {
    const row = (trait: string, bin: number, then: number, now: number) => ({
      trait,
      bin,
      n_then: then,
      n_now: now,
    });
    const drift = readDrift(
      {
        drift: [
          row('orders', 0, 50, 50),
          row('orders', 9, 50, 50),
          row('gone', 0, 50, 10),
          row('gone', 1, 50, 90),
          row('recency', 0, 50, 60),
          row('recency', 4, 50, 40),
        ],
      },
      catalog,
    );
    expect(drift.map(({ trait }) => trait.name)).toEqual(['recency', 'orders']);
    // (0.5 − 0.6) ln(0.5 / 0.6) + (0.5 − 0.4) ln(0.5 / 0.4); empty bins have the same least share on both days.
    expect(drift[0]?.psi).toBeCloseTo(0.018232156 + 0.022314355, 8);
    expect(drift[1]?.psi).toBe(0);
  });

  it('watches what follows from what customers did, where the data has it', () => {
    expect(watchedTraits(catalog)).toEqual(['recency', 'orders', 'revenue']);
  });
});
