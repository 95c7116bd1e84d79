import type { Leaf, Rows, RowWindow } from '../../core/condition';
import type { Catalog, EventColumn, EventTable } from '../../core/relation';
import { ident } from '../../sql/quote';
import { findEvents } from '../find';
import { nearSql } from '../rows/near-sql';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
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

/** Rows of one customer that a leaf reads: a SELECT of `t` and the columns as text, the latest first. */
export interface CountedRows {
  readonly table: EventTable;
  readonly columns: readonly EventColumn[];
  readonly select: string;
}

function columnsOf(table: EventTable, rows: Rows): EventColumn[] {
  const asked = rows.where.map(({ column }) => column);
  const names = [...new Set([...asked, ...TELLING])];
  return names
    .flatMap((name) => table.columns.filter((column) => column.name === name))
    .filter(({ personal }) => personal === undefined)
    .slice(0, MOST_COLUMNS);
}

function rowsOf(rows: Rows, range: RowWindow, catalog: Catalog, c: number): CountedRows | null {
  if (!findEvents(catalog, rows.table)) return null;
  const source = rowSource(rows, null, catalog, createScope(catalog));
  const within =
    range.kind === 'near'
      ? nearSql(range, catalog, source.scope)
      : inWindow(range.kind === 'any' ? { kind: 'ever' } : range, catalog);
  const columns = columnsOf(source.table, rows);
  const cells = columns.map(({ name }) => `CAST(e.${ident(name)} AS VARCHAR) AS ${ident(name)}`);
  const from = fromRows(source, [`e.c = ${Math.trunc(c)}`, ...within]);
  const select = `SELECT ${[`strftime(e.t, '%Y-%m-%d %H:%M') AS t`, ...cells].join(', ')}\n${from}\nORDER BY e.t DESC, e.order_no LIMIT ${MOST_ROWS}`;
  return { table: source.table, columns, select };
}

/** The rows of customer `c` that a leaf counts, one list for each thing that it looks at; none for leaves about traits. */
export function rowsThatCount(leaf: Leaf, catalog: Catalog, c: number): readonly CountedRows[] {
  const lists = (): readonly (CountedRows | null)[] => {
    switch (leaf.kind) {
      case 'did':
        return [
          rowsOf(leaf, leaf.window, catalog, c),
          ...(leaf.test.op === 'than' ? [rowsOf(leaf.test.other, leaf.test.other.window, catalog, c)] : []),
        ];
      case 'nth':
      case 'regular':
      case 'returned':
      case 'overdue':
        return [rowsOf(leaf, { kind: 'ever' }, catalog, c)];
      case 'sequence':
        return leaf.steps.map((step) => rowsOf(step, { kind: 'ever' }, catalog, c));
      default:
        return [];
    }
  };
  return lists().flatMap((list) => list ?? []);
}
