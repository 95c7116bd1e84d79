import type { Measure, RowWindow, Rows } from '../../core/condition';

/** Something that is computed over rows in a window. */
export interface Measured extends Rows {
  readonly window: RowWindow;
  readonly measure: Measure;
}

/** A part of the rows that pass filters. */
export type Share = Extract<Measure, { kind: 'share' }>;

/** The part of the value that comes most often. */
export type TopShare = Extract<Measure, { kind: 'top-share' }>;

/** What is computed from one column. */
export type OfColumn = Exclude<Measure, { kind: 'times' | 'share' | 'top-share' }>;

/** Whether two measures compute the same over the same rows, apart from their time. */
export function sameRows(one: Omit<Measured, 'window'>, other: Omit<Measured, 'window'>): boolean {
  const key = ({ table, where, measure }: Omit<Measured, 'window'>) =>
    JSON.stringify([table, where, measure]);
  return key(one) === key(other);
}

/** Whether the window of a leaf is of one of these kinds. */
export function windowIs(
  { window: range }: { readonly window: RowWindow },
  ...kinds: readonly RowWindow['kind'][]
): boolean {
  return kinds.includes(range.kind);
}
