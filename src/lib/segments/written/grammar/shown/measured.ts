import type {
  EventTableName,
  LeafOf,
  Measure,
  MeasureTest,
  NumberOp,
  NumberTest,
  OtherMeasure,
  RowFilter,
  Rows,
  RowWindow,
  Window,
} from '../../../../core/condition';
import { MAX_STRETCH } from '../../../limits';
import type { Form } from '../../form';
import { bounded } from '../../numbers';

/** Something computed over rows, with its time. */
export interface Measured extends Rows {
  readonly window: RowWindow;
  readonly measure: Measure;
}

/** The other side of a comparison: another measure, or null for the same one, and the days that its mean is of. */
export interface Other {
  readonly window: Window;
  readonly measured: Measured | null;
  readonly per: number | null;
}

/** Not once. */
export const NEVER: NumberTest = { op: '=', value: 0 };

/** How often. */
export const TIMES = { kind: 'times' } as const;

/** The days of a mean. */
export const mean = bounded(1, MAX_STRETCH, true);

/** Orders of a time: how often, or the sum of a column. */
export function bought(over: RowWindow, column?: string): Measured {
  return {
    table: 'orders',
    where: [],
    window: over,
    measure: column === undefined ? TIMES : { kind: 'sum', column },
  };
}

/** A time that is the same for everybody; undefined for others. */
export function fixedWindow(range: RowWindow): Window | undefined {
  return range.kind === 'near' || range.kind === 'any' ? undefined : range;
}

/** The same, of part of all time. */
export function periodOf(range: RowWindow): Window | undefined {
  return range.kind === 'ever' ? undefined : fixedWindow(range);
}

/** A condition on a measure. */
export function did(measured: Measured, test: MeasureTest): LeafOf<'did'> {
  return { kind: 'did', ...measured, test };
}

/** The share of rows that pass filters. */
export function partOf(of: readonly RowFilter[]): Measure {
  return { kind: 'share', of, by: null };
}

/** What is compared with; undefined for times that only the first side may have. */
export function otherOver(
  range: RowWindow,
  measured: Measured | null,
  per: number | null,
): Other | undefined {
  const fixed = fixedWindow(range);
  return fixed && { window: fixed, measured, per };
}

/** A measure against another, which may be its own mean. */
export function against(
  measured: Measured,
  { window: range, measured: said, per }: Other,
  compare: NumberOp,
  times = 1,
): LeafOf<'did'> {
  const { table, where, measure } = said ?? measured;
  const other: OtherMeasure = { table, where, measure, window: range, per };
  return did(measured, { op: 'than', compare, times, other });
}

/** Rows of one table, of a form that reads rows of any. */
export function rowsOfTable(rows: Form<Rows>, table: EventTableName): Form<Rows> {
  return {
    ...rows,
    read(reader, at) {
      const hit = rows.read(reader, at);
      return hit?.value.table === table ? hit : undefined;
    },
  };
}
