import type { DateWindow, Duration, Period, Window } from '../core/condition';
import { addDays, addMonths, daysBetween, type Day } from '../core/day';

/** A window as days, half-open: from the start of `from` to before the start of `to`; null is unbounded. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

const YEARS = { day: 1 / 366, week: 7 / 366, month: 1 / 12, year: 1 } as const;

/** The day `n` units before another; null when it would lie before the year 1000. */
function daysAgo(asOf: Day, { n, unit }: Duration): Day | null {
  if (Number(asOf.slice(0, 4)) - n * YEARS[unit] - 1 < 1000) return null;
  if (unit === 'day' || unit === 'week') return addDays(asOf, unit === 'week' ? -7 * n : -n);
  return addMonths(asOf, unit === 'year' ? -12 * n : -n);
}

/** The day `n` units after another; null when it would lie after the year 9999. */
function daysAhead(asOf: Day, { n, unit }: Duration): Day | null {
  const days = unit === 'day' || unit === 'week';
  const day = days
    ? addDays(asOf, unit === 'week' ? 7 * n : n)
    : addMonths(asOf, unit === 'year' ? 12 * n : n);
  return day.startsWith('+') ? null : day;
}

const A_MONDAY = '1969-12-29';
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The first day of the week, month, quarter or year so many after that of a day. */
function periodStart(day: Day, unit: Period, later: number): Day {
  if (unit === 'week') {
    const weeks = Math.floor(daysBetween(A_MONDAY, day) / 7);
    return addDays(A_MONDAY, 7 * (weeks + later));
  }
  const [length, month] = [MONTHS[unit], Number(day.slice(5, 7)) - 1];
  return addMonths(`${day.slice(0, 8)}01`, later * length - (month % length));
}

/** The day after; null after the last day that can be written, 9999-12-31. */
export function dayAfter(day: Day): Day | null {
  return day === '9999-12-31' ? null : addDays(day, 1);
}

/** The literal days of a window, as a question about any date; `ever` has no bounds. */
export function spanOf(range: DateWindow, asOf: Day): Span {
  switch (range.kind) {
    case 'ever':
      return { from: null, to: null };
    case 'last':
      return { from: daysAgo(asOf, range), to: asOf };
    case 'before':
      return { from: null, to: daysAgo(asOf, range) ?? '1000-01-01' };
    case 'ago':
      return { from: daysAgo(asOf, range.from), to: daysAgo(asOf, range.to) ?? '1000-01-01' };
    case 'next':
      return { from: asOf, to: daysAhead(asOf, range) };
    case 'ahead': {
      const [from, to] = [daysAhead(asOf, range.from), daysAhead(asOf, range.to)];
      return { from: from ?? '9999-12-31', to: from === null ? '9999-12-31' : to };
    }
    case 'calendar': {
      const from = periodStart(asOf, range.unit, -range.ago);
      const to = periodStart(asOf, range.unit, 1 - range.ago);
      return { from, to: to.startsWith('+') ? null : to };
    }
    case 'between':
      return { from: range.from, to: dayAfter(range.to) };
  }
}

/** The literal days of a window over events, which never reaches past the as-of day. */
export function eventSpan(range: Window, asOf: Day): { readonly from: Day | null; readonly to: Day } {
  const { from, to } = spanOf(range, asOf);
  return { from, to: to !== null && to < asOf ? to : asOf };
}
