import type { Row } from '../../core/relation';
import { ident } from '../../sql/quote';
import { sideBySide } from '../positional';
import type { Earlier } from './facts';

/**
 * One SELECT of one row, for `readEarlier`: whom each segment took at an earlier day, and who of them still is in it. `now`
 * are the tables of those whom they take today, `then` is the table of `membersAt`, and `before` the precedence of the scheme.
 */
export function earlierSelect(
  now: readonly string[],
  then: string,
  before: readonly (readonly number[])[],
): string {
  const { from, m } = sideBySide(now, then);
  const columns = now.flatMap((table, i) => {
    const others = (before[i] ?? []).map((j) => ` AND NOT e.m${j}`).join('');
    const took = `e.m${i}${others}`;
    return [
      `CAST(sum(CASE WHEN ${took} THEN 1 ELSE 0 END) AS DOUBLE) AS n${i}`,
      `CAST(sum(CASE WHEN ${took} AND ${m(table)} THEN 1 ELSE 0 END) AS DOUBLE) AS k${i}`,
    ];
  });
  const wanted = columns.length === 0 ? '1 AS one' : columns.join(', ');
  return `SELECT ${wanted} ${from} POSITIONAL JOIN ${ident(then)} AS e`;
}

/** What the row of `earlierSelect` says of each of `count` segments. */
export function readEarlier(row: Row, count: number): Earlier[] {
  return Array.from({ length: count }, (_, i) => ({
    customers: Number(row[`n${i}`] ?? 0),
    stayed: Number(row[`k${i}`] ?? 0),
  }));
}

/** The share of those who were in a segment on either day that left it or entered it between; 0 where nobody was. */
export function turnover(customers: number, { customers: then, stayed }: Earlier): number {
  const either = customers + then - stayed;
  return either > 0 ? (either - stayed) / either : 0;
}
