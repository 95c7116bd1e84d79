import type { Catalog, EventTable } from '../../core/relation';
import { ident, stamp, text } from '../../sql/quote';

/** Rows of a customer's timeline. */
const MOST_ROWS = 60;
const TELLING = [
  'event',
  'action',
  'campaign',
  'question',
  'answer',
  'category',
  'product',
  'status',
  'rating',
  'term',
];
const MOST_WORDS = 3;

/** The columns of a table that a timeline tells, in order. */
export function timelineColumns({ columns }: EventTable): string[] {
  return TELLING.filter((name) =>
    columns.some((column) => column.name === name && column.personal === undefined),
  ).slice(0, MOST_WORDS);
}

function oneTable(table: EventTable, catalog: Catalog, c: number): string {
  const words = Array.from({ length: MOST_WORDS }, (_, i) => timelineColumns(table)[i]).map(
    (name, i) =>
      `${name === undefined ? 'CAST(NULL AS VARCHAR)' : `CAST(e.${ident(name)} AS VARCHAR)`} AS w${i}`,
  );
  const money = table.columns.some(({ name, type }) => name === 'amount' && type === 'money');
  const amount = money ? 'CAST(e.amount AS DOUBLE)' : 'CAST(NULL AS DOUBLE)';
  return `SELECT ${text(table.name)} AS kind, e.t, ${words.join(', ')}, ${amount} AS amount FROM ${ident(table.table)} AS e WHERE e.c = ${Math.trunc(c)} AND e.t < ${stamp(catalog.asOf)}`;
}

/** A SELECT of `kind`, `t`, `w0` to `w2` (of `timelineColumns`) `amount` and `total`, how many there are: what a customer did before the as-of day, in all tables, the latest first. */
export function timelineSelect(catalog: Catalog, c: number): string | null {
  if (catalog.events.length === 0) return null;
  const all = catalog.events.map((table) => oneTable(table, catalog, c)).join('\nUNION ALL\n');
  return `SELECT x.kind, strftime(x.t, '%Y-%m-%d %H:%M') AS t, x.w0, x.w1, x.w2, x.amount, CAST(count(*) OVER () AS DOUBLE) AS total FROM (${all}) AS x ORDER BY x.t DESC, x.kind, x.w0, x.w1, x.w2 LIMIT ${MOST_ROWS}`;
}

/** A SELECT of `c`: the customer with this id. */
export function findCustomerSelect(catalog: Catalog, id: string): string {
  return `SELECT CAST(c AS DOUBLE) AS c, CAST(customer_id AS VARCHAR) AS customer_id FROM ${ident(catalog.base)} WHERE CAST(customer_id AS VARCHAR) = ${text(id)}`;
}
