import type { Trait } from '../../core/relation';
import { isScore } from '../../segments/compared-traits';
import { ident, text } from '../../sql/quote';
import { inkSql } from '../../sql/texts';

/** Scores with more different values than these are compared by tenths alone. */
const MOST_SCORES = 11;
/** A value is rare where fewer than one in so many have it. */
const RARE = 20;

/** SQL of a value as text, null where it is blank. */
export function valueSql({ type }: Trait, sql: string): string {
  const value = `CAST(${sql} AS VARCHAR)`;
  return type === 'category' ? `CASE WHEN ${inkSql(value)} THEN ${value} END` : value;
}

/**
 * One SELECT of `trait`, `kind` (`value`, `other`, `blank`), `value`, `n_then`, `n_now`: the customers known on each day by
 * what they have. Two or more values of a category that fewer than 5 % have on both days are one `other`. `then` and `now`
 * are tables of `here` (known on that day) and `k0`, `k1` … in the order of the traits.
 */
export function valuesSelect(traits: readonly Trait[], then: string, now: string): string {
  return traits.map((trait, i) => traitSelect(trait, `k${i}`, then, now)).join('\nUNION ALL\n');
}

function traitSelect(trait: Trait, column: string, then: string, now: string): string {
  const rare =
    trait.type === 'category'
      ? `v.value IS NOT NULL AND ${RARE} * v.a < sum(v.a) OVER () AND ${RARE} * v.b < sum(v.b) OVER ()`
      : 'FALSE';
  const side = (table: string, [a, b]: readonly [number, number]) =>
    `SELECT ${column} AS value, ${a} AS a, ${b} AS b FROM ${ident(table)} WHERE here`;
  const values = `SELECT value, sum(a) AS a, sum(b) AS b FROM (${side(then, [1, 0])} UNION ALL ${side(now, [0, 1])}) AS s GROUP BY value`;
  const judged = `SELECT v.value, v.a, v.b, ${rare} AS rare, count(v.value) OVER () AS different FROM (${values}) AS v`;
  const merged = `SELECT j.*, j.rare AND sum(CASE WHEN j.rare THEN 1 ELSE 0 END) OVER () > 1 AS other FROM (${judged}) AS j`;
  const few = isScore(trait) ? `WHERE different <= ${MOST_SCORES} ` : '';
  return `SELECT ${text(trait.name)} AS trait, m.kind, m.value, CAST(sum(m.a) AS DOUBLE) AS n_then, CAST(sum(m.b) AS DOUBLE) AS n_now
FROM (SELECT CASE WHEN other THEN 'other' WHEN value IS NULL THEN 'blank' ELSE 'value' END AS kind, CASE WHEN NOT other THEN value END AS value, a, b
FROM (${merged}) AS o ${few}) AS m GROUP BY m.kind, m.value`;
}
