import { describe, expect, it } from 'vitest';
import { sameWords } from '../core/words';
import { bandAfter, flowBands } from './flow-bands';
import type { FlowsChart } from './spec';

const place = (key: string, size: number) => ({ key, label: sameWords(key), size });
const spec: FlowsChart = {
  kind: 'flows',
  id: 'flows',
  title: sameWords('Moves'),
  alt: sameWords('Moves'),
  rows: [
    { from: 'b', to: 'a', customers: 2 },
    { from: 'a', to: 'b', customers: 3 },
    { from: 'a', to: 'a', customers: 5 },
  ],
  from: { label: sameWords('then'), places: [place('a', 8), place('b', 2)] },
  to: { label: sameWords('now'), places: [place('a', 7), place('b', 3)] },
  select: 'items',
};

describe('bands of flows', () => {
  const { bands } = flowBands(spec);

  it('stand in the order in which they leave the left side', () => {
    expect(bands.map(({ from, to }) => `${from}${to}`)).toEqual(['aa', 'ab', 'ba']);
  });

  it('are walked with the arrow keys from end to end, and no further', () => {
    const walk = (item: string, key: string) => bandAfter(bands, item, key)?.item;
    const [first, second, third] = bands.map(({ item }) => item) as [string, string, string];
    expect([walk(first, 'ArrowDown'), walk(second, 'ArrowRight'), walk(third, 'ArrowDown')]).toEqual([
      second,
      third,
      undefined,
    ]);
    expect([walk(third, 'ArrowUp'), walk(second, 'ArrowLeft'), walk(first, 'ArrowUp')]).toEqual([
      second,
      first,
      undefined,
    ]);
    expect([walk(second, 'Home'), walk(second, 'End'), walk(second, 'a')]).toEqual([first, third, undefined]);
  });
});
