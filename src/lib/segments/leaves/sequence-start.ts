import type { LeafOf, SequenceStep } from '../../core/condition';
import { dayLater, dayOf, micros } from '../../sql/calendar';
import { isByDay, isClock, minutesOf } from '../limit';
import { mayRepeat } from './sequence-moments';
import { around, DAY, reaching } from './sequence-windows';

/** 0001-01-01 in microseconds: nothing lies before it. */
const FIRST = '-62135596800000000';

/** The first day from which so long reaches a day: by the calendar several days may end on one. */
function firstDay(day: string, n: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  const back = `(${dayLater(day, -n, unit)})`;
  if (unit === 'day' || unit === 'week') return back;
  return `CASE WHEN ${dayLater(back, n, unit)} >= ${day} THEN ${back} ELSE ${back} + 1 END`;
}

/** The earliest moments, in microseconds, that the step before may have ended, each for a reason of its own. */
function bounds({ within, without }: SequenceStep): string[] {
  const clear = without ? [`coalesce(${micros('z.o')}, ${FIRST})`] : [];
  if (within === null) return clear;
  if (isClock(within)) return [...clear, `${micros('z.t')} - ${minutesOf(within) * 60_000_000}`];
  if (!isByDay(within)) return clear;
  const day = firstDay(dayOf('z.t'), within.n, within.unit);
  return [...clear, `${micros(`CAST(${day} AS TIMESTAMP)`)} + 1`];
}

/**
 * The latest moment `s` at which steps that end in time before the `k`th began: over the stretch of moments that may come
 * before it, all of them, since the nearest of them need not have begun last.
 */
export function startBefore(leaf: LeafOf<'sequence'>, k: number, step: SequenceStep): string {
  const lowest = bounds(step);
  const from =
    lowest.length === 0
      ? 'UNBOUNDED PRECEDING'
      : `greatest(${micros('z.w')} - greatest(${lowest.join(', ')}), 0) PRECEDING`;
  const clock = step.within !== null && isClock(step.within);
  const begun = `max(CASE WHEN z.r${clock ? ' AND z.w = z.t' : ''} THEN z.s END)`;
  const timed = around(leaf, begun, 'w', `${from} AND 1 PRECEDING`);
  if (clock) return reaching('NULL', timed);
  const any = around(leaf, begun, 'w', `${from} AND CURRENT ROW EXCLUDE CURRENT ROW`);
  const later = around(leaf, begun, 'w', `${from} AND ${DAY + 1} PRECEDING`);
  return reaching(mayRepeat(leaf, k) ? `CASE WHEN z.a${k} THEN ${later} ELSE ${any} END` : any, timed);
}
