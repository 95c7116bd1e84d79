import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../../tests/engine/native';
import { openColumnsEngine, type ColumnsEngine } from '../testing/engine';

let native: NativeEngine;
let wasm: ColumnsEngine;
const folder = mkdtempSync(join(tmpdir(), 'gyul-parquet-'));

beforeAll(async () => {
  native = await openNative();
  wasm = await openColumnsEngine();
});
afterAll(() => {
  native.close();
  wasm.close();
  rmSync(folder, { recursive: true });
});

/** Every type that a flat column can have, with missing values, long texts and many or few different ones. */
const ROWS = `SELECT
  range AS id,
  CASE WHEN range % 7 = 3 THEN NULL ELSE CAST(range % 100 AS TINYINT) END AS tiny,
  CAST(range % 1000 AS USMALLINT) AS small,
  CAST(range * 4000 % 4294967295 AS UINTEGER) AS uint,
  CAST(range % 6000 AS UBIGINT) * 3000000000000000 AS ubig,
  CASE WHEN range % 5 = 0 THEN NULL ELSE range / 7.0 END AS real,
  CAST(range / 3.0 AS FLOAT) AS single,
  CAST(range * 1.37 AS DECIMAL(9, 2)) AS d9,
  CASE WHEN range % 11 = 0 THEN NULL ELSE CAST(-range * 12.345 AS DECIMAL(18, 3)) END AS d18,
  CAST(range * 99.5 AS DECIMAL(38, 4)) - 1000 AS d38,
  range % 3 = 0 AS flag,
  DATE '1969-12-01' + CAST(range % 20000 AS INTEGER) AS day,
  TIMESTAMP '1969-12-31 23:00:00' + to_microseconds(range * 123457891) AS at,
  CAST(TIMESTAMP '2024-01-01' + to_seconds(range) AS TIMESTAMPTZ) AS instant,
  TIME '00:00:00' + to_microseconds(range * 1001) AS clock,
  CASE WHEN range % 4 = 0 THEN NULL ELSE 'C' || lpad(CAST(range AS VARCHAR), 7, '0') END AS customer,
  CASE WHEN range % 13 = 0 THEN NULL ELSE ['상의', '하의', '아우터 겨울 신상 컬렉션 한정판', ''][1 + range % 4] END AS category,
  repeat('가나다', CAST(range % 50 AS INTEGER)) AS long,
  CAST(NULL AS VARCHAR) AS nothing,
  uuid() AS code
FROM range(ROWCOUNT)`;

const CASES: readonly [name: string, rows: number, options: string][] = [
  ['snappy', 5000, 'COMPRESSION snappy'],
  ['many row groups', 20_000, 'COMPRESSION snappy, ROW_GROUP_SIZE 2048'],
  ['zstd', 5000, 'COMPRESSION zstd'],
  ['gzip', 5000, 'COMPRESSION gzip'],
  ['brotli', 3000, 'COMPRESSION brotli'],
  ['lz4', 5000, 'COMPRESSION lz4_raw'],
  ['uncompressed', 5000, 'COMPRESSION uncompressed'],
  ['no dictionary', 5000, 'COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 0'],
  ['version 2 encodings', 5000, 'COMPRESSION snappy, PARQUET_VERSION V2'],
  ['version 2 without dictionary', 5000, 'COMPRESSION zstd, PARQUET_VERSION V2, DICTIONARY_SIZE_LIMIT 0'],
  ['one row', 1, 'COMPRESSION snappy'],
  ['no row', 0, 'COMPRESSION snappy'],
];

describe('Parquet files of native DuckDB', () => {
  it.each(CASES)('%s', async (name, rows, options) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.parquet`);
    await native.query(`SET TimeZone = 'UTC'`);
    await native.query(
      `COPY (${ROWS.replace('ROWCOUNT', String(rows))}) TO '${path}' (FORMAT parquet, ${options})`,
    );
    const columns = await native.query(`SELECT column_name AS name FROM (DESCRIBE FROM '${path}')`);
    const texts = (of: readonly string[]): string =>
      of.map((c, i) => `CAST(${c} AS VARCHAR) AS x${i}`).join(', ');
    const quoted = columns.map((row) => `"${String(row['name'])}"`);
    const expected = await native.query(`SELECT ${texts(quoted)} FROM '${path}'`);
    expect(await wasm.fill(new Blob([readFileSync(path)]), 1024)).toBe(rows);
    expect(wasm.query(`SELECT ${texts(quoted.map((_, i) => `v${i}`))} FROM t`)).toEqual(expected);
  });
});
