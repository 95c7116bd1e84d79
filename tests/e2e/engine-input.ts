import { rm, writeFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import type { Reading } from '../../src/lib/core/input';
import { columnsTable } from '../../src/lib/core/columns-table';
import type {} from './harness/page';
import { expect } from './fixture';

/** Opens a page that holds nothing but the engine, and a field to choose a file with. */
export async function bootEngine(page: Page): Promise<void> {
  await page.goto('/harness/locked/');
  expect(await page.evaluate(() => window.engine.boot(() => {}))).toMatchObject({ ok: true });
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { type: 'file' })),
  );
}

/** Names of the engine's files that are kept for the next visit. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = await (await caches.open('gyul-engine')).keys();
    return kept.map(({ url }) => /(engine-[\w-]*?)\.[^/]*$/.exec(url)?.[1] ?? url).sort();
  });
}

/** What a call came to: `ok`, or the code of the problem, which must say what to do in both languages. */
export type End = string;

/** A call of the engine on the chosen file. */
export type Step = 'look' | 'inspect' | 'open' | 'fill';

/** The reading of columns files. */
export const COLUMNS: Partial<Reading> = { format: 'columns' };

/**
 * Does one step on the chosen file; `fill` makes a table of all rows of an opened columns file. With `stopAfter` it is
 * cancelled so many milliseconds later.
 */
export function step(page: Page, what: Step, but: Partial<Reading> = {}, stopAfter?: number): Promise<End> {
  return page.evaluate(
    async ([call, change, after, table]) => {
      const file = document.querySelector('input')?.files?.[0];
      if (file === undefined) throw new Error('no file was chosen');
      const { engine } = window;
      const reading = window.reading(change);
      const seen = (window.seen = [] as number[]);
      const onprogress = ({ done }: { done: number }): void => void seen.push(done);
      const label = { ko: '표', en: 'table' };
      const calls = {
        look: () => engine.look(file, undefined, 'step', onprogress),
        inspect: () => engine.inspect(file, reading, 'step', onprogress),
        open: () => engine.openInput('a.csv', file, reading, 2, 'step', onprogress),
        fill: () =>
          engine.run(
            [{ table: 'filled', select: `SELECT v0, v1 FROM "${table}"`, reads: [], label }],
            'step',
            onprogress,
          ),
      };
      if (after !== undefined) setTimeout(() => engine.cancel('step'), after);
      const answer = await calls[call]();
      if (answer.ok) return 'ok';
      const { code, message, hint } = answer.problem;
      const said = [message.ko, message.en, hint.ko, hint.en].every((text) => text.length > 5);
      return said ? code : `${code} does not say what to do`;
    },
    [what, but, stopAfter, columnsTable('a.csv')] as const,
  );
}

/** Progress that was told during the last step. */
export function progress(page: Page): Promise<number[]> {
  return page.evaluate(() => window.seen);
}

/** Rows of the table that `fill` made; 'none' when there is none. */
export function filledRows(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const answer = await window.engine.query(['SELECT count(*) AS n FROM filled'], 'count');
    return answer.ok ? answer.value[0]?.[0]?.['n'] : 'none';
  });
}

/** Writes a Parquet file of so many rows. */
export async function parquetFile(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const select = `SELECT 'C' || range AS id, range * 1.5 AS amount FROM range(${rows})`;
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** A file, for as long as the work on it lasts. */
export async function withFile(
  path: string,
  content: string | Buffer,
  work: () => Promise<void>,
): Promise<void> {
  await writeFile(path, content);
  await work().finally(() => rm(path, { force: true }));
}
