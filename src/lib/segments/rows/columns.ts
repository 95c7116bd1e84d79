import type { EventTableName, Measure, RowFilter, Rows } from '../../core/condition';
import { columnFilters } from '../../core/filters';
import type { Catalog, EventColumn, EventTable } from '../../core/relation';
import { ident } from '../../sql/quote';
import { findColumn, findEvents, returnsColumn } from '../find';
import type { TypedSql } from '../value-sql';

/** The event table of that name; throws when the data has none. */
export function eventsOf(catalog: Catalog, name: EventTableName): EventTable {
  const table = findEvents(catalog, name);
  if (!table) throw new RangeError(`no such event table: ${name}`);
  return table;
}

/** The column of that name; throws when the table has none. */
export function columnOf(table: EventTable, name: string): EventColumn {
  const column = findColumn(table, name);
  if (!column) throw new RangeError(`no such column: ${name}`);
  return column;
}

/** The SQL of a column of the rows `e`. */
export function rowColumn(table: EventTable, name: string): TypedSql {
  return { sql: `e.${ident(name)}`, type: columnOf(table, name).type };
}

/** Whether a measure adds up or compares values of rows, so that rows which take something back belong to it. */
function keepsReturns(measure: Measure): boolean {
  if (measure.kind === 'times' || measure.kind === 'most') return false;
  if (measure.kind === 'share' || measure.kind === 'top-share') return measure.by !== null;
  return true;
}

function filtersOf(rows: Rows, measure: Measure | null): readonly RowFilter[] {
  return measure?.kind === 'share' ? [...rows.where, ...measure.of] : rows.where;
}

/** Whether rows that take something back are left out: where rows are counted, and no filter asks for them. Null: rows alone, without a measure. */
export function withoutReturns(rows: Rows, measure: Measure | null, table: EventTable): boolean {
  const column = returnsColumn(table);
  return (
    column !== undefined &&
    (measure === null || !keepsReturns(measure)) &&
    !columnFilters(filtersOf(rows, measure)).some((filter) => filter.column === column.name)
  );
}
