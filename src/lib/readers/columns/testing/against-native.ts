import { expect } from 'vitest';
import type { NativeEngine } from '../../../../../tests/engine/native';
import { openColumns } from '../open';
import type { ColumnsEngine } from './engine';

const work = { signal: new AbortController().signal, onprogress: () => {} };

function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

/** What our reader and native DuckDB differ in by intent: missing numbers, floating texts, instants. */
function comparable(cell: string, sql: string): string {
  const text = `CAST(${cell} AS VARCHAR)`;
  if (sql === 'DOUBLE' || sql === 'FLOAT')
    return `CASE WHEN isnan(CAST(${cell} AS DOUBLE)) THEN NULL ELSE ${text} END`;
  return text;
}

/** Fills a table from a Parquet file and compares all columns that are not JSON with native DuckDB; the code of a problem, or how many columns were compared. */
export async function compareWithNative(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  wasm: ColumnsEngine,
  native: NativeEngine,
): Promise<number | string> {
  const file = new Blob([bytes]);
  const opened = await openColumns(file, work);
  if (!opened.ok) return opened.problem.code;
  const filled = await wasm.fill(file, 1000).catch((error: unknown) => String(error));
  if (typeof filled === 'string') return filled;
  const { columns, notes } = opened.value;
  const json = notes.map(({ en }) => en).join();
  let compared = 0;
  for (const [i, { name, sql }] of columns.entries()) {
    if (json.includes(name)) continue;
    const own = wasm.query(`SELECT ${comparable(`v${i}`, sql)} AS x FROM t`);
    const theirs = await native
      .query(`SELECT ${comparable(quoted(name), sql)} AS x FROM read_parquet('${path}')`)
      .catch((error: unknown) => String(error));
    if (typeof theirs === 'string') continue;
    expect(own, `${path} ${name} ${sql}`).toEqual(theirs);
    compared++;
  }
  return compared;
}
