import type { ChartSpec } from '../../charts/spec';
import type { OverTimeSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { dayWords } from '../day-words';
import { followed, turnover } from './read';
import { halfLifeWords, sizesTitle, STAYED, trendAlt, TURNOVER, TURNOVER_NOTE, turnoverAlt } from './words';

/** The size of each segment over the days, what part of its first members stayed, and who came and went. */
export function overTimeCharts(view: StepView<OverTimeSpec>): ChartSpec[] {
  const segments = followed(view);
  const days = segments[0]?.days ?? [];
  if (segments.length === 0 || days.length < 2) return [];
  const series = segments.map(({ id, label }) => ({ key: id, label }));
  const rows = (valueOf: (segment: (typeof segments)[number], at: number) => number) =>
    days.map((day, at) => ({
      day,
      ...Object.fromEntries(segments.map((one) => [one.id, valueOf(one, at)])),
    }));
  return [
    {
      kind: 'trend',
      id: 'sizes',
      title: sizesTitle(view.spec),
      alt: trendAlt(view),
      rows: rows((segment, at) => segment.sizes[at] ?? 0),
      series,
      unit: 'none',
      alert: view.spec.alert,
      select: 'none',
    },
    {
      kind: 'trend',
      id: 'stayed',
      title: STAYED,
      alt: trendAlt(view),
      rows: rows((segment, at) => {
        const [start = 0] = segment.stayed;
        return start > 0 ? (segment.stayed[at] ?? 0) / start : 0;
      }),
      series,
      unit: 'share',
      select: 'none',
    },
    {
      kind: 'turnover',
      id: 'turnover',
      title: TURNOVER,
      alt: turnoverAlt(view),
      rows: segments.map((segment) => ({ ...turnover(segment) })),
      from: dayWords(days[0] ?? ''),
      to: dayWords(days.at(-1) ?? ''),
      places: segments.map((segment) => ({
        key: segment.id,
        label: segment.label,
        halfLife: halfLifeWords(segment, view.spec.unit),
      })),
      note: TURNOVER_NOTE,
      select: 'items',
    },
  ];
}
