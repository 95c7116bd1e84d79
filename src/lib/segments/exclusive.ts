import type { Row } from '../core/relation';
import { sideBySide } from './positional';

/** Customers counted once each: those in just one segment (by position), and those in two or more. */
export interface Exclusive {
  readonly only: readonly number[];
  readonly several: number;
}

/** One SELECT of one row, for `readExclusive`, in one pass over the segment tables. `base` is the customer table. */
export function exclusiveSelect(segmentTables: readonly string[], base: string): string {
  if (segmentTables.length === 0) return 'SELECT CAST(0 AS DOUBLE) AS several';
  const { from, m, tables } = sideBySide(segmentTables, base);
  const keys = tables.map((table, i) => `${m(table)} AS k${i}`);
  const key = (table: string) => `g.k${tables.indexOf(table)}`;
  const held = segmentTables.map((table) => `CASE WHEN ${key(table)} THEN 1 ELSE 0 END`).join(' + ');
  const count = (name: string, when: string) =>
    `CAST(coalesce(sum(CASE WHEN ${when} THEN g.n ELSE 0 END), 0) AS DOUBLE) AS ${name}`;
  const only = segmentTables.map((table, i) => count(`o${i}`, `${held} = 1 AND ${key(table)}`));
  const grouped = `SELECT ${keys.join(', ')}, count(*) AS n ${from} GROUP BY ${tables.map(m).join(', ')}`;
  return `SELECT ${[...only, count('several', `${held} > 1`)].join(', ')} FROM (${grouped}) AS g`;
}

/** The counts from the row of `exclusiveSelect`; `count` is the number of tables that were asked for. */
export function readExclusive(row: Row, count: number): Exclusive {
  return {
    only: Array.from({ length: count }, (_, i) => Number(row[`o${i}`] ?? 0)),
    several: Number(row['several'] ?? 0),
  };
}
