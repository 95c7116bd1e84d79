import { addDays, addMonths, isDay } from '../core/day';

/** Months `YYYY-MM` from the first to the last, both included, at most `most` of them (the newest). */
export function monthsBetween(first: string, last: string, most: number): string[] {
  const months: string[] = [];
  for (let month = last; month >= first && months.length < most;) {
    months.push(month);
    month = addMonths(`${month}-01`, -1).slice(0, 7);
  }
  return months.reverse();
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** Whether the text is a real month written `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`);
}
