import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { chanceDigits, chanceSql } from '../../sql/chance';
import { double } from '../../sql/exact';
import { ident, text } from '../../sql/quote';
import { groupKey } from '../rows/group-key';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';

function between(sql: string, from: string | null, to: string | null): string {
  if (from === null) return 'FALSE';
  return [`${sql} >= ${from}`, ...(to === null ? [] : [`${sql} < ${to}`])].join(' AND ');
}

/** SQL of who is in a segment, in a scope over customers. */
export type MembersSql = (segment: string, scope: Scope) => string;

/** SQL of where a customer stands by chance, from 0 to below 1; NULL for those who are not among whom it divides. */
export function chancePlaceSql(
  leaf: LeafOf<'split'>,
  catalog: Catalog,
  scope: Scope,
  members: MembersSql,
): string {
  const { within, among } = leaf;
  const chance = chanceSql(leaf.salt, 'b.customer_id');
  if (within === null && among === undefined)
    return `CAST(CAST('0x' || ${chance} AS BIGINT) AS DOUBLE) / ${double(2 ** 52)}`;
  const all = scope.over(ident(catalog.base), 'b');
  const by = within === null ? '' : `PARTITION BY ${groupKey(all.trait(within))}`;
  const where = among === undefined ? '' : `\nWHERE ${members(among, all)}`;
  const alias = scope.group(
    `SELECT b.c, row_number() OVER (${by} ORDER BY ${chance}, b.c) AS r, count(*) OVER (${by}) AS n\n${all.from()}${where}`,
  );
  const place = `CAST(${alias}.r - 1 AS DOUBLE) / CAST(${alias}.n AS DOUBLE)`;
  // Bounds have 9 digits: without rounding, thirds would fall on the wrong side of them.
  return among === undefined ? place : `round(${place}, 9)`;
}

/** SQL of "in this part of all customers, or of a segment, by chance". */
export function splitSql(leaf: LeafOf<'split'>, catalog: Catalog, scope: Scope, members: MembersSql): string {
  if (leaf.within === null && leaf.among === undefined) {
    const chance = chanceSql(leaf.salt, 'b.customer_id');
    const [from, to] = [leaf.from, leaf.to].map((part) => {
      const digits = chanceDigits(part);
      return digits === null ? null : text(digits);
    });
    return orFalse(between(chance, from ?? null, to ?? null));
  }
  return orFalse(between(chancePlaceSql(leaf, catalog, scope, members), double(leaf.from), double(leaf.to)));
}
