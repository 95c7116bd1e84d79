import type { ColumnType } from '../core/input';
import { guessColumn, isBlank } from './columns';
import { isKnownName } from './field-words';
import { bodyRows } from './parse-head';

/** What one column says for (+) or against (−) the first row being a header. */
function vote(first: string, below: readonly string[], type: ColumnType): number {
  if (isBlank(first)) return 0;
  if (isKnownName(first)) return 2;
  const values = below.filter((cell) => !isBlank(cell));
  if (values.length === 0) return 0;
  if (type !== 'text') return guessColumn('', [first]).type === type ? -1 : 1;
  if (values.includes(first)) return -1;
  const digits = (text: string) => /\d{3}/.test(text);
  return values.every(digits) && !digits(first) ? 1 : 0;
}

const YEAR = /^(?:19|20)\d{2}(?:년|\.0)?$/;

/** Whether years name columns: several in a row, over values that are no years. */
function namesYears(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  const at = first.flatMap((cell, i) => (YEAR.test(cell.trim()) ? [i] : []));
  const years = at.map((i) => parseInt(first[i] ?? '', 10));
  const rising = years.length > 1 && years.every((year, k) => k === 0 || year === (years[k - 1] ?? 0) + 1);
  return (
    rising && body.some((row) => at.some((i) => !isBlank(row[i] ?? '') && !YEAR.test((row[i] ?? '').trim())))
  );
}

/** Whether a row alone can only be names: several, all different, none with a digit. */
function namesOnly(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim());
  return (
    names.length > 1 && new Set(names).size === names.length && names.every((name) => /^[^\d@]+$/u.test(name))
  );
}

/** Whether the first of these rows names the columns. Without any sign it does, when its cells are filled and all different. */
export function guessHeader(rows: readonly string[][]): boolean {
  const first = rows[0];
  if (!first) return false;
  const body = bodyRows(rows.slice(0, 200), true, first.length);
  if (body.length === 0) return first.some(isKnownName) || namesOnly(first);
  if (namesYears(first, body)) return true;
  const votes = first.reduce((sum, cell, i) => {
    const below = body.map((row) => row[i] ?? '');
    return sum + vote(cell, below, guessColumn('', below).type);
  }, 0);
  const distinct = new Set(first).size === first.length && !first.some(isBlank);
  return votes > 0 || (votes === 0 && distinct);
}
