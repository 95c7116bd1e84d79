import type { MeasureThan, OtherMeasure } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { double } from '../../sql/exact';
import { date, ident, stamp } from '../../sql/quote';
import type { Scope } from '../scope';
import { eventSpan } from '../span';
import { comparedSql } from '../value-sql';
import { eventsOf } from './columns';
import { measured } from './measured';

/** SQL of the days in which a customer could have done it: at least `per`, and `per` without any row of the table. */
function daysSql(other: OtherMeasure, per: number, catalog: Catalog, scope: Scope): string {
  const table = eventsOf(catalog, other.table);
  const first = scope.group(
    `SELECT e.c, min(${dayOf('e.t')}) AS f\nFROM ${ident(table.table)} AS e\nWHERE e.t < ${stamp(catalog.asOf)}\nGROUP BY e.c`,
  );
  const { from, to } = eventSpan(other.window, catalog.asOf);
  const began = from === null ? `${first}.f` : `greatest(${first}.f, ${date(from)})`;
  return `coalesce(greatest(${date(to)} - ${began}, ${per}), ${per})`;
}

/** SQL of the other measure as DOUBLE; NULL when blank. */
export function otherSql(other: OtherMeasure, catalog: Catalog, scope: Scope): string {
  const measure = measured(other, other.window, catalog, scope);
  const value = measure.asDouble(scope.group(measure.select));
  if (other.per === null) return value;
  return `${value} * ${other.per} / ${daysSql(other, other.per, catalog, scope)}`;
}

/** SQL of the number that the measure is compared with. */
export function neededSql(test: MeasureThan, catalog: Catalog, scope: Scope): string {
  return `round(${double(test.times)} * (${otherSql(test.other, catalog, scope)}), 6)`;
}

/** SQL of "the measure compares so with another measure of the same customer"; `left` is the measure as DOUBLE to 6 decimals. */
export function thanMeasureSql(left: string, test: MeasureThan, catalog: Catalog, scope: Scope): string {
  return comparedSql(left, test.compare, neededSql(test, catalog, scope));
}
