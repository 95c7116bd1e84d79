import type { ChartSpec } from '../../charts/spec';
import { daysBetween } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { dayWords } from '../day-words';
import { driftCharts } from './drift-chart';
import { dayOf, flowsOf, placeLabel, sideOf, turnover, untilOf } from './read';
import { suggestedCharts } from './suggested';
import { FLOWS, flowsAlt, halfLifeWords, TURNOVER, turnoverAlt, turnoverNote } from './words';

/** Flows between the places of two days, who came and went, and the drift of traits. */
export function migrationCharts(view: StepView<MigrationSpec>): ChartSpec[] {
  const flows = flowsOf(view);
  if (flows.length === 0) return [];
  const [from, to] = [dayWords(dayOf(view)), dayWords(untilOf(view))];
  const moved = turnover(view);
  const between = daysBetween(dayOf(view), untilOf(view));
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
      places: moved.map((one) => ({
        key: one.key,
        label: placeLabel(view, one.key),
        halfLife: halfLifeWords(one, between),
      })),
      note: turnoverNote(view.spec),
      select: 'items',
    },
  ];
  return [...charts, ...suggestedCharts(view), ...driftCharts(view)];
}
