import type { LeafOf, TimeUnit } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { date } from '../../sql/quote';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';

/** SQL of whole months before the as-of day that lie after a day: 0 in the month that ends with it. */
function monthsBack(day: string, asOf: Day): string {
  const [y = 0, m = 0, d = 0] = asOf.split('-').map(Number);
  const apart = `${y * 12 + m} - (year(${day}) * 12 + month(${day}))`;
  const early = `day(${day}) < ${d} AND ${day} < last_day(${day})`;
  return `(${apart} - CASE WHEN ${early} THEN 0 ELSE 1 END)`;
}

/** SQL of the number of the period in which a day lies, counted back from the as-of day, from 0. */
function periodSql(day: string, unit: TimeUnit, asOf: Day): string {
  switch (unit) {
    case 'day':
    case 'week': {
      const back = `(${date(asOf)} - ${day} - 1)`;
      return unit === 'day' ? back : `CAST(floor(${back} / 7) AS BIGINT)`;
    }
    case 'month':
      return monthsBack(day, asOf);
    case 'year':
      return `CAST(floor(${monthsBack(day, asOf)} / 12) AS BIGINT)`;
  }
}

/** SQL of the number of the last periods in which they did it; NULL for none. */
export function periodsDoneSql(leaf: LeafOf<'regular'>, catalog: Catalog, scope: Scope): string {
  const source = rowSource(leaf, null, catalog, scope);
  const rows = fromRows(source, inWindow({ kind: 'last', n: leaf.of, unit: leaf.unit }, catalog));
  const period = periodSql(dayOf('e.t'), leaf.unit, catalog.asOf);
  const alias = scope.group(`SELECT e.c, count(DISTINCT ${period}) AS v\n${rows}\nGROUP BY e.c`);
  return `${alias}.v`;
}

/** SQL of "did it in at least so many of the last periods". */
export function regularSql(leaf: LeafOf<'regular'>, catalog: Catalog, scope: Scope): string {
  return orFalse(`${periodsDoneSql(leaf, catalog, scope)} >= ${leaf.least}`);
}
