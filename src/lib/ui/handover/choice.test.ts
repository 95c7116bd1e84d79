import { describe, expect, it } from 'vitest';
import { fileCount, firstChoice, rowCount, toggled } from './choice';

const segments = [
  { id: 'a', name: 'New', size: 30 },
  { id: 'b', name: 'Loyal', size: 12 },
];
const first = firstChoice(segments, ['orders']);

describe('export choice', () => {
  it.each([
    [first, 2, 42],
    [{ ...first, segments: ['b'] }, 1, 12],
    [{ ...first, rows: 'all' as const }, 1, 100],
    [{ ...first, segments: [] }, 0, 0],
    [{ ...first, rows: 'all' as const, segments: [] }, 0, 0],
  ])('counts files and rows (%#)', (choice, files, rows) => {
    expect(fileCount(choice)).toBe(files);
    expect(rowCount(choice, segments, 100)).toBe(rows);
  });

  it('begins safe and opening in Excel', () => {
    expect(first).toMatchObject({ rows: 'members', form: 'safe', bom: true, columns: ['orders'] });
  });

  it('keeps the order of the whole list when one is put in or taken out', () => {
    expect(toggled(['c', 'a'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(toggled(['a', 'b'], 'a', ['a', 'b', 'c'])).toEqual(['b']);
  });
});
