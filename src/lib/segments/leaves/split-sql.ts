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

/** SQL of where a customer stands by chance, from 0 to below 1. */
export function chancePlaceSql(leaf: LeafOf<'split'>, catalog: Catalog, scope: Scope): string {
  const chance = chanceSql(leaf.salt, 'b.customer_id');
  if (leaf.within === null) return `CAST(CAST('0x' || ${chance} AS BIGINT) AS DOUBLE) / ${double(2 ** 52)}`;
  const all = scope.over(ident(catalog.base), 'b');
  const by = `PARTITION BY ${groupKey(all.trait(leaf.within))}`;
  const alias = scope.group(
    `SELECT b.c, row_number() OVER (${by} ORDER BY ${chance}, b.c) AS r, count(*) OVER (${by}) AS n\n${all.from()}`,
  );
  return `CAST(${alias}.r - 1 AS DOUBLE) / CAST(${alias}.n AS DOUBLE)`;
}

/** SQL of "in this part of all customers by chance". */
export function splitSql(leaf: LeafOf<'split'>, catalog: Catalog, scope: Scope): string {
  if (leaf.within === null) {
    const chance = chanceSql(leaf.salt, 'b.customer_id');
    const [from, to] = [leaf.from, leaf.to].map((part) => {
      const digits = chanceDigits(part);
      return digits === null ? null : text(digits);
    });
    return orFalse(between(chance, from ?? null, to ?? null));
  }
  return orFalse(between(chancePlaceSql(leaf, catalog, scope), double(leaf.from), double(leaf.to)));
}
