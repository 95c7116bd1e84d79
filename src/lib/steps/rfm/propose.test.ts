import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeCuts, type Rung } from './propose';

const rungs = (...counts: number[]): Rung[] => counts.map((customers, i) => ({ value: i + 1, customers }));

describe('proposed cut points', () => {
  it.each([
    [rungs(80, 12, 5, 1, 1, 1), 5, [1, 2, 3, 5]],
    [rungs(10, 10, 10, 10, 10), 5, [1, 2, 3, 4]],
    [rungs(1, 1, 1, 97), 3, [2, 3]],
    [rungs(50, 50), 5, [1]],
    [rungs(9), 5, []],
    [[], 5, []],
  ])('%j in %d bins are %j', (ladder, bins, cuts) => {
    expect(proposeCuts(ladder, bins)).toEqual(cuts);
  });

  it('leave no bin empty', () => {
    const ladder = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(ladder, fc.integer({ min: 3, max: 10 }), (counts, bins) => {
        const cuts = proposeCuts(rungs(...counts), bins);
        const ascending = cuts.every((cut, i) => i === 0 || cut > (cuts[i - 1] ?? cut));
        return (
          cuts.length === Math.min(bins, counts.length) - 1 && ascending && (cuts.at(-1) ?? 0) < counts.length
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
