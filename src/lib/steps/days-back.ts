import type { TimeUnit } from '../core/condition';
import { addDays, addMonths, type Day } from '../core/day';

/** The day so many units before another; the 31st becomes the last day of a shorter month. */
export function dayBack(asOf: Day, n: number, unit: TimeUnit): Day {
  if (unit === 'day' || unit === 'week') return addDays(asOf, unit === 'week' ? -7 * n : -n);
  return addMonths(asOf, unit === 'year' ? -12 * n : -n);
}

/** The as-of day and `n` days before it, one unit apart, oldest first. */
export function daysBack(asOf: Day, n: number, unit: TimeUnit): Day[] {
  return Array.from({ length: n + 1 }, (_, i) => dayBack(asOf, n - i, unit));
}
