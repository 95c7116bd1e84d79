import { dayOf } from '../../sql/calendar';
import { inkSql } from '../../sql/texts';
import type { TypedSql } from '../value-sql';

/** SQL of the value by which rows or customers are told apart: the day of a date, text with something in it; NULL when blank. */
export function groupKey({ sql, type }: TypedSql): string {
  if (type === 'date') return dayOf(sql);
  return type === 'text' || type === 'category' ? `CASE WHEN ${inkSql(sql)} THEN ${sql} END` : sql;
}
