import { describe, expect, it } from 'vitest';
import { lineageOf, unaccounted } from './lineage';

describe('lineage', () => {
  const words = (text: string) => ({ ko: text, en: text });
  const part = {
    id: 'a',
    name: 'a.csv',
    role: 'orders' as const,
    rows: 10,
    used: 7,
    aside: [
      { label: words('x'), rows: 3 },
      { label: words('y'), rows: 0 },
    ],
    cleaned: [],
  };

  it('goes from the files to the lists', () => {
    const { nodes, arrows } = lineageOf({
      files: [part, { ...part, id: 'b', name: 'b.csv', rows: 5, used: 5, aside: [] }],
      customers: 4,
      joined: [],
      segments: [{ id: 's', name: 'S', size: 2 }],
      exports: [
        { id: 'e', name: 'list.csv', segment: 's', rows: 1, left: [{ label: words('no consent'), rows: 1 }] },
      ],
    });
    expect(nodes.map(({ stage, count }) => [stage, count])).toEqual([
      ['source', 10],
      ['source', 5],
      ['clean', 12],
      ['customers', 4],
      ['segments', 2],
      ['exports', 1],
    ]);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of arrows) expect(ids.has(from) && ids.has(to)).toBe(true);
    expect(arrows[0]?.set).toHaveLength(1);
  });

  it('tells rows that nobody accounts for', () => {
    expect(unaccounted([part])).toEqual([]);
    expect(unaccounted([{ ...part, used: 6 }])).toEqual([{ id: 'a', rows: 1 }]);
  });
});
