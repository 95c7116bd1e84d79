import type { ValueCount } from './summary';

/** Spellings that are taken for one: the frequent one, and the rarer ones with their rows. */
export interface Spellings {
  readonly to: string;
  readonly from: readonly ValueCount[];
}

/** A rare value may have at most this share of the rows of the frequent value that it is near. */
const RARE = 0.02;

/** Marks that people write or leave out; `%`, `#`, `+`, `&` and `/` tell things apart. */
const MARKS = /[\s\p{Cf}\-_.,:;'"‘’“”`()[\]·‐‑–—~]+/gu;
const BETWEEN_DIGITS = /(?<=\p{N})[\s\p{Cf}\-_.,:;'·~]+(?=\p{N})/gu;

/**
 * What spellings of one thing share: half-width, lower case, without spaces and marks. Marks between digits stay in some
 * form (`1.1M` is no `11M`), and so does a leading minus.
 */
export function spellingKey(value: string): string {
  const folded = value.normalize('NFKC').toLowerCase().trim();
  const sign = /^[-−]\s*\p{N}/u.test(folded) ? '−' : '';
  const bare = folded.replace(BETWEEN_DIGITS, '•').replace(MARKS, '');
  return bare === '' ? folded : sign + bare;
}

/** Values that differ only in case, spaces, width or marks; one group for each thing, the frequent spelling named. */
export function variantsOf(values: readonly ValueCount[]): Spellings[] {
  const groups = new Map<string, ValueCount[]>();
  for (const one of values) {
    const key = spellingKey(one.value);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [to, ...from] = [...group].sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
    return to && from.length > 0 ? [{ to: to.value, from }] : [];
  });
}

/** Whether two texts are one insertion, deletion, replacement or swap of neighbours apart. */
export function isOneApart(a: string, b: string): boolean {
  const [x, y] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (y.length - x.length > 1) return false;
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  const rest = (list: readonly string[], from: number) => list.slice(from).join('');
  if (x.length !== y.length) return rest(x, at) === rest(y, at + 1);
  if (at === x.length) return false;
  if (rest(x, at + 1) === rest(y, at + 1)) return true;
  return x[at] === y[at + 1] && x[at + 1] === y[at] && rest(x, at + 2) === rest(y, at + 2);
}

/** Runs of Hangul, of other letters, and whatever stands between. */
function words(value: string): string[] {
  return (
    value
      .normalize('NFKC')
      .toLowerCase()
      .match(/[가-힣]+|[a-z]+|[^가-힣a-z\s]+/g) ?? []
  );
}

function isLong(word: string): boolean {
  return /^[가-힣]{2,}$/.test(word) || /^[a-z]{5,}$/.test(word);
}

/** One long word is a letter (in Korean, a jamo) off; all else is the same. */
function isMistake(rare: string, frequent: string): boolean {
  const [a, b] = [words(rare), words(frequent)];
  const off = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [pair] = off;
  if (a.length !== b.length || off.length !== 1 || !pair || !pair.every(isLong)) return false;
  return isOneApart(pair[0].normalize('NFD'), pair[1].normalize('NFD'));
}

/** Neighbours of one frequent value from which on they are a system of names rather than mistakes. */
const TOO_MANY = 4;

/**
 * Rare values one letter (in Korean, one jamo) from a frequent one: likely typing mistakes. Values with digits, short
 * words and single letters are left alone: `M` and `L`, `2월` and `3월`, `상품A` and `상품B` are different things.
 */
export function mistakesOf(values: readonly ValueCount[]): Spellings[] {
  const keys = new Map<string, ValueCount>();
  for (const one of values) {
    const key = spellingKey(one.value);
    const known = keys.get(key);
    const rows = one.rows + (known?.rows ?? 0);
    keys.set(key, { value: known && known.rows >= one.rows ? known.value : one.value, rows });
  }
  const things = [...keys.values()].filter(({ value }) => !/\p{N}/u.test(value));
  const found = new Map<string, ValueCount[]>();
  for (const rare of things) {
    const near = things.find((one) => rare.rows <= one.rows * RARE && isMistake(rare.value, one.value));
    if (near) found.set(near.value, [...(found.get(near.value) ?? []), rare]);
  }
  return [...found].flatMap(([to, from]) => (from.length >= TOO_MANY ? [] : [{ to, from }]));
}
