import { contentHash } from '../../core/hash';
import type { Statement } from '../../core/relation';
import { isNothing } from '../../sql/cell';
import { fileName, linesOf, type Refusals } from '../../sql/csv';
import { statement } from '../../sql/name';
import { amountSql } from './amount';
import { readCell } from './cells';
import { cleaningColumns } from './cleaned';
import { rawColumns, type RawColumn } from './columns';
import { fieldColumn } from './fields';
import { REASONS } from './reasons';
import { reasonedRows, rowNumber } from './rows';
import type { SourceFile } from './source';
import { takenLines } from './structure';

/** The table of one file, typed, with a reason for each row that is set aside. */
export interface RawTable {
  readonly file: SourceFile;
  readonly statement: Statement;
  /** What the reader refused; made right after the raw table, from its temporary table. */
  readonly refused: Statement | undefined;
  readonly columns: readonly RawColumn[];
}

/** Cells of one mask: bits of a UBIGINT. */
export const MASK_BITS = 60;

function masks(file: SourceFile, columns: readonly RawColumn[]): string[] {
  const bits = new Map<number, string[]>();
  const seen = new Set<number>();
  for (const { name, from } of columns) {
    if (from === undefined || seen.has(from)) continue;
    seen.add(from);
    const unread = `CASE WHEN ${name} IS NULL THEN CASE WHEN ${isNothing(readCell(file, from))} THEN 0 ELSE ${2 ** (from % MASK_BITS)} END ELSE 0 END`;
    const mask = Math.floor(from / MASK_BITS);
    bits.set(mask, [...(bits.get(mask) ?? []), unread]);
  }
  return [...bits].map(([mask, sums]) => `CAST(${sums.join(' + ')} AS UBIGINT) AS u${mask}`);
}

function selectRaw(file: SourceFile, columns: readonly RawColumn[], refusals: Refusals): string {
  const kept = columns.filter(({ name }) => name !== fieldColumn('amount') || file.spec.role !== 'orders');
  const taken = takenLines(file);
  const select = [
    `SELECT CAST(${rowNumber(file)} AS INTEGER) AS n, reason`,
    `CASE WHEN reason = ${REASONS.structure} THEN CAST(${taken} AS INTEGER) ELSE 0 END AS lines`,
    ...masks(file, columns),
    ...cleaningColumns(file),
    ...(amountSql(file) === undefined ? [] : ['amount']),
    ...kept.map(({ name }) => name),
  ].join(', ');
  const every = `${select} FROM ${reasonedRows(file, columns, refusals)}`;
  if (file.spec.share === undefined) return every;
  return `SELECT * FROM (${every}) AS every WHERE reason <> ${REASONS['sampled-out']}`;
}

/**
 * What the reader refused, with the lines that it never came to after a line of over 2 MB. They are counted by reading
 * the file once more, which happens only when there is such a line: a join with nothing ends at once.
 */
function refusedStatement(file: SourceFile, raw: Statement, refusals: Refusals): Statement {
  const { reading, name } = file.spec;
  const { header, skip } = file.form === 'mended' ? { header: false, skip: 0 } : reading;
  const last = `(SELECT * FROM "${refusals.table}" WHERE scan_id = (SELECT max(scan_id) FROM "${refusals.table}"))`;
  const huge = `CAST(error_type AS VARCHAR) = 'LINE SIZE OVER MAXIMUM'`;
  const total = `SELECT count(*) AS total FROM (SELECT DISTINCT 1 AS one FROM ${last} WHERE ${huge}) AS h JOIN (SELECT 1 AS one FROM ${linesOf(file)}) AS l ON l.one = h.one`;
  const above = (header ? 1 : 0) + skip;
  const select = `SELECT CAST(line AS BIGINT) AS line, CAST(error_type AS VARCHAR) AS error, left(csv_line, 2000) AS csv_line,
CASE WHEN ${huge} THEN greatest(0, total + ${above} - CAST(line AS BIGINT)) ELSE 0 END AS lines FROM ${last} AS r CROSS JOIN (${total}) AS t`;
  const label = { ko: `${name}: 읽지 못한 줄 확인`, en: `${name}: checking lines that could not be read` };
  return statement('refused', select, [raw.table, fileName(file.path)], label);
}

/** Only text can hold lines that the reader refuses; lists split at runs of spaces are read whole. */
function canRefuse({ spec, form }: SourceFile): boolean {
  if (form === 'columns') return false;
  return form === 'mended' || spec.reading.delimiter !== ' ';
}

/** The statement that reads one file, once, into a typed table with `n` (row number), `reason`, `lines` and masks of unreadable cells. */
export function rawTable(file: SourceFile): RawTable {
  const { spec, path } = file;
  const id = contentHash(`${path} ${JSON.stringify([spec.reading, spec.columns, spec.mapping])}`);
  const refusals = { table: `refusals_${id}`, scan: `scans_${id}` };
  const columns = rawColumns(file);
  const label = { ko: `${spec.name} 읽기`, en: `Reading ${spec.name}` };
  const raw = statement('raw', selectRaw(file, columns, refusals), [fileName(path)], label);
  const refused = canRefuse(file) ? refusedStatement(file, raw, refusals) : undefined;
  return { file, statement: raw, refused, columns };
}
