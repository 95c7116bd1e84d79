import type { Selection } from '../../charts/spec';
import type { Condition } from '../../core/condition';
import type { OverviewSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { isMonth, lastDayOf } from '../months';
import { numberOrNull, rowOf } from '../read';
import { hasColumn, ordersOf } from './compile';

function orderedBetween(view: StepView<OverviewSpec>, low: string, high: string): Condition {
  const events = ordersOf(view.catalog);
  const returns = events !== undefined && hasColumn(events, 'is_return');
  return {
    kind: 'did',
    table: 'orders',
    where: returns ? [{ column: 'is_return', test: { op: 'is', value: false } }] : [],
    window: { kind: 'between', from: `${low}-01`, to: lastDayOf(high) },
    measure: { kind: 'times' },
    test: { op: '>=', value: 1 },
  };
}

function topSpenders(view: StepView<OverviewSpec>, percents: readonly string[]): Condition | null {
  const row = rowOf(view.results, 'concentration');
  const widest = percents.reduce((most, percent) => Math.max(most, Number(percent)), 0);
  const least = numberOrNull(row, `least_${widest}`);
  return least === null ? null : { kind: 'trait', trait: 'revenue', test: { op: '>=', value: least } };
}

/** Months become "ordered at least once then"; a bar of the top customers becomes a least revenue. */
export function overviewCondition(
  view: StepView<OverviewSpec>,
  chart: string,
  selection: Selection,
): Condition | null {
  if (selection.kind === 'range' && chart.startsWith('months-')) {
    const [low, high] = [String(selection.low), String(selection.high)];
    return isMonth(low) && isMonth(high) ? orderedBetween(view, low, high) : null;
  }
  if (selection.kind === 'items' && chart === 'concentration') return topSpenders(view, selection.values);
  return null;
}
