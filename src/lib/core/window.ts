import type { Day } from './day';

/** A calendar unit of a relative window. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** A stretch of the calendar. */
export type Period = 'week' | 'month' | 'quarter' | 'year';

/** A length of time, at least one unit. */
export interface Duration {
  readonly n: number;
  readonly unit: TimeUnit;
}

/** A length of time between two moments: hours and minutes are counted exactly, longer units by the day. */
export interface Limit {
  readonly n: number;
  readonly unit: TimeUnit | 'hour' | 'minute';
}

/**
 * A stretch of time, half-open and resolved against the as-of day.
 * `last`: [as-of − n units, as-of). `before`: (−∞, as-of − n units), "more than n units ago".
 * `ago`: [as-of − `from`, as-of − `to`), "from 60 days ago to 30 days ago": the 30 days before the last 30 days.
 * `calendar`: the week (from Monday), month, quarter or year so many before that of the as-of day; 0 is its own, whole for dates.
 * `between`: from the start of `from` to the end of `to`, both days included.
 */
export type Window =
  | { readonly kind: 'ever' }
  | { readonly kind: 'last'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'before'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'ago'; readonly from: Duration; readonly to: Duration }
  | { readonly kind: 'calendar'; readonly unit: Period; readonly ago: number }
  | { readonly kind: 'between'; readonly from: Day; readonly to: Day };

/**
 * A stretch of time that lies ahead of the as-of day: a question about a date, never about when rows were, since rows on or
 * after that day are not seen. `next`: [as-of, as-of + n units), the as-of day itself included. `ahead`: [as-of + `from`,
 * as-of + `to`), "30 to 60 days from now": the 30 days after the next 30 days.
 */
export type Ahead =
  | { readonly kind: 'next'; readonly n: number; readonly unit: TimeUnit }
  | { readonly kind: 'ahead'; readonly from: Duration; readonly to: Duration };

/** A window that a date may lie in. */
export type DateWindow = Window | Ahead;
