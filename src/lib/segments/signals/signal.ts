import type { EventTableName } from '../../core/condition';
import type { Catalog, EventTable, Row } from '../../core/relation';
import { ident, stamp } from '../../sql/quote';
import { addDays } from '../../core/day';
import { findColumn, findEvents } from '../find';
import type { Draft } from '../draft';
import { inkSql } from '../../sql/texts';

/** One thing that behaviour, responses or service may show: its statistics, and the segment that they suggest. */
export interface Signal {
  /** A SELECT of one row, whose names begin with the signal's own; undefined when the data cannot tell. */
  readonly select: (catalog: Catalog) => string | undefined;
  /** The segment, from a row that holds those names; undefined when the statistics give none. Asked only when `select` gave one. */
  readonly draft: (stats: Row, catalog: Catalog) => Draft | undefined;
}

/** Whether a table has a column that may be looked into: there, and not personal. */
export function tells(table: EventTable | undefined, column: string): table is EventTable {
  const found = table && findColumn(table, column);
  return found !== undefined && found.personal === undefined;
}

/** SQL of the time between `days` before the as-of day and it, for rows `e`. */
export function recentSql(catalog: Catalog, days: number): string {
  return `e.t >= ${stamp(addDays(catalog.asOf, -days))} AND e.t < ${stamp(catalog.asOf)}`;
}

/** A sub-query: rows of a table in the last days for which `when` holds, counted as `v` for each customer `c`. */
export function countedSql(catalog: Catalog, name: EventTableName, days: number, when: string): string {
  const table = findEvents(catalog, name);
  if (!table) throw new RangeError(`no such event table: ${name}`);
  return `(SELECT e.c AS c, count(*) AS v FROM ${ident(table.table)} AS e WHERE ${recentSql(catalog, days)} AND ${when} GROUP BY e.c)`;
}

/** SQL of "something is written there" for a column of rows `e`. */
export function filled(column: string): string {
  return inkSql(`e.${ident(column)}`);
}

/** A count as a plain number, 0 for none. */
export function countSql(when: string, name: string): string {
  return `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE) AS ${name}`;
}

/** Both languages of a count or a number. */
export function shown(value: number): { readonly ko: string; readonly en: string } {
  const format = (lang: string) => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
  return { ko: format('ko'), en: format('en') };
}
