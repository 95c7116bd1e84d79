import type { Condition } from '../../core/condition';
import type { MigrationSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { chosenSegments } from '../chosen';
import type { SchemeView, SegmentTable } from '../contract';
import { keptBy } from '../kept-by';
import { NEVER_ORDERED } from '../never-ordered';

/** Segments between which customers are followed when none were chosen: the first by priority. */
const FIRST = 10;
/** The place of those in none of the segments shown, and of those who had not ordered yet. */
export const NOWHERE = '-';
export const NOT_YET = '+';

/** A segment that a customer may be in. */
export interface Place extends SegmentTable {
  /** Whether it is told apart; who is in another one is in none of those shown. */
  readonly shown: boolean;
}

function byPriority(scheme: SchemeView | undefined): readonly SegmentTable[] {
  const all = scheme?.segments ?? [];
  const stops = ({ id }: SegmentTable) => scheme?.suppress.includes(id) ?? false;
  return [...all.filter(stops), ...all.filter((one) => !stops(one))];
}

/** The segments that the step tells apart, in priority order; those that suppress come first. */
export function shownSegments(
  { segments }: MigrationSpec,
  scheme: SchemeView | undefined,
): readonly SegmentTable[] {
  return chosenSegments(segments, byPriority(scheme), FIRST);
}

/**
 * Where a customer may be: the first of these that they fit. Besides the segments shown, those that keep customers from one
 * of them by the scheme.
 */
export function placesOf(spec: MigrationSpec, scheme: SchemeView | undefined): readonly Place[] {
  const shown = new Set(shownSegments(spec, scheme).map(({ id }) => id));
  const keeping = new Set([...shown].flatMap((id) => keptBy(id, scheme)));
  return byPriority(scheme)
    .filter(({ id }) => shown.has(id) || keeping.has(id))
    .map((one) => ({ ...one, shown: shown.has(one.id) }));
}

/** The conditions of the places in order, and at last whether they had not ordered yet, where there are orders. */
export function placeConditions(places: readonly SegmentTable[], catalog: Catalog): Condition[] {
  const orders = catalog.events.some(({ name }) => name === 'orders');
  return [...places.map(({ condition }) => condition), ...(orders ? [NEVER_ORDERED] : [])];
}

/** SQL of the key of the place over a table of `m0`, `m1` … with this alias. */
export function placeSql(alias: string, places: readonly Place[], catalog: Catalog): string {
  const orders = catalog.events.some(({ name }) => name === 'orders');
  const cases = places.map(({ id, shown }, i) => `WHEN ${alias}.m${i} THEN '${shown ? id : NOWHERE}'`);
  const late = orders ? [`WHEN ${alias}.m${places.length} THEN '${NOT_YET}'`] : [];
  return `CASE ${[...cases, ...late].join(' ')} ELSE '${NOWHERE}' END`;
}
