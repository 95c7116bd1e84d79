import type { Selection } from '../../charts/spec';
import type { Condition } from '../../core/condition';
import type { OverlapSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { setsOf } from './read';

function member(segment: string): Condition {
  return { kind: 'member', segment };
}

function exactly(ids: readonly string[], item: string): Condition {
  const of = ids.map((id, i): Condition => (item[i] === '1' ? member(id) : { kind: 'not', of: member(id) }));
  return { kind: 'all', of };
}

/** Those in exactly the chosen combinations, or in both of the chosen pairs. */
export function overlapCondition(
  view: StepView<OverlapSpec>,
  chart: string,
  selection: Selection,
): Condition | null {
  if (selection.kind !== 'items' || selection.values.length === 0) return null;
  const ids = setsOf(view).map(({ key }) => key);
  const each = selection.values.map((value): Condition => {
    if (chart === 'upset') return exactly(ids, value);
    return { kind: 'all', of: value.split(':').map(member) };
  });
  return each.length === 1 ? (each[0] ?? null) : { kind: 'any', of: each };
}
