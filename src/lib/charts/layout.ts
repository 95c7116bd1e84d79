import { formatTick, type Manner } from './format';
import { type DrawnChart, type Mark, marksOf } from './marks';
import { cut, labelWidth, mainTicks, type Tick } from './ticks';
import { type ValueAxis, valueAxis } from './value-axis';

/** Distances from the edges of the drawing to the plotted area, in px. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A chart with every place decided, so that drawing and pointing agree. */
export interface Layout {
  readonly spec: DrawnChart;
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** Bars stand up from a horizontal main axis, or lie across from an upright one. */
  readonly upright: boolean;
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly Tick[];
  readonly values: ValueAxis;
  readonly valueLabel: (value: number) => string;
}

const BAR_ROW = 28;
const UP_HEIGHT = 176;
const LONGEST_LABEL = 190;

function extremes(marks: readonly Mark[]): [number, number] {
  const ends = marks.flatMap((mark) => mark.parts.map((part) => part.to));
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

function uprightMargins(values: ValueAxis, label: (value: number) => string): Margins {
  const widest = Math.max(...values.ticks.map((tick) => labelWidth(label(tick))));
  return { top: 10, right: 12, bottom: 26, left: Math.ceil(widest) + 12 };
}

function lyingMargins(marks: readonly Mark[], width: number): Margins {
  const room = Math.min(LONGEST_LABEL, width * 0.42);
  const widest = Math.min(room, Math.max(...marks.map((mark) => labelWidth(mark.label)), 20));
  return { top: 4, right: 20, bottom: 24, left: Math.ceil(widest) + 12 };
}

/** Decides every place of a chart at a width in px. */
export function layoutOf(spec: DrawnChart, width: number, manner: Manner): Layout {
  const marks = marksOf(spec, manner);
  const upright = spec.kind === 'histogram' || spec.direction === 'up';
  const whole = spec.y.unit !== 'currency' && spec.y.unit !== 'share';
  const count = upright ? 4 : Math.max(2, Math.min(5, Math.floor(width / 110)));
  const values = valueAxis(...extremes(marks), count, whole);
  const valueLabel = (value: number) => formatTick(value, spec.y.unit, manner);
  const margins = upright ? uprightMargins(values, valueLabel) : lyingMargins(marks, width);
  const ticks = mainTicks(spec, marks, width - margins.left - margins.right, manner);
  return {
    spec,
    width,
    height: upright ? UP_HEIGHT : marks.length * BAR_ROW + margins.top + margins.bottom,
    margins,
    upright,
    marks,
    start: marks[0]?.start ?? 0,
    end: marks.at(-1)?.end ?? 1,
    ticks: upright ? ticks : ticks.map((tick) => ({ ...tick, label: cut(tick.label, margins.left - 10) })),
    values,
    valueLabel,
  };
}

/** The length of the main axis in px. */
export function mainLength({ upright, width, height, margins }: Layout): number {
  return upright ? width - margins.left - margins.right : height - margins.top - margins.bottom;
}

/** Where a coordinate of the main axis lies, in px from its start. */
export function toPixel(layout: Layout, at: number): number {
  const span = layout.end - layout.start;
  return span > 0 ? ((at - layout.start) / span) * mainLength(layout) : 0;
}

/** The bar under a place of the main axis, in px from its start; the nearest one beyond the ends. */
export function markAt(layout: Layout, px: number): Mark | undefined {
  const inside = layout.marks.find((mark) => px < toPixel(layout, mark.end));
  return inside ?? layout.marks.at(-1);
}
