import type {
  Anchor,
  EventTableName,
  Measure,
  RowFilter,
  Rows,
  RowWindow,
  Window,
} from '../../core/condition';
import { addDays, addMonths, daysBetween, type Day } from '../../core/day';
import type { EventTable } from '../../core/relation';
import { findColumn } from '../find';
import { holdsDay, passes } from './passes';
import {
  cell,
  tableOf,
  traitOf,
  type DatedRow,
  type PlainCustomer,
  type PlainRow,
  type PlainWorld,
} from './world';

type Near = Extract<RowWindow, { kind: 'near' }>;

/** The day of a row. */
export function dayOfRow(row: DatedRow): Day {
  return row.t.slice(0, 10);
}

/** The latest that a row was done: one without a time of day at the end of its day, which is the start of the next. */
export function latestOf(row: DatedRow): string {
  return row.t.slice(11) === '00:00:00' ? `${addDays(dayOfRow(row), 1)} 00:00:00` : row.t;
}

/** Whether two rows of one table are the same, or of the same order at the same time. */
export function isSame(a: DatedRow, b: DatedRow): boolean {
  return a.t === b.t && a.orderNo === b.orderNo;
}

/** The day so long after another; `n` may be negative. */
export function later(day: Day, n: number, unit: 'day' | 'week' | 'month' | 'year'): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'week' ? 7 * n : n);
  return addMonths(day, unit === 'year' ? 12 * n : n);
}

/** Whether a row passes filters, with the traits of its customer at hand. */
export function rowPasses(
  row: PlainRow,
  filters: readonly RowFilter[],
  table: EventTable,
  customer: PlainCustomer,
  world: PlainWorld,
): boolean {
  const { catalog } = world;
  return filters.every((filter) => {
    if ('of' in filter) {
      const held = filter.of.filter((one) => rowPasses(row, [one], table, customer, world)).length;
      if (filter.kind === 'none') return held === 0;
      return filter.kind === 'all' ? held === filter.of.length : held > 0;
    }
    return passes(cell(row, table, filter.column), filter.test, catalog.asOf, (name, of) =>
      of === 'customer' ? traitOf(customer, name, catalog) : cell(row, table, name),
    );
  });
}

function asksAbout(filter: RowFilter, name: string): boolean {
  return 'of' in filter ? filter.of.some((one) => asksAbout(one, name)) : filter.column === name;
}

function countsReturns(rows: Rows, measure: Measure | null, table: EventTable): boolean {
  const marks = rows.table === 'orders' && findColumn(table, 'is_return')?.type === 'boolean';
  const asked = [...rows.where, ...(measure?.kind === 'share' ? measure.of : [])];
  if (!marks || asked.some((filter) => asksAbout(filter, 'is_return'))) return true;
  if (measure === null || measure.kind === 'times' || measure.kind === 'most') return false;
  return !('by' in measure) || measure.by !== null;
}

/** Rows of a customer before the as-of day that pass the filters, in order of time. */
export function rowsOf(
  rows: Rows,
  measure: Measure | null,
  customer: PlainCustomer,
  world: PlainWorld,
): DatedRow[] {
  const table = tableOf(world, rows.table);
  const returns = countsReturns(rows, measure, table);
  return (world.rows[rows.table] ?? [])
    .filter((row): row is DatedRow => row.c === customer.c && row.t !== null)
    .filter((row) => dayOfRow(row) < world.catalog.asOf)
    .filter((row) => returns || row.values.get('is_return') !== true)
    .filter((row) => rowPasses(row, rows.where, table, customer, world))
    .sort((a, b) => (a.t < b.t ? -1 : a.t > b.t ? 1 : 0));
}

/** The row of an anchor: of those that share the first time the first order, of those that share the last the last. */
function anchorRow(
  anchor: Extract<Anchor, { kind: 'row' }>,
  customer: PlainCustomer,
  world: PlainWorld,
): DatedRow | undefined {
  const found = rowsOf(anchor, null, customer, world).sort((a, b) =>
    a.t === b.t ? a.orderNo - b.orderNo : a.t < b.t ? -1 : 1,
  );
  return anchor.which === 'first' ? found[0] : found.at(-1);
}

/** Whether a row lies on the side of the moment that is asked about; days without a time of day may be either side of a row of that day. */
function onSide(row: DatedRow, { side, anchor }: Near, found: DatedRow, table: EventTableName): boolean {
  if (anchor.kind === 'trait') return side === 'after' ? row.t >= found.t : row.t < found.t;
  if (anchor.table === table && isSame(row, found)) return false;
  return side === 'after' ? latestOf(row) > found.t : row.t < latestOf(found);
}

/** The moment of a trait as a row, which belongs to no table. */
function traitRow(trait: string, customer: PlainCustomer, world: PlainWorld): DatedRow | undefined {
  const { value } = traitOf(customer, trait, world.catalog);
  if (value === null) return undefined;
  return { c: customer.c, t: `${String(value).slice(0, 10)} 00:00:00`, orderNo: 0, values: new Map() };
}

function isNear(row: DatedRow, near: Near, found: DatedRow, table: EventTableName): boolean {
  if (!onSide(row, near, found, table)) return false;
  const { side, within } = near;
  if (within === null) return true;
  if (side === 'before') return dayOfRow(row) >= later(dayOfRow(found), -within.n, within.unit);
  if (within.unit === 'day') return daysBetween(dayOfRow(found), dayOfRow(row)) <= within.n;
  return dayOfRow(row) <= later(dayOfRow(found), within.n, within.unit);
}

/** The rows of a window; of `any`, one list for each stretch that begins on a day with a row, or one without rows. */
export function stretchesOf(
  rows: readonly DatedRow[],
  range: RowWindow,
  table: EventTableName,
  customer: PlainCustomer,
  world: PlainWorld,
): (readonly DatedRow[])[] {
  if (range.kind === 'any') {
    const length = range.unit === 'week' ? 7 * range.n : range.n;
    if (rows.length === 0) return [[]];
    return rows.map((first) =>
      rows.filter((row) => {
        const apart = daysBetween(dayOfRow(first), dayOfRow(row));
        return apart >= 0 && apart < length;
      }),
    );
  }
  if (range.kind === 'near') {
    const { anchor } = range;
    const found =
      anchor.kind === 'trait' ? traitRow(anchor.trait, customer, world) : anchorRow(anchor, customer, world);
    return [found === undefined ? [] : rows.filter((row) => isNear(row, range, found, table))];
  }
  return [rows.filter((row) => inRange(row, range, world.catalog.asOf))];
}

/** Whether a row lies in a window. */
export function inRange(row: DatedRow, range: Window, asOf: Day): boolean {
  return holdsDay(range, dayOfRow(row), asOf);
}
