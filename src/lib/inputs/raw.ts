import { contentHash } from '../core/hash';
import type { ColumnReading, Field, InputSpec } from '../core/input';
import type { Statement } from '../core/relation';
import {
  decimalCell,
  isNoId,
  isNothing,
  MONEY,
  numberCell,
  textCell,
  timeCell,
  typedCell,
} from '../sql/cell';
import { BEYOND, cellName, cellsOf, fileName, linesOf, type InputFile, type Refusals } from '../sql/csv';
import { statement } from '../sql/name';
import { text } from '../sql/quote';

/** Why a row is set aside, as stored in `reason`; 0 is a row that is used. */
export const REASONS = { used: 0, structure: 1, customer: 2, time: 3, amount: 4, blank: 5 } as const;
export type Reason = keyof typeof REASONS;

/** One column of a raw table. */
export interface RawColumn {
  /** Its SQL name in the raw table. */
  readonly name: string;
  readonly sql: string;
  /** The column of the file, for counting cells that do not read; none for texts. */
  readonly from?: number;
}

/** The table of one file, typed, with a reason for each row that is set aside. */
export interface RawTable {
  readonly file: InputFile;
  readonly statement: Statement;
  /** What the reader refused; made right after the raw table, from its temporary table. */
  readonly refused: Statement | undefined;
  readonly columns: readonly RawColumn[];
}

/** Cells of one mask: bits of a UBIGINT. */
export const MASK_BITS = 60;

/** The raw column that holds a mapped field. */
export function fieldColumn(field: Field): string {
  return `m_${field}`;
}

/** The raw column that holds column `i` of the file as it is read. */
export function ownColumn(i: number): string {
  return `f${i}`;
}

/** The position of the column that a field is mapped to; -1 for none. */
export function columnOf(spec: InputSpec, field: Field): number {
  const name = spec.mapping[field];
  return name === undefined ? -1 : spec.columns.findIndex((column) => column.name === name);
}

function fieldCell(field: Field, column: ColumnReading, cell: string, timeZone?: string): string {
  switch (field) {
    case 'time':
      return timeCell(cell, column.format ?? '%Y-%m-%d', timeZone);
    case 'amount':
    case 'price':
      return decimalCell(cell, column.decimal);
    case 'quantity':
      return numberCell(cell, column.decimal);
    case 'discount':
      return column.type === 'money' ? decimalCell(cell, column.decimal) : numberCell(cell, column.decimal);
    case 'status':
      return column.type === 'boolean' ? typedCell(cell, column) : textCell(cell);
    default:
      return textCell(cell);
  }
}

/** Fields whose cells are texts, which always read. */
const TEXT_FIELDS: readonly Field[] = ['customer', 'order', 'category', 'product', 'channel'];

function mappedColumns({ spec, timeZone }: InputFile): RawColumn[] {
  const fields = Object.keys(spec.mapping) as Field[];
  if (spec.role === 'customers' && columnOf(spec, 'customer') < 0) {
    return [{ name: fieldColumn('customer'), sql: 'CAST(row_number() OVER () AS VARCHAR)' }];
  }
  return fields.flatMap((field) => {
    const i = columnOf(spec, field);
    const column = spec.columns[i];
    if (!column || (spec.role === 'customers' && field === 'joined')) return [];
    const sql = fieldCell(field, column, cellName(i), timeZone);
    const reads = TEXT_FIELDS.includes(field) || (field === 'status' && column.type !== 'boolean');
    return [{ name: fieldColumn(field), sql, ...(reads ? {} : { from: i }) }];
  });
}

/** Columns of a file that keep their own names: all but the mapped ones (in a customers file all but the id). */
export function ownPositions(spec: InputSpec): number[] {
  const mapped = spec.role === 'orders' ? Object.values(spec.mapping) : [spec.mapping.customer];
  return spec.columns.flatMap((column, i) => (mapped.includes(column.name) ? [] : [i]));
}

function ownColumns({ spec, timeZone }: InputFile): RawColumn[] {
  return ownPositions(spec).flatMap((i) => {
    const column = spec.columns[i];
    if (!column) return [];
    const sql = typedCell(cellName(i), column, timeZone);
    return [{ name: ownColumn(i), sql, ...(column.type === 'text' ? {} : { from: i }) }];
  });
}

/** A cell holds whole rows of the file: a quote was opened and not closed where it should have been. */
function swallowed(spec: InputSpec, columns: readonly RawColumn[]): string {
  const { delimiter } = spec.reading;
  const width = spec.columns.length;
  if (width < 4 || delimiter === ' ' || spec.reading.quote === '') return 'false';
  const cells = spec.columns.map((_, i) => {
    const cell = cellName(i);
    const lines = `list_filter(string_split(${cell}, chr(10)), lambda x: len(string_split(x, ${text(delimiter)})) = ${width})`;
    const long = `CASE WHEN strlen(${cell}) > ${width} THEN contains(${cell}, chr(10)) ELSE false END`;
    const check = `CASE WHEN ${long} THEN len(${lines}) > 0 ELSE false END`;
    const typed = columns.find(({ from }) => from === i);
    return typed ? `CASE WHEN ${typed.name} IS NULL THEN ${check} ELSE false END` : check;
  });
  return cells.join(' OR ');
}

/** Whether a row has too few or too many cells, or holds other rows. */
function broken(spec: InputSpec, columns: readonly RawColumn[]): string {
  const last = cellName(spec.columns.length - 1);
  return `${last} IS NULL OR trim(coalesce(${BEYOND}, '')) <> '' OR ${swallowed(spec, columns)}`;
}

function blankRow(spec: InputSpec): string {
  const cells = spec.columns.map((_, i) => `trim(coalesce(${cellName(i)}, '')) = ''`);
  return cells.join(' AND ');
}

function reasonSql(spec: InputSpec, columns: readonly RawColumn[]): string {
  const has = (field: Field) => columnOf(spec, field) >= 0;
  const cases = [
    `WHEN ${broken(spec, columns)} THEN CASE WHEN ${blankRow(spec)} THEN ${REASONS.blank} ELSE ${REASONS.structure} END`,
  ];
  const first = has('customer') ? isNoId(fieldColumn('customer')) : 'false';
  cases.push(
    `WHEN ${first} THEN CASE WHEN ${blankRow(spec)} THEN ${REASONS.blank} ELSE ${REASONS.customer} END`,
  );
  if (spec.role === 'orders') {
    if (has('time')) cases.push(`WHEN ${fieldColumn('time')} IS NULL THEN ${REASONS.time}`);
    if (amountSql(spec) !== undefined) cases.push(`WHEN amount IS NULL THEN ${REASONS.amount}`);
  } else if (!has('customer')) {
    cases.push(`WHEN ${blankRow(spec)} THEN ${REASONS.blank}`);
  }
  return `CAST(CASE ${cases.join(' ')} ELSE ${REASONS.used} END AS UTINYINT)`;
}

/** Money of a row before returns are seen to: the amount, else quantity × price, else the price; undefined without either. */
function amountSql(spec: InputSpec): string | undefined {
  if (columnOf(spec, 'amount') >= 0) return fieldColumn('amount');
  const price = columnOf(spec, 'price');
  if (price < 0) return undefined;
  const quantity = columnOf(spec, 'quantity');
  if (quantity < 0) return fieldColumn('price');
  const exact = decimalCell(cellName(quantity), spec.columns[quantity]?.decimal);
  return `TRY_CAST((${exact}) * ${fieldColumn('price')} AS ${MONEY})`;
}

function masks(columns: readonly RawColumn[]): string[] {
  const bits = new Map<number, string[]>();
  for (const { name, from } of columns) {
    if (from === undefined) continue;
    const unread = `CASE WHEN ${name} IS NULL THEN CASE WHEN ${isNothing(cellName(from))} THEN 0 ELSE ${2 ** (from % MASK_BITS)} END ELSE 0 END`;
    const mask = Math.floor(from / MASK_BITS);
    bits.set(mask, [...(bits.get(mask) ?? []), unread]);
  }
  return [...bits].map(([mask, sums]) => `CAST(${sums.join(' + ')} AS UBIGINT) AS u${mask}`);
}

/** Line ends inside the cells of a broken row: how many further lines of the file it took with it. */
function takenLines(spec: InputSpec): string {
  const cells = spec.columns.map((_, i) => `coalesce(${cellName(i)}, '')`).join(' || ');
  return `length(${cells}) - length(replace(${cells}, chr(10), ''))`;
}

/** Rows of a file with their text cells, what these are read as, and `reason`. */
function reasonedRows(file: InputFile, columns: readonly RawColumn[], refusals?: Refusals): string {
  const { spec } = file;
  const amount = amountSql(spec);
  const inner = columns.map(({ name, sql }) => `${sql} AS ${name}`);
  const middle = amount === undefined ? '*' : `*, ${amount} AS amount`;
  const cells = `SELECT *, ${inner.join(', ')} FROM ${cellsOf(file, refusals)}`;
  return `(SELECT *, ${reasonSql(spec, columns)} AS reason FROM (SELECT ${middle} FROM (${cells})))`;
}

/** Reads a file again: rows that are set aside, with `n` (row number), `reason` and the text cells `c0` …. */
export function asideRows(file: InputFile): string {
  const columns = rawColumns(file);
  const numbered = `SELECT row_number() OVER () AS n, * FROM ${reasonedRows(file, columns)}`;
  return `(SELECT * FROM (${numbered}) WHERE reason <> ${REASONS.used})`;
}

function rawColumns(file: InputFile): RawColumn[] {
  return [...mappedColumns(file), ...ownColumns(file)];
}

function selectRaw(file: InputFile, columns: readonly RawColumn[], refusals: Refusals): string {
  const { spec } = file;
  const kept = columns.filter(({ name }) => name !== fieldColumn('amount')).map(({ name }) => name);
  return [
    'SELECT CAST(row_number() OVER () AS INTEGER) AS n, reason',
    `CASE WHEN reason = ${REASONS.structure} THEN CAST(${takenLines(spec)} AS INTEGER) ELSE 0 END AS lines`,
    ...masks(columns),
    ...(amountSql(spec) === undefined ? [] : ['amount']),
    ...kept,
  ]
    .join(', ')
    .concat(` FROM ${reasonedRows(file, columns, refusals)}`);
}

/**
 * What the reader refused, with the lines that it never came to after a line of over 2 MB. They are counted by reading
 * the file once more, which happens only when there is such a line: a join with nothing ends at once.
 */
function refusedStatement(file: InputFile, raw: Statement, refusals: Refusals): Statement {
  const { reading, name } = file.spec;
  const last = `(SELECT * FROM "${refusals.table}" WHERE scan_id = (SELECT max(scan_id) FROM "${refusals.table}"))`;
  const huge = `CAST(error_type AS VARCHAR) = 'LINE SIZE OVER MAXIMUM'`;
  const total = `SELECT count(*) AS total FROM (SELECT DISTINCT 1 AS one FROM ${last} WHERE ${huge}) AS h JOIN (SELECT 1 AS one FROM ${linesOf(file)}) AS l ON l.one = h.one`;
  const above = (reading.header ? 1 : 0) + reading.skip;
  const select = `SELECT CAST(line AS BIGINT) AS line, CAST(error_type AS VARCHAR) AS error, left(csv_line, 2000) AS csv_line,
CASE WHEN ${huge} THEN greatest(0, total + ${above} - CAST(line AS BIGINT)) ELSE 0 END AS lines FROM ${last} AS r CROSS JOIN (${total}) AS t`;
  const label = { ko: `${name}: 읽지 못한 줄 확인`, en: `${name}: checking lines that could not be read` };
  return statement('refused', select, [raw.table, fileName(file.path)], label);
}

/** The statement that reads one file, once, into a typed table with `n` (row number), `reason`, `lines` and masks of unreadable cells. */
export function rawTable(file: InputFile): RawTable {
  const { spec, path } = file;
  const id = contentHash(`${path} ${JSON.stringify([spec.reading, spec.columns, spec.mapping])}`);
  const refusals = { table: `refusals_${id}`, scan: `scans_${id}` };
  const columns = rawColumns(file);
  const label = { ko: `${spec.name} 읽기`, en: `Reading ${spec.name}` };
  const raw = statement('raw', selectRaw(file, columns, refusals), [fileName(path)], label);
  const kept = spec.reading.delimiter === ' ' ? undefined : refusedStatement(file, raw, refusals);
  return { file, statement: raw, refused: kept, columns };
}
