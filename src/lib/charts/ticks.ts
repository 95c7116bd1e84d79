import { daysBetween } from '../core/day';
import type { Manner } from './format';
import { edgeLabel } from './labels';
import type { DrawnChart, Mark } from './marks';
import type { HistogramChart } from './spec';

/** A labelled place on the main axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** How wide a character is drawn, in px, at the size of axis labels. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u1100' ? 11 : 6.2), 0);
}

/** Every k-th of the ticks, k as small as their labels allow; `phase` keeps round values. */
function thin(
  ticks: readonly Tick[],
  room: number,
  strides: readonly number[],
  phase: (i: number) => number,
): Tick[] {
  const widest = Math.max(...ticks.map((tick) => widthOf(tick.label)), 20) + 14;
  const fits = (stride: number) => (ticks.length / stride) * widest <= room;
  const stride = strides.find(fits) ?? Math.ceil((ticks.length * widest) / Math.max(room, 1));
  return ticks.filter((_, i) => phase(i) % stride === 0);
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

function monthTicks(marks: readonly Mark[], room: number): Tick[] {
  const ticks = marks.map((mark) => ({ at: mark.start + 0.5, label: mark.label }));
  const monthOf = (i: number) => {
    const [year = 0, month = 1] = (marks[i]?.item ?? '').split('-').map(Number);
    return year * 12 + month - 1;
  };
  return thin(ticks, room, MONTHS, monthOf);
}

function logTicks(spec: HistogramChart, marks: readonly Mark[], room: number, manner: Manner): Tick[] {
  const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? 1];
  const scale = room / Math.max(last - first, 1e-9);
  const edges = [
    ...marks.map((mark) => [mark.start, mark.low] as const),
    [last, marks.at(-1)?.high ?? 1] as const,
  ];
  const ticks = edges.map(([at, low]) => ({ at, label: edgeLabel(spec, low, 0, manner) }));
  const rank = (tick: Tick) => (Math.abs(tick.at - Math.round(tick.at)) < 1e-9 ? 0 : 1);
  const kept: Tick[] = [];
  for (const tick of ticks.toSorted((a, b) => rank(a) - rank(b) || a.at - b.at)) {
    const half = widthOf(tick.label) / 2 + 7;
    const clear = kept.every((one) => Math.abs(one.at - tick.at) * scale > half + widthOf(one.label) / 2);
    if (clear) kept.push(tick);
  }
  return kept.toSorted((a, b) => a.at - b.at);
}

function dayTicks(spec: HistogramChart, marks: readonly Mark[], room: number, manner: Manner): Tick[] {
  const first = marks[0];
  if (!first) return [];
  const days = daysBetween(String(first.low), String(first.high));
  const ticks = marks.map((mark) => ({ at: mark.start, label: edgeLabel(spec, mark.low, days, manner) }));
  return thin(ticks, room, days > 7 && days <= 31 ? MONTHS : ROUND, (i) => i);
}

function numberTicks(spec: HistogramChart, marks: readonly Mark[], room: number, manner: Manner): Tick[] {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return [];
  const step = first.end - first.start;
  const single = spec.x.whole && step === 1;
  const starts = marks.map((mark) => mark.start);
  const edges = single || spec.tail ? starts : [...starts, last.end];
  const ticks = edges.map((edge) => ({
    at: single ? edge + 0.5 : edge,
    label: edgeLabel(spec, edge, 0, manner) + (spec.tail && edge === last.start ? '+' : ''),
  }));
  return thin(ticks, room, ROUND, (i) => Math.abs(Math.round((edges[i] ?? 0) / step)));
}

/** Labelled places along the main axis that fit into `room` px. */
export function mainTicks(spec: DrawnChart, marks: readonly Mark[], room: number, manner: Manner): Tick[] {
  if (spec.kind === 'bars') {
    if (spec.x.type === 'month') return monthTicks(marks, room);
    return marks.map((mark) => ({ at: mark.start + 0.5, label: mark.label }));
  }
  if (spec.x.type === 'date') return dayTicks(spec, marks, room, manner);
  return spec.scale === 'log' ? logTicks(spec, marks, room, manner) : numberTicks(spec, marks, room, manner);
}

/** A label cut to a number of px, with an ellipsis. */
export function cut(label: string, px: number): string {
  if (widthOf(label) <= px) return label;
  let kept = '';
  for (const character of label) {
    if (widthOf(`${kept}${character}…`) > px) break;
    kept += character;
  }
  return `${kept}…`;
}

/** How wide a label is drawn, in px. */
export const labelWidth = widthOf;
