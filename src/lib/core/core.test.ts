import { describe, expect, it } from 'vitest';
import type { Condition } from './condition';
import { addDays, addMonths, daysBetween, isDay } from './day';
import { contentHash } from './hash';
import { changeAt, leavesOf, walk } from './tree';

const leaf = (trait: string): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } });

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('%s + %i days is %s', (day, n, expected) => expect(addDays(day, n)).toBe(expected));

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-11-15', 3, '2025-02-15'],
  ])('%s + %i months is %s', (day, n, expected) => expect(addMonths(day, n)).toBe(expected));

  it('counts whole days', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2));

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-2-9', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});

describe('content hash', () => {
  it('is stable and tells texts apart', () => {
    expect(contentHash('SELECT 1')).toBe(contentHash('SELECT 1'));
    expect(new Set(Array.from({ length: 5000 }, (_, i) => contentHash(`SELECT ${i}`))).size).toBe(5000);
  });
});

describe('condition trees', () => {
  const tree: Condition = {
    kind: 'all',
    of: [leaf('a'), { kind: 'not', of: { kind: 'any', of: [leaf('b'), leaf('c')] } }],
  };

  it('names every node by its path', () => {
    expect(walk(tree).map(({ path }) => path)).toEqual(['', '0', '1', '1.0', '1.0.0', '1.0.1']);
  });

  it('replaces and removes at a path', () => {
    const replaced = changeAt(tree, '1.0.1', () => leaf('d'));
    expect(replaced && leavesOf(replaced).map((l) => (l.kind === 'trait' ? l.trait : ''))).toEqual([
      'a',
      'b',
      'd',
    ]);
    const removed = changeAt(tree, '1', () => null);
    expect(removed).toEqual({ kind: 'all', of: [leaf('a')] });
    expect(changeAt(tree, '', () => null)).toBeNull();
  });

  it('removes a not together with what it negated', () => {
    expect(changeAt(tree, '1.0', () => null)).toEqual({ kind: 'all', of: [leaf('a')] });
  });
});
