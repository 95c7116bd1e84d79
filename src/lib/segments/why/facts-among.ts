import type { LeafOf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { conditionSql } from '../explain-sql';
import { findSegment, findTrait } from '../find';
import { chancePlaceSql } from '../leaves/split-sql';
import { standingSql } from '../leaves/rank-sql';
import { shownSql } from '../sample';
import { createScope } from '../scope';
import { factSelect, type LeafFact, type Whose } from './fact';
import { placeColumns } from './place-columns';

/** A trait with the place among all, or among those with the same value of another; null when the data has no such trait. */
export function rankFact(leaf: LeafOf<'rank'>, catalog: Catalog, c: Whose): LeafFact | null {
  const trait = findTrait(catalog, leaf.trait);
  if (!trait) return null;
  const scope = createScope(catalog);
  const { more, other } = placeColumns(standingSql(leaf, catalog, scope), leaf, catalog, scope);
  const select = factSelect(scope, shownSql(trait, scope.trait(trait.name).sql), more, c);
  const { type, unit } = trait;
  return {
    select,
    says: 'rank',
    type,
    unit,
    other,
    test: null,
    compare: '<=',
    whole: true,
  };
}

/** Where a customer was drawn, from 0 to below 1; null for those who are not in the segment that is divided. */
export function splitFact(
  leaf: LeafOf<'split'>,
  catalog: Catalog,
  c: Whose,
  segments: readonly Segment[],
): LeafFact | null {
  const { among } = leaf;
  const segment = among === undefined ? undefined : findSegment(segments, among);
  if (among !== undefined && !segment) return null;
  const scope = createScope(catalog);
  const place = chancePlaceSql(leaf, catalog, scope, (_, at) =>
    segment ? conditionSql(segment.condition, catalog, segments, at) : 'TRUE',
  );
  const select = factSelect(scope, place, {}, c);
  return {
    select,
    says: 'split',
    type: 'number',
    unit: 'share',
    other: null,
    test: null,
    compare: null,
    whole: false,
  };
}
