import { describe, expect, it } from 'vitest';
import type { Row } from '../core/relation';
import { sameWords } from '../core/words';
import { coveredBy, isOnly, rangeOf, rectangle, toggleCell, toggleItem } from './choice';
import { gridCells, moved } from './grid-cells';
import { layoutOf, mainLength, markAt, toPixel } from './layout';
import type { BarsChart, GridChart, HistogramChart } from './spec';
import { cut, labelWidth } from './ticks';
import { valueAxis } from './value-axis';

const manner = { lang: 'ko', currency: 'KRW' } as const;
const words = sameWords('x');
const base = { id: 'a', title: words, alt: words } as const;
const count = { label: words, unit: 'none' } as const;
const n = [{ key: 'n', label: words, colour: 1 }] as const;

function bars(rows: Row[], more: Partial<BarsChart> = {}): BarsChart {
  const x = { key: 'month', label: words, unit: 'none', type: 'month' } as const;
  return { ...base, kind: 'bars', rows, x, y: count, series: n, direction: 'up', select: 'range', ...more };
}

function histogram(rows: Row[], more: Partial<HistogramChart> = {}): HistogramChart {
  const x = { label: words, unit: 'none', type: 'number', whole: false } as const;
  const kind = { kind: 'histogram', scale: 'linear', tail: false, select: 'range' } as const;
  return { ...base, ...kind, rows, x, y: count, series: n, ...more };
}

const months = Array.from({ length: 30 }, (_, i) => ({
  month: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  n: i,
}));

describe('a layout', () => {
  it('covers the main axis from end to end, in order', () => {
    const layout = layoutOf(bars(months), 600, manner);
    expect(toPixel(layout, layout.start)).toBe(0);
    expect(toPixel(layout, layout.end)).toBeCloseTo(mainLength(layout));
    for (const mark of layout.marks) {
      const middle = toPixel(layout, (mark.start + mark.end) / 2);
      expect(markAt(layout, middle)?.index).toBe(mark.index);
    }
    expect(markAt(layout, -5)?.index).toBe(0);
    expect(markAt(layout, 9999)?.index).toBe(29);
  });

  it.each([320, 390, 600, 1100])('labels of months do not touch at %d px, and keep January', (width) => {
    const layout = layoutOf(bars(months), width, manner);
    const places = layout.ticks.map((tick) => ({
      at: toPixel(layout, tick.at),
      width: labelWidth(tick.label),
    }));
    expect(places.length).toBeGreaterThan(1);
    places.forEach((place, i) => {
      const before = places[i - 1];
      if (before) expect(place.at - before.at).toBeGreaterThan((place.width + before.width) / 2);
    });
    expect(layout.ticks.some((tick) => tick.label === '2025년 1월')).toBe(true);
  });

  it('stacks series, negative ones below 0', () => {
    const series = [...n, { key: 'm', label: words, colour: 2 } as const];
    const layout = layoutOf(
      bars(
        [
          { month: '2024-01', n: 3, m: -2 },
          { month: '2024-02', n: 3, m: 2 },
        ],
        { series },
      ),
      400,
      manner,
    );
    expect(layout.marks.map((mark) => mark.parts.map((part) => [part.from, part.to]))).toEqual([
      [
        [0, 3],
        [0, -2],
      ],
      [
        [0, 3],
        [3, 5],
      ],
    ]);
    expect(layout.values.low).toBeLessThanOrEqual(-2);
  });

  it('puts the bin of 0 before a log scale, and equal ratios at equal distances', () => {
    const rows = [
      { low: 0, high: 1, n: 1 },
      { low: 1, high: 10, n: 2 },
      { low: 10, high: 100, n: 3 },
    ];
    const { marks } = layoutOf(histogram(rows, { scale: 'log' }), 400, manner);
    expect(marks.map((mark) => mark.start)).toEqual([-0.25, 0, 1]);
    expect(marks.map((mark) => mark.end)).toEqual([0, 1, 2]);
  });

  it('draws a tail as wide as the first bin and marks its beginning', () => {
    const rows = [
      { low: 0, high: 5, n: 1 },
      { low: 5, high: 10, n: 2 },
      { low: 10, high: 900, n: 3 },
    ];
    const layout = layoutOf(histogram(rows, { tail: true }), 400, manner);
    expect(layout.end).toBe(15);
    expect(layout.ticks.map((tick) => tick.label)).toEqual(['0', '5', '10+']);
    expect(layout.marks[2]?.label).toBe('10–900');
  });

  it('writes bins of whole numbers by what is in them', () => {
    const x = { label: words, unit: 'orders', type: 'number', whole: true } as const;
    const layout = layoutOf(
      histogram(
        [
          { low: 1, high: 2, n: 1 },
          { low: 2, high: 5, n: 1 },
        ],
        { x },
      ),
      400,
      manner,
    );
    expect(layout.marks.map((mark) => mark.label)).toEqual(['1회', '2–4회']);
  });

  it.each([
    ['2024-01-05', '2024-01-06', '2024. 1. 5.'],
    ['2024-01-01', '2024-01-08', '2024. 1. 1. – 2024. 1. 7.'],
    ['2024-02-01', '2024-03-01', '2024년 2월'],
    ['2024-01-01', '2025-01-01', '2024'],
  ])('names the days %s to %s %s', (low, high, label) => {
    const x = { label: words, unit: 'none', type: 'date', whole: false } as const;
    const { marks } = layoutOf(histogram([{ low, high, n: 1 }], { x }), 400, manner);
    expect(marks[0]?.label).toBe(label);
  });

  it('cuts long names to their room', () => {
    expect(labelWidth(cut('아주 긴 이름을 가진 어느 도시', 80))).toBeLessThanOrEqual(80);
    expect(cut('Seoul', 80)).toBe('Seoul');
  });
});

describe('the axis of values', () => {
  it.each([
    [0, 97, 4, true, [0, 50, 100]],
    [0, 3, 4, true, [0, 1, 2, 3]],
    [0, 0, 4, true, [0, 1]],
    [-20, 90, 4, false, [-50, 0, 50, 100]],
    [0, 0.47, 5, false, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ])('%d to %d has round ticks', (least, most, ticks, whole, expected) => {
    expect(valueAxis(least, most, ticks, whole).ticks).toEqual(expected);
  });
});

describe('a choice', () => {
  const { marks } = layoutOf(bars(months), 600, manner);
  const [first, second, third] = marks;
  if (!first || !second || !third) throw new Error('three bars are needed');

  it('of a stretch goes either way and is found again', () => {
    const range = rangeOf(third, first);
    expect(range).toEqual({ kind: 'range', low: '2024-01', high: '2024-03' });
    expect(coveredBy(marks, range)?.map((mark) => mark.index)).toEqual([0, 2]);
    expect(isOnly(marks, rangeOf(second, second), second)).toBe(true);
    expect(isOnly(marks, range, second)).toBe(false);
    expect(coveredBy(marks, { kind: 'range', low: '2030-01', high: '2030-02' })).toBeNull();
  });

  it('of items and cells is put in and taken out', () => {
    const one = toggleItem(null, 'a');
    expect(toggleItem(one, 'b')).toEqual({ kind: 'items', values: ['a', 'b'] });
    expect(toggleItem(one, 'a')).toBeNull();
    const cell = toggleCell(null, { x: 1, y: 2 });
    expect(toggleCell(cell, { x: 1, y: 2 })).toBeNull();
    expect(rectangle({ x: 2, y: 1 }, { x: 1, y: 2 })).toEqual({
      kind: 'cells',
      cells: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
        { x: 1, y: 2 },
        { x: 2, y: 2 },
      ],
    });
  });
});

describe('a grid', () => {
  const grid: GridChart = {
    ...base,
    kind: 'grid',
    rows: [{ x: 2, y: 1, customers: 4, revenue: null }],
    x: { label: words, values: [1, 2] },
    y: { label: words, values: [2, 1] },
    colour: 'customers',
    select: 'cells',
  };

  it('has every cell, from top to bottom', () => {
    const cells = gridCells(grid, 'en');
    expect(cells.map((row) => row.map((cell) => cell.customers))).toEqual([
      [0, 0],
      [0, 4],
    ]);
    expect(cells[1]?.[1]?.heat).toBe(1);
  });

  it.each([
    ['ArrowUp', { x: 1, y: 2 }],
    ['ArrowRight', { x: 2, y: 1 }],
    ['ArrowDown', { x: 1, y: 1 }],
    ['ArrowLeft', { x: 1, y: 1 }],
    ['Enter', undefined],
  ])('%s leads on, and stops at the border', (key, to) => {
    expect(moved(grid, { x: 1, y: 1 }, key)).toEqual(to);
  });
});
