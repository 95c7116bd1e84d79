import type { Duration, Limit } from '../core/condition';

const MINUTES = { hour: 60, minute: 1 } as const;

/** A limit that is counted in hours or minutes, to the microsecond. */
export interface ClockLimit extends Limit {
  readonly unit: keyof typeof MINUTES;
}

/** Whether a limit is counted in hours or minutes, which days alone cannot tell. */
export function isClock(limit: Duration | Limit): limit is ClockLimit {
  return limit.unit === 'hour' || limit.unit === 'minute';
}

/** Whether a limit is counted in days or longer units. */
export function isByDay(limit: Limit): limit is Duration {
  return !isClock(limit);
}

/** The minutes of a limit in hours or minutes. */
export function minutesOf({ n, unit }: ClockLimit): number {
  return n * MINUTES[unit];
}
