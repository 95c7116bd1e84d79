import type { ChartSpec } from '../../charts/spec';
import { formatDay } from '../../charts/format';
import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { dayOf, driftOf, flowsOf, sideOf } from './read';
import { DRIFT, FLOWS, driftAlt, flowsAlt } from './words';

/** Flows between the places of two days, and the drift of traits. */
export function migrationCharts(view: StepView<MigrationSpec>): ChartSpec[] {
  const flows = flowsOf(view);
  if (flows.length === 0) return [];
  const [day, today] = [dayOf(view), view.catalog.asOf];
  const label = (at: string) => ({ ko: formatDay(at, 'ko'), en: formatDay(at, 'en') });
  const charts: ChartSpec[] = [
    {
      kind: 'flows',
      id: 'flows',
      title: FLOWS,
      alt: flowsAlt(view),
      rows: flows.map(({ from, to, customers }) => ({ from, to, customers })),
      from: { label: label(day), places: sideOf(view, 'from') },
      to: { label: label(today), places: sideOf(view, 'to') },
      select: 'items',
    },
  ];
  const drift = driftOf(view);
  if (drift.length === 0) return charts;
  const rows = drift.map(({ trait, psi }) => ({
    name: trait.name,
    label: trait.label[view.lang],
    psi: Math.round(psi * 1000) / 1000,
  }));
  return [
    ...charts,
    {
      kind: 'bars',
      id: 'drift',
      title: DRIFT,
      alt: driftAlt(view),
      rows,
      x: {
        key: 'label',
        item: 'name',
        label: { ko: '특성', en: 'Trait' },
        unit: 'none',
        type: 'category',
      },
      y: { label: { ko: 'PSI', en: 'PSI' }, unit: 'score' },
      series: [{ key: 'psi', label: { ko: 'PSI', en: 'PSI' }, colour: 1 }],
      direction: 'across',
      select: 'none',
    },
  ];
}
