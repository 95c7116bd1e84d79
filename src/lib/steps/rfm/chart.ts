import type { BarsChart, ChartSpec, GridChart } from '../../charts/spec';
import type { RfmSpec } from '../../core/notebook';
import type { Focus, StepView } from '../contract';
import { parts, partSeries } from '../focus';
import { cellsOf, groupTotals } from './cells';
import { fedDimensions } from './dimensions';
import { groupOf } from './groups';
import { gridAlt, GRID_TITLE, GROUPS_TITLE, groupsAlt } from './text';

type View = StepView<RfmSpec>;

/** What the grid can be coloured by: revenue only where there is any. */
export function colourOf({ spec, catalog }: Pick<View, 'spec' | 'catalog'>): RfmSpec['colour'] {
  const money = fedDimensions(catalog).some((dimension) => dimension.key === 'monetary');
  return money ? spec.colour : 'customers';
}

function grid(view: View, focus: Focus | undefined): GridChart {
  const { bins } = view.spec;
  const scores = Array.from({ length: bins }, (_, k) => k + 1);
  const rows = cellsOf(view).map(({ focus: part, ...cell }) => ({
    ...cell,
    ...(focus ? { focus: part } : {}),
  }));
  return {
    kind: 'grid',
    id: 'grid',
    title: GRID_TITLE,
    alt: gridAlt(rows, bins, focus?.name),
    rows,
    x: { label: { ko: '최근성(R)', en: 'Recency (R)' }, values: scores },
    y: { label: { ko: '구매 빈도(F)', en: 'Frequency (F)' }, values: [...scores].reverse() },
    colour: colourOf(view),
    name: (x, y) => groupOf(x, y, bins).label,
    ...(focus ? { focus: focus.name } : {}),
    select: 'cells',
  };
}

function groups(view: View, focus: Focus | undefined): BarsChart {
  const found = groupTotals(view);
  const rows = found.map(({ group, customers, focus: part }) => ({
    group: group.name,
    label: group.label[view.lang],
    ...parts('customers', customers, part),
  }));
  const label = { ko: '고객 수', en: 'Customers' };
  return {
    kind: 'bars',
    id: 'groups',
    title: GROUPS_TITLE,
    alt: groupsAlt(found, focus?.name),
    rows,
    x: { key: 'label', item: 'group', label: { ko: '그룹', en: 'Group' }, unit: 'none', type: 'category' },
    y: { label, unit: 'none' },
    series: partSeries(focus, 'customers', label),
    direction: 'across',
    select: 'items',
  };
}

/** The R × F grid and the sizes of the named groups. */
export function rfmCharts(view: View, focus: Focus | undefined): ChartSpec[] {
  if (cellsOf(view).length === 0) return [];
  return [grid(view, focus), groups(view, focus)];
}
