import type {
  Ahead,
  Condition,
  Duration,
  EventTableName,
  Measure,
  MeasureTest,
  NumberOp,
  NumberTest,
  Period,
  RowFilter,
  Rows,
  RowWindow,
  SequenceStep,
  Test,
  TimeUnit,
  Window,
} from '../../core/condition';

/** A condition with the customers (by number) for whom it holds, worked out by eye from `fixture-data.ts`. */
export interface Entry {
  readonly feature: string;
  readonly says: string;
  readonly condition: Condition;
  readonly members: readonly number[];
  /** As of another day than that of the table. */
  readonly asOf?: string;
}

/** Entries of one feature. */
export function feature(
  name: string,
  ...entries: readonly (readonly [
    says: string,
    condition: Condition,
    members: readonly number[],
    asOf?: string,
  ])[]
): Entry[] {
  return entries.map(([says, condition, members, asOf]) => ({
    feature: name,
    says,
    condition,
    members,
    ...(asOf === undefined ? {} : { asOf }),
  }));
}

export const EVER: Window = { kind: 'ever' };
export const last = (n: number, unit: TimeUnit): Window => ({ kind: 'last', n, unit });
export const before = (n: number, unit: TimeUnit): Window => ({ kind: 'before', n, unit });
export const ago = (from: Duration, to: Duration): Window => ({ kind: 'ago', from, to });
export const calendar = (unit: Period, ago: number): Window => ({ kind: 'calendar', unit, ago });
export const next = (n: number, unit: TimeUnit): Ahead => ({ kind: 'next', n, unit });
export const ahead = (from: Duration, to: Duration): Ahead => ({ kind: 'ahead', from, to });
export const days = (from: string, to: string): Window => ({ kind: 'between', from, to });

export const trait = (name: string, test: Test): Condition => ({ kind: 'trait', trait: name, test });
export const is = (name: string, ...values: string[]): Condition => trait(name, { op: 'in', values });
export const number = (name: string, op: NumberOp, value: number): Condition => trait(name, { op, value });
export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const member = (segment: string): Condition => ({ kind: 'member', segment });

export const where = (column: string, test: Test): RowFilter => ({ column, test });
export const anyOf = (...of: RowFilter[]): RowFilter => ({ kind: 'any', of });
export const allOf = (...of: RowFilter[]): RowFilter => ({ kind: 'all', of });
export const rows = (table: EventTableName, ...filters: RowFilter[]): Rows => ({ table, where: filters });
export const orders = (...filters: RowFilter[]): Rows => rows('orders', ...filters);
export const event = (name: string): Rows => rows('events', where('event', { op: 'in', values: [name] }));
export const message = (...actions: string[]): Rows =>
  rows('messages', where('action', { op: 'in', values: actions }));

export const atLeast = (value: number): NumberTest => ({ op: '>=', value });
export const exactly = (value: number): NumberTest => ({ op: '=', value });
export const TIMES: Measure = { kind: 'times' };

export function did(
  of: Rows,
  window: RowWindow = EVER,
  test: MeasureTest = atLeast(1),
  measure: Measure = TIMES,
): Condition {
  return { kind: 'did', ...of, window, measure, test };
}

export const step = (
  of: Rows,
  within: Duration | null = null,
  without: Rows | null = null,
): SequenceStep => ({
  ...of,
  within,
  without,
});
export const inDays = (n: number): Duration => ({ n, unit: 'day' });
export const months = (n: number): Duration => ({ n, unit: 'month' });

export function sequence(steps: SequenceStep[], missing = false, window: Window = EVER): Condition {
  return { kind: 'sequence', steps, missing, window };
}
