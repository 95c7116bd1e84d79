import type { Catalog, Trait } from '../../core/relation';
import { ident } from '../../sql/quote';
import { shownSql } from '../sample';
import { createScope } from '../scope';

/**
 * A SELECT of `c` and `customer_id` of one customer who is in a segment, or is not: the first after customer `after` (up to
 * `last`), by number, and round again from the beginning.
 */
export function memberSelect(
  table: string,
  base: string,
  inside: boolean,
  after: number,
  last?: number,
): string {
  const until = last === undefined ? '' : ` AND b.c <= ${Math.trunc(last)} AND b.c > ${Math.trunc(after)}`;
  return `SELECT CAST(b.c AS DOUBLE) AS c, CAST(b.customer_id AS VARCHAR) AS customer_id FROM ${ident(base)} AS b
JOIN ${ident(table)} AS s ON s.c = b.c WHERE ${inside ? 's.m' : 'NOT s.m'}${until}
ORDER BY CASE WHEN b.c > ${Math.trunc(after)} THEN 0 ELSE 1 END, b.c LIMIT 1`;
}

/** A SELECT of `c` and `customer_id` of the first customer after customer `after`, by number, and round again from the beginning. */
export function anyoneSelect(base: string, after: number): string {
  return `SELECT CAST(b.c AS DOUBLE) AS c, CAST(b.customer_id AS VARCHAR) AS customer_id FROM ${ident(base)} AS b
ORDER BY CASE WHEN b.c > ${Math.trunc(after)} THEN 0 ELSE 1 END, b.c LIMIT 1`;
}

/** One row, `m0`, `m1` …: whether customer `c` is in each of these tables of members. */
export function membershipsSelect(tables: readonly string[], base: string, c: number): string {
  const at = Math.trunc(c);
  const held = tables.map((table, i) => `(SELECT s.m FROM ${ident(table)} AS s WHERE s.c = ${at}) AS m${i}`);
  return `SELECT ${['b.c AS c', ...held].join(', ')} FROM ${ident(base)} AS b WHERE b.c = ${at}`;
}

/** One row with these traits of customer `c`, as they may be shown. */
export function traitsSelect(traits: readonly Trait[], catalog: Catalog, c: number): string {
  const scope = createScope(catalog);
  const columns = traits.map(
    (trait) => `${shownSql(trait, scope.trait(trait.name).sql)} AS ${ident(trait.name)}`,
  );
  return `SELECT ${['CAST(b.c AS DOUBLE) AS c', ...columns].join(', ')}\n${scope.from()}\nWHERE b.c = ${Math.trunc(c)}`;
}
