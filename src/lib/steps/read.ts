import type { Row, Value } from '../core/relation';
import type { Results } from './contract';

/** A number of a row; 0 where it is missing. */
export function numberAt(row: Row | undefined, key: string): number {
  return numberOrNull(row, key) ?? 0;
}

/** A number of a row, or null where it is missing. */
export function numberOrNull(row: Row | undefined, key: string): number | null {
  const value: Value | undefined = row?.[key];
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A text of a row; '' where it is missing. */
export function textAt(row: Row | undefined, key: string): string {
  const value = row?.[key];
  return value === null || value === undefined ? '' : String(value);
}

/** Rows of a query; none while it has not been answered. */
export function rowsOf(results: Results, query: string): readonly Row[] {
  return results[query] ?? [];
}

/** The only row of a query. */
export function rowOf(results: Results, query: string): Row | undefined {
  return rowsOf(results, query)[0];
}
