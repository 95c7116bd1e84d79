import type { TraitType } from '../core/relation';
import { ident } from '../sql/quote';
import { guard, guardExpr, riskyExpr, SAFE_MARK } from '../sql/guard';
import { uniqueNames } from './unique-names';

/** How a CSV file writes its text: `exact` for machines, `safe` so that no spreadsheet runs a cell. */
export type CsvForm = 'exact' | 'safe';

/** A column of an export. */
export interface ExportColumn {
  /** Its header. */
  readonly name: string;
  readonly type: TraitType;
  /** The column of the SELECT that holds it, when that is not the header itself. */
  readonly source?: string;
}

function isText(type: TraitType): boolean {
  return type === 'text' || type === 'category';
}

/** Money is kept with four decimals: zeros that say nothing are left out. */
function moneyCell(column: string): string {
  const digits = `CAST(${column} AS VARCHAR)`;
  return `CASE WHEN contains(${digits}, '.') THEN rtrim(rtrim(${digits}, '0'), '.') ELSE ${digits} END`;
}

function exactCell({ name, type, source = name }: ExportColumn): string {
  const column = ident(source);
  if (type === 'date') return `CAST(CAST(${column} AS DATE) AS VARCHAR)`;
  if (type === 'money') return moneyCell(column);
  return isText(type) ? `CAST(${column} AS VARCHAR)` : column;
}

function safeCell(column: ExportColumn): string {
  return isText(column.type) ? guardExpr(exactCell(column)) : exactCell(column);
}

/**
 * The select list of an export: dates as YYYY-MM-DD, money as exact decimals without idle zeros, numbers as they are, headers made
 * unique. The safe form guards text cells and headers and ends with an empty column headed by the mark.
 */
export function cellsSql(columns: readonly ExportColumn[], form: CsvForm): string {
  const cell = form === 'safe' ? safeCell : exactCell;
  const unique = uniqueNames(
    columns.map(({ name }) => name),
    [SAFE_MARK],
  );
  const headers = form === 'safe' ? unique.map(guard) : unique;
  const cells = columns.map((column, i) => `${cell(column)} AS ${ident(headers[i] ?? '')}`);
  const mark = form === 'safe' ? [`CAST(NULL AS VARCHAR) AS ${ident(SAFE_MARK)}`] : [];
  return [...cells, ...mark].join(', ');
}

/** A SELECT whose CSV gives back every value exactly. */
export function exactSelect(columns: readonly ExportColumn[], select: string): string {
  return `SELECT ${cellsSql(columns, 'exact')} FROM (${select}) AS rows_out`;
}

/** A SELECT whose CSV no spreadsheet runs, and which our own import takes back exactly. */
export function safeSelect(columns: readonly ExportColumn[], select: string): string {
  return `SELECT ${cellsSql(columns, 'safe')} FROM (${select}) AS rows_out`;
}

/** A SELECT of one row: `cells`, how many text cells of the exact form a spreadsheet could run. */
export function riskyCellsSelect(columns: readonly ExportColumn[], select: string): string {
  const counts = columns
    .filter(({ type }) => isText(type))
    .map((column) => `coalesce(sum(CASE WHEN ${riskyExpr(exactCell(column))} THEN 1 ELSE 0 END), 0)`);
  const sum = counts.length === 0 ? '0' : counts.join(' + ');
  return `SELECT CAST(${sum} AS DOUBLE) AS cells FROM (${select}) AS rows_out`;
}
