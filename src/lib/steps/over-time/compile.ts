import type { Day } from '../../core/day';
import type { OverTimeSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { sizesOverDays } from '../../segments/over-days/sizes-over-days';
import { text } from '../../sql/quote';
import type { Compiled, SchemeView } from '../contract';
import { daysBack } from '../days-back';
import { compileSizes } from '../groups/compile-sizes';
import { followedTrait } from '../groups/followable';
import { keptBy, rests } from '../kept-by';
import { followedSegments } from './followed';

/** Whom each segment takes on each day, and how many of those of the first day it still takes. */
export function compileOverTime(
  spec: OverTimeSpec,
  catalog: Catalog,
  _focus: unknown,
  scheme?: SchemeView,
): Compiled {
  const { since } = catalog;
  const told = daysBack(catalog.asOf, spec.n, spec.unit).filter(
    // As of its first day the data holds nothing yet: nobody then is not known, and no size to draw.
    (day) => since === undefined || day > since || day === catalog.asOf,
  );
  const trait = followedTrait(spec.by, catalog);
  if (trait && scheme) return compileSizes(told, trait, catalog, scheme);
  const followed = followedSegments(spec, scheme).map(({ id }) => ({ id, kept: keptBy(id, scheme) }));
  const asked = new Set(followed.flatMap(({ id, kept }) => [id, ...kept]));
  const segments = (scheme?.segments ?? []).filter(({ id }) => asked.has(id));
  const conditions = segments.map(({ condition }) => condition);
  const place = (id: string) => segments.findIndex((one) => one.id === id);
  const counted = followed.map(({ id, kept }) => ({ of: place(id), but: kept.map(place) }));
  const views = told.flatMap((day) => {
    const then = scheme?.at(day, conditions);
    return then ? [{ day, then }] : [];
  });
  const resting = (at: number, day: Day) => rests(segments[at]?.id ?? '', scheme, day);
  const all = scheme?.all ?? [];
  const { statements, selects } = sizesOverDays(conditions, views, catalog, all, counted, resting);
  const ids = text(followed.map(({ id }) => id).join(' '));
  return {
    statements,
    traits: [],
    queries: {
      ids: `SELECT ${ids} AS ids`,
      ...Object.fromEntries(selects.map((one) => [one.day, one.select])),
    },
  };
}
