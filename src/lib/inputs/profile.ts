import type { ColumnReading } from '../core/input';
import { isBlank } from './columns';

/** What the head of a file says about one column. */
export interface ColumnProfile {
  readonly column: ColumnReading;
  /** Rows of the head with a value. */
  readonly filled: number;
  /** Different values among them. */
  readonly distinct: number;
  /** Rows of the head. */
  readonly rows: number;
}

/** Counts values and different values of each column; `rows` are body rows of one width. */
export function profileColumns(
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): ColumnProfile[] {
  return columns.map((column, i) => {
    const values = rows.map((row) => row[i] ?? '').filter((cell) => !isBlank(cell));
    const distinct = new Set(values.map((value) => value.trim())).size;
    return { column, filled: values.length, distinct, rows: rows.length };
  });
}

/** Whether no value of the column comes twice and hardly any is missing, in a head long enough to tell. */
export function isUnique(profile: ColumnProfile): boolean {
  return profile.rows >= 3 && profile.distinct === profile.filled && profile.filled >= profile.rows * 0.98;
}
