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

/** Whether the first of these rows names the columns. Without any sign it does, when its cells are filled and all different. */
export function guessHeader(rows: readonly string[][]): boolean {
  const first = rows[0];
  if (!first) return false;
  const body = bodyRows(rows.slice(0, 200), true, first.length);
  if (body.length === 0) return first.some(isKnownName);
  const votes = first.reduce((sum, cell, i) => {
    const below = body.map((row) => row[i] ?? '');
    return sum + vote(cell, below, guessColumn('', below).type);
  }, 0);
  const distinct = new Set(first).size === first.length && !first.some(isBlank);
  return votes > 0 || (votes === 0 && distinct);
}
