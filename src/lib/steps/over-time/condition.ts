import type { Selection } from '../../charts/spec';
import type { Condition } from '../../core/condition';
import type { OverTimeSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { takenOn } from '../kept-by';
import { anyOf, turnoverCondition } from '../turnover';
import { followed } from './read';

/** Those who left, entered or stayed in a segment between the first day and the as-of day. */
export function overTimeCondition(
  view: StepView<OverTimeSpec>,
  _chart: string,
  selection: Selection,
): Condition | null {
  if (selection.kind !== 'items') return null;
  const segments = followed(view);
  return anyOf(
    selection.values.flatMap((item) => {
      const [key = '', part = ''] = item.split(':');
      const first = segments.find(({ id }) => id === key)?.days[0];
      if (first === undefined) return [];
      const then = takenOn(key, view.scheme, first, first);
      const now = takenOn(key, view.scheme, view.catalog.asOf, undefined);
      return turnoverCondition(part, then, now) ?? [];
    }),
  );
}
