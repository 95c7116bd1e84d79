import type { BarsChart, ChartSpec, Series } from '../../charts/spec';
import type { OverviewSpec } from '../../core/notebook';
import type { Row, Unit } from '../../core/relation';
import type { Words } from '../../core/words';
import type { Focus, Results, StepView } from '../contract';
import { parts, partSeries } from '../focus';
import { monthsBetween } from '../months';
import { numberAt, rowOf, rowsOf, textAt } from '../read';
import { MONTHS_SHOWN, TOP_PERCENTS } from './compile';
import { CHARTS, monthsAlt, NEW, RETURNING, topLabel, concentrationAlt } from './text';

/** A number that is drawn by month. */
export type Measured = 'revenue' | 'customers' | 'orders';

const UNITS: Record<Measured, Unit> = { revenue: 'currency', customers: 'none', orders: 'none' };

/** One row for each month, months without orders included, with every number and its parts. */
export function monthRows(results: Results): Row[] {
  const rows = rowsOf(results, 'months');
  const byMonth = new Map(rows.map((row) => [textAt(row, 'month').slice(0, 7), row]));
  const known = [...byMonth.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last, MONTHS_SHOWN).map((month) => ({
    month,
    ...monthNumbers(byMonth.get(month)),
  }));
}

function monthNumbers(row: Row | undefined): Record<string, number> {
  const measured: Measured[] = ['revenue', 'customers', 'orders'];
  return Object.assign(
    {},
    ...measured.map((key) => {
      const all = numberAt(row, key);
      const fresh = numberAt(row, `${key}_new`);
      return {
        ...parts(key, all, numberAt(row, `${key}_focus`)),
        [`${key}_new`]: fresh,
        [`${key}_old`]: all - fresh,
      };
    }),
  );
}

function monthSeries(key: Measured, focus: Focus | undefined): Series[] {
  if (focus) return partSeries(focus, key, CHARTS[key]);
  return [
    { key: `${key}_old`, label: RETURNING, colour: 2 },
    { key: `${key}_new`, label: NEW, colour: 1 },
  ];
}

function monthChart(key: Measured, rows: Row[], focus: Focus | undefined): BarsChart {
  const title: Words = CHARTS[key];
  return {
    kind: 'bars',
    id: `months-${key}`,
    title,
    alt: monthsAlt(key, rows, focus?.name),
    rows,
    x: { key: 'month', label: { ko: '월', en: 'Month' }, unit: 'none', type: 'month' },
    y: { label: title, unit: UNITS[key] },
    series: monthSeries(key, focus),
    direction: 'up',
    select: 'range',
  };
}

function concentrationChart(view: StepView<OverviewSpec>, focus: Focus | undefined): BarsChart[] {
  const row = rowOf(view.results, 'concentration');
  const revenue = numberAt(row, 'revenue');
  if (!row || revenue <= 0) return [];
  const rows = TOP_PERCENTS.map((percent) => ({
    percent: String(percent),
    label: topLabel(percent, numberAt(row, `customers_${percent}`), view.lang),
    ...parts(
      'share',
      numberAt(row, `top_${percent}`) / revenue,
      numberAt(row, `top_${percent}_focus`) / revenue,
    ),
  }));
  const label: Words = { ko: '매출 비중', en: 'Share of revenue' };
  return [
    {
      kind: 'bars',
      id: 'concentration',
      title: CHARTS.concentration,
      alt: concentrationAlt(row, focus?.name),
      rows,
      x: {
        key: 'label',
        item: 'percent',
        label: { ko: '매출 상위 고객', en: 'Customers by revenue' },
        unit: 'none',
        type: 'category',
      },
      y: { label, unit: 'share' },
      series: partSeries(focus, 'share', label),
      direction: 'across',
      select: 'items',
    },
  ];
}

/** Months by revenue, customers and orders, and the concentration of revenue. */
export function overviewCharts(view: StepView<OverviewSpec>, focus: Focus | undefined): ChartSpec[] {
  const rows = monthRows(view.results);
  if (rows.length === 0) return [];
  const money = rowOf(view.results, 'totals')?.['revenue'] ?? null;
  const measured: Measured[] = money === null ? ['customers', 'orders'] : ['revenue', 'customers', 'orders'];
  return [...measured.map((key) => monthChart(key, rows, focus)), ...concentrationChart(view, focus)];
}
