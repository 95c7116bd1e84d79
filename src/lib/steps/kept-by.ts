import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import { givesWayTo, NOBODY, restsOn } from '../segments/scheme';
import type { SchemeView } from './contract';
import { inside } from './turnover';

/** Ids of the segments that keep customers from this one, by the scheme of the notebook. */
export function keptBy(id: string, scheme: SchemeView | undefined): string[] {
  const ids = (scheme?.segments ?? []).map((one) => one.id);
  return scheme ? givesWayTo(scheme, ids, id) : [];
}

/** Whether a segment takes nobody on a day, since it is not in use then. */
export function rests(id: string, scheme: SchemeView | undefined, day: Day | ''): boolean {
  return (
    scheme !== undefined &&
    restsOn(
      scheme,
      scheme.all.find((one) => one.id === id),
      day,
    )
  );
}

/** What holds for those whom a segment takes on a day; `asOf` is left out for today. */
export function takenOn(
  id: string,
  scheme: SchemeView | undefined,
  day: Day | '',
  asOf: Day | undefined,
): Condition[] {
  if (rests(id, scheme, day)) return [NOBODY];
  const kept = keptBy(id, scheme).filter((one) => !rests(one, scheme, day));
  return inside(id, kept, asOf);
}
