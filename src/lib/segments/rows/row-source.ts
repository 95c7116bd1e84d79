import type { Beside, Measure, RowFilter, Rows, Window } from '../../core/condition';
import { isGroup } from '../../core/filters';
import type { Catalog, EventTable } from '../../core/relation';
import { ident, stamp } from '../../sql/quote';
import type { Scope } from '../scope';
import { eventSpan } from '../span';
import { testSql } from '../value-sql';
import { eventsOf, rowColumn, withoutReturns } from './columns';

/** Rows of one event table as `e`, with what is joined to them, and what they must pass. */
export interface RowSource {
  readonly table: EventTable;
  readonly scope: Scope;
  /** SQL that a row must pass; parts for `AND`. */
  readonly where: readonly string[];
}

/** SQL of filters on the rows `e`, each TRUE or FALSE; traits of their customers are joined where filters ask for them. */
export function filtersSql(
  filters: readonly RowFilter[],
  table: EventTable,
  catalog: Catalog,
  scope: Scope,
): string[] {
  const other = (name: string, of?: Beside) => (of ? scope.trait(name) : rowColumn(table, name));
  return filters.map((filter) => {
    if (!isGroup(filter)) {
      return testSql(rowColumn(table, filter.column), filter.test, { asOf: catalog.asOf, other });
    }
    const all = filter.kind === 'all';
    const inner = filtersSql(filter.of, table, catalog, scope).map((sql) => `(${sql})`);
    const joined = `(${inner.join(all ? ' AND ' : ' OR ') || (all ? 'TRUE' : 'FALSE')})`;
    return filter.kind === 'none' ? `NOT ${joined}` : joined;
  });
}

/** SQL of "the row `e` lies in the window and before the as-of day", parts for `AND`. */
export function inWindow(range: Window, catalog: Catalog): string[] {
  const { from, to } = eventSpan(range, catalog.asOf);
  return [...(from === null ? [] : [`e.t >= ${stamp(from)}`]), `e.t < ${stamp(to)}`];
}

/** SQL that rows `e` must pass, parts for `AND`. `measure` is what is computed of them; null when they are looked at alone. */
export function rowTests(
  rows: Rows,
  measure: Measure | null,
  table: EventTable,
  catalog: Catalog,
  scope: Scope,
): string[] {
  const returns = withoutReturns(rows, measure, table)
    ? [`NOT coalesce(e.${ident('is_return')}, FALSE)`]
    : [];
  return [...filtersSql(rows.where, table, catalog, scope), ...returns];
}

/** A scope over all rows `e` of an event table. */
export function rowScope(table: EventTable, outer: Scope): Scope {
  outer.read(table.table);
  return outer.over(ident(table.table), 'e');
}

/** The rows that pass the filters, whatever their time. */
export function rowSource(rows: Rows, measure: Measure | null, catalog: Catalog, outer: Scope): RowSource {
  const table = eventsOf(catalog, rows.table);
  const scope = rowScope(table, outer);
  return { table, scope, where: rowTests(rows, measure, table, catalog, scope) };
}

/** FROM and WHERE of the rows, with more that they must pass. Call it when all is joined. */
export function fromRows({ scope, where }: RowSource, more: readonly string[]): string {
  return `${scope.from()}\nWHERE ${[...more, ...where].join(' AND ')}`;
}
