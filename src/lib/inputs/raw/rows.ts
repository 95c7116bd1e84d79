import { cellsOf, type Refusals } from '../../sql/csv';
import { amountSql } from './amount';
import { cleanedCells, cleanedReasons, needsNumbers } from './cleaned';
import { rawColumns, type RawColumn } from './columns';
import { REASONS } from './reasons';
import { reasonSql } from './reason-sql';
import type { SourceFile } from './source';

/** Rows of a file with their text cells, what these are read as, and `reason`. */
export function reasonedRows(file: SourceFile, columns: readonly RawColumn[], refusals?: Refusals): string {
  const source = cellsOf(file, refusals);
  const numbered = needsNumbers(file) ? `(SELECT row_number() OVER () AS n, * FROM ${source})` : source;
  const inner = columns.map(({ name, sql }) => `${sql} AS ${name}`);
  const typed = `SELECT ${['*', ...inner].join(', ')} FROM ${cleanedCells(file, numbered)}`;
  const amount = amountSql(file);
  const middle = amount === undefined ? '*' : `*, ${amount} AS amount`;
  const rows = `(SELECT *, ${reasonSql(file, columns)} AS reason FROM (SELECT ${middle} FROM (${typed})))`;
  return cleanedReasons(file, rows);
}

/** SQL of the number of a row in the file, from 1. */
export function rowNumber(file: SourceFile): string {
  return needsNumbers(file) ? 'n' : 'row_number() OVER ()';
}

/** Reads a file again: rows that are set aside, with `n` (row number), `reason` and the text cells `c0` …. */
export function asideRows(file: SourceFile): string {
  const rows = reasonedRows(file, rawColumns(file));
  const numbered = needsNumbers(file) ? rows : `(SELECT ${rowNumber(file)} AS n, * FROM ${rows})`;
  return `(SELECT * FROM ${numbered} WHERE reason <> ${REASONS.used})`;
}
