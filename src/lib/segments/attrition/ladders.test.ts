import { expect, it } from 'vitest';
import type { LeafOf, MeasureRank } from '../../core/condition';
import { isRanking } from '../ranking';
import { laddersOf } from './ladders';

function did(test: MeasureRank): LeafOf<'did'> {
  return {
    kind: 'did',
    table: 'orders',
    where: [],
    window: { kind: 'last', n: 30, unit: 'day' },
    measure: { kind: 'times' },
    test,
  };
}

it.each<[MeasureRank['unit'], number, number[][]]>([
  [
    'percent',
    10,
    [
      [15, 20, 25],
      [5, 3, 2],
    ],
  ],
  ['customers', 250, [[300, 400, 500], []]],
])(
  'a place among %s by what was done is tried with other numbers, then with other times',
  (unit, n, sizes) => {
    const ladders = laddersOf(did({ op: 'top', n, unit, within: null }));
    const tried = ladders
      .slice(0, 2)
      .map((ladder) =>
        ladder.flatMap((leaf) => (leaf.kind === 'did' && isRanking(leaf.test) ? [leaf.test.n] : [])),
      );
    expect(tried).toEqual(sizes);
    expect(ladders).toHaveLength(4);
  },
);

it('days from another date are tried with more and fewer, at both ends', () => {
  const leaf: LeafOf<'trait'> = {
    kind: 'trait',
    trait: 'first_order',
    test: { op: 'days-from', side: 'after', from: 1, to: 7, trait: 'joined' },
  };
  const tried = laddersOf(leaf).map((ladder) =>
    ladder.flatMap((one) =>
      one.kind === 'trait' && one.test.op === 'days-from' ? [[one.test.from, one.test.to]] : [],
    ),
  );
  expect(tried).toEqual([
    [
      [1, 10],
      [1, 14],
      [1, 21],
    ],
    [
      [1, 5],
      [1, 3],
      [1, 2],
    ],
    [
      [2, 7],
      [3, 7],
      [5, 7],
    ],
    [[0, 7]],
  ]);
});
