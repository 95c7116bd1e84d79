import type { Family, Trait, TraitType, Unit } from '../../core/relation';

/** A trait and its SQL over the sub-queries of its part; `i` is the row of the customer. */
export interface TraitColumn {
  readonly sql: string;
  readonly trait: Omit<Trait, 'table'>;
}

/** Traits that come of one table: sub-queries with one row for each customer at most, and columns over them. */
export interface TraitPart {
  /** `name AS (SELECT …)`, for a WITH clause. */
  readonly parts: readonly string[];
  readonly columns: readonly TraitColumn[];
  /** Joins to a relation that has the customer number as `i.c`. */
  readonly joins: readonly string[];
  readonly reads: readonly string[];
}

/** Type, unit, family, label (ko, en) and definition (ko, en) of a trait. */
export type Description = readonly [
  TraitType,
  Unit,
  Family,
  readonly [string, string],
  readonly [string, string],
];

/** A trait as it is described in a table of descriptions. */
export function describedTrait(name: string, description: Description): Omit<Trait, 'table'> {
  const [type, unit, family, [ko, en], [koText, enText]] = description;
  return { name, type, unit, family, label: { ko, en }, definition: { ko: koText, en: enText } };
}

/** SQL of the whole days from a TIMESTAMP or DATE to the as-of day; the day before it is 1. */
export function daysUntil(day: string, moment: string): string {
  return `CAST(${day} - CAST(${moment} AS DATE) AS INTEGER)`;
}

/** SQL of a share; null when there is nothing to share. */
export function shareSql(part: string, whole: string): string {
  return `CASE WHEN ${whole} > 0 THEN CAST(${part} AS DOUBLE) / CAST(${whole} AS DOUBLE) END`;
}
