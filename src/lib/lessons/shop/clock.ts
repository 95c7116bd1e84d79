import { addDays } from '../../core/day';
import { CALENDAR, DAYS, FIRST_DAY } from './calendar';

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

/** The first minute after the last day seen; minutes are counted from the start of `FIRST_DAY`. */
export const END_MINUTE = DAYS * DAY_MINUTES;

const two = (n: number) => String(n).padStart(2, '0');

function dayOf(index: number): string {
  return CALENDAR[index]?.day ?? addDays(FIRST_DAY, index);
}

/** A minute counted from the start of `FIRST_DAY` as `2026-03-31 09:05`. */
export function minuteText(minute: number): string {
  const rest = minute % DAY_MINUTES;
  return `${dayOf(Math.floor(minute / DAY_MINUTES))} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** A second counted from the start of `FIRST_DAY` as `2026-03-31 09:05:30`. */
export function secondText(second: number): string {
  return `${minuteText(Math.floor(second / 60))}:${two(second % 60)}`;
}
