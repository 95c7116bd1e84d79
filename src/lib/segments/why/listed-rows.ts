import type { Measure, Rows } from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { Catalog, EventColumn, EventTable } from '../../core/relation';
import { ident } from '../../sql/quote';
import { findEvents } from '../find';
import { fromRows, rowSource, type RowSource } from '../rows/row-source';
import { createScope } from '../scope';

/** Rows that are shown of each leaf. */
const MOST_ROWS = 20;
/** Columns that tell most about a row, where the table has them. */
const TELLING = [
  'amount',
  'event',
  'action',
  'campaign',
  'question',
  'answer',
  'category',
  'product',
  'rating',
  'channel',
];
const MOST_COLUMNS = 4;

/** Rows of one customer that a leaf reads: a SELECT of `t`, the columns in `w0` and so on, and `total`, how many there are; the latest first. */
export interface CountedRows {
  readonly table: EventTable;
  readonly columns: readonly EventColumn[];
  /** What else may be shown of the rows and is not. */
  readonly others: readonly EventColumn[];
  readonly select: string;
}

/** What of each row the figure is made of. */
function measuredOf(measure: Measure | null): readonly string[] {
  if (measure === null || measure.kind === 'times') return [];
  if (measure.kind === 'share') {
    return [
      ...columnFilters(measure.of).map(({ column }) => column),
      ...(measure.by === null ? [] : [measure.by]),
    ];
  }
  const { column } = measure;
  return measure.kind === 'top-share' && measure.by !== null ? [column, measure.by] : [column];
}

/** The columns of a table that may be shown, those first that are: `first`, then what is asked about, then what tells most. */
function columnsOf(
  table: EventTable,
  rows: Rows,
  first: readonly string[],
): Pick<CountedRows, 'columns' | 'others'> {
  const asked = columnFilters(rows.where).map(({ column }) => column);
  const names = [...new Set([...first, ...asked, ...TELLING])];
  const open = table.columns.filter(({ personal }) => personal === undefined);
  const columns = names
    .flatMap((name) => open.filter((column) => column.name === name))
    .slice(0, MOST_COLUMNS);
  return { columns, others: open.filter((column) => !columns.includes(column)) };
}

/** A cell as it is told: numbers and yes or no as such, days and all else as text. */
function cellSql({ name, type }: EventColumn): string {
  const cell = `e.${ident(name)}`;
  if (type === 'number' || type === 'money') return `CAST(${cell} AS DOUBLE)`;
  return type === 'boolean' ? cell : `CAST(${cell} AS VARCHAR)`;
}

/** More that rows must pass to count, as SQL over the rows `e`. */
export type More = (source: RowSource) => readonly string[];

/** The rows of one customer that pass, the latest first, each with the columns `first` before others; null where the data has no such table. */
export function listOf(
  rows: Rows,
  measure: Measure | null,
  more: More,
  catalog: Catalog,
  c: number,
  first: readonly string[] = [],
): CountedRows | null {
  if (!findEvents(catalog, rows.table)) return null;
  const source = rowSource(rows, measure, catalog, createScope(catalog));
  const within = more(source);
  const { columns, others } = columnsOf(source.table, rows, [...measuredOf(measure), ...first]);
  const cells = columns.map((column, i) => `${cellSql(column)} AS w${i}`);
  const from = fromRows(source, [`e.c = ${Math.trunc(c)}`, ...within]);
  const shown = [
    `strftime(e.t, '%Y-%m-%d %H:%M') AS t`,
    ...cells,
    'CAST(count(*) OVER () AS DOUBLE) AS total',
  ];
  const select = `SELECT ${shown.join(', ')}\n${from}\nORDER BY e.t DESC, e.order_no LIMIT ${MOST_ROWS}`;
  return { table: source.table, columns, others, select };
}
