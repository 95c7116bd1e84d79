import type { OverTimeSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { sizesOverDays } from '../../segments/over-days/sizes-over-days';
import { text } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { daysBack } from '../days-back';

/** Segments that are followed: the first of the tray. */
export const MOST_SEGMENTS = 12;

/** Who was in each segment on each day, and how many of the first day's members still were. */
export function compileOverTime(
  spec: OverTimeSpec,
  catalog: Catalog,
  _focus: unknown,
  scheme?: SchemeView,
): Compiled {
  const segments = (scheme?.segments ?? []).slice(0, MOST_SEGMENTS);
  const conditions = segments.map(({ condition }) => condition);
  const days = daysBack(catalog.asOf, spec.n, spec.unit);
  const views = days.flatMap((day) => {
    const then = scheme?.at(day, conditions);
    return then ? [{ day, then }] : [];
  });
  const { statements, selects } = sizesOverDays(conditions, views, catalog, scheme?.all ?? []);
  const ids = text(segments.map(({ id }) => id).join(' '));
  return {
    statements,
    traits: [],
    queries: {
      ids: `SELECT ${ids} AS ids`,
      ...Object.fromEntries(selects.map((one) => [one.day, one.select])),
    },
  };
}
