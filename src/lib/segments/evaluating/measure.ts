import type { Measure } from '../../core/condition';
import type { EventTable } from '../../core/relation';
import { compareExact, exact, plus, product, type Exact } from './exact-number';
import { amount, isBlank, type Seen } from './passes';
import { rowPasses } from './rows';
import { cell, type DatedRow, type PlainCustomer, type PlainWorld } from './world';

/** A measure worked out: how it stands to any number (below 0, 0, above 0), and as a number to 6 decimals; null when blank. */
export interface Worked {
  readonly order: (value: number) => number;
  readonly number: number;
}

/** A number to so many decimals, halves away from 0. */
export function rounded(value: number, decimals = 6): number {
  const power = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * power)) / power;
}

function toNumber({ units, scale }: Exact): number {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = units < 0n ? '-' : '';
  return Number(`${sign}${whole}.${digits.slice(digits.length - scale) || '0'}`);
}

function ofExact(value: Exact): Worked {
  return { order: (other) => compareExact(value, exact(other)), number: rounded(toNumber(value)) };
}

function ofNumber(value: number): Worked {
  return { order: (other) => value - other, number: value };
}

function total(cells: readonly Seen[]): Exact {
  return cells.filter((seen) => !isBlank(seen)).reduce((sum, seen) => plus(sum, amount(seen)), exact(0));
}

function keyOf(seen: Seen): string {
  return seen.type === 'date' ? String(seen.value).slice(0, 10) : String(seen.value);
}

function ofColumn(kind: 'sum' | 'avg' | 'min' | 'max', cells: readonly Seen[]): Worked | null {
  const sum = total(cells);
  if (kind === 'sum') return ofExact(sum);
  if (cells.length === 0) return null;
  if (kind !== 'avg') {
    const sorted = cells.map(amount).sort(compareExact);
    return ofExact((kind === 'min' ? sorted[0] : sorted.at(-1)) ?? exact(0));
  }
  const mean = rounded(toNumber(sum) / cells.length);
  if (cells[0]?.type !== 'money') return ofNumber(mean);
  return {
    order: (value) => compareExact(sum, product(exact(value), exact(cells.length))),
    number: mean,
  };
}

function ratio(part: number | null, whole: number): Worked | null {
  return part === null || whole <= 0 ? null : ofNumber(rounded(part / whole));
}

/** Rows by the value of a column, those without one left out. */
function byValue(rows: readonly DatedRow[], table: EventTable, column: string): DatedRow[][] {
  const groups = new Map<string, DatedRow[]>();
  for (const row of rows) {
    const seen = cell(row, table, column);
    if (!isBlank(seen)) groups.set(keyOf(seen), [...(groups.get(keyOf(seen)) ?? []), row]);
  }
  return [...groups.values()];
}

/** A measure of some rows; null when it is blank. */
export function measureOf(
  measure: Measure,
  rows: readonly DatedRow[],
  table: EventTable,
  customer: PlainCustomer,
  world: PlainWorld,
): Worked | null {
  const size = (some: readonly DatedRow[], by: string | null) =>
    by === null ? some.length : rounded(toNumber(total(some.map((row) => cell(row, table, by)))));
  switch (measure.kind) {
    case 'times': {
      const each = table.name !== 'orders' || table.rowsAreOrders;
      return ofNumber(each ? rows.length : new Set(rows.map(({ orderNo }) => orderNo)).size);
    }
    case 'distinct':
      return ofNumber(byValue(rows, table, measure.column).length);
    case 'most':
      return ofNumber(Math.max(0, ...byValue(rows, table, measure.column).map((group) => group.length)));
    case 'share': {
      const held = rows.filter((row) => rowPasses(row, measure.of, table, customer, world));
      return ratio(size(held, measure.by), size(rows, measure.by));
    }
    case 'top-share': {
      const sizes = byValue(rows, table, measure.column).map((group) => size(group, measure.by));
      return ratio(sizes.length === 0 ? null : Math.max(...sizes), size(rows, measure.by));
    }
    default: {
      const cells = rows.map((row) => cell(row, table, measure.column)).filter((seen) => !isBlank(seen));
      return ofColumn(measure.kind, cells);
    }
  }
}
