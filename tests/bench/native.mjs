import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quantile } from './figures.mjs';

/**
 * The work of the product as SQL: what the engine runs for a file.
 * @typedef {{ table: string, select: string }} Made
 * @typedef {{ load: Made[], firstChart: string[], rfm: Made[], rfmQueries: string[], edits: { made: Made[], queries: string[] }[], list: string }} Work
 * @typedef {{ load: number, firstChart: number, rfm: number, edits: number[], list: number, members: number }} NativeFigures
 */

/** Runs something in a folder where `input/<name>` is the file, as it is in the product's engine. */
async function whereInputIs(
  /** @type {string} */ path,
  /** @type {(folder: string) => Promise<NativeFigures>} */ use,
) {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-bench-'));
  const before = process.cwd();
  mkdirSync(join(folder, 'input'));
  symlinkSync(path, join(folder, 'input', basename(path)));
  process.chdir(folder);
  try {
    return await use(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(/** @type {() => Promise<unknown>} */ work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times the same SQL as the product runs, in native DuckDB with one thread.
 * @param {string} path
 * @param {Work} work
 * @returns {Promise<NativeFigures>}
 */
export function measureNative(path, work) {
  return whereInputIs(path, async (folder) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const conn = await instance.connect();
    const make = async (/** @type {Made[]} */ statements) => {
      for (const { table, select } of statements) {
        await conn.run(`CREATE TABLE IF NOT EXISTS "${table}" AS ${select}`);
      }
    };
    const ask = async (/** @type {string[]} */ selects) => {
      for (const select of selects) await (await conn.runAndReadAll(select)).getRowObjects();
    };
    const load = await timed(() => make(work.load));
    const firstChart = await timed(() => ask(work.firstChart));
    const rfm = await timed(async () => {
      await make(work.rfm);
      await ask(work.rfmQueries);
    });
    const edits = [];
    for (const { made, queries } of work.edits) {
      edits.push(
        await timed(async () => {
          await make(made);
          await ask(queries);
        }),
      );
    }
    const members = await conn.runAndReadAll(`SELECT CAST(COUNT(*) AS DOUBLE) AS n FROM (${work.list})`);
    const out = join(folder, 'list.csv');
    writeFileSync(out, '');
    const list = await timed(() => conn.run(`COPY (${work.list}) TO '${out}' (HEADER, DELIMITER ',')`));
    conn.closeSync();
    instance.closeSync();
    return { load, firstChart, rfm, edits, list, members: Number(members.getRows()[0]?.[0]) };
  });
}

/** Median and p95 of the edits. */
export const spread = (/** @type {number[]} */ edits) => ({
  median: quantile(edits, 0.5),
  p95: quantile(edits, 0.95),
});
