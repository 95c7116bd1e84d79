import type {
  Ahead,
  Anchor,
  Condition,
  Duration,
  EventTableName,
  GeoPoint,
  LeafOf,
  Limit,
  Measure,
  MeasureTest,
  MeasureThan,
  NumberOp,
  NumberTest,
  OtherMeasure,
  Period,
  RowFilter,
  Rows,
  RowWindow,
  SequenceStep,
  Test,
  TimeUnit,
  Window,
} from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { columnOf, traitOf } from '../fixture';
import { everyCatalog } from '../fixture-tables';

const shop = everyCatalog('2026-03-31');

/** For tests: a shop whose customers have a grade, a home, a birthday and a day on which they joined. */
export const SAID_CATALOG: Catalog = {
  ...shop,
  traits: [
    ...shop.traits,
    traitOf('grade', 'category', 'base', { ko: '등급', en: 'Grade' }),
    traitOf('address', 'text', 'base', { ko: '주소', en: 'Address' }),
    traitOf('birth', 'date', 'base', { ko: '생년월일', en: 'Date of birth' }),
    traitOf('joined', 'date', 'base', { ko: '가입일', en: 'Sign-up date' }),
    traitOf('lat', 'number', 'base', { ko: '위도', en: 'Latitude' }),
    traitOf('lng', 'number', 'base', { ko: '경도', en: 'Longitude' }),
    traitOf('memo', 'text', 'base', { ko: '메모', en: 'Memo' }),
  ],
  events: shop.events.map((table) =>
    table.name === 'orders' || table.name === 'events'
      ? {
          ...table,
          columns: [...table.columns, columnOf('brand', 'category', { ko: '브랜드', en: 'Brand' })],
        }
      : table,
  ),
};

/** For tests: a filter on a list of values. */
export function having(column: string, ...values: string[]): RowFilter {
  return { column, test: { op: 'in', values } };
}

/** For tests: rows of a table. */
export function rows(table: EventTableName, ...where: RowFilter[]): Rows {
  return { table, where };
}

/** For tests: events of one name. */
export function event(name: string, ...more: RowFilter[]): Rows {
  return rows('events', having('event', name), ...more);
}

export const ORDERS = rows('orders');
export const COAT = having('category', '아우터');
export const COATS = rows('orders', COAT);
export const CART = event('add_to_cart');
export const OPENED = rows('messages', having('action', 'opened'));
export const EVER: Window = { kind: 'ever' };

export function last(n: number, unit: TimeUnit = 'day'): Window {
  return { kind: 'last', n, unit };
}

export function before(n: number, unit: TimeUnit = 'day'): Window {
  return { kind: 'before', n, unit };
}

export function ago(from: Duration, to: Duration): Window {
  return { kind: 'ago', from, to };
}

export function next(n: number, unit: TimeUnit = 'day'): Ahead {
  return { kind: 'next', n, unit };
}

export function ahead(from: Duration, to: Duration): Ahead {
  return { kind: 'ahead', from, to };
}

export function calendar(unit: Period, before: number): Window {
  return { kind: 'calendar', unit, ago: before };
}

export function between(from: string, to: string): Window {
  return { kind: 'between', from, to };
}

export function days(n: number): Duration {
  return { n, unit: 'day' };
}

export function nth(of: Rows, n: number, window: Window): LeafOf<'nth'> {
  return { kind: 'nth', ...of, nth: n, window };
}

export function distance(from: GeoPoint, op: '<=' | '>', km: number): LeafOf<'distance'> {
  return { kind: 'distance', lat: 'lat', lon: 'lng', from, test: { op, value: km } };
}

export function regular(of: Rows, least: number, all: number, unit: TimeUnit): LeafOf<'regular'> {
  return { kind: 'regular', ...of, least, of: all, unit };
}

export function returned(of: Rows, gap: Duration, window: Window): LeafOf<'returned'> {
  return { kind: 'returned', ...of, gap, window };
}

export function overdue(of: Rows, times: number, least = 3, spread: number | null = null): LeafOf<'overdue'> {
  return { kind: 'overdue', ...of, times, least, spread };
}

export function anchor(which: 'first' | 'last', of: Rows): Anchor {
  return { kind: 'row', which, ...of };
}

export function near(side: 'after' | 'before', of: Anchor, within: Duration | null): RowWindow {
  return { kind: 'near', side, anchor: of, within };
}

export const AT_LEAST_ONE: NumberTest = { op: '>=', value: 1 };

/** For tests: what a customer did in the last 90 days, unless another window is given. */
export function did(
  of: Rows,
  test: MeasureTest = AT_LEAST_ONE,
  measure: Measure = { kind: 'times' },
  window: RowWindow = last(90),
): LeafOf<'did'> {
  return { kind: 'did', ...of, window, measure, test };
}

export function atLeast(value: number): NumberTest {
  return { op: '>=', value };
}

export function share(of: readonly RowFilter[], by: string | null = null): Measure {
  return { kind: 'share', of, by };
}

export function topShare(column: string, by: string | null = null): Measure {
  return { kind: 'top-share', column, by };
}

export function most(column: string): Measure {
  return { kind: 'most', column };
}

export function than(compare: NumberOp, times: number, other: OtherMeasure): MeasureThan {
  return { op: 'than', compare, times, other };
}

export function other(
  of: Rows,
  window: Window,
  per: number | null = null,
  measure: Measure = { kind: 'times' },
): OtherMeasure {
  return { ...of, window, measure, per };
}

export function step(of: Rows, within: Limit | null = null, without: Rows | null = null): SequenceStep {
  return { ...of, within, without };
}

export function sequence(
  steps: readonly SequenceStep[],
  missing = false,
  window: Window = EVER,
): LeafOf<'sequence'> {
  return { kind: 'sequence', steps, missing, window };
}

export function rank(
  trait: string,
  n: number,
  unit: 'customers' | 'percent',
  within: string | null = null,
  side: 'top' | 'bottom' = 'top',
): LeafOf<'rank'> {
  return { kind: 'rank', trait, side, n, unit, within };
}

export function split(salt: string, from: number, to: number, within: string | null = null): LeafOf<'split'> {
  return { kind: 'split', salt, from, to, within };
}

export function sql(text: string): LeafOf<'sql'> {
  return { kind: 'sql', sql: text };
}

export function trait(name: string, test: Test): LeafOf<'trait'> {
  return { kind: 'trait', trait: name, test };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}
