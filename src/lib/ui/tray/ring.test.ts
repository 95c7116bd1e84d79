import { describe, expect, it } from 'vitest';
import { overlapsOf, type RingCounts } from './data';
import { arcPath, pointAt, stretchesOf, wedgesOf } from './ring';

const counts: RingCounts = {
  total: 100,
  only: { a: 20, b: 10, c: 0 },
  several: 30,
  outside: 40,
  pairs: [
    { a: 'a', b: 'b', size: 12 },
    { a: 'c', b: 'a', size: 18 },
  ],
};
const wedges = wedgesOf(['a', 'b', 'c'], counts);

describe('wedgesOf', () => {
  it('counts every customer once and leaves empty wedges out', () => {
    expect(wedges.map(({ id, size }) => [id, size])).toEqual([
      ['a', 20],
      ['b', 10],
      ['several', 30],
      ['outside', 40],
    ]);
    expect(wedges.reduce((sum, wedge) => sum + wedge.size, 0)).toBe(counts.total);
  });

  it('goes once round, without gaps', () => {
    expect(wedges[0]?.from).toBe(0);
    expect(wedges.at(-1)?.to).toBeCloseTo(1, 12);
    wedges.slice(1).forEach((wedge, i) => expect(wedge.from).toBe(wedges[i]?.to));
  });

  it('draws nothing for nobody', () => {
    expect(wedgesOf([], { total: 0, only: {}, several: 0, outside: 0, pairs: [] })).toEqual([]);
  });
});

describe('stretchesOf', () => {
  it.each([
    ['a', 50, 0.2 + 0.3],
    ['b', 22, 0.1 + 0.12],
    ['c', 18, 0.18],
    ['b', 10, 0.1],
  ])('%s with %i members covers its share of the ring', (id, size, share) => {
    const length = stretchesOf(id, size, wedges).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(length).toBeCloseTo(share, 10);
  });
});

describe('overlapsOf', () => {
  it('finds pairs in either order and leaves the segment itself out', () => {
    const list = overlapsOf('a', [{ id: 'a' }, { id: 'b' }, { id: 'c' }], counts.pairs);
    expect(list.map(({ other, size }) => [other.id, size])).toEqual([
      ['b', 12],
      ['c', 18],
    ]);
  });
});

describe('arcPath', () => {
  it('starts at the top and goes clockwise', () => {
    expect(arcPath(0, 0.25, 50, 80)).toBe('M0 -50L0 -80A80 80 0 0 1 80 0L50 0A50 50 0 0 0 0 -50Z');
    expect(pointAt(0.5, 10).y).toBeCloseTo(10);
  });

  it('closes a whole turn, which one arc cannot draw', () => {
    expect(arcPath(0, 1, 50, 80).match(/A/g)).toHaveLength(4);
  });
});
