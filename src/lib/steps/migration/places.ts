import type { Condition } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { SchemeView, SegmentTable } from '../contract';

/** Segments between which customers are followed: the first of the tray. */
const MOST_SEGMENTS = 10;
/** The place of those in no segment, and of those who had not ordered yet. */
export const NOWHERE = '-';
export const NOT_YET = '+';

const NEVER_ORDERED: Condition = {
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '=', value: 0 },
};

/** Where a customer may be: the first segment that they fit, in priority order; segments that only suppress come first. */
export function placesOf(scheme: SchemeView | undefined): readonly SegmentTable[] {
  const all = scheme?.segments ?? [];
  const stops = (id: string) => scheme?.suppress.includes(id) ?? false;
  return [...all.filter(({ id }) => stops(id)), ...all.filter(({ id }) => !stops(id))].slice(
    0,
    MOST_SEGMENTS,
  );
}

/** The conditions of the places in order, and at last whether they had not ordered yet, where there are orders. */
export function placeConditions(places: readonly SegmentTable[], catalog: Catalog): Condition[] {
  const orders = catalog.events.some(({ name }) => name === 'orders');
  return [...places.map(({ condition }) => condition), ...(orders ? [NEVER_ORDERED] : [])];
}

/** SQL of the key of the place over a table of `m0`, `m1` … with this alias. */
export function placeSql(alias: string, places: readonly SegmentTable[], catalog: Catalog): string {
  const orders = catalog.events.some(({ name }) => name === 'orders');
  const cases = places.map(({ id }, i) => `WHEN ${alias}.m${i} THEN '${id}'`);
  const late = orders ? [`WHEN ${alias}.m${places.length} THEN '${NOT_YET}'`] : [];
  return `CASE ${[...cases, ...late].join(' ')} ELSE '${NOWHERE}' END`;
}
