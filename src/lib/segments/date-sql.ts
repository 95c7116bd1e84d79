import type { DaysFrom } from '../core/condition';
import { addDays, type Day } from '../core/day';
import { num } from '../sql/quote';
import { daysApart, monthDay } from '../sql/calendar';
import { stamp } from '../sql/quote';
import { orFalse } from './two-valued';

/** SQL of a date between two days, half-open; of any date when both are null. */
export function spanSql(sql: string, from: Day | null, to: Day | null): string {
  const parts = [
    ...(from === null ? [] : [`${sql} >= ${stamp(from)}`]),
    ...(to === null ? [] : [`${sql} < ${stamp(to)}`]),
  ];
  return parts.length === 0 ? `${sql} IS NOT NULL` : orFalse(parts.join(' AND '));
}

/** SQL of "lies so many days after, before, or either way from another date". */
export function daysFromSql(sql: string, { side, from, to }: DaysFrom, other: string): string {
  const apart = daysApart(...(side === 'before' ? ([sql, other] as const) : ([other, sql] as const)));
  const days = side === 'either' ? `abs(${apart})` : apart;
  return orFalse(to === null ? `${days} >= ${num(from)}` : `${days} BETWEEN ${num(from)} AND ${num(to)}`);
}

/** A part of a window that lies in one year: first and last day as month × 100 + day. */
interface YearPart {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

function yearParts(from: Day, last: Day): YearPart[] {
  const [y0, y1] = [Number(from.slice(0, 4)), Number(last.slice(0, 4))];
  const inYear = (day: Day) => Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
  return Array.from({ length: y1 - y0 + 1 }, (_, i) => ({
    year: y0 + i,
    first: i === 0 ? inYear(from) : 101,
    last: y0 + i === y1 ? inYear(last) : 1231,
  }));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** SQL of "its month and day come round in these days", in a later year than that of the date itself. */
export function anniversarySql(sql: string, side: 'next' | 'last', days: number, asOf: Day): string {
  const from = side === 'next' ? asOf : addDays(asOf, -days);
  const last = side === 'next' ? addDays(asOf, days - 1) : addDays(asOf, -1);
  const kept = `CASE WHEN ${monthDay(sql)} = 229 THEN 228 ELSE ${monthDay(sql)} END`;
  const parts = yearParts(from, last).map(
    ({ year, first, last: end }) =>
      `year(${sql}) < ${year} AND ${isLeap(year) ? monthDay(sql) : kept} BETWEEN ${first} AND ${end}`,
  );
  return orFalse(parts.map((part) => `(${part})`).join(' OR '));
}
