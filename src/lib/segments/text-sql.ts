import type { Test } from '../core/condition';
import { fitsPattern } from '../sql/like';
import { text } from '../sql/quote';
import { evenSql, firstWords, inkSql, isWhite, partSql } from '../sql/texts';
import { placeOf } from './areas/known';
import { BEFORE_ADDRESS, placePattern } from './areas/pattern';
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

/** SQL of "begins with the words of one of these areas", by the number of words. */
function wordsSql(address: string, areas: readonly string[]): string[] {
  const lengths = new Map<number, string[]>();
  for (const spelling of new Set(areas.flatMap(spellingsOf))) {
    const words = spelling.split(' ').length;
    lengths.set(words, [...(lengths.get(words) ?? []), spelling]);
  }
  return [...lengths].map(
    ([words, list]) => `${firstWords(address, words)} IN (${list.map(text).join(', ')})`,
  );
}

/** SQL of "lies in one of these 시·도 or 시·군·구", however the address is written; one pattern for each 시·도. */
function placesSql(address: string, areas: readonly string[]): string[] {
  const found = areas.flatMap((area) => placeOf(area) ?? []);
  return [...new Set(found.map(({ place }) => place))].map((place) => {
    const own = found.filter((one) => one.place === place);
    const districts = [...new Set(own.flatMap(({ district }) => district ?? []))];
    const whole = own.some(({ district }) => district === undefined);
    return `regexp_matches(${address}, ${text(placePattern(place, whole ? 'whole' : districts))})`;
  });
}

/** SQL of "lies in one of these areas": by the first words, and by how people write addresses in the 시·군·구 of Korea. */
export function areaSql(sql: string, areas: readonly string[]): string {
  const address = `regexp_replace(${evenSql(sql)}, ${text(BEFORE_ADDRESS)}, '')`;
  const parts = [...wordsSql(address, areas), ...placesSql(address, areas)];
  return parts.length === 0 ? 'FALSE' : orFalse(parts.join(' OR '));
}
