import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Catalog, Row, Trait } from '../../core/relation';
import { traitOf } from '../../segments/fixture';
import { shopCatalog } from '../../segments/fixture-shop';
import { driftOfColumns } from './drift-columns';
import { readDrift } from './drift-read';

const column = (name: string, type: Trait['type'], base: string): Trait =>
  traitOf(name, type, base, { ko: name, en: name });

/** A catalog of customers with columns of a file, some personal, some worked out of orders. */
function catalogOf(base: string): Catalog {
  const traits: Trait[] = [
    column('city', 'category', base),
    column('vip', 'boolean', base),
    column('age', 'number', base),
    { ...column('mail', 'category', base), personal: 'email' },
    { ...column('favourite', 'category', base), from: ['orders'] },
    ...(base === 'newer' ? [column('fresh', 'category', base)] : []),
  ];
  return { ...shopCatalog('2026-01-01'), base, traits };
}

const rows = (shift: number) =>
  Array.from({ length: 400 }, (_, i) => ({
    city: i % 10 < 3 + shift ? '서울' : i % 10 === 9 ? null : '부산',
    vip: i % 4 === 0,
    age: 20 + ((i * 7) % 40) + 5 * shift,
  }));

/** The index by its definition, shares of 0 as 0.0001. */
function psi(before: readonly string[], after: readonly string[]): number {
  const share = (all: readonly string[], key: string) =>
    Math.max(all.filter((one) => one === key).length / all.length, 0.0001);
  return [...new Set([...before, ...after])].reduce((sum, key) => {
    const [a, b] = [share(before, key), share(after, key)];
    return sum + (b - a) * Math.log(b / a);
  }, 0);
}

/** The tenth of the older values that a value lies in. */
function tenth(values: readonly number[]): (value: number) => string {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = Array.from({ length: 9 }, (_, k) => {
    const at = ((sorted.length - 1) * (k + 1)) / 10;
    const [low = 0, high = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return low + (high - low) * (at - Math.floor(at));
  });
  return (value) => String(cuts.filter((cut) => value > cut).length);
}

let native: NativeEngine;
beforeAll(async () => {
  native = await openNative();
  for (const [base, shift] of [
    ['older', 0],
    ['newer', 3],
  ] as const) {
    const values = rows(shift).map(
      ({ city, vip, age }, i) =>
        `(${i + 1}, ${city === null ? 'NULL' : `'${city}'`}, ${String(vip)}, ${age}, 'm${i}', 'x', 'y')`,
    );
    await native.query(
      `CREATE TABLE ${base} AS SELECT * FROM (VALUES ${values.join(', ')}) AS v(c, city, vip, age, mail, favourite, fresh)`,
    );
  }
}, 60_000);
afterAll(() => native.close());

describe('columns of a newer customers file', () => {
  it('are compared with those of the older one, none that is personal or worked out', async () => {
    const between = driftOfColumns(catalogOf('older'), catalogOf('newer'));
    if (!between) throw new Error('nothing to compare');
    for (const { table, select } of between.statements)
      await native.query(`CREATE TABLE "${table}" AS ${select}`);
    const asked = async (select: string | undefined): Promise<Row[]> =>
      select === undefined ? [] : native.query(select);
    const { drift, driftValues } = between.queries;
    const told = readDrift(
      { drift: await asked(drift), driftValues: await asked(driftValues) },
      catalogOf('newer'),
    );
    const [then, now] = [rows(0), rows(3)];
    const bin = tenth(then.map(({ age }) => age));
    const expected: Record<string, number> = {
      city: psi(
        then.map(({ city }) => String(city)),
        now.map(({ city }) => String(city)),
      ),
      vip: psi(
        then.map(({ vip }) => String(vip)),
        now.map(({ vip }) => String(vip)),
      ),
      age: psi(
        then.map(({ age }) => bin(age)),
        now.map(({ age }) => bin(age)),
      ),
    };
    expect(told.map(({ trait }) => trait.name).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const { trait, psi: index } of told)
      expect(index, trait.name).toBeCloseTo(expected[trait.name] ?? NaN, 6);
  });

  it('are not compared with themselves', () => {
    expect(driftOfColumns(catalogOf('newer'), catalogOf('newer'))).toBeUndefined();
  });
});
