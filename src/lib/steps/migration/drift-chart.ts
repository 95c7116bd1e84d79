import type { BarsChart } from '../../charts/spec';
import { formatDay } from '../../charts/format';
import type { MigrationSpec } from '../../core/notebook';
import { sameWords } from '../../core/words';
import type { StepView } from '../contract';
import type { Drift } from './drift-read';
import { DRIFT, driftAlt, SHARE, shareLabel, sharesAlt, sharesTitle } from './drift-words';
import { dayOf, driftOf, untilOf } from './read';

/** Traits whose values are drawn, and values of each. */
const MOST_TRAITS = 3;
const MOST_VALUES = 12;

function sharesChart(view: StepView<MigrationSpec>, drift: Drift): BarsChart {
  const { lang } = view;
  const { trait } = drift;
  const sides = [
    ['then', formatDay(dayOf(view), lang)],
    ['now', formatDay(untilOf(view), lang)],
  ] as const;
  return {
    kind: 'bars',
    id: `drift-${trait.name}`,
    title: sharesTitle(trait),
    alt: sharesAlt(drift),
    rows: drift.values.slice(0, MOST_VALUES).flatMap((one, at) =>
      sides.map(([side, day]) => ({
        item: `${at}:${side}`,
        label: `${shareLabel(trait, one, lang)} · ${day}`,
        share: one[side],
      })),
    ),
    x: { key: 'label', item: 'item', label: trait.label, unit: 'none', type: 'category' },
    y: { label: SHARE, unit: 'share' },
    series: [{ key: 'share', label: SHARE, colour: 1 }],
    direction: 'across',
    select: 'none',
  };
}

/** The index of each watched trait, and the shares of the values of those that drifted most. */
export function driftCharts(view: StepView<MigrationSpec>): BarsChart[] {
  const drift = driftOf(view);
  if (drift.length === 0) return [];
  const rows = drift.map(({ trait, psi }) => ({
    name: trait.name,
    label: trait.label[view.lang],
    psi: Math.round(psi * 1000) / 1000,
  }));
  const all: BarsChart = {
    kind: 'bars',
    id: 'drift',
    title: DRIFT,
    alt: driftAlt(drift),
    rows,
    x: {
      key: 'label',
      item: 'name',
      label: { ko: '특성', en: 'Trait' },
      unit: 'none',
      type: 'category',
    },
    y: { label: sameWords('PSI'), unit: 'none' },
    series: [{ key: 'psi', label: sameWords('PSI'), colour: 1 }],
    direction: 'across',
    select: 'none',
  };
  const moved = drift.filter(({ psi, values }) => psi >= view.spec.psi && values.length > 0);
  return [all, ...moved.slice(0, MOST_TRAITS).map((one) => sharesChart(view, one))];
}
