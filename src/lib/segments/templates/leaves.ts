import type {
  Condition,
  EventTableName,
  Measure,
  NumberTest,
  RowFilter,
  RowWindow,
  Test,
  TimeUnit,
} from '../../core/condition';

/** The last `n` units before the as-of day. */
export function last(
  n: number,
  unit: TimeUnit = 'day',
): { readonly kind: 'last'; readonly n: number; readonly unit: TimeUnit } {
  return { kind: 'last', n, unit };
}

/** At least that much. */
export function atLeast(value: number): NumberTest {
  return { op: '>=', value };
}

/** A filter on a column. */
export function where(column: string, test: Test): RowFilter {
  return { column, test };
}

/** Something is written in a column. */
export function filled(column: string): RowFilter {
  return where(column, { op: 'not-blank' });
}

/** What is asked of the rows of a table; their number when no measure is given. */
export interface Did {
  readonly table: EventTableName;
  readonly where?: readonly RowFilter[];
  readonly window: RowWindow;
  readonly measure?: Measure;
  readonly test: Extract<Condition, { kind: 'did' }>['test'];
}

/** A leaf about what customers did. */
export function did({
  table,
  where: filters = [],
  window,
  measure = { kind: 'times' },
  test,
}: Did): Condition {
  return { kind: 'did', table, where: filters, window, measure, test };
}

/** Did nothing of the kind. */
export function didNot(
  table: EventTableName,
  window: RowWindow,
  filters: readonly RowFilter[] = [],
): Condition {
  return did({ table, where: filters, window, test: { op: '=', value: 0 } });
}

/** Among the first or last per cent by a trait. */
export function percent(trait: string, side: 'top' | 'bottom', n: number): Condition {
  return { kind: 'rank', trait, side, n, unit: 'percent', within: null };
}

/** At least one of the conditions; the one alone when there is no other. */
export function anyOf(...of: readonly Condition[]): Condition {
  const [only, ...others] = of;
  return only && others.length === 0 ? only : { kind: 'any', of };
}

/** Not the condition. */
export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

/** A trait holds one of these words. */
export function says(trait: string, words: readonly string[]): Condition {
  return anyOf(...words.map((text): Condition => ({ kind: 'trait', trait, test: { op: 'contains', text } })));
}
