import { addDays, addMonths, type Day } from '../../core/day';
import type { Segment } from '../../core/notebook';

/** Where the as-of day stands in the time of a segment for a time. */
export type Term = 'before' | 'active' | 'over';

/** Where a segment stands in its time; undefined for one without first and last day, and without an as-of day. */
export function termOf({ starts, ends }: Pick<Segment, 'starts' | 'ends'>, asOf: Day | ''): Term | undefined {
  if (asOf === '' || (starts === undefined && ends === undefined)) return undefined;
  if (ends !== undefined && ends < asOf) return 'over';
  return starts !== undefined && starts > asOf ? 'before' : 'active';
}

/** A first and a last day, both included. */
export interface Season {
  readonly starts: Day;
  readonly ends: Day;
}

/** The calendar month of a day, or one so many months later. */
export function monthOf(day: Day, later = 0): Season {
  const starts = addMonths(`${day.slice(0, 8)}01`, later);
  return { starts, ends: addDays(addMonths(starts, 1), -1) };
}

/** So many days that begin on a day. */
export function daysFrom(day: Day, days: number): Season {
  return { starts: day, ends: addDays(day, days - 1) };
}
