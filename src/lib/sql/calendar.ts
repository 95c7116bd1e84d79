import { stamp } from './quote';

const UNITS = { day: 'DAY', week: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

/** SQL: the calendar day of a moment. */
export function dayOf(moment: string): string {
  return `CAST(${moment} AS DATE)`;
}

/** SQL: the day so many units after a day, by the calendar; earlier when `n` is negative. The 31st becomes the last day of a shorter month. */
export function dayLater(day: string, n: number, unit: keyof typeof UNITS): string {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number: ${n}`);
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? 7 * n : n;
    return `${day} ${days < 0 ? '-' : '+'} ${Math.abs(days)}`;
  }
  return `CAST(${day} ${n < 0 ? '-' : '+'} INTERVAL '${Math.abs(n)}' ${UNITS[unit]} AS DATE)`;
}

/** SQL: the moment so many minutes after another. */
export function clockLater(moment: string, minutes: number): string {
  if (!Number.isInteger(minutes)) throw new RangeError(`not a whole number: ${minutes}`);
  return `${moment} + INTERVAL '${minutes}' MINUTE`;
}

/** SQL: whole days since 1970-01-01 of a day, as BIGINT. */
export function dayNumber(day: string): string {
  return `(${day} - DATE '1970-01-01')`;
}

/** SQL: calendar days from one moment to another, negative when the other is earlier; NULL where either is. */
export function daysApart(from: string, to: string): string {
  return `date_diff('day', ${from}, ${to})`;
}

/** SQL: month × 100 + day of a date. */
export function monthDay(value: string): string {
  return `(month(${value}) * 100 + day(${value}))`;
}

/** SQL: microseconds since 1970 of a moment, as BIGINT, so that "strictly earlier" is one less. */
export function micros(moment: string): string {
  return `epoch_us(${moment})`;
}

/** SQL: whether a moment is the start of a day, as that of a row which has a day without a time of day. */
export function untimed(moment: string): string {
  return `${moment} = CAST(${dayOf(moment)} AS TIMESTAMP)`;
}

/** SQL: the latest that something of such a moment was done: a day without a time of day ends when the next begins. */
export function latestOf(moment: string): string {
  return `CASE WHEN ${untimed(moment)} THEN ${moment} + INTERVAL 1 DAY ELSE ${moment} END`;
}

/** SQL: whether a moment lies before a day, or is not told. */
export function knownBefore(moment: string, day: string): string {
  return `coalesce(${moment} < ${stamp(day)}, TRUE)`;
}
