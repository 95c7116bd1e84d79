import type { Measure } from '../../core/condition';
import type { Catalog, EventTable } from '../../core/relation';
import { decimal, double } from '../../sql/exact';
import { groupKey } from './group-key';
import type { Scope } from '../scope';
import { literalOf, type TypedSql } from '../value-sql';
import { columnOf, rowColumn } from './columns';
import { filtersSql } from './row-source';

/** An aggregate over rows: `of` is its call, which may be taken over a window. */
export interface Aggregate {
  readonly as: 'v' | 'w' | 'n';
  readonly of: string;
  /** Around the call: rounds what the order of rows could change. */
  readonly around: (call: string) => string;
}

/** How a measure is computed in SQL. */
export interface MeasureSql {
  readonly aggregates: readonly Aggregate[];
  /** What rows are grouped by first, for the value that comes most often: its key and what is counted of each. */
  readonly byValue: { readonly key: string; readonly n: string } | null;
  /** Whether the aggregates can be taken over a window of rows. */
  readonly slides: boolean;
  /** The measure over the columns of an alias: NULL when blank; counts and sums of nothing are 0. */
  readonly value: (alias: string) => string;
  /** Writes a number so that it compares exactly with `value`. */
  readonly literal: (alias: string) => (value: number) => string;
  /** The measure as DOUBLE, for arithmetic: to 6 decimals, NULL when blank. */
  readonly asDouble: (alias: string) => string;
  /** Whether it is 0 without rows; blank otherwise. */
  readonly zero: boolean;
}

const plain = (call: string) => call;
const six = (call: string) => `round(${call}, 6)`;
const ratio = (alias: string) =>
  `CASE WHEN ${alias}.w > 0 THEN round(CAST(${alias}.v AS DOUBLE) / CAST(${alias}.w AS DOUBLE), 6) END`;

function summed({ sql, type }: TypedSql, when?: string): Pick<Aggregate, 'of' | 'around'> {
  const value = type === 'money' ? sql : `CAST(${sql} AS DOUBLE)`;
  const of = `sum(${when === undefined ? value : `CASE WHEN ${when} THEN ${value} END`})`;
  return { of, around: type === 'money' ? plain : six };
}

function count(aggregates: readonly Aggregate[], slides: boolean): MeasureSql {
  const value = (alias: string) => `coalesce(${alias}.v, 0)`;
  const asDouble = (alias: string) => `CAST(${value(alias)} AS DOUBLE)`;
  return { aggregates, byValue: null, slides, value, literal: () => double, asDouble, zero: true };
}

function part(aggregates: readonly Aggregate[], byValue: MeasureSql['byValue'], slides: boolean): MeasureSql {
  return { aggregates, byValue, slides, value: ratio, literal: () => double, asDouble: ratio, zero: false };
}

function mean(column: TypedSql): MeasureSql {
  if (column.type !== 'money') {
    const aggregate: Aggregate = { as: 'v', of: `avg(CAST(${column.sql} AS DOUBLE))`, around: six };
    const value = (alias: string) => `${alias}.v`;
    return { ...count([aggregate], true), value, asDouble: value, zero: false };
  }
  return {
    aggregates: [
      { as: 'v', of: `sum(${column.sql})`, around: plain },
      { as: 'n', of: `count(${column.sql})`, around: (call) => `CAST(${call} AS INTEGER)` },
    ],
    byValue: null,
    slides: true,
    value: (alias) => `${alias}.v`,
    literal: (alias) => (value) => `${decimal(value)} * ${alias}.n`,
    asDouble: (alias) => six(`CAST(${alias}.v AS DOUBLE) / nullif(${alias}.n, 0)`),
    zero: false,
  };
}

function extreme(kind: 'min' | 'max', column: TypedSql): MeasureSql {
  const value = (alias: string) => `${alias}.v`;
  return {
    ...count([{ as: 'v', of: `${kind}(${column.sql})`, around: plain }], true),
    value,
    literal: () => literalOf(column.type),
    asDouble: (alias) => six(`CAST(${alias}.v AS DOUBLE)`),
    zero: false,
  };
}

function mostOf(column: TypedSql, by: TypedSql | null): MeasureSql {
  const n = by === null ? 'count(*)' : `coalesce(${summed(by).of}, 0)`;
  const around = by === null ? plain : summed(by).around;
  const aggregates: Aggregate[] = [
    { as: 'v', of: 'max(CASE WHEN g.k IS NOT NULL THEN g.n END)', around },
    { as: 'w', of: 'sum(g.n)', around },
  ];
  return part(aggregates, { key: groupKey(column), n }, false);
}

function shareOf(
  measure: Extract<Measure, { kind: 'share' }>,
  table: EventTable,
  catalog: Catalog,
  scope: Scope,
): MeasureSql {
  const when = filtersSql(measure.of, table, catalog, scope).join(' AND ') || 'TRUE';
  if (measure.by === null) {
    const held: Aggregate = { as: 'v', of: `sum(CASE WHEN ${when} THEN 1 ELSE 0 END)`, around: plain };
    return part([held, { as: 'w', of: 'count(*)', around: plain }], null, true);
  }
  const by = rowColumn(table, measure.by);
  const held = summed(by, when);
  const around = (call: string) => held.around(`coalesce(${call}, 0)`);
  return part(
    [
      { as: 'v', of: held.of, around },
      { as: 'w', ...summed(by) },
    ],
    null,
    true,
  );
}

/** How a measure of the rows `e` is computed; `scope` is theirs. */
export function measureSql(measure: Measure, table: EventTable, catalog: Catalog, scope: Scope): MeasureSql {
  const v = (of: string): Aggregate => ({ as: 'v', of, around: plain });
  switch (measure.kind) {
    case 'times': {
      const each = table.rowsAreOrders || table.name !== 'orders';
      return count([v(each ? 'count(*)' : 'count(DISTINCT e.order_no)')], each);
    }
    case 'distinct':
      return count([v(`count(DISTINCT ${groupKey(rowColumn(table, measure.column))})`)], false);
    case 'most': {
      const most = mostOf(rowColumn(table, measure.column), null);
      return { ...count(most.aggregates, false), byValue: most.byValue };
    }
    case 'sum': {
      const column = rowColumn(table, measure.column);
      const sum = count([{ as: 'v', ...summed(column) }], true);
      const asDouble = (alias: string) => six(`CAST(${sum.value(alias)} AS DOUBLE)`);
      return { ...sum, literal: () => literalOf(column.type), asDouble };
    }
    case 'avg':
      return mean(rowColumn(table, measure.column));
    case 'min':
    case 'max':
      return extreme(measure.kind, rowColumn(table, measure.column));
    case 'share':
      return shareOf(measure, table, catalog, scope);
    case 'top-share': {
      const by = measure.by === null ? null : rowColumn(table, measure.by);
      return mostOf(rowColumn(table, columnOf(table, measure.column).name), by);
    }
  }
}
