import { isBlank } from '../columns';
import { isForMachines, sameCells } from '../../readers/text/header-like';
import { isNumeric } from '../../readers/text/shape';
import { dateFormats } from '../dates';

const MOST = 4;

function isValue(cell: string): boolean {
  return isNumeric(cell.trim()) || dateFormats(cell).length > 0;
}

/** Columns that hold numbers or dates. */
function valueColumns(rows: readonly (readonly string[])[], width: number): number[] {
  return Array.from({ length: width }, (_, i) => i).filter((i) => {
    const cells = rows.map((row) => row[i] ?? '').filter((cell) => !isBlank(cell));
    return cells.length > 0 && cells.filter(isValue).length >= cells.length * 0.8;
  });
}

/** Whether the first row leaves names open, as the upper row of a header does: blank cells, or one name for several columns. */
function leavesOpen(first: readonly string[]): boolean {
  const names = first.map((cell) => cell.trim());
  return names.some((name, i) => name === '' && i < names.length - 1) || new Set(names).size < names.length;
}

function continuesHeader(rows: readonly (readonly string[])[], at: number): boolean {
  const [first = [], row = []] = [rows[at - 1], rows[at]];
  if (sameCells(first, row)) return true;
  const columns = valueColumns(rows.slice(at + 1, at + 40), first.length);
  const words = columns.filter((i) => !isBlank(row[i] ?? '') && !isValue(row[i] ?? ''));
  if (words.length === 0 || row.some((cell) => isValue(cell) || /\d{5}|\d[-:./]\d/.test(cell))) return false;
  const units = words.every((i) => /^[([{<].*[)\]}>]$/.test(row[i]?.trim() ?? ''));
  return (
    units ||
    leavesOpen(rows[0] ?? []) ||
    (words.length > 1 && words.length === columns.length && first.every((c) => !isValue(c)))
  );
}

/**
 * Whether the first row is the upper one of a header, though it does not look like one by itself: blank cells, words only,
 * and further below a row of words over columns of values.
 */
export function startsHeader(rows: readonly (readonly string[])[]): boolean {
  if (!leavesOpen(rows[0] ?? [])) return false;
  for (let k = 1; k < Math.min(MOST, rows.length - 1); k++) {
    const row = rows[k] ?? [];
    if (rows.slice(0, k + 1).some((cells) => cells.some(isValue))) return false;
    const columns = valueColumns(rows.slice(k + 1, k + 40), row.length);
    if (columns.length > 0 && columns.every((i) => !isBlank(row[i] ?? ''))) return true;
  }
  return false;
}

/** How many of the first rows make up the header of a table that has one. */
export function headerRowCount(rows: readonly (readonly string[])[]): number {
  const labels = rows.slice(1, MOST).findIndex(isForMachines) + 1;
  if (labels > 0 && !isForMachines(rows[labels + 1])) return labels + 1;
  let n = 1;
  while (n < MOST && n < rows.length - 1 && continuesHeader(rows, n)) n++;
  return n;
}
