import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { leavesOf } from '../../core/tree';
import { checkCondition } from '../check';
import { evaluate, type PlainWorld } from '../evaluate';
import { explainSql } from '../explain-sql';
import { worldSql } from '../fixture';
import { planCondition } from '../plan';
import { chanceOf } from '../properties/fixture-round';
import { AHEAD } from './fixture-ahead';
import { BEHAVIOUR } from './fixture-behaviour';
import { CLOCK } from './fixture-clock';
import { AS_OF, TABLE_CUSTOMERS, TABLE_ROWS, tableCatalog } from './fixture-data';
import { DAYS_FROM } from './fixture-days-from';
import { IN_TIME, TABLE_SEGMENTS } from './fixture-in-time';
import { PROFILE } from './fixture-profile';
import { RANKS } from './fixture-ranks';
import type { Entry } from './fixture-words';

const ENTRIES: readonly Entry[] = [
  ...[...PROFILE, ...BEHAVIOUR, ...RANKS, ...IN_TIME, ...AHEAD],
  ...[...DAYS_FROM, ...CLOCK],
];

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  [wasm, native] = [await openWasm(), await openNative()];
  for (const sql of worldSql(tableCatalog(AS_OF), TABLE_CUSTOMERS, TABLE_ROWS)) {
    wasm.query(sql);
    await native.query(sql);
  }
});
afterAll(() => {
  wasm.close();
  native.close();
});

const numbers = (ids: readonly unknown[]) => ids.map((id) => Number(String(id).slice(1)));

describe.each(ENTRIES.map((entry) => [entry.feature, entry.says, entry] as const))('%s', (_, says, entry) => {
  const { condition, members } = entry;
  const catalog = tableCatalog(entry.asOf ?? AS_OF);

  it(says, async () => {
    const problems = checkCondition(condition, catalog, TABLE_SEGMENTS, undefined, () => true);
    const warnings = ['empty-group', 'nobody-asked', 'range-reversed', 'not-numbers'];
    expect(problems.map(({ code }) => code).filter((code) => !warnings.includes(code))).toEqual([]);
    const sql = explainSql(condition, catalog, TABLE_SEGMENTS);
    const inWasm = wasm.query(sql).map((row) => row['customer_id']);
    expect(numbers(inWasm)).toEqual(members);
    expect(numbers((await native.query(sql)).map((row) => row['customer_id']))).toEqual(members);
    const plan = planCondition(condition, catalog, TABLE_SEGMENTS);
    wasm.run(plan.statements);
    expect(wasm.query(`SELECT c FROM "${plan.table}" WHERE m ORDER BY c`).map(({ c }) => c)).toEqual(members);
    if (leavesOf(condition).some(({ kind }) => kind === 'sql')) return;
    const world: PlainWorld = {
      catalog,
      segments: TABLE_SEGMENTS,
      rows: TABLE_ROWS,
      customers: TABLE_CUSTOMERS,
      chance: chanceOf,
    };
    expect(
      TABLE_CUSTOMERS.filter((customer) => evaluate(condition, customer, world)).map(({ c }) => c),
    ).toEqual(members);
  });
});

it('holds 120 conditions, three of each feature', () => {
  expect(ENTRIES.length).toBeGreaterThanOrEqual(120);
  const count = new Map<string, number>();
  for (const entry of ENTRIES) count.set(entry.feature, (count.get(entry.feature) ?? 0) + 1);
  expect(count.size).toBeGreaterThanOrEqual(22);
  expect([...count].filter(([, n]) => n < 3)).toEqual([]);
});
