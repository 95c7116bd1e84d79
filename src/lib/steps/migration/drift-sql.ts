import { ident, text } from '../../sql/quote';

const BINS = 10;

/**
 * One SELECT of `trait`, `bin`, `n_then`, `n_now`: customers in the tenths of the earlier day, blanks left out. `then` and
 * `now` are tables of `v0`, `v1` … in the order of the traits.
 */
export function driftSelect(traits: readonly string[], then: string, now: string): string {
  return traits.map((trait, i) => traitSelect(trait, i, then, now)).join('\nUNION ALL\n');
}

function traitSelect(trait: string, i: number, then: string, now: string): string {
  const cuts = Array.from({ length: BINS - 1 }, (_, k) => `quantile_cont(v${i}, ${(k + 1) / BINS}) AS q${k}`);
  const bin = Array.from(
    { length: BINS - 1 },
    (_, k) => `CASE WHEN x.v${i} > q.q${k} THEN 1 ELSE 0 END`,
  ).join(' + ');
  const side = (table: string, [a, b]: readonly [number, number]) =>
    `SELECT ${bin} AS bin, ${a} AS a, ${b} AS b FROM ${ident(table)} AS x CROSS JOIN (SELECT ${cuts.join(', ')} FROM ${ident(then)}) AS q WHERE x.v${i} IS NOT NULL`;
  return `SELECT ${text(trait)} AS trait, CAST(s.bin AS DOUBLE) AS bin, CAST(sum(s.a) AS DOUBLE) AS n_then, CAST(sum(s.b) AS DOUBLE) AS n_now
FROM (${side(then, [1, 0])} UNION ALL ${side(now, [0, 1])}) AS s GROUP BY s.bin`;
}
