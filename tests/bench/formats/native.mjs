import { mkdirSync, mkdtempSync, openAsBlob, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { withSource } from '../../../src/build/source.mjs';

/** How native DuckDB reads each format; it has no reader of books and Arrow built in. */
const READERS = /** @type {Readonly<Record<string, string>>} */ ({
  csv: 'read_csv',
  'csv.gz': 'read_csv',
  jsonl: 'read_json',
  parquet: 'read_parquet',
});

const PATH = 'i1-1.csv';

/** The product's spec of a file, and where the product's SQL finds it. */
async function specOf(
  /** @type {(path: string) => Promise<Record<string, any>>} */ load,
  /** @type {string} */ path,
) {
  const file = await openAsBlob(path);
  const common = { id: 'i1', name: basename(path) };
  if (path.endsWith('.parquet')) {
    const { lookColumns } = await load('/src/lib/readers/columns/look.ts');
    const { guessTable } = await load('/src/lib/inputs/guess-table.ts');
    const look = await lookColumns(file, { signal: new AbortController().signal, onprogress: () => {} });
    const { columns, rows } = look.value;
    return { spec: guessTable({ ...common, columns, rows }).spec, form: 'columns' };
  }
  const { guessInput } = await load('/src/lib/inputs/guess.ts');
  const text = await file.slice(0, 262_144).text();
  return { spec: guessInput({ ...common, encoding: 'utf-8', text, whole: false }).spec, form: 'original' };
}

/**
 * What native DuckDB with one thread needs: to read the file into a table as it is, and for the product's own statements
 * up to the clean tables (CSV and Parquet), in milliseconds.
 * @param {string} format
 * @param {string} path
 * @returns {Promise<{ read: number | undefined, clean: number | undefined }>}
 */
export async function measureNative(format, path) {
  const reader = READERS[format];
  if (reader === undefined) return { read: undefined, clean: undefined };
  const folder = mkdtempSync(join(tmpdir(), 'gyul-formats-'));
  const before = process.cwd();
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const rowsOf = async (/** @type {string} */ sql) => (await connection.runAndReadAll(sql)).getRowObjects();
  try {
    let start = performance.now();
    await connection.run(`CREATE TABLE whole AS FROM ${reader}('${path}')`);
    const read = performance.now() - start;
    await connection.run('DROP TABLE whole');
    if (format !== 'csv' && format !== 'parquet') return { read, clean: undefined };
    const clean = await withSource(async (load) => {
      const { spec, form } = await specOf(load, path);
      const { cleanTables, loadStatements } = await load('/src/lib/inputs/clean.ts');
      const { factsSelects, readFacts } = await load('/src/lib/inputs/facts.ts');
      const { columnsTable } = await load('/src/lib/core/columns-table.ts');
      mkdirSync(join(folder, 'input'));
      symlinkSync(path, join(folder, 'input', PATH));
      process.chdir(folder);
      if (form === 'columns') {
        const cells = spec.columns.map(
          (/** @type {{ name: string }} */ c, /** @type {number} */ i) => `"${c.name}" AS v${i}`,
        );
        await connection.run(
          `CREATE VIEW "${columnsTable(PATH)}" AS SELECT ${cells.join(', ')} FROM read_parquet('${path}')`,
        );
      }
      const files = [{ spec, path: PATH, timeZone: 'Asia/Seoul', form }];
      const done = new Set();
      const make = async (/** @type {{ table: string, select: string }[]} */ statements) => {
        for (const { table, select } of statements) {
          if (!done.has(table)) await connection.run(`CREATE TABLE "${table}" AS ${select}`);
          done.add(table);
        }
      };
      start = performance.now();
      await make(loadStatements(files));
      const found = [];
      for (const select of factsSelects(files)) {
        const rows = await rowsOf(select);
        found.push(
          rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([k, v]) => [k, typeof v === 'bigint' ? Number(v) : v]),
            ),
          ),
        );
      }
      await make(cleanTables(files, '2026-04-01', readFacts(found), 'KRW').statements);
      return performance.now() - start;
    });
    return { read, clean };
  } finally {
    process.chdir(before);
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
