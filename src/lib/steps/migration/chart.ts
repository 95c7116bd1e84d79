import type { ChartSpec } from '../../charts/spec';
import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { dayWords } from '../day-words';
import { dayOf, driftOf, flowsOf, placeLabel, sideOf, turnover, untilOf } from './read';
import { DRIFT, FLOWS, driftAlt, flowsAlt, TURNOVER, TURNOVER_NOTE, turnoverAlt } from './words';

/** Flows between the places of two days, who came and went, and the drift of traits. */
export function migrationCharts(view: StepView<MigrationSpec>): ChartSpec[] {
  const flows = flowsOf(view);
  if (flows.length === 0) return [];
  const [from, to] = [dayWords(dayOf(view)), dayWords(untilOf(view))];
  const moved = turnover(view);
  const charts: ChartSpec[] = [
    {
      kind: 'flows',
      id: 'flows',
      title: FLOWS,
      alt: flowsAlt(view),
      rows: flows.map((flow) => ({ ...flow })),
      from: { label: from, places: sideOf(view, 'from') },
      to: { label: to, places: sideOf(view, 'to') },
      select: 'items',
    },
    {
      kind: 'turnover',
      id: 'turnover',
      title: TURNOVER,
      alt: turnoverAlt(view),
      rows: moved.map((one) => ({ ...one })),
      from,
      to,
      places: moved.map(({ key }) => ({ key, label: placeLabel(view, key) })),
      note: TURNOVER_NOTE,
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
