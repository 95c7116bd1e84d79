import type { Statement } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident, text } from '../../sql/quote';
import { cutName } from './cut-name';
import type { Dimension } from './dimensions';

/** Rungs of a ladder, at most. */
const RUNGS = 200;

function coincide(dimension: Dimension, bins: number): string {
  const pairs = Array.from(
    { length: bins - 2 },
    (_, k) => `${cutName(dimension, k + 1)} = ${cutName(dimension, k + 2)}`,
  );
  return `(${pairs.join(' OR ')})`;
}

/**
 * For dimensions whose thresholds coincide only: their different values in ascending order with how many customers
 * have them, close ones put together beyond 200. Own cut points are proposed from it.
 */
export function ladderStatement(
  bins: number,
  values: string,
  cuts: string,
  dimensions: readonly Dimension[],
): Statement {
  const parts = dimensions.map((d) => {
    const counted = `SELECT ${d.key} AS v, count(*) AS n FROM ${ident(values)} CROSS JOIN ${ident(cuts)} AS k
WHERE ${coincide(d, bins)} AND ${d.key} IS NOT NULL GROUP BY ${d.key}`;
    const placed = `SELECT v, n, row_number() OVER (ORDER BY v) AS place, count(*) OVER () AS different FROM (${counted}) AS g`;
    const rung = `CASE WHEN different <= ${RUNGS} THEN place ELSE floor(place * ${RUNGS} / different) END`;
    return `SELECT ${text(d.key)} AS dimension, max(v) AS value, sum(n) AS customers FROM (${placed}) AS p GROUP BY ${rung}`;
  });
  const label = { ko: '겹치는 구간을 살피는 중', en: 'Looking at bins that collapse' };
  return statement('rfm_ladder', parts.join('\nUNION ALL\n'), [values, cuts], label);
}
