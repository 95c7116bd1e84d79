import { josa } from 'es-hangul';

/** Particles that depend on how the word before them ends. */
export type Particle = '이/가' | '은/는' | '을/를' | '으로/로' | '과/와';

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
/** Letters whose name, or the foreign word that ends in them, is heard with a closing consonant: XL, Loyal, Premium; not Silver. */
const LETTERS: Readonly<Record<string, string>> = {
  L: '엘',
  M: '엠',
  N: '엔',
  R: '알',
  l: '엘',
  m: '엠',
  n: '엔',
};
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/₩[\d.,]+$/, '원'],
  [/\$[\d.,]+$/, '러'],
  [/€[\d.,]+$/, '로'],
  [/[¥￥][\d.,]+$/, '엔'],
  [/%$/, '트'],
];

/** A Hangul syllable that ends as the word is heard. */
function heard(word: string): string {
  const sign = SIGNS.find(([pattern]) => pattern.test(word));
  if (sign) return sign[1];
  const last = word
    .replace(/\([^()]*\)$/, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .slice(-1);
  if (/[가-힣]/.test(last)) return last;
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? '영';
  return LETTERS[last] ?? '아';
}

/** The particle that fits after the word, without the word; digits and Latin letters as they are read aloud. */
export function particle(word: string, kind: Particle): string {
  return josa.pick(heard(word), kind === '과/와' ? '와/과' : kind);
}
