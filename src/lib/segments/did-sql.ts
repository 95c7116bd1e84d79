import type { Condition, Measure, RowFilter } from '../core/condition';
import type { Catalog, EventColumn, EventTable } from '../core/relation';
import { decimal, double } from '../sql/exact';
import { ident, stamp } from '../sql/quote';
import { inkSql } from '../sql/texts';
import { findColumn, findEvents, returnsColumn } from './find';
import type { Scope } from './scope';
import { eventSpan } from './span';
import { literalOf, numberSql, testSql, type TypedSql } from './value-sql';

/** A leaf about what a customer did. */
export type DidLeaf = Extract<Condition, { kind: 'did' }>;

function columnOf(table: EventTable, name: string): EventColumn {
  const column = findColumn(table, name);
  if (!column) throw new RangeError(`no such column: ${name}`);
  return column;
}

function typed(table: EventTable, name: string): TypedSql {
  return { sql: `e.${ident(name)}`, type: columnOf(table, name).type };
}

/** Whether rows that take something back are left out: when purchases are counted and no filter asks for them. */
export function leavesOutReturns(leaf: DidLeaf, table: EventTable): boolean {
  const column = returnsColumn(table);
  return (
    column !== undefined &&
    leaf.measure.kind === 'times' &&
    !leaf.where.some((filter) => filter.column === column.name)
  );
}

function filterSql(filter: RowFilter, table: EventTable, catalog: Catalog): string {
  const other = (name: string) => typed(table, name);
  return testSql(typed(table, filter.column), filter.test, { asOf: catalog.asOf, other });
}

function rowsSql(leaf: DidLeaf, table: EventTable, catalog: Catalog): string {
  const { from, to } = eventSpan(leaf.window, catalog.asOf);
  const parts = [
    ...(from === null ? [] : [`e.t >= ${stamp(from)}`]),
    `e.t < ${stamp(to)}`,
    ...leaf.where.map((filter) => filterSql(filter, table, catalog)),
    ...(leavesOutReturns(leaf, table) ? [`NOT coalesce(e.${ident('is_return')}, FALSE)`] : []),
  ];
  return parts.join(' AND ');
}

function distinctSql({ sql, type }: TypedSql): string {
  if (type === 'date') return `count(DISTINCT CAST(${sql} AS DATE))`;
  if (type !== 'text' && type !== 'category') return `count(DISTINCT ${sql})`;
  return `count(DISTINCT CASE WHEN ${inkSql(sql)} THEN ${sql} END)`;
}

function measureSql(measure: Measure, table: EventTable): string {
  if (measure.kind === 'times')
    return `${table.rowsAreOrders || table.name !== 'orders' ? 'count(*)' : 'count(DISTINCT e.order_no)'} AS v`;
  const column = typed(table, measure.column);
  if (measure.kind === 'distinct') return `${distinctSql(column)} AS v`;
  if (measure.kind === 'min' || measure.kind === 'max') return `${measure.kind}(${column.sql}) AS v`;
  if (column.type !== 'money') return `round(${measure.kind}(CAST(${column.sql} AS DOUBLE)), 6) AS v`;
  const sum = `sum(${column.sql}) AS v`;
  return measure.kind === 'sum' ? sum : `${sum}, CAST(count(${column.sql}) AS INTEGER) AS n`;
}

/** SQL of "did" in the scope, TRUE or FALSE: the group of rows is joined; a customer without rows counts 0. */
export function didSql(leaf: DidLeaf, catalog: Catalog, scope: Scope): string {
  const table = findEvents(catalog, leaf.table);
  if (!table) throw new RangeError(`no such event table: ${leaf.table}`);
  scope.read(table.table);
  const { measure, test } = leaf;
  const alias = scope.group(
    `  SELECT e.c, ${measureSql(measure, table)}\n  FROM ${ident(table.table)} AS e\n` +
      `  WHERE ${rowsSql(leaf, table, catalog)}\n  GROUP BY e.c`,
  );
  if (measure.kind === 'times' || measure.kind === 'distinct') {
    return numberSql(`coalesce(${alias}.v, 0)`, test, double);
  }
  const type = columnOf(table, measure.column).type;
  if (measure.kind === 'sum') return numberSql(`coalesce(${alias}.v, 0)`, test, literalOf(type));
  if (measure.kind === 'avg' && type === 'money') {
    return numberSql(`${alias}.v`, test, (value) => `${decimal(value)} * ${alias}.n`);
  }
  return numberSql(`${alias}.v`, test, literalOf(type));
}
