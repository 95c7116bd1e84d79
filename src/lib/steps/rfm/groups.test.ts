import { describe, expect, it } from 'vitest';
import { GROUPS, groupOf, scoresIn, toFifth } from './groups';

/** The widely published regular expressions over the digits R and F. */
const PUBLISHED: readonly (readonly [RegExp, string])[] = [
  [/^[1-2][1-2]$/, 'Hibernating'],
  [/^[1-2][3-4]$/, 'At risk'],
  [/^[1-2]5$/, "Can't lose"],
  [/^3[1-2]$/, 'About to sleep'],
  [/^33$/, 'Need attention'],
  [/^[3-4][4-5]$/, 'Loyal'],
  [/^41$/, 'Promising'],
  [/^51$/, 'New'],
  [/^[4-5][2-3]$/, 'Potential loyalist'],
  [/^5[4-5]$/, 'Champions'],
];

const scores = (bins: number) => Array.from({ length: bins }, (_, k) => k + 1);

describe('the grid of groups', () => {
  it('is the published one at five bins', () => {
    for (const r of scores(5)) {
      for (const f of scores(5)) {
        const matches = PUBLISHED.filter(([pattern]) => pattern.test(`${r}${f}`)).map(([, name]) => name);
        expect(matches).toEqual([groupOf(r, f, 5).name]);
      }
    }
  });

  it.each([3, 4, 5, 6, 7, 8, 9, 10])('covers every cell of %d bins exactly once', (bins) => {
    for (const r of scores(bins)) {
      for (const f of scores(bins)) {
        const holding = GROUPS.filter((group) => {
          const [rs, fs] = [scoresIn(group.r, bins), scoresIn(group.f, bins)];
          return rs && fs && rs[0] <= r && r <= rs[1] && fs[0] <= f && f <= fs[1];
        });
        expect(holding.map((group) => group.name)).toEqual([groupOf(r, f, bins).name]);
      }
    }
    expect(groupOf(bins, bins, bins).name).toBe('Champions');
    expect(groupOf(1, 1, bins).name).toBe('Hibernating');
  });

  it.each([
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [6, [1, 2, 3, 3, 4, 5]],
    [9, [1, 2, 2, 3, 3, 3, 4, 4, 5]],
    [10, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
  ])('%d bins become the fifths %j', (bins, fifths) => {
    expect(scores(bins).map((score) => toFifth(score, bins))).toEqual(fifths);
  });

  it('has a name and a meaning in both languages for each', () => {
    for (const { label, meaning } of GROUPS) {
      expect([label.ko, label.en, meaning.ko, meaning.en].every(Boolean)).toBe(true);
    }
    expect(new Set(GROUPS.map((group) => group.label.ko)).size).toBe(GROUPS.length);
  });
});
