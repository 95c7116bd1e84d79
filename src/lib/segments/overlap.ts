import type { Row } from '../core/relation';
import { sideBySide } from './positional';

function pairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  );
}

/** One SELECT of one row, for `readOverlap`: customers in both of any two segments, in one pass. `base` is the customer table. */
export function overlapSelect(segmentTables: readonly string[], base: string): string {
  const { from, m, tables } = sideBySide(segmentTables, base);
  const both = pairs(segmentTables.length).map(([i, j]) => {
    const [a, b] = [i, j].map((k) => `g.k${tables.indexOf(segmentTables[k] ?? '')}`);
    return `CAST(coalesce(sum(CASE WHEN ${a} AND ${b} THEN g.n ELSE 0 END), 0) AS DOUBLE) AS o${i}_${j}`;
  });
  if (both.length === 0) return 'SELECT CAST(0 AS DOUBLE) AS none';
  const columns = [...tables.map((table, i) => `${m(table)} AS k${i}`), 'count(*) AS n'];
  return `SELECT ${both.join(', ')} FROM (SELECT ${columns.join(', ')} ${from} GROUP BY ${tables.map(m).join(', ')}) AS g`;
}

/** Customers in both of segments `i` and `j` (positions in the tables asked for), from the row of `overlapSelect`. */
export function readOverlap(row: Row, i: number, j: number): number {
  return Number(row[`o${Math.min(i, j)}_${Math.max(i, j)}`] ?? 0);
}
