import { formatCount, formatDay, formatMoney, formatNumber, formatYear } from '../../charts/format';
import type { Lang } from '../../core/words';
import type { ColumnSummary } from '../../inputs/checks/summary';

/** How figures are written. */
export interface Manner {
  readonly lang: Lang;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** A value of a measured column as people write it; dates come as seconds since 1970. */
export function measureText(
  value: number,
  { type, year }: Pick<ColumnSummary, 'type' | 'year'>,
  { lang, currency }: Manner,
): string {
  if (type === 'date') {
    const at = new Date(value * 1000);
    return Number.isNaN(at.getTime()) ? '' : formatDay(at.toISOString().slice(0, 10), lang);
  }
  if (year) return formatYear(value, lang);
  return type === 'money' ? formatMoney(value, currency, lang) : formatNumber(value, lang);
}

/** Bars of a tiny chart: a share of the highest for each, and what it stands for. */
export interface TinyBar {
  readonly key: string;
  /** 0 to 1. */
  readonly share: number;
  readonly label: string;
}

/** The bars of a column: its histogram, else its eight most frequent values; none where there is nothing to draw. */
export function barsOf(column: ColumnSummary, manner: Manner): TinyBar[] {
  const count = (rows: number) => formatCount(rows, manner.lang);
  if (column.bins) {
    const most = Math.max(...column.bins.map(({ rows }) => rows), 1);
    return column.bins.map(({ low, high, rows }, i) => ({
      key: String(i),
      share: rows / most,
      label: `${measureText(low, column, manner)} – ${measureText(high, column, manner)}: ${count(rows)}`,
    }));
  }
  const top = (column.values ?? []).slice(0, 8);
  const most = Math.max(...top.map(({ rows }) => rows), 1);
  return top.map(({ value, rows }) => ({
    key: value,
    share: rows / most,
    label: `${value}: ${count(rows)}`,
  }));
}
