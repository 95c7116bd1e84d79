import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestEngine } from '../../../../tests/engine/wasm';
import type { Row } from '../../core/relation';
import { ident, text } from '../../sql/quote';

/** SQL of any text, control characters and NUL included. */
export function anyText(value: string): string {
  const parts = value.split('\0').map(text);
  return parts.join(' || chr(0) || ');
}

/** A relation `(i, a, b)` of texts, one row for each pair. */
export function textsSelect(values: readonly string[]): string {
  const rows = values.map((value, i) => `SELECT ${i} AS i, ${anyText(value)} AS a`);
  return rows.join(' UNION ALL ');
}

/** The CSV text that the engine writes for a SELECT, as an export does. */
export function writeCsv(engine: TestEngine, select: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-csv-'));
  try {
    const path = join(folder, 'out.csv');
    engine.query(`COPY (${select}) TO ${text(path)} (FORMAT CSV, HEADER)`);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of a CSV text as the engine reads them, every column a text; `project` is the select list. */
export function readCsv(engine: TestEngine, name: string, csv: string, project = '*'): Row[] {
  engine.file(name, csv);
  const options = `all_varchar=true, header=true, delim=',', quote='"', escape='"', allow_quoted_nulls=false`;
  return engine.query(`SELECT ${project} FROM read_csv(${text(`input/${name}`)}, ${options})`);
}

/** A name as a SQL column, for tests that write select lists. */
export const column = ident;

/** The cells of a CSV text, cut at another delimiter by a reader that knows quotes only at the start of a cell. */
export function cellsOf(csv: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at++; at < csv.length && !(csv[at] === '"' && csv[at + 1] !== '"'); at++) {
        if (csv[at] === '"') at++;
        cell += csv[at] ?? '';
      }
      at++;
    }
    while (at < csv.length && csv[at] !== delimiter && csv[at] !== '\n' && csv[at] !== '\r')
      cell += csv[at++];
    cells.push(cell);
    at++;
  }
  return cells;
}
