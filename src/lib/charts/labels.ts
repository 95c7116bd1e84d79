import { addDays, daysBetween } from '../core/day';
import type { Row, Unit } from '../core/relation';
import { formatDay, formatMonth, formatNumber, formatTick, formatValue, type Manner } from './format';
import type { BarsChart, HistogramChart } from './spec';

function stretch(low: string, high: string): string {
  return low === high ? high : `${low}–${high}`;
}

function spread(low: number, high: number, unit: Unit, manner: Manner): string {
  const start =
    unit === 'days' || unit === 'orders' ? formatNumber(low, manner.lang) : formatValue(low, unit, manner);
  return low === high ? formatValue(high, unit, manner) : stretch(start, formatValue(high, unit, manner));
}

function dayBinLabel(low: string, high: string, { lang }: Manner): string {
  const days = daysBetween(low, high);
  if (days <= 1) return formatDay(low, lang);
  if (days <= 7) return `${formatDay(low, lang)} – ${formatDay(addDays(high, -1), lang)}`;
  return days <= 31 ? formatMonth(low.slice(0, 7), lang) : low.slice(0, 4);
}

/** The values of a bin in full: `30–59일`, `₩10,000–₩20,000`, `2026년 3월`. */
export function binLabel({ x }: HistogramChart, row: Row, manner: Manner): string {
  const { low, high } = row;
  if (x.type === 'date') return dayBinLabel(String(low), String(high), manner);
  return spread(Number(low), Number(high) - (x.whole ? 1 : 0), x.unit, manner);
}

/** The edge of a bin, short, for an axis. */
export function edgeLabel({ x }: HistogramChart, low: number | string, days: number, manner: Manner): string {
  if (x.type === 'number') return formatTick(Number(low), x.unit, manner);
  const day = String(low);
  if (days > 31) return day.slice(0, 4);
  return days > 7 ? formatMonth(day.slice(0, 7), manner.lang) : formatDay(day, manner.lang);
}

/** The name of a bar in full. */
export function barLabel({ x }: BarsChart, row: Row, { lang }: Manner): string {
  const value = row[x.key];
  const text = value === null || value === undefined ? '' : String(value);
  return x.type === 'month' ? formatMonth(text, lang) : text;
}
