import type { OverTimeSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { membersAt, sizesAtSelect } from '../../segments/members-at';
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
  const made = days.flatMap((day) => {
    const then = scheme?.at(day, conditions);
    return then ? [{ day, ...membersAt(conditions, then, scheme?.all ?? []) }] : [];
  });
  const first = made[0]?.table ?? '';
  const ids = text(segments.map(({ id }) => id).join(' '));
  const each = made.map(({ day, table }) => [day, sizesAtSelect(table, first, segments.length, day)]);
  return {
    statements: made.flatMap(({ statements }) => statements),
    traits: [],
    queries: { ids: `SELECT ${ids} AS ids`, ...Object.fromEntries(each) },
  };
}
