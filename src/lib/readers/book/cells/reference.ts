import { outOfRange } from '../../problems';
import { refuse } from '../../refusal';

/** The most rows and columns that a sheet can have. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The column of a reference such as `AB12`, from 0; refuses what lies outside of a sheet. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > MAX_COLUMNS) refuse(outOfRange(reference));
  }
  return column - 1;
}

/** The row of a reference such as `AB12` or `12`, from 0; refuses what lies outside of a sheet. */
export function rowOf(reference: string): number {
  const row = Number(/\d+$/.exec(reference)?.[0] ?? 0);
  return row >= 1 && row <= MAX_ROWS ? row - 1 : refuse(outOfRange(reference));
}

/** The name of a cell, as `AB12`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters + (row + 1);
}
