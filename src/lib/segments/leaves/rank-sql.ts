import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { double } from '../../sql/exact';
import { ident } from '../../sql/quote';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';
import { groupKey } from '../rows/group-key';

/** Where a customer stands by a trait, as SQL over one joined group of rows. */
export interface Standing {
  readonly place: string;
  readonly among: string;
  /** The last place that is in. */
  readonly most: string;
}

/** The place of each customer with a value, ties by customer number. */
export function standingSql(leaf: LeafOf<'rank'>, catalog: Catalog, scope: Scope): Standing {
  const all = scope.over(ident(catalog.base), 'b');
  const value = all.trait(leaf.trait).sql;
  const by = leaf.within === null ? '' : `PARTITION BY ${groupKey(all.trait(leaf.within))}`;
  const order = `ORDER BY ${value} ${leaf.side === 'top' ? 'DESC' : 'ASC'}, b.c`;
  const alias = scope.group(
    `SELECT b.c, row_number() OVER (${by} ${order}) AS r, count(*) OVER (${by}) AS n\n${all.from()}\nWHERE ${value} IS NOT NULL`,
  );
  const most =
    leaf.unit === 'customers' ? double(leaf.n) : `ceil(round(${double(leaf.n)} * ${alias}.n / 100, 6))`;
  return { place: `${alias}.r`, among: `${alias}.n`, most };
}

/** SQL of "among the first or last by a trait". */
export function rankSql(leaf: LeafOf<'rank'>, catalog: Catalog, scope: Scope): string {
  const { place, most } = standingSql(leaf, catalog, scope);
  return orFalse(`${place} <= ${most}`);
}
