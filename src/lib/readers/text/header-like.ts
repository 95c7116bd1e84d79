import { isNumeric } from './shape';

const DATE = /^\d{2,4}\s*[-./년]\s*\d{1,2}/;

/** Whether a value is no name: a number, a date or a time. */
function isValue(cell: string): boolean {
  return isNumeric(cell) || DATE.test(cell) || /^\d{1,2}:\d{2}/.test(cell);
}

/** Names as they are compared: case and spaces do not count. */
export function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Whether two records hold the same cells; blank ones at the end do not count. */
export function sameCells(a: readonly string[], b: readonly string[]): boolean {
  const n = Math.max(a.length, b.length);
  for (let i = 0; i < n; i++) if (!sameName(a[i] ?? '', b[i] ?? '')) return false;
  return true;
}

/** Whether a row holds labels for machines in every cell, as survey exports have them below their questions: `{"ImportId":"QID1"}`. */
export function isForMachines(row: readonly string[] = []): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 1 && cells.every((cell) => /^\{"\w+":.*\}$/s.test(cell));
}

function sharesNames(cells: readonly string[], known: readonly string[]): boolean {
  const shared = cells.filter((cell) => cell.trim() !== '' && known.some((name) => sameName(name, cell)));
  return shared.length >= 2 && shared.length * 2 >= cells.length;
}

/** Whether a record names the columns of the rows below it: by names that are known, or because values stand below words. */
export function isHeaderLike(
  cells: readonly string[],
  below: readonly (readonly string[])[],
  known: readonly string[] = [],
): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.length < 2 || names.length * 2 < cells.length || names.some(isValue)) return false;
  if (sharesNames(cells, known)) return true;
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) return false;
  return cells.some((cell, i) => {
    const values = below.map((row) => (row[i] ?? '').trim()).filter((value) => value !== '');
    return cell.trim() !== '' && values.length > 0 && values.every(isValue);
  });
}
