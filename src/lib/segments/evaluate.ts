import type { Condition, EventTableName, Measure } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog, EventTable, Value } from '../core/relation';
import { amount, holdsDay, isBlank, passes, passesNumber, type Seen } from './evaluate-test';
import { compareExact, exact, plus, product, type Exact } from './exact-number';
import { findColumn, findEvents, findSegment, findTrait } from './find';

/** One customer, for the evaluator. */
export interface PlainCustomer {
  readonly c: number;
  readonly traits: ReadonlyMap<string, Value>;
}

/** One row of an event table, for the evaluator; `t` is `YYYY-MM-DD HH:MM:SS`. */
export interface PlainRow {
  readonly c: number;
  readonly t: string | null;
  readonly orderNo: number;
  readonly values: ReadonlyMap<string, Value>;
}

/** All that the evaluator is told. */
export interface PlainWorld {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly rows: Readonly<Partial<Record<EventTableName, readonly PlainRow[]>>>;
}

type Did = Extract<Condition, { kind: 'did' }>;

function cell(row: PlainRow, table: EventTable, name: string): Seen {
  return { value: row.values.get(name) ?? null, type: findColumn(table, name)?.type ?? 'text' };
}

function counted(row: PlainRow, leaf: Did, table: EventTable, asOf: string): boolean {
  const day = row.t?.slice(0, 10);
  if (day === undefined || day >= asOf || !holdsDay(leaf.window, day, asOf)) return false;
  const asked = leaf.where.some(({ column }) => column === 'is_return');
  const marks = leaf.table === 'orders' && findColumn(table, 'is_return')?.type === 'boolean';
  if (leaf.measure.kind === 'times' && marks && !asked && row.values.get('is_return') === true) return false;
  return leaf.where.every(({ column, test }) =>
    passes(cell(row, table, column), test, asOf, (name) => cell(row, table, name)),
  );
}

function distinctValues(cells: readonly Seen[]): number {
  return new Set(cells.map(({ value, type }) => (type === 'date' ? String(value).slice(0, 10) : value))).size;
}

function total(cells: readonly Seen[]): Exact {
  return cells.reduce((sum, seen) => plus(sum, amount(seen)), exact(0));
}

function rounded(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 1e6)) / 1e6;
}

function passesMeasure(
  leaf: Did,
  measure: Exclude<Measure, { kind: 'times' }>,
  cells: readonly Seen[],
): boolean {
  const { test } = leaf;
  if (measure.kind === 'distinct') return passesNumber(test, (value) => distinctValues(cells) - value);
  if (measure.kind === 'sum') {
    const sum = total(cells);
    return passesNumber(test, (value) => compareExact(sum, exact(value)));
  }
  if (cells.length === 0) return test.op === '!=';
  if (measure.kind === 'avg' && cells[0]?.type === 'money') {
    const sum = total(cells);
    return passesNumber(test, (value) => compareExact(sum, product(exact(value), exact(cells.length))));
  }
  if (measure.kind === 'avg') {
    const mean = rounded(cells.reduce((sum, { value }) => sum + Number(value), 0) / cells.length);
    return passesNumber(test, (value) => mean - value);
  }
  const sorted = cells.map(amount).sort(compareExact);
  const found = (measure.kind === 'min' ? sorted[0] : sorted.at(-1)) ?? exact(0);
  return passesNumber(test, (value) => compareExact(found, exact(value)));
}

function did(leaf: Did, customer: PlainCustomer, world: PlainWorld): boolean {
  const table = findEvents(world.catalog, leaf.table);
  if (!table) throw new RangeError(`no such event table: ${leaf.table}`);
  const rows = (world.rows[leaf.table] ?? []).filter(
    (row) => row.c === customer.c && counted(row, leaf, table, world.catalog.asOf),
  );
  const { measure } = leaf;
  if (measure.kind === 'times') {
    const each = leaf.table !== 'orders' || table.rowsAreOrders;
    const times = each ? rows.length : new Set(rows.map(({ orderNo }) => orderNo)).size;
    return passesNumber(leaf.test, (value) => times - value);
  }
  const cells = rows.map((row) => cell(row, table, measure.column)).filter((seen) => !isBlank(seen));
  return passesMeasure(leaf, measure, cells);
}

/**
 * Whether a condition holds for a customer, worked out one customer at a time from plain rows, without SQL:
 * what the SQL of this folder is tested against. Slow.
 */
export function evaluate(condition: Condition, customer: PlainCustomer, world: PlainWorld): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((child) => evaluate(child, customer, world));
    case 'any':
      return condition.of.some((child) => evaluate(child, customer, world));
    case 'not':
      return !evaluate(condition.of, customer, world);
    case 'member': {
      const segment = findSegment(world.segments, condition.segment);
      if (!segment) throw new RangeError(`no such segment: ${condition.segment}`);
      return evaluate(segment.condition, customer, world);
    }
    case 'did':
      return did(condition, customer, world);
    case 'trait': {
      const seen = (name: string): Seen => ({
        value: customer.traits.get(name) ?? null,
        type: findTrait(world.catalog, name)?.type ?? 'text',
      });
      return passes(seen(condition.trait), condition.test, world.catalog.asOf, seen);
    }
  }
}
