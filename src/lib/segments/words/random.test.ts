import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../core/condition';
import { finePrint } from './fine-print';
import { RANDOM_CONDITION, RANDOM_LEAF } from './fixture-random';
import { not, SAID_CATALOG } from './fixture-said';
import { say } from './say';

const LANGS = ['ko', 'en'] as const;
const BROKEN = /undefined|null|NaN|\[object|\(이\)|\(을\)| {2}|\(\)| [,)]|\( |‘’/;

/** The closing consonant of a syllable as Unicode counts them: 0 none, 8 ㄹ. */
function closing(syllable: string): number {
  return (syllable.charCodeAt(0) - 0xac00) % 28;
}

/** Particles that do not fit the syllable before them; `그사이` is a word of its own. */
function misfits(sentence: string): string[] {
  const found = sentence.matchAll(/([가-힣])[’)]*(을|를|과|와|이|가|으로|로)(?= )/g);
  return [...found].flatMap(([all, before = '', particle = ''], at) => {
    const end = closing(before);
    const closed = ['을', '과', '이'].includes(particle);
    const open = ['를', '와', '가'].includes(particle);
    const wrong =
      (closed && end === 0) ||
      (open && end !== 0) ||
      (particle === '로' && end !== 0 && end !== 8) ||
      (particle === '으로' && (end === 0 || end === 8));
    return wrong && all !== '사이' ? [`${at}: ${all}`] : [];
  });
}

describe('sentences of random conditions', () => {
  it('finds particles that do not fit', () => {
    expect(misfits('주문를 한 고객와 함께, 카드이 ‘부산’로 간 사이 ‘서울’으로 온')).toHaveLength(5);
    expect(misfits('주문을 한 카드가 ‘부산’으로 간 그사이 ‘서울’로 온')).toEqual([]);
  });

  it('hold no holes, no doubled spaces and no particles that do not fit', () => {
    fc.assert(
      fc.property(RANDOM_CONDITION, (condition) => {
        for (const lang of LANGS) {
          for (const each of [condition, not(condition)]) {
            const sentence = say(each, SAID_CATALOG, [], lang);
            expect(sentence).not.toMatch(BROKEN);
            if (lang === 'ko') expect(misfits(sentence), sentence).toEqual([]);
          }
          for (const rule of finePrint(condition, SAID_CATALOG, lang)) {
            expect(rule).not.toMatch(BROKEN);
            expect(rule).toMatch(lang === 'ko' ? /[가-힣]/ : /[a-z]/);
          }
        }
      }),
      { seed: 20260331, numRuns: 300 },
    );
  });

  it.each(LANGS)('tell different conditions, and each from its denial, apart in %s', (lang) => {
    const known = new Map<string, string>();
    const leaves = fc.sample(RANDOM_LEAF, { seed: 7, numRuns: 1500 });
    for (const leaf of leaves satisfies Leaf[]) {
      const key = JSON.stringify(leaf);
      const sentence = say(leaf, SAID_CATALOG, [], lang);
      expect(known.get(sentence) ?? key, sentence).toBe(key);
      known.set(sentence, key);
      expect(say(not(leaf), SAID_CATALOG, [], lang)).not.toBe(sentence);
    }
    expect(known.size).toBeGreaterThan(1000);
  });
});
