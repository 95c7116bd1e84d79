import type { BarsChart, ChartSpec, HistogramChart } from '../../charts/spec';
import type { DistributionSpec } from '../../core/notebook';
import type { Row, Trait } from '../../core/relation';
import type { Words } from '../../core/words';
import type { Focus, StepView } from '../contract';
import { parts, partSeries } from '../focus';
import { rowsOf } from '../read';
import { findTrait } from '../trait-source';
import { shapeOf } from './compile';
import { dayBinsOf } from './days';
import { numericBinsOf, numericProfileOf } from './profile';
import { barsAlt, CUSTOMERS, daysAlt, numbersAlt } from './text';
import { valueItems } from './values';

type View = StepView<DistributionSpec>;

const y = { label: CUSTOMERS, unit: 'none' } as const;

function binRows(
  bins: readonly { low: number | string; high: number | string; n: number; focus: number }[],
): Row[] {
  return bins.map(({ low, high, n, focus }) => ({ low, high, ...parts('n', n, focus) }));
}

function histogram(
  trait: Trait,
  rows: Row[],
  alt: Words,
  focus: Focus | undefined,
  scale: Pick<HistogramChart, 'scale' | 'tail'> & { whole: boolean },
): HistogramChart {
  const type = trait.type === 'date' ? 'date' : 'number';
  return {
    kind: 'histogram',
    id: 'histogram',
    title: trait.label,
    alt,
    rows,
    x: { label: trait.label, unit: trait.unit, type, whole: scale.whole },
    y,
    scale: scale.scale,
    tail: scale.tail,
    series: partSeries(focus, 'n', CUSTOMERS),
    select: 'range',
  };
}

function numberChart(view: View, trait: Trait, focus: Focus | undefined): HistogramChart[] {
  const profile = numericProfileOf(view.results);
  const bins = numericBinsOf(view.results);
  if (!profile || bins.length === 0) return [];
  const alt = numbersAlt(trait, profile, bins, view.catalog.currency, focus?.name);
  const scale = {
    scale: profile.log ? 'log' : 'linear',
    whole: profile.whole,
    tail: profile.tail !== null,
  } as const;
  return [histogram(trait, binRows(bins), alt, focus, scale)];
}

function dayChart(view: View, trait: Trait, focus: Focus | undefined): HistogramChart[] {
  const bins = dayBinsOf(view.results);
  if (bins.length === 0) return [];
  const alt = daysAlt(trait, bins, focus?.name);
  return [histogram(trait, binRows(bins), alt, focus, { scale: 'linear', whole: false, tail: false })];
}

function valueChart(view: View, trait: Trait, focus: Focus | undefined): BarsChart[] {
  const items = valueItems(trait, rowsOf(view.results, 'values'), view.lang);
  if (items.length === 0) return [];
  const rows = items.map(({ item, label, n, focus: part }) => ({ item, label, ...parts('n', n, part) }));
  return [
    {
      kind: 'bars',
      id: 'bars',
      title: trait.label,
      alt: barsAlt(trait, rowsOf(view.results, 'values'), focus?.name),
      rows,
      x: { key: 'label', item: 'item', label: trait.label, unit: 'none', type: 'category' },
      y,
      series: partSeries(focus, 'n', CUSTOMERS),
      direction: 'across',
      select: 'items',
    },
  ];
}

/** The histogram or the bars of the trait. */
export function distributionCharts(view: View, focus: Focus | undefined): ChartSpec[] {
  const trait = findTrait(view.catalog, view.spec.trait);
  if (!trait) return [];
  const shape = shapeOf(trait.type);
  if (shape === 'numbers') return numberChart(view, trait, focus);
  return shape === 'days' ? dayChart(view, trait, focus) : valueChart(view, trait, focus);
}
