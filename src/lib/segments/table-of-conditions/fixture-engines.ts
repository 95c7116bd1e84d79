import { afterAll, beforeAll, expect } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { evaluate, type PlainCustomer, type PlainWorld } from '../evaluate';
import { explainSql } from '../explain-sql';
import { worldSql } from '../fixture';

/** For tests: twelve customers of whom nothing is known but what they did. */
export const TWELVE = Array.from({ length: 12 }, (_, i): PlainCustomer => ({
  c: i + 1,
  id: `K${String(i + 1).padStart(2, '0')}`,
  traits: new Map(),
}));

/** For tests: rows of those customers in both engines, which the tests of a file share. */
export function twelveInBoth(catalog: Catalog, rows: PlainWorld['rows']) {
  let wasm: TestEngine;
  let native: NativeEngine;
  beforeAll(async () => {
    [wasm, native] = [await openWasm(), await openNative()];
    for (const sql of worldSql(catalog, TWELVE, rows)) {
      wasm.query(sql);
      await native.query(sql);
    }
  });
  afterAll(() => {
    wasm.close();
    native.close();
  });
  const numbers = (found: readonly Readonly<Record<string, unknown>>[]) =>
    found.map((row) => Number(String(row['customer_id']).slice(1)));
  return {
    native: (sql: string) => native.query(sql),
    /** Numbers of the members, by the evaluator, native DuckDB and the engine of the page. */
    async expectMembers(condition: Condition, members: readonly number[]): Promise<void> {
      const world: PlainWorld = { catalog, segments: [], rows, customers: TWELVE };
      const held = TWELVE.filter((customer) => evaluate(condition, customer, world));
      expect(held.map(({ c }) => c)).toEqual(members);
      const sql = explainSql(condition, catalog, []);
      expect(numbers(await native.query(sql))).toEqual(members);
      expect(numbers(wasm.query(sql))).toEqual(members);
    },
  };
}
