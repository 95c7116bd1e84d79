import type { LeafOf } from '../../core/condition';
import { dayOf, micros } from '../../sql/calendar';

/** Microseconds of a day, less one. */
export const DAY = 86_399_999_999;
/** All that came strictly earlier. */
export const EARLIER = 'UNBOUNDED PRECEDING AND 1 PRECEDING';
/** All that comes strictly later. */
export const LATER = '1 FOLLOWING AND UNBOUNDED FOLLOWING';

/** The moments that are looked at together: those of a customer, and of one thing where that is asked; null for all. */
export function partition(leaf: LeafOf<'sequence'> | null): string {
  return `PARTITION BY z.c${leaf?.same ? ', z.v' : ''}`;
}

/** An aggregate over the other moments in a stretch of time around each, by `t` or by `w`. */
export function around(
  leaf: LeafOf<'sequence'> | null,
  aggregate: string,
  by: 't' | 'w',
  stretch: string,
): string {
  return `${aggregate} OVER (${partition(leaf)} ORDER BY ${micros(`z.${by}`)} RANGE BETWEEN ${stretch})`;
}

/**
 * For a moment without a time of day one aggregate, over all but itself, for any other another. As a first step it stands at
 * the start of its day, as any other at the end, and of two that stand at the end of one day either follows the other.
 */
export function reaching(untimed: string, timed: string): string {
  return `CASE WHEN z.w > z.t THEN ${untimed} ELSE ${timed} END`;
}

/** The day of a moment that stands at the end of its day when it has no time of day. */
export function dayOfLatest(moment: string): string {
  return dayOf(`(${moment} - INTERVAL 1 MICROSECOND)`);
}
