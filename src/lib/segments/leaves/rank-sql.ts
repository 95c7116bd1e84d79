import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { double } from '../../sql/exact';
import { ident } from '../../sql/quote';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';
import { groupKey } from '../rows/group-key';

/** SQL of "among the first or last by a trait": customers with a value are numbered, ties by customer number. */
export function rankSql(leaf: LeafOf<'rank'>, catalog: Catalog, scope: Scope): string {
  const all = scope.over(ident(catalog.base), 'b');
  const value = all.trait(leaf.trait).sql;
  const by = leaf.within === null ? '' : `PARTITION BY ${groupKey(all.trait(leaf.within))}`;
  const order = `ORDER BY ${value} ${leaf.side === 'top' ? 'DESC' : 'ASC'}, b.c`;
  const alias = scope.group(
    `SELECT b.c, row_number() OVER (${by} ${order}) AS r, count(*) OVER (${by}) AS n\n${all.from()}\nWHERE ${value} IS NOT NULL`,
  );
  const most =
    leaf.unit === 'customers' ? double(leaf.n) : `ceil(round(${double(leaf.n)} * ${alias}.n / 100, 6))`;
  return orFalse(`${alias}.r <= ${most}`);
}
