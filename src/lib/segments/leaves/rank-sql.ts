import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { ident } from '../../sql/quote';
import { rankedSelect, standingIn, type Standing } from '../rows/ranked-sql';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';

/** The place of each customer with a value. */
export function standingSql(leaf: LeafOf<'rank'>, catalog: Catalog, scope: Scope): Standing {
  const all = scope.over(ident(catalog.base), 'b');
  const value = all.trait(leaf.trait).sql;
  return standingIn(scope.group(rankedSelect(all, value, leaf.side, leaf)), leaf);
}

/** SQL of "among the first or last by a trait". */
export function rankSql(leaf: LeafOf<'rank'>, catalog: Catalog, scope: Scope): string {
  const { place, most } = standingSql(leaf, catalog, scope);
  return orFalse(`${place} <= ${most}`);
}
