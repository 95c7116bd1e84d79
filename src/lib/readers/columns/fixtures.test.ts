import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookColumns } from './look';
import { openColumnsEngine, type ColumnsEngine } from './testing/engine';

const FOLDER = resolve('tests/fixtures/columns');

interface Expected {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** All rows, where only the first are listed. */
  readonly total?: number;
  readonly problem?: string;
}

const names = readdirSync(FOLDER).filter((name) => /\.(feather|arrows?|parquet)$/.test(name));
const work = { signal: new AbortController().signal, onprogress: () => {} };

function expectedOf(name: string): Expected {
  const stem = name === 'nested.parquet' ? 'nested-parquet' : name.replace(/\.\w+$/, '');
  return JSON.parse(readFileSync(join(FOLDER, `${stem}.expected.json`), 'utf8')) as Expected;
}

const sqlText = (i: number): string =>
  `coalesce(CASE WHEN typeof(v${i}) IN ('DOUBLE', 'FLOAT') THEN regexp_replace(CAST(v${i} AS VARCHAR), '\\.0$', '') ELSE CAST(v${i} AS VARCHAR) END, '') AS x${i}`;

describe('Arrow and Parquet files of pyarrow', () => {
  let wasm: ColumnsEngine;
  beforeAll(async () => {
    wasm = await openColumnsEngine();
  });
  afterAll(() => wasm.close());

  it.each(names)('%s', async (name) => {
    const { columns, rows, total, problem } = expectedOf(name);
    const file = new Blob([new Uint8Array(readFileSync(join(FOLDER, name)))]);
    const look = await lookColumns(file, work);
    if (problem !== undefined) {
      expect(look).toMatchObject({ ok: false, problem: { code: problem } });
      return;
    }
    expect(look).toMatchObject({ ok: true });
    if (!look.ok) return;
    expect(look.value.columns.map((column) => column.name)).toEqual(columns);
    expect(look.value.rowsTotal).toBe(total ?? rows.length);
    expect(look.value.rows.slice(0, rows.length)).toEqual(rows);
    expect(await wasm.fill(file, 9)).toBe(total ?? rows.length);
    const select = columns.map((_, i) => sqlText(i)).join(', ');
    const found = wasm.query(`SELECT ${select} FROM t LIMIT ${rows.length}`);
    expect(found.map((row) => Object.values(row))).toEqual(rows);
  });
});
