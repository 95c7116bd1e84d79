import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { partsAt, rootOf, spoken } from './written-root';

const leaf: Condition = { kind: 'member', segment: 's1' };
const not: Condition = { kind: 'not', of: leaf };
const pair: Condition = { kind: 'any', of: [leaf, not] };

describe('the root of what is written', () => {
  it.each<[Condition, Condition]>([
    [{ kind: 'all', of: [leaf] }, leaf],
    [{ kind: 'all', of: [not] }, not],
    [
      { kind: 'all', of: [pair] },
      { kind: 'all', of: [pair] },
    ],
    [pair, pair],
    [
      { kind: 'all', of: [] },
      { kind: 'all', of: [] },
    ],
  ])('%# comes back as the same segment', (root, said) => {
    expect(spoken(root)).toEqual(said);
    expect(rootOf(spoken(root))).toEqual(root);
  });

  it('marks a place even where there is no letter', () => {
    expect(partsAt('abc', 1, 2)).toEqual(['a', 'b', 'c']);
    expect(partsAt('abc', 3, 3)).toEqual(['abc', ' ', '']);
  });
});
