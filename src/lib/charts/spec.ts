import type { Row, Unit } from '../core/relation';
import type { Words } from '../core/words';

/** How an axis or a column of numbers is written. */
export interface Axis {
  /** The key of a row. */
  readonly key: string;
  readonly label: Words;
  readonly unit: Unit;
}

/** One colour of a chart; `colour` is a token number: 0 the neutral, 1–4 the categorical tokens `--s1` … `--s4`. */
export interface Series {
  /** The key of a row that holds this series' numbers. */
  readonly key: string;
  readonly label: Words;
  readonly colour: 0 | 1 | 2 | 3 | 4;
}

interface ChartBase {
  readonly id: string;
  readonly title: Words;
  /** One or two sentences that say what the drawing shows; its text alternative. */
  readonly alt: Words;
  /** A few hundred at most; also shown as a table of the same numbers. */
  readonly rows: readonly Row[];
}

/** Bars over categories or months, series stacked. Months are `YYYY-MM`. */
export interface BarsChart extends ChartBase {
  readonly kind: 'bars';
  readonly x: Axis & {
    readonly type: 'category' | 'month';
    /** The key of a row that names it in a selection, where labels could be equal; the axis key when absent. */
    readonly item?: string;
  };
  readonly y: { readonly label: Words; readonly unit: Unit };
  readonly series: readonly Series[];
  readonly direction: 'up' | 'across';
  /** Whether bars can be chosen, and how: single categories or a stretch. */
  readonly select: 'none' | 'items' | 'range';
}

/**
 * Counts in bins. Rows have `low`, `high` (numbers, or days for a date axis), then the series.
 * A bin is [low, high); the last one also holds its `high`.
 */
export interface HistogramChart extends ChartBase {
  readonly kind: 'histogram';
  readonly x: {
    readonly label: Words;
    readonly unit: Unit;
    readonly type: 'number' | 'date';
    /** All values are whole numbers: a bin [2, 5) is written "2–4". */
    readonly whole: boolean;
  };
  readonly y: { readonly label: Words; readonly unit: Unit };
  /** On a log scale of whole numbers, a first bin [0, 1) is drawn before the rest. */
  readonly scale: 'linear' | 'log';
  /** The last bin gathers everything beyond the others, and is drawn as wide as the first. */
  readonly tail: boolean;
  readonly series: readonly Series[];
  readonly select: 'range';
}

/** A grid of cells. Rows have `x`, `y`, `customers`, `revenue` (or null), and `focus` when a segment is looked at. */
export interface GridChart extends ChartBase {
  readonly kind: 'grid';
  readonly x: { readonly label: Words; readonly values: readonly number[] };
  readonly y: { readonly label: Words; readonly values: readonly number[] };
  readonly colour: 'customers' | 'revenue';
  /** A name for a cell, e.g. the RFM group it belongs to. */
  readonly name?: (x: number, y: number) => Words;
  /** The name of the segment whose customers are counted under `focus`. */
  readonly focus?: string;
  readonly select: 'cells';
}

/** One of the sets of an UpSet plot or a matrix. */
export interface ChartSet {
  readonly key: string;
  readonly label: Words;
  readonly size: number;
}

/**
 * Who is in exactly which sets (UpSet; Lex et al. 2014). Rows have `item` (one 0 or 1 for each set, in order), `customers`
 * and `revenue` (or null), the largest first.
 */
export interface UpsetChart extends ChartBase {
  readonly kind: 'upset';
  readonly sets: readonly ChartSet[];
  /** How many customers there are in all. */
  readonly total: number;
  readonly select: 'items';
}

/**
 * Any two sets. Rows have `a` and `b` (keys of sets), `both` (customers in both) and `jaccard` (customers in both over
 * customers in either).
 */
export interface MatrixChart extends ChartBase {
  readonly kind: 'matrix';
  readonly sets: readonly ChartSet[];
  readonly select: 'items';
}

/** Several numbers over days, each as a small line of its own. Rows have `day`, then the keys of the series. */
export interface TrendChart extends ChartBase {
  readonly kind: 'trend';
  readonly series: readonly { readonly key: string; readonly label: Words }[];
  readonly unit: Unit;
  /** A change since the day before by this share or more is marked. */
  readonly alert?: number;
  readonly select: 'none';
}

/**
 * Who went from which place to which. Rows have `from` and `to` (keys of places) and `customers`; both sides hold the same
 * customers.
 */
export interface FlowsChart extends ChartBase {
  readonly kind: 'flows';
  readonly from: { readonly label: Words; readonly places: readonly ChartSet[] };
  readonly to: { readonly label: Words; readonly places: readonly ChartSet[] };
  readonly select: 'items';
}

/**
 * Who left, entered and stayed in each place between two days. Rows have `key`, `then`, `left`, `entered`, `stayed` and
 * `now`; an item is the key of a place and the part, as in `s1:left`.
 */
export interface TurnoverChart extends ChartBase {
  readonly kind: 'turnover';
  readonly from: Words;
  readonly to: Words;
  readonly places: readonly {
    readonly key: string;
    readonly label: Words;
    /** The time until half had left, as written. */
    readonly halfLife?: Words;
  }[];
  /** What the numbers mean, below the table. */
  readonly note: Words;
  readonly select: 'items';
}

/**
 * How two groups differ, one trait in a row: `item`, `label`, `here` and `there` (as written), `effect`, and the ends of its
 * interval `low` and `high` on the same scale.
 */
export interface EffectsChart extends ChartBase {
  readonly kind: 'effects';
  readonly columns: { readonly here: Words; readonly there: Words };
  /** How many rows are drawn before a person asks for the others. */
  readonly first: number;
  readonly select: 'none';
}

/** What to draw, as data. */
export type ChartSpec =
  | BarsChart
  | HistogramChart
  | GridChart
  | UpsetChart
  | MatrixChart
  | TrendChart
  | FlowsChart
  | TurnoverChart
  | EffectsChart;

/**
 * What a person chose on a chart. A range on a histogram runs from the `low` of its first bin to the `high`
 * of its last; a range of months names the first and the last month, both included.
 */
export type Selection =
  | { readonly kind: 'items'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly low: number | string; readonly high: number | string }
  | { readonly kind: 'cells'; readonly cells: readonly { readonly x: number; readonly y: number }[] };
