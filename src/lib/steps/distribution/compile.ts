import type { DistributionSpec } from '../../core/notebook';
import type { Catalog, TraitType } from '../../core/relation';
import type { Compiled, Focus } from '../contract';
import { findTrait } from '../trait-source';
import { categoryBars } from './category-sql';
import { dateBins, dateProfile, dateProfileQuery } from './date-sql';
import { numericBins, numericProfile, profileQuery } from './numeric-sql';

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

/** Counts of customers over the values of one trait. */
export function compileDistribution(
  spec: DistributionSpec,
  catalog: Catalog,
  focus: Focus | undefined,
): Compiled {
  const trait = findTrait(catalog, spec.trait);
  if (!trait) throw new Error('no such trait; check() comes first');
  const shape = shapeOf(trait.type);
  if (shape === 'values') {
    return { statements: [], traits: [], queries: { values: categoryBars(catalog, trait, focus) } };
  }
  const numbers = shape === 'numbers';
  const profile = numbers ? numericProfile(catalog, trait, spec.scale) : dateProfile(catalog, trait);
  return {
    statements: [profile],
    traits: [],
    queries: {
      profile: numbers ? profileQuery(profile.table) : dateProfileQuery(profile.table),
      bins: numbers
        ? numericBins(catalog, trait, profile.table, focus)
        : dateBins(catalog, trait, profile.table, focus),
    },
  };
}
