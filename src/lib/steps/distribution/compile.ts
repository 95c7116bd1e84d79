import type { DistributionSpec } from '../../core/notebook';
import type { Catalog, Trait, TraitType } from '../../core/relation';
import type { Compiled, Focus } from '../contract';
import { findTrait } from '../trait-source';
import { valueBars, valuePlaces, valueRanks } from './category-sql';
import { dateBins, datePlaces, dateProfile, dateProfileQuery } from './date-sql';
import { numericBins, numericPlaces, numericProfile, profileQuery } from './numeric-sql';

/** How a type of trait is drawn. */
export type Shape = 'numbers' | 'days' | 'values';

const SHAPES: Record<TraitType, Shape> = {
  number: 'numbers',
  money: 'numbers',
  date: 'days',
  category: 'values',
  text: 'values',
  boolean: 'values',
};

/** How a trait of this type is drawn. */
export function shapeOf(type: TraitType): Shape {
  return SHAPES[type];
}

function compileNumbers(
  { scale }: DistributionSpec,
  catalog: Catalog,
  trait: Trait,
  focus: Focus | undefined,
): Compiled {
  const profile = numericProfile(catalog, trait, scale);
  const places = numericPlaces(catalog, trait, profile.table);
  const queries = { profile: profileQuery(profile.table), bins: numericBins(places.table, focus) };
  return { statements: [profile, places], traits: [], queries };
}

function compileDays(catalog: Catalog, trait: Trait, focus: Focus | undefined): Compiled {
  const profile = dateProfile(catalog, trait);
  const places = datePlaces(catalog, trait, profile.table);
  const queries = { profile: dateProfileQuery(profile.table), bins: dateBins(places.table, focus) };
  return { statements: [profile, places], traits: [], queries };
}

function compileValues(catalog: Catalog, trait: Trait, focus: Focus | undefined): Compiled {
  const ranks = valueRanks(catalog, trait);
  const places = valuePlaces(catalog, trait, ranks.table);
  const queries = { values: valueBars(ranks.table, places.table, focus) };
  return { statements: [ranks, places], traits: [], queries };
}

/** Counts of customers over the values of one trait. */
export function compileDistribution(
  spec: DistributionSpec,
  catalog: Catalog,
  focus: Focus | undefined,
): Compiled {
  const trait = findTrait(catalog, spec.trait);
  if (!trait) throw new Error('no such trait; check() comes first');
  const shape = shapeOf(trait.type);
  if (shape === 'values') return compileValues(catalog, trait, focus);
  return shape === 'days' ? compileDays(catalog, trait, focus) : compileNumbers(spec, catalog, trait, focus);
}
