import type { RowFilter, Rows } from '../../core/condition';
import { isDay } from '../../core/day';
import { columnFilters } from '../../core/filters';
import type { Problem } from '../../core/problem';
import type { Catalog, EventTable } from '../../core/relation';
import type { NodePath } from '../../core/tree';
import { findColumn, findEvents, findTrait } from '../find';
import { unknownColumn, unknownEvents } from './unknown';
import { checkTest, noAsOf } from './value';

/** What is wrong with filters on rows of a table. */
export function checkFilters(
  filters: readonly RowFilter[],
  table: EventTable,
  catalog: Catalog,
  path: NodePath,
): Problem[] {
  return columnFilters(filters).flatMap(({ column: name, test }) => {
    const column = findColumn(table, name);
    if (!column) return [unknownColumn(name, table.name, path)];
    return checkTest(
      test,
      column,
      path,
      (other, of) => (of === 'customer' ? findTrait(catalog, other) : findColumn(table, other)),
      catalog.asOf,
    );
  });
}

/** What is wrong with rows, and with what is said of them; `more` is asked when their table is there. */
export function checkRows(
  rows: Rows,
  catalog: Catalog,
  path: NodePath,
  more: (table: EventTable) => readonly Problem[] = () => [],
): Problem[] {
  const table = findEvents(catalog, rows.table);
  if (!table) return [unknownEvents(rows.table, path)];
  if (!isDay(catalog.asOf)) return [noAsOf(path)];
  return [...checkFilters(rows.where, table, catalog, path), ...more(table)];
}
