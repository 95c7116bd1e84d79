import type { Lang } from '../../core/words';
import { fold, isLatin } from './fold';

/** A word or phrase of the grammar. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  /** Korean is spaced as people please: spaces within a word do not count. */
  readonly loose: boolean;
  /** The same as something that could have stood where it was looked for. */
  readonly expected: { readonly kind: 'word'; readonly text: string };
}

/** A word of the grammar in a language. */
export function wordOf(text: string, lang: Lang): Word {
  const loose = lang === 'ko' && /[가-힣]/.test(text);
  const folded = fold(text);
  return {
    text,
    folded: loose ? folded.replaceAll(' ', '') : folded,
    loose,
    expected: { kind: 'word', text },
  };
}

/** The text does not have the word. */
export const MISSED = -1;
/** The text ends within the word. */
export const ENDED = -2;

/** Where the word ends that begins at a place of a folded text. */
export function matchWord(text: string, at: number, { folded, loose }: Word): number {
  let to = at;
  for (let k = 0; k < folded.length; k++) {
    const sign = folded[k];
    if (sign === ' ' || (loose && k > 0)) while (text[to] === ' ') to++;
    if (sign === ' ') continue;
    if (to >= text.length) return ENDED;
    if (text[to] !== sign) return MISSED;
    to++;
  }
  return isLatin(folded.at(-1)) && isLatin(text[to]) ? MISSED : to;
}
