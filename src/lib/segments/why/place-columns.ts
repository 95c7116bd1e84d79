import type { Ranking } from '../../core/condition';
import type { Catalog, Trait } from '../../core/relation';
import { findTrait } from '../find';
import type { Standing } from '../rows/ranked-sql';
import { shownSql } from '../sample';
import type { Scope } from '../scope';
import { shownNumber, type FactColumn } from './fact';

/** The columns of a place among customers, and the trait whose values are the groups. */
export function placeColumns(
  { place, among, most }: Standing,
  { within }: Ranking,
  catalog: Catalog,
  scope: Scope,
): { readonly more: Readonly<Partial<Record<FactColumn, string>>>; readonly other: Trait | null } {
  const same = within === null ? undefined : findTrait(catalog, within);
  const more = {
    place: shownNumber(place),
    among: shownNumber(among),
    needed: shownNumber(most),
    ...(same ? { same: shownSql(same, scope.trait(same.name).sql) } : {}),
  };
  return { more, other: same ?? null };
}
