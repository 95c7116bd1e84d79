import type { Words } from '../core/words';
import type { TrendChart } from './spec';

/** The box in which each line is drawn; it is stretched to the room there is. */
export const WIDTH = 200;
export const HEIGHT = 40;
const AIR = 3;

/** A small line with what is written beside it. */
export interface TrendLine {
  readonly key: string;
  readonly label: Words;
  readonly path: string;
  readonly area: string;
  readonly first: number;
  readonly last: number;
  /** Since the day before, as a share of it; null from nothing. */
  readonly change: number | null;
  readonly alert: boolean;
}

function pathOf(values: readonly number[], most: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  const points = values.map((value, i) => {
    const y = HEIGHT - AIR - (most > 0 ? (value / most) * (HEIGHT - 2 * AIR) : 0);
    return `${(i * step).toFixed(1)},${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

/** The lines of a trend, each from 0 to its own largest value. */
export function trendLines(spec: TrendChart): TrendLine[] {
  return spec.series.map(({ key, label }) => {
    const values = spec.rows.map((row) => Number(row[key] ?? 0));
    const [before = 0, last = 0] = values.slice(-2);
    const change = values.length > 1 && before > 0 ? (last - before) / before : null;
    const path = pathOf(values, Math.max(...values, 0));
    return {
      key,
      label,
      path,
      area: `${path}L${WIDTH},${HEIGHT}L0,${HEIGHT}Z`,
      first: values[0] ?? 0,
      last,
      change,
      alert: spec.alert !== undefined && change !== null && Math.abs(change) >= spec.alert,
    };
  });
}
