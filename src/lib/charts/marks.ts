import type { Row } from '../core/relation';
import type { Manner } from './format';
import { barLabel, binLabel } from './labels';
import type { BarsChart, HistogramChart, Series } from './spec';

/** Charts that Plot draws. */
export type DrawnChart = BarsChart | HistogramChart;

/** The part of one series in a bar, from `from` to `to` in values. */
export interface Part {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** One bar: its place along the main axis, its stacked parts, and what choosing it means. */
export interface Mark {
  readonly index: number;
  /** Coordinates along the main axis; on a log scale, powers of ten. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** What names it in a choice of items. */
  readonly item: string;
  /** What begins and ends a chosen range. */
  readonly low: number | string;
  readonly high: number | string;
  readonly parts: readonly Part[];
  readonly row: Row;
}

function valueOf(row: Row, key: string): number {
  const value = Number(row[key] ?? 0);
  return Number.isFinite(value) ? value : 0;
}

function stack(row: Row, series: readonly Series[]): Part[] {
  let [above, below] = [0, 0];
  return series.map((one, i) => {
    const value = valueOf(row, one.key);
    const from = value < 0 ? below : above;
    if (value < 0) below += value;
    else above += value;
    return { series: i, from, to: from + value };
  });
}

/** How wide the bin of 0 is drawn on a log scale, in decades. */
const ROOM_FOR_ZERO = 0.25;

function place(spec: HistogramChart, value: number | string): number {
  if (spec.x.type === 'date') return Date.parse(`${value}T00:00:00Z`);
  if (spec.scale === 'linear') return Number(value);
  return Number(value) > 0 ? Math.log10(Number(value)) : -ROOM_FOR_ZERO;
}

function edgeOf(row: Row, key: 'low' | 'high'): number | string {
  const value = row[key];
  return typeof value === 'number' || typeof value === 'string' ? value : 0;
}

function binEnd(spec: HistogramChart, index: number, start: number, end: number): number {
  const first = spec.rows[0];
  if (!spec.tail || !first || index < spec.rows.length - 1) return end;
  return start + place(spec, edgeOf(first, 'high')) - place(spec, edgeOf(first, 'low'));
}

function binMark(spec: HistogramChart, row: Row, index: number, manner: Manner): Mark {
  const [low, high] = [edgeOf(row, 'low'), edgeOf(row, 'high')];
  return {
    index,
    start: place(spec, low),
    end: binEnd(spec, index, place(spec, low), place(spec, high)),
    label: binLabel(spec, row, manner),
    item: String(low),
    low,
    high,
    parts: stack(row, spec.series),
    row,
  };
}

function barMark(spec: BarsChart, row: Row, index: number, manner: Manner): Mark {
  const item = String(row[spec.x.item ?? spec.x.key] ?? '');
  return {
    index,
    start: index,
    end: index + 1,
    label: barLabel(spec, row, manner),
    item,
    low: item,
    high: item,
    parts: stack(row, spec.series),
    row,
  };
}

/** The bars of a chart, in the order of its rows. */
export function marksOf(spec: DrawnChart, manner: Manner): Mark[] {
  return spec.rows.map((row, index) =>
    spec.kind === 'bars' ? barMark(spec, row, index, manner) : binMark(spec, row, index, manner),
  );
}
