import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import { piecesOf, rootOf, spoken } from './written-root';

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
    const marked = (text: string, ...places: readonly (readonly [number, number])[]) =>
      piecesOf(
        text,
        places.map(([from, to]) => ({ from, to })),
      )
        .map((piece) => (piece.wrong ? `⟦${piece.text}⟧` : piece.text))
        .join('');
    expect(marked('abc', [1, 2])).toBe('a⟦b⟧c');
    expect(marked('abc', [3, 3])).toBe('abc⟦ ⟧');
    expect(marked('', [0, 0])).toBe('⟦ ⟧');
    expect(marked('abc')).toBe('abc');
    expect(marked('abcdef', [4, 5], [0, 2])).toBe('⟦ab⟧cd⟦e⟧f');
    expect(marked('abcdef', [1, 4], [2, 3], [3, 5])).toBe('a⟦bcd⟧⟦e⟧f');
  });
});
