import type { Test } from '../../core/condition';
import type { Catalog, Row, Trait } from '../../core/relation';
import { ident, text } from '../../sql/quote';
import { inkSql } from '../../sql/texts';
import { isNumeric } from '../fits';
import { createScope } from '../scope';

/** Figures by which a split is judged, those that the data has. */
const KPIS = ['revenue', 'orders', 'recency'] as const;

/** What counts and sums of the same orders give: a split by it would differ in those figures by definition. */
const OF_ORDERS = new Set([
  ...KPIS,
  'aov',
  'items',
  'tenure',
  'gap_median',
  'gap_sd',
  'favourite_category_share',
  'favourite_channel_share',
  'discount_share',
  'returns_share',
]);

const MOST_NUMBERS = 30;
const MOST_CATEGORIES = 12;
/** Values of a category that are tried, the most frequent in the segment. */
const MOST_VALUES = 3;

/** A way to split: at the median of a number, by yes and no, or by one value of a category. */
export interface Candidate {
  readonly trait: Trait;
  readonly value: string | null;
}

/** The traits by which a split is judged where nobody chooses one. */
export function kpisOf({ traits }: Catalog): Trait[] {
  return KPIS.flatMap((name) => traits.find((trait) => trait.name === name && isNumeric(trait.type)) ?? []);
}

/** The figures that a person may choose to judge by: every number that is not personal. */
export function kpiChoices({ traits }: Catalog): Trait[] {
  return traits.filter(
    ({ type, family, personal }) => isNumeric(type) && personal === undefined && family !== 'consent',
  );
}

/** The figures of a name, those of `kpisOf` without one. */
export function kpisNamed(catalog: Catalog, name: string): Trait[] {
  const chosen = kpiChoices(catalog).find((trait) => trait.name === name);
  return chosen ? [chosen] : kpisOf(catalog);
}

/** Rows of orders give the usual figures; what is made of the same rows as another figure differs in it by definition. */
function sameRows(trait: Trait, kpis: readonly Trait[]): boolean {
  return kpis.some(
    ({ name, from = [] }) =>
      name === trait.name ||
      (!OF_ORDERS.has(name) && from.some((table) => trait.from?.includes(table) === true)),
  );
}

function open(trait: Trait, base: string, kpis: readonly Trait[]): boolean {
  const { name, type, unit, family, personal, table } = trait;
  if (personal !== undefined || OF_ORDERS.has(name) || table !== base || sameRows(trait, kpis)) return false;
  if (family === 'consent' || family === 'score' || unit === 'days') return false;
  return isNumeric(type) || type === 'boolean' || type === 'category';
}

const isCategory = ({ type }: Trait) => type === 'category';

function openTraits({ traits, base }: Catalog, kpis: readonly Trait[]): Trait[] {
  return traits.filter((trait) => open(trait, base, kpis));
}

function categoriesOf(catalog: Catalog, kpis: readonly Trait[]): Trait[] {
  return openTraits(catalog, kpis).filter(isCategory).slice(0, MOST_CATEGORIES);
}

/** Traits that could split a segment and are not tried, because there are so many. */
export function untriedOf(catalog: Catalog, kpis: readonly Trait[] = kpisOf(catalog)): Trait[] {
  const all = openTraits(catalog, kpis);
  return [
    ...all.filter((trait) => !isCategory(trait)).slice(MOST_NUMBERS),
    ...all.filter(isCategory).slice(MOST_CATEGORIES),
  ];
}

/** SELECTs of `trait`, `value`, `n`: the most frequent values of a few categories each among the members in a table of `c`, `m`. */
export function valuesSelects(
  table: string,
  catalog: Catalog,
  kpis: readonly Trait[] = kpisOf(catalog),
): string[] {
  return categoriesOf(catalog, kpis).map((trait) => {
    const scope = createScope(catalog);
    const value = `CAST(${scope.trait(trait.name).sql} AS VARCHAR)`;
    return (
      `SELECT ${text(trait.name)} AS trait, ${value} AS value, CAST(count(*) AS DOUBLE) AS n\n${scope.from()}\n` +
      `JOIN ${ident(table)} AS s ON s.c = b.c WHERE s.m AND ${inkSql(value)} GROUP BY ${value} ORDER BY n DESC, value LIMIT ${MOST_VALUES}`
    );
  });
}

/** Every split that is tried, from the answers to `valuesSelects`. */
export function candidatesOf(
  catalog: Catalog,
  answers: readonly (readonly Row[])[],
  kpis: readonly Trait[] = kpisOf(catalog),
): Candidate[] {
  const plain = openTraits(catalog, kpis)
    .filter((trait) => !isCategory(trait))
    .slice(0, MOST_NUMBERS)
    .map((trait): Candidate => ({ trait, value: null }));
  const values = answers.flat().flatMap((row): Candidate[] => {
    const trait = catalog.traits.find(({ name }) => name === row['trait']);
    return trait ? [{ trait, value: String(row['value']) }] : [];
  });
  return [...plain, ...values];
}

/** The test of the first part; `edge` is the median of a number and `low` its least value among the members. */
export function testOf({ trait, value }: Candidate, edge: number, low: number): Test {
  if (value !== null) return { op: 'in', values: [value] };
  if (trait.type === 'boolean') return { op: 'is', value: true };
  return { op: edge > low ? '>=' : '>', value: edge };
}
