import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog } from '../../core/relation';
import { both, countOf, either, sharedOf, without, type Bits } from './bits';
import { exclusiveOf } from './exclusive';
import { bitsFrom } from './fixture-counted';
import { bitsSql, membersSelect } from './select';

const setsOf = (universe: number) =>
  fc.array(fc.uniqueArray(fc.integer({ min: 0, max: universe - 1 })), { minLength: 1, maxLength: 6 });

function bitsOfSet(set: ReadonlySet<number>, universe: number): Bits {
  const bits = new Uint32Array(Math.ceil(universe / 32));
  for (const i of set) bits[i >>> 5] = (bits[i >>> 5] ?? 0) | (1 << (i & 31));
  return bits;
}

describe('bits', () => {
  it('count as sets do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.constant(n), setsOf(n))),
        ([n, lists]) => {
          const sets = lists.map((list) => new Set(list));
          const all = sets.map((set) => bitsOfSet(set, n));
          const [a = new Set(), b = a] = sets;
          const [x = new Uint32Array(), y = x] = all;
          expect(countOf(x)).toBe(a.size);
          const shared = [...a].filter((i) => b.has(i)).length;
          expect(sharedOf(x, y)).toBe(shared);
          expect(countOf(both(x, y))).toBe(shared);
          expect(countOf(either(x, y))).toBe(new Set([...a, ...b]).size);
          expect(countOf(without(x, y))).toBe(a.size - shared);
          const { only, several } = exclusiveOf(all);
          const times = (i: number) => sets.filter((set) => set.has(i)).length;
          expect(only).toEqual(sets.map((set) => [...set].filter((i) => times(i) === 1).length));
          expect(several).toBe(Array.from({ length: n }, (_, i) => times(i)).filter((k) => k > 1).length);
        },
      ),
      { seed: 20261130 },
    );
  });
});

describe('members as a BIT', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openWasm();
  });
  afterAll(() => engine.close());

  it.each([0, 1, 7, 8, 33, 300_000])('of %i customers are those of the table, in its order', async (n) => {
    const catalog = { base: 'base', customers: n } as Catalog;
    engine.query(
      `CREATE OR REPLACE TABLE base AS SELECT CAST(i AS INTEGER) AS c, hash(i) % 3 = 0 AS m FROM range(1, ${n + 1}) AS r(i)`,
    );
    engine.query(`CREATE OR REPLACE TABLE held AS SELECT ${bitsSql('c', catalog)} AS bits FROM base WHERE m`);
    engine.query(`CREATE OR REPLACE TABLE members AS ${membersSelect('held', 'base')}`);
    const [same] = engine.query(
      `SELECT CAST(count(*) AS DOUBLE) AS n, coalesce(bool_and(a.c = b.c AND a.m = b.m), TRUE) AS same
       FROM base AS a POSITIONAL JOIN members AS b`,
    );
    expect(same).toEqual({ n, same: true });
    const [{ fit } = { fit: null }] = engine.query(
      'SELECT CAST(count(*) AS DOUBLE) AS fit FROM base WHERE m',
    );
    expect(countOf(await bitsFrom(engine, { bits: 'held' }, catalog))).toBe(fit);
    expect(countOf(await bitsFrom(engine, { table: 'members' }, catalog))).toBe(fit);
    expect(countOf(await bitsFrom(engine, { table: 'base' }, catalog))).toBe(n);
  });
});
