import type { Catalog, Trait } from '../core/relation';

/** Traits that are compared between two groups: the first of each kind, so that one look costs one pass. */
const MOST_NUMBERS = 60;
const MOST_CATEGORIES = 20;
/** Traits that are compared between two days value by value. */
const MOST_WATCHED = 20;

/** Numbers whose drift is watched, where the data has them: they follow from what customers did before the day. */
const WATCHED = [
  'recency',
  'orders',
  'revenue',
  'aov',
  'gap_median',
  'discount_share',
  'visits_30d',
  'open_rate',
  'mean_rating',
];

function open({ traits }: Catalog): readonly Trait[] {
  return traits.filter(({ personal }) => personal === undefined);
}

/** Numbers, amounts and yes-or-no traits that are compared between two groups; none is personal. */
export function numberTraits(catalog: Catalog): readonly Trait[] {
  return open(catalog)
    .filter(({ type }) => type === 'number' || type === 'money' || type === 'boolean')
    .slice(0, MOST_NUMBERS);
}

/** Traits whose values are labels that are compared between two groups; none is personal. */
export function categoryTraits(catalog: Catalog): readonly Trait[] {
  return open(catalog)
    .filter(({ type }) => type === 'category')
    .slice(0, MOST_CATEGORIES);
}

/** Names of the numbers of a catalog whose drift is watched. */
export function watchedTraits({ traits }: Catalog): string[] {
  return WATCHED.filter((name) => {
    const type = traits.find((trait) => trait.name === name)?.type;
    return type === 'number' || type === 'money';
  });
}

/** Whether a trait is the last answer to a question on a scale. */
export function isScore({ type, unit, from }: Trait): boolean {
  return type === 'number' && unit === 'score' && from?.includes('surveys') === true;
}

/**
 * The traits whose values are compared one by one: categories, yes or no, and scores that follow from dated rows. Columns
 * of customers files hold no history; those of steps would need their steps on both days.
 */
export function watchedValues(catalog: Catalog): Trait[] {
  return open(catalog)
    .filter(({ table, from }) => table === catalog.base && from !== undefined)
    .filter((trait) => trait.type === 'category' || trait.type === 'boolean' || isScore(trait))
    .slice(0, MOST_WATCHED);
}
