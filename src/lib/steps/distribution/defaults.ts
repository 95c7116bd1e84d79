import type { DistributionSpec } from '../../core/notebook';
import type { Catalog, TraitType } from '../../core/relation';
import { chartable, findTrait } from '../trait-source';

/** Traits of orders that are worth a look, the first that the data has. */
const PREFERRED = ['revenue', 'orders', 'recency'] as const;

const TYPES: readonly TraitType[] = ['money', 'number', 'date', 'category', 'boolean'];

/** Distributions that a customers file alone starts with, at most. */
const MOST = 3;

function of(trait: string): DistributionSpec {
  return { kind: 'distribution', trait, scale: 'auto' };
}

/** One distribution where there are orders; else the first few traits that can be drawn well. */
export function distributionDefaults(catalog: Catalog): DistributionSpec[] {
  const preferred = PREFERRED.find((name) => findTrait(catalog, name));
  if (preferred) return [of(preferred)];
  return TYPES.flatMap((type) => chartable(catalog).filter((trait) => trait.type === type))
    .slice(0, MOST)
    .map((trait) => of(trait.name));
}
