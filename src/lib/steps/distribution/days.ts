import { addDays, addMonths, type Day, isDay } from '../../core/day';
import type { Results } from '../contract';
import { numberAt, rowOf, rowsOf, textAt } from '../read';

/** A bin of calendar days [low, high). */
export interface DayBin {
  readonly low: Day;
  readonly high: Day;
  readonly n: number;
  readonly focus: number;
}

type DayUnit = 'day' | 'week' | 'month' | 'year';

function after(day: Day, unit: DayUnit): Day {
  if (unit === 'day') return addDays(day, 1);
  if (unit === 'week') return addDays(day, 7);
  return addMonths(day, unit === 'month' ? 1 : 12);
}

function unitOf(results: Results): DayUnit {
  const unit = textAt(rowOf(results, 'profile'), 'unit');
  return unit === 'day' || unit === 'week' || unit === 'month' ? unit : 'year';
}

const MOST_BINS = 400;

/** The bins of a date trait from the first to the last that holds a customer, empty ones between them included. */
export function dayBinsOf(results: Results): DayBin[] {
  const unit = unitOf(results);
  const counts = new Map(rowsOf(results, 'bins').map((row) => [textAt(row, 'low').slice(0, 10), row]));
  const days = [...counts.keys()].filter(isDay).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bins: DayBin[] = [];
  for (let low = first; low <= last && bins.length < MOST_BINS; low = after(low, unit)) {
    const row = counts.get(low);
    bins.push({ low, high: after(low, unit), n: numberAt(row, 'n'), focus: numberAt(row, 'focus') });
  }
  return bins;
}
