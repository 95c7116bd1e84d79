import { describe, expect, it } from 'vitest';
import { addsUp, splitConditions } from '../../segments/split';
import { evenShares, namedParts } from './split-parts';

const letters = (letter: string) => `Part ${letter}`;

describe('parts of a split', () => {
  it.each([2, 3, 4, 7, 10])('%i parts add up, with and without a hold-out', (count) => {
    for (const holdout of [false, true]) {
      const parts = namedParts(evenShares(count, holdout), holdout, letters, 'Hold-out');
      expect(parts).toHaveLength(count);
      expect(addsUp(parts)).toBe(true);
      expect(parts.at(-1)?.name).toBe(holdout ? 'Hold-out' : `Part ${String.fromCharCode(64 + count)}`);
    }
  });

  it('leave no gap and end at 1', () => {
    const parts = namedParts(evenShares(3, true), true, letters, 'Hold-out');
    const ranges = splitConditions('s1', parts, 'spring', 'region').map((condition) => {
      const split = condition.kind === 'all' ? condition.of[1] : undefined;
      if (split?.kind !== 'split') throw new Error('no split');
      expect(split).toMatchObject({ salt: 'spring', within: 'region' });
      return [split.from, split.to];
    });
    expect(ranges).toEqual([
      [0, 0.45],
      [0.45, 0.9],
      [0.9, 1],
    ]);
  });

  it('are refused when they do not add up, or one is empty', () => {
    expect(addsUp(namedParts([50, 40], false, letters, ''))).toBe(false);
    expect(addsUp(namedParts([100, 0], false, letters, ''))).toBe(false);
    expect(addsUp(namedParts([33.33, 33.33, 33.34], false, letters, ''))).toBe(true);
  });
});
