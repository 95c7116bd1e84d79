import type { Leaf, LeafOf, Measure, Rows } from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { Catalog, EventColumn, EventTable } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { ident } from '../../sql/quote';
import { findEvents } from '../find';
import { nthSelect } from '../leaves/nth-sql';
import { returnsSelect } from '../leaves/returned-sql';
import { reachedSelect } from '../leaves/sequence-sql';
import { nearSql } from '../rows/near-sql';
import { fromRows, inWindow, rowSource, type RowSource } from '../rows/row-source';
import { createScope } from '../scope';
import { bestStretch } from './fact-of-did';

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

function columnsOf(table: EventTable, rows: Rows, measure: Measure | null): EventColumn[] {
  const asked = columnFilters(rows.where).map(({ column }) => column);
  const names = [...new Set([...measuredOf(measure), ...asked, ...TELLING])];
  return names
    .flatMap((name) => table.columns.filter((column) => column.name === name))
    .filter(({ personal }) => personal === undefined)
    .slice(0, MOST_COLUMNS);
}

/** A cell as it is told: numbers and yes or no as such, days and all else as text. */
function cellSql({ name, type }: EventColumn): string {
  const cell = `e.${ident(name)}`;
  if (type === 'number' || type === 'money') return `CAST(${cell} AS DOUBLE)`;
  return type === 'boolean' ? cell : `CAST(${cell} AS VARCHAR)`;
}

/** More that rows must pass to count, as SQL over the rows `e`. */
type More = (source: RowSource) => readonly string[];

function listOf(
  rows: Rows,
  measure: Measure | null,
  more: More,
  catalog: Catalog,
  c: number,
): CountedRows | null {
  if (!findEvents(catalog, rows.table)) return null;
  const source = rowSource(rows, measure, catalog, createScope(catalog));
  const within = more(source);
  const columns = columnsOf(source.table, rows, measure);
  const cells = columns.map((column, i) => `${cellSql(column)} AS w${i}`);
  const from = fromRows(source, [`e.c = ${Math.trunc(c)}`, ...within]);
  const shown = [
    `strftime(e.t, '%Y-%m-%d %H:%M') AS t`,
    ...cells,
    'CAST(count(*) OVER () AS DOUBLE) AS total',
  ];
  const select = `SELECT ${shown.join(', ')}\n${from}\nORDER BY e.t DESC, e.order_no LIMIT ${MOST_ROWS}`;
  return { table: source.table, columns, select };
}

/** What a column of a SELECT of everybody's holds for one customer, as a sub-query. */
function own(column: string, select: string, c: number, when = 'TRUE'): string {
  return `(SELECT x.${column} FROM (\n${select}\n) AS x WHERE x.c = ${Math.trunc(c)} AND ${when})`;
}

function listsOfDid(leaf: LeafOf<'did'>, catalog: Catalog, c: number): readonly (CountedRows | null)[] {
  const { measure, test, window: range } = leaf;
  const within: More = (source) => {
    if (range.kind === 'near') return nearSql(range, leaf.table, catalog, source.scope);
    if (range.kind !== 'any') return inWindow(range, catalog);
    const first = own('s', bestStretch(leaf, range, catalog, createScope(catalog)), c);
    const days = range.unit === 'week' ? 7 * range.n : range.n;
    const day = dayOf('e.t');
    return [...inWindow({ kind: 'ever' }, catalog), `${day} >= ${first}`, `${day} <= ${first} + ${days - 1}`];
  };
  const list = listOf(leaf, measure, within, catalog, c);
  if (test.op !== 'than') return [list];
  const { other } = test;
  return [list, listOf(other, other.measure, () => inWindow(other.window, catalog), catalog, c)];
}

function listsOf(leaf: Leaf, catalog: Catalog, c: number): readonly (CountedRows | null)[] {
  const ever = inWindow({ kind: 'ever' }, catalog);
  const scope = createScope(catalog);
  switch (leaf.kind) {
    case 'did':
      return listsOfDid(leaf, catalog, c);
    case 'nth':
      return [
        listOf(
          leaf,
          null,
          () => [...ever, `e.t = ${own('t', nthSelect(leaf, catalog, scope), c)}`],
          catalog,
          c,
        ),
      ];
    case 'regular': {
      const periods = inWindow({ kind: 'last', n: leaf.of, unit: leaf.unit }, catalog);
      return [listOf(leaf, null, () => periods, catalog, c)];
    }
    case 'returned': {
      const returns = returnsSelect(leaf, catalog, scope);
      const ends = ['t', 'p'].map((end) => `e.t IN ${own(end, returns, c, 'x.back')}`);
      return [listOf(leaf, null, () => [...ever, `(${ends.join(' OR ')})`], catalog, c)];
    }
    case 'overdue':
      return [listOf(leaf, null, () => ever, catalog, c)];
    case 'sequence':
      return leaf.steps.map((step, i) => {
        const reached = reachedSelect(leaf, i + 1, catalog, scope);
        return listOf(step, null, () => [...ever, `e.t IN ${own('t', reached, c, 'x.r')}`], catalog, c);
      });
    default:
      return [];
  }
}

/**
 * The rows of customer `c` that a leaf counts, one list for each thing that it looks at; none for leaves about traits. They
 * lie in the window, and are those that decide: the nth time, both ends of a long break, the steps that follow one another.
 */
export function rowsThatCount(leaf: Leaf, catalog: Catalog, c: number): readonly CountedRows[] {
  return listsOf(leaf, catalog, c).flatMap((list) => list ?? []);
}
