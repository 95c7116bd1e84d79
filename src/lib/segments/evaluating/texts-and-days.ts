import type { DaysFrom, Test } from '../../core/condition';
import { addDays, daysBetween, isDay, type Day } from '../../core/day';

/** Whether a whole text fits a pattern of `*` and `?`, tried character by character. */
export function patternFits(text: string, pattern: string): boolean {
  const [all, wanted] = [[...text.toLowerCase()], [...pattern.toLowerCase()]];
  const fits = (i: number, k: number): boolean => {
    if (k === wanted.length) return i === all.length;
    if (wanted[k] === '*') return fits(i, k + 1) || (i < all.length && fits(i + 1, k));
    return i < all.length && (wanted[k] === '?' || wanted[k] === all[i]) && fits(i + 1, k + 1);
  };
  return fits(0, 0);
}

/** The day on which a date comes round in a year: 29 February is kept on the 28th where there is none. */
function comesRound(day: Day, year: number): Day {
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 8)}28`;
}

/** Whether a date lies so many days from another, both as ISO text of which the time of day does not count. */
export function liesFrom(date: string, { side, from, to }: DaysFrom, other: string): boolean {
  const after = daysBetween(other.slice(0, 10), date.slice(0, 10));
  const days = { after, before: -after, either: Math.abs(after) }[side];
  return days >= from && (to === null || days <= to);
}

/** Whether the day comes round in the window, tried day by day. */
export function anniversaryIn(day: Day, test: Extract<Test, { op: 'anniversary' }>, asOf: Day): boolean {
  const first = test.side === 'next' ? 0 : -test.days;
  const days = Array.from({ length: test.days }, (_, i) => addDays(asOf, first + i));
  return days.some((each) => {
    const year = Number(each.slice(0, 4));
    return year > Number(day.slice(0, 4)) && comesRound(day, year) === each;
  });
}

/** The day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether a clock is in one of the hours, tried one by one; a day without a time of day has none. */
export function clockShows(clock: string, { from, to }: Extract<Test, { op: 'hours' }>): boolean {
  if (clock === '' || clock === '00:00:00') return false;
  const length = from < to ? to - from : to - from + 24;
  const hours = Array.from({ length }, (_, i) => (from + i) % 24);
  return hours.includes(Number(clock.slice(0, 2)));
}
