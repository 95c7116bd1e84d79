import { untimed } from '../sql/calendar';
import { orFalse } from './two-valued';

function listed(part: string, among: readonly number[]): string {
  return among.length === 0 ? 'FALSE' : orFalse(`${part} IN (${[...new Set(among)].join(', ')})`);
}

/** SQL of "on one of these days of the week": 1 Monday to 7 Sunday. */
export function weekdaySql(sql: string, days: readonly number[]): string {
  return listed(`isodow(${sql})`, days);
}

/** SQL of "in one of these months". */
export function monthSql(sql: string, months: readonly number[]): string {
  return listed(`month(${sql})`, months);
}

/** SQL of "between these hours", past midnight where the first is the later; never for what has no time of day. */
export function hoursSql(sql: string, from: number, to: number): string {
  const moment = `CAST(${sql} AS TIMESTAMP)`;
  const [after, before] = [`hour(${moment}) >= ${from}`, `hour(${moment}) < ${to}`];
  const within = from < to ? `${after} AND ${before}` : `(${after} OR ${before})`;
  return orFalse(`${within} AND NOT ${untimed(moment)}`);
}
