import type { CancelMeaning, ColumnReading, Mapping } from '../core/input';

/** A status that says cancelled, returned or refunded (취소, 반품, 환불); exchanges and withdrawn claims are none. */
export const CANCELLED = '취소|반품|환불|cancel|refund|return|void';

/** A status that looks like one but is none: an exchange, a claim that was withdrawn or refused. */
export const NOT_CANCELLED = '교환|철회|거부|거절|불가|exchange|not return|non-return';

/** Whether a status says that the order was cancelled, returned or refunded. */
export function saysCancelled(status: string): boolean {
  return new RegExp(CANCELLED, 'i').test(status) && !new RegExp(NOT_CANCELLED, 'i').test(status);
}

/**
 * What cancelled rows with positive amounts mean in this file: a refund when most of them repeat another row of the
 * same order that was not cancelled (same amount, same product), else void.
 */
export function guessCancelled(
  mapping: Mapping,
  columns: readonly ColumnReading[],
  rows: readonly (readonly string[])[],
): CancelMeaning {
  const at = (name: string | undefined) => columns.findIndex((column) => column.name === name);
  const [order, status] = [at(mapping.order), at(mapping.status)];
  if (order < 0 || status < 0) return 'void';
  const parts = [order, at(mapping.amount), at(mapping.price), at(mapping.product)].filter((i) => i >= 0);
  const key = (row: readonly string[]) => JSON.stringify(parts.map((i) => row[i] ?? ''));
  const sold = new Set(rows.filter((row) => !saysCancelled(row[status] ?? '')).map(key));
  const cancelled = rows.filter((row) => saysCancelled(row[status] ?? ''));
  const repeats = cancelled.filter((row) => sold.has(key(row))).length;
  return repeats * 2 > cancelled.length ? 'refund' : 'void';
}
