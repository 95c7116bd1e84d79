import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../../core/condition';
import { leavesOf } from '../../core/tree';
import { cellsCondition } from './condition';

function passes(value: number | null, test: Test): boolean {
  if (value === null) return false;
  switch (test.op) {
    case '=':
      return value === test.value;
    case '>=':
      return value >= test.value;
    case '<=':
      return value <= test.value;
    case 'between':
      return test.low <= value && value <= test.high;
    case 'not-blank':
      return true;
    default:
      throw new Error(`not expected here: ${test.op}`);
  }
}

function holds(condition: Condition, r: number | null, f: number | null): boolean {
  if (condition.kind === 'all') return condition.of.every((one) => holds(one, r, f));
  if (condition.kind === 'any') return condition.of.some((one) => holds(one, r, f));
  if (condition.kind !== 'trait') throw new Error('not expected here');
  return passes(condition.trait === 'rfm_r' ? r : f, condition.test);
}

const scores = (bins: number) => Array.from({ length: bins }, (_, k) => k + 1);

describe('cells as a condition', () => {
  it('holds for exactly the chosen cells, and for nobody without scores', () => {
    const choice = fc.integer({ min: 3, max: 10 }).chain((bins) =>
      fc.tuple(
        fc.constant(bins),
        fc.array(fc.record({ x: fc.integer({ min: 1, max: bins }), y: fc.integer({ min: 1, max: bins }) }), {
          minLength: 1,
        }),
      ),
    );
    fc.assert(
      fc.property(choice, ([bins, cells]) => {
        const condition = cellsCondition(cells, bins);
        if (!condition) return false;
        return (
          !holds(condition, null, null) &&
          scores(bins).every((r) =>
            scores(bins).every(
              (f) => holds(condition, r, f) === cells.some(({ x, y }) => x === r && y === f),
            ),
          )
        );
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it.each([
    ['one cell', [[5, 5]], 2],
    [
      'a block',
      [
        [4, 4],
        [4, 5],
        [5, 4],
        [5, 5],
      ],
      2,
    ],
    ['a column', [1, 2, 3, 4, 5].map((f) => [2, f]), 1],
    ['everything', scores(5).flatMap((r) => scores(5).map((f) => [r, f])), 1],
    [
      'two blocks',
      [
        [1, 4],
        [1, 5],
        [2, 4],
        [2, 5],
        [5, 1],
      ],
      4,
    ],
  ])('%s needs few leaves', (_name, pairs, leaves) => {
    const condition = cellsCondition(
      pairs.map(([x = 0, y = 0]) => ({ x, y })),
      5,
    );
    expect(condition && leavesOf(condition)).toHaveLength(leaves);
  });

  it('nothing chosen is no condition', () => {
    expect(cellsCondition([], 5)).toBeNull();
  });
});
