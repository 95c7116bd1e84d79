import type { EventTableName } from '../../core/condition';
import type { EventColumn, EventTable, Statement } from '../../core/relation';
import type { Words } from '../../core/words';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import { peopleFrom, type People } from '../people/people';

/** An event table and the statement that makes it. */
export interface EventPlan {
  readonly statement: Statement;
  readonly events: EventTable;
}

/** A part of the rows of an event table, from one raw table. */
export interface Rows {
  readonly table: string;
  /** Beside `reason = 0`. */
  readonly where?: string;
  /** TIMESTAMP. */
  readonly t: string;
  /** BIGINT that orders rows of one file and time. */
  readonly place: string;
  /** In the order of the columns. */
  readonly values: readonly string[];
}

/** How an event table is made. */
export interface EventParts {
  readonly name: EventTableName;
  readonly columns: readonly EventColumn[];
  /** Positions of files, each with its parts. */
  readonly files: readonly (readonly Rows[])[];
  readonly people: People;
  readonly label: Words;
  /** Adds columns to the sorted rows (`c`, `t`) without changing their order, for `derived`. */
  readonly through?: (sorted: string) => string;
  /** Columns worked out over those rows, and their SQL. */
  readonly derived?: readonly (readonly [EventColumn, string])[];
  /** Set where the times of all rows are days without a time of day. */
  readonly byDay?: true;
}

function partSelect(rows: Rows, src: number): string {
  const columns = [
    `${src} AS src`,
    `CAST(${rows.place} AS BIGINT) AS place`,
    'm_customer AS customer_id',
    `${rows.t} AS t`,
    ...rows.values.map((sql, i) => `${sql} AS o${i}`),
  ];
  const where = rows.where === undefined ? '' : ` AND ${rows.where}`;
  return `SELECT ${columns.join(', ')} FROM ${ident(rows.table)} WHERE reason = 0${where}`;
}

/** A table of dated rows, each of which counts by itself; sorted by customer, time, file and place. */
export function eventPlan(parts: EventParts): EventPlan {
  const { name, columns, people, files, derived = [], byDay } = parts;
  const every = files.flatMap((of, src) => of.map((rows) => partSelect(rows, src)));
  const values = columns.map((_, i) => `o${i}`);
  const sorted = `SELECT i.c, ${['r.t', 'src', 'place', ...values].join(', ')} FROM (${every.join(' UNION ALL ')}) AS r JOIN ${peopleFrom(people)} ON i.customer_id = r.customer_id ORDER BY i.c, r.t, src, place`;
  const named = [
    ...columns.map((column, i) => `o${i} AS ${ident(column.name)}`),
    ...derived.map(([column, sql]) => `${sql} AS ${ident(column.name)}`),
  ];
  const select = `SELECT ${['c', 't', 'CAST(row_number() OVER () AS INTEGER) AS order_no', ...named].join(', ')}\nFROM (${parts.through ? parts.through(sorted) : sorted}) AS r`;
  const reads = [...new Set(files.flat().map(({ table }) => table)), people.links.table];
  const made = statement(name, select, reads, parts.label);
  const all = [...columns, ...derived.map(([column]) => column)];
  return {
    statement: made,
    events: { name, table: made.table, columns: all, rowsAreOrders: true, ...(byDay && { byDay }) },
  };
}
