import type { Selection } from '../../charts/spec';
import type { Condition } from '../../core/condition';
import { addDays, type Day } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import type { StepView } from '../contract';
import { NOT_YET, NOWHERE } from './places';
import { dayOf, segmentKeys } from './read';

function member(segment: string, asOf: Day | undefined): Condition {
  return asOf === undefined ? { kind: 'member', segment } : { kind: 'member', segment, asOf };
}

function notYet(asOf: Day): Condition {
  return {
    kind: 'did',
    table: 'orders',
    where: [],
    window: { kind: 'between', from: '1000-01-01', to: addDays(asOf, -1) },
    measure: { kind: 'times' },
    test: { op: '=', value: 0 },
  };
}

/** Those whose place on a day is this one: members of the segment who fit none before it. */
function at(
  place: string,
  keys: readonly string[],
  asOf: Day | undefined,
  orders: boolean,
  today: Day,
): Condition[] {
  const none = (of: readonly string[]): Condition[] =>
    of.length === 0 ? [] : [{ kind: 'not', of: { kind: 'any', of: of.map((key) => member(key, asOf)) } }];
  const late = notYet(asOf ?? today);
  if (place === NOT_YET) return [late, ...none(keys)];
  if (place === NOWHERE) return [...none(keys), ...(orders ? [{ kind: 'not', of: late } as const] : [])];
  return [member(place, asOf), ...none(keys.slice(0, keys.indexOf(place)))];
}

/** Those who went from one place to the other, for every flow that was chosen. */
export function migrationCondition(
  view: StepView<MigrationSpec>,
  _chart: string,
  selection: Selection,
): Condition | null {
  const day = dayOf(view);
  if (selection.kind !== 'items' || selection.values.length === 0 || day === '') return null;
  const keys = segmentKeys(view);
  const orders = view.catalog.events.some(({ name }) => name === 'orders');
  const today = view.catalog.asOf;
  const each = selection.values.map((item): Condition => {
    const [from = '', to = ''] = item.split(':');
    return {
      kind: 'all',
      of: [...at(from, keys, day, orders, today), ...at(to, keys, undefined, orders, today)],
    };
  });
  return each.length === 1 ? (each[0] ?? null) : { kind: 'any', of: each };
}
