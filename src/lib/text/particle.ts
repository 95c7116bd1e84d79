import { josa } from 'es-hangul';

/** Korean particles that follow a noun and depend on how it ends. */
export type Particle = '은/는' | '이/가' | '을/를' | '와/과' | '으로/로';

/** How Korean people read a last digit or a last letter of an acronym. */
const READ_AS: Readonly<Record<string, string>> = {
  0: '영',
  1: '일',
  2: '이',
  3: '삼',
  4: '사',
  5: '오',
  6: '육',
  7: '칠',
  8: '팔',
  9: '구',
  L: '엘',
  M: '엠',
  N: '엔',
  R: '알',
};

/** Endings of foreign words that are heard as a closing consonant: Loyal 로열, Premium 프리미엄. */
const WORD_ENDS: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔' };

function lastSyllable(name: string): string {
  const last = name.replace(/[^\p{L}\p{N}]+$/u, '').slice(-1);
  return READ_AS[last] ?? WORD_ENDS[last] ?? (/[가-힣]/.test(last) ? last : '아');
}

/** The particle that fits after the name, without the name: after `충성` `이`, after `VIP` `가`, after `3` `이`. */
export function particle(name: string, kind: Particle): string {
  return josa.pick(lastSyllable(name), kind);
}
