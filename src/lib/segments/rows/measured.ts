import type { Measure, Rows, RowWindow } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayNumber, dayOf } from '../../sql/calendar';
import type { Scope } from '../scope';
import { measureSql, type Aggregate, type MeasureSql } from './measure-sql';
import { nearSql } from './near-sql';
import { fromRows, inWindow, rowSource, type RowSource } from './row-source';

/** A measure of each customer with rows, and the SELECT of `c` and its columns. */
export interface Measured extends MeasureSql {
  readonly select: string;
}

type Stretch = Extract<RowWindow, { kind: 'any' }>;

const columns = (aggregates: readonly Aggregate[], over = '') =>
  aggregates.map(({ as, of, around }) => `${around(of + over)} AS ${as}`).join(', ');

/** Rows in groups of `keys`, of which `e.c` is the first; `keys` are columns of `e` or of what is joined. */
function grouped(measure: MeasureSql, rows: string, keys: readonly string[]): string {
  if (measure.byValue === null) {
    return `SELECT ${keys.join(', ')}, ${columns(measure.aggregates)}\n${rows}\nGROUP BY ${keys.join(', ')}`;
  }
  const { key, n } = measure.byValue;
  const inner = `SELECT ${keys.join(', ')}, ${key} AS k, ${n} AS n\n${rows}\nGROUP BY ${[...keys, key].join(', ')}`;
  const outer = keys.map((name) => `g.${name.split('.')[1]}`).join(', ');
  return `SELECT ${outer}, ${columns(measure.aggregates)}\nFROM (\n${inner}\n) AS g\nGROUP BY ${outer}`;
}

function daysOf({ n, unit }: Stretch): number {
  return unit === 'week' ? 7 * n : n;
}

/** One row for each row that begins a stretch: the aggregates over the days from its own on. */
function sliding(measure: MeasureSql, rows: string, days: number): string {
  const frame = `(PARTITION BY e.c ORDER BY ${dayNumber(dayOf('e.t'))} RANGE BETWEEN CURRENT ROW AND ${days - 1} FOLLOWING)`;
  return `SELECT e.c, ${dayOf('e.t')} AS s, ${columns(measure.aggregates, ' OVER w')}\n${rows}\nWINDOW w AS ${frame}`;
}

/** One row for each day that begins a stretch, for measures that no window of rows can give: each row joins the stretches that hold it. */
function joined(measure: MeasureSql, source: RowSource, rows: string, more: readonly string[], days: number) {
  const starts = `SELECT DISTINCT e.c, ${dayOf('e.t')} AS s\n${rows}`;
  const held = `${dayOf('e.t')} BETWEEN y.s AND y.s + ${days - 1}`;
  const all =
    `${source.scope.from()}\nJOIN (\n${starts}\n) AS y ON y.c = e.c AND ${held}\n` +
    `WHERE ${[...more, ...source.where].join(' AND ')}`;
  return grouped(measure, all, ['e.c', 'y.s']);
}

/** A measure over the rows of a window; over `any`, the SELECT has a row for each stretch, which begins on day `s`, and several for one customer. */
export function measured(
  of: Rows & { readonly measure: Measure },
  range: RowWindow,
  catalog: Catalog,
  outer: Scope,
): Measured {
  const source = rowSource(of, of.measure, catalog, outer);
  const measure = measureSql(of.measure, source.table, catalog, source.scope);
  if (range.kind === 'near') {
    const near = nearSql(range, of.table, catalog, source.scope);
    return { ...measure, select: grouped(measure, fromRows(source, near), ['e.c']) };
  }
  if (range.kind !== 'any') {
    return { ...measure, select: grouped(measure, fromRows(source, inWindow(range, catalog)), ['e.c']) };
  }
  const more = inWindow({ kind: 'ever' }, catalog);
  const rows = fromRows(source, more);
  const days = daysOf(range);
  const select = measure.slides ? sliding(measure, rows, days) : joined(measure, source, rows, more, days);
  return { ...measure, select };
}
