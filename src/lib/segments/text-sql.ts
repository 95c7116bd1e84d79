import type { Test } from '../core/condition';
import { fitsPattern } from '../sql/like';
import { text } from '../sql/quote';
import { evenSql, firstWords, inkSql, isWhite, partSql } from '../sql/texts';
import { spellingsOf } from './areas/spellings';
import { orFalse, orTrue } from './two-valued';

type TestOf<O extends Test['op']> = Extract<Test, { op: O }>;

/** SQL of membership in a list of texts. */
export function listSql(sql: string, test: TestOf<'in' | 'not-in'>): string {
  const values = [...new Set(test.values)].filter((value) => !isWhite(value));
  if (values.length === 0) return test.op === 'in' ? 'FALSE' : 'TRUE';
  const list = values.map(text).join(', ');
  return test.op === 'in' ? orFalse(`${sql} IN (${list})`) : orTrue(`${sql} NOT IN (${list})`);
}

/** SQL of "contains", "starts with" and "ends with". */
export function partTestSql(
  sql: string,
  test: TestOf<'contains' | 'not-contains' | 'starts' | 'ends'>,
): string {
  const part = partSql(test.op === 'not-contains' ? 'contains' : test.op, sql, test.text);
  const positive = isWhite(test.text) ? `${part} AND ${inkSql(sql)}` : part;
  return test.op === 'not-contains' ? orTrue(`NOT (${positive})`) : orFalse(positive);
}

/** SQL of a pattern with `*` and `?`. */
export function patternSql(sql: string, test: TestOf<'matches' | 'not-matches'>): string {
  const positive = `${fitsPattern(sql, test.pattern)} AND ${inkSql(sql)}`;
  return test.op === 'matches' ? orFalse(positive) : orTrue(`NOT (${positive})`);
}

/** SQL of "the same text as". */
export function sameSql(sql: string, op: 'same' | 'not-same', other: string): string {
  const positive = `CAST(${sql} AS VARCHAR) = CAST(${other} AS VARCHAR) AND ${inkSql(sql)}`;
  return op === 'same' ? orFalse(positive) : orTrue(`NOT (${positive})`);
}

/** SQL of "lies in one of these areas": the first words of the text are compared with every spelling, by the number of words. */
export function areaSql(sql: string, areas: readonly string[]): string {
  const spellings = [...new Set(areas.flatMap(spellingsOf))];
  const lengths = new Map<number, string[]>();
  for (const spelling of spellings) {
    const words = spelling.split(' ').length;
    lengths.set(words, [...(lengths.get(words) ?? []), spelling]);
  }
  const parts = [...lengths].map(
    ([words, list]) => `${firstWords(evenSql(sql), words)} IN (${list.map(text).join(', ')})`,
  );
  return parts.length === 0 ? 'FALSE' : orFalse(parts.join(' OR '));
}
