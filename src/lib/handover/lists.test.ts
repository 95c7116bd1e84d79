import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Trait, TraitType } from '../core/relation';
import { riskyCellsSelect } from './csv-safe';
import { SAFE_MARK } from '../sql/guard';
import { listCells, listSelect, type ListSpec } from './lists';
import { writeCsv } from './testing/engine-csv';

function trait(name: string, type: TraitType, table: string, ko = name): Trait {
  const label = { ko, en: name };
  return { name, type, unit: 'none', label, definition: label, family: 'value', table };
}

const TABLES: Readonly<Record<string, string>> = {
  customers_1: `SELECT * FROM (VALUES
    (1, '007', '=서울', DATE '2024-02-29'), (2, 'B"2', NULL, NULL), (3, 'c,3', '부산', DATE '2026-01-01'),
    (4, '-4', '''대구', NULL)) AS t(c, customer_id, "도 ""시""", joined)`,
  spend_1: `SELECT * FROM (VALUES (3, CAST('0.10' AS DECIMAL(18,2)), 1), (1, CAST('1234567890123456.78' AS DECIMAL(18,2)), 12),
    (2, CAST('-5.00' AS DECIMAL(18,2)), 3)) AS t(c, revenue, orders)`,
  seg_a: `SELECT * FROM (VALUES (4, TRUE), (1, TRUE), (2, FALSE), (3, TRUE)) AS t(c, m)`,
  seg_b: `SELECT * FROM (VALUES (1, FALSE), (2, TRUE), (3, TRUE), (4, FALSE)) AS t(c, m)`,
};

const CITY = trait('도 "시"', 'text', 'customers_1', '도시');
const SPEC: ListSpec = {
  base: 'customers_1',
  idColumn: 'customer_id',
  columns: [
    trait('revenue', 'money', 'spend_1', '매출'),
    CITY,
    trait('joined', 'date', 'customers_1', '가입일'),
  ],
  rows: 'members',
  segments: [{ name: '이탈 위험', table: 'seg_a' }],
  form: 'exact',
};
const ALL: ListSpec = {
  ...SPEC,
  columns: [trait('orders', 'number', 'spend_1')],
  rows: 'all',
  segments: [
    { name: '신규', table: 'seg_a' },
    { name: '신규', table: 'seg_b' },
    { name: 'CUSTOMER_ID', table: 'seg_b' },
    { name: '', table: 'seg_a' },
  ],
};

let wasm: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  wasm = await openWasm();
  native = await openNative();
  for (const [table, select] of Object.entries(TABLES)) {
    wasm.query(`CREATE TABLE "${table}" AS ${select}`);
    await native.query(`CREATE TABLE "${table}" AS ${select}`);
  }
});
afterAll(() => {
  wasm.close();
  native.close();
});

describe('a list of one segment', () => {
  it('has its members in order of customer, exact', () => {
    expect(writeCsv(wasm, listSelect(SPEC))).toBe(
      [
        'customer_id,revenue,"도 ""시""",joined',
        '007,1234567890123456.78,=서울,2024-02-29',
        '"c,3",0.1,부산,2026-01-01',
        "-4,,'대구,",
        '',
      ].join('\n'),
    );
  });

  it('is safe for spreadsheets on demand, with headers in the language', () => {
    expect(writeCsv(wasm, listSelect({ ...SPEC, form: 'safe', headers: 'ko' }))).toBe(
      [
        `customer_id,매출,도시,가입일,${SAFE_MARK}`,
        "007,1234567890123456.78,'=서울,2024-02-29,",
        '"c,3",0.1,부산,2026-01-01,',
        "'-4,,''대구,,",
        '',
      ].join('\n'),
    );
  });

  it('counts its risky cells', () => {
    const { columns, select } = listCells(SPEC);
    expect(wasm.query(riskyCellsSelect(columns, select))).toEqual([{ cells: 2 }]);
  });

  it('is about one segment', () => {
    expect(() => listSelect({ ...SPEC, segments: [] })).toThrow(RangeError);
  });
});

describe('a list of all customers', () => {
  it('has a 1 or 0 for each segment, under names of their own', () => {
    expect(writeCsv(wasm, listSelect(ALL))).toBe(
      [
        'customer_id,orders,신규,신규 (2),CUSTOMER_ID (2),column',
        '007,12,1,0,0,1',
        '"B""2",3,0,1,1,0',
        '"c,3",1,1,1,1,1',
        '-4,,1,0,0,1',
        '',
      ].join('\n'),
    );
  });

  it('is the same in native DuckDB', async () => {
    for (const spec of [SPEC, ALL, { ...ALL, form: 'safe' as const }]) {
      expect(wasm.query(listSelect(spec))).toEqual(await native.query(listSelect(spec)));
    }
  });
});
