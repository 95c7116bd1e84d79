import type { Selection } from '../../charts/spec';
import type { Condition } from '../../core/condition';
import { addDays, type Day } from '../../core/day';
import type { MigrationSpec } from '../../core/notebook';
import { NOBODY } from '../../segments/scheme';
import type { StepView } from '../contract';
import { rests } from '../kept-by';
import { EVERY_GROUP } from '../groups/groups-view';
import { anyOf, inside, outside, turnoverCondition } from '../turnover';
import { NOT_YET, NOWHERE } from './places';
import { dayOf, placeKeys, segmentKeys, untilOf } from './read';
import { suggestedConditions } from './suggested';

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
function at(place: string, day: Day, view: StepView<MigrationSpec>): Condition[] {
  const resting = (key: string) => rests(key, view.scheme, day);
  if (resting(place)) return [NOBODY];
  const [keys, shown] = [placeKeys(view).filter((key) => !resting(key)), segmentKeys(view)];
  const today = view.catalog.asOf;
  const asOf = day === today ? undefined : day;
  const late = notYet(day);
  // Of the groups of a trait, each customer is in one at most.
  const grouped = view.spec.by !== undefined;
  const within = (key: string) => inside(key, grouped ? [] : keys.slice(0, keys.indexOf(key)), asOf);
  const none = outside(grouped ? [EVERY_GROUP] : keys, asOf);
  if (place === NOT_YET) return [late, ...none];
  if (place !== NOWHERE) return within(place);
  const ordered = view.catalog.events.some(({ name }) => name === 'orders');
  const nowhere: Condition[] = [...none, ...(ordered ? [{ kind: 'not', of: late } as const] : [])];
  const others = keys.filter((key) => !shown.includes(key));
  if (others.length === 0) return nowhere;
  return [{ kind: 'any', of: [nowhere, ...others.map(within)].map((of) => ({ kind: 'all', of })) }];
}

/** Those who went from one place to the other, or who left, entered or stayed in one, for all that was chosen. */
export function migrationCondition(
  view: StepView<MigrationSpec>,
  chart: string,
  selection: Selection,
): Condition | null {
  const [day, until] = [dayOf(view), untilOf(view)];
  if (selection.kind !== 'items' || day === '') return null;
  if (chart === 'suggested') return anyOf(suggestedConditions(view, selection.values));
  // A choice may outlive the places that it was made among.
  const known = (key: string) => [...segmentKeys(view), NOWHERE, NOT_YET].includes(key);
  return anyOf(
    selection.values.flatMap((item): Condition[] => {
      const [one = '', two = ''] = item.split(':');
      if (!known(one) || (chart !== 'turnover' && !known(two))) return [];
      if (chart !== 'turnover')
        return [{ kind: 'all', of: [...at(one, day, view), ...at(two, until, view)] }];
      const part = turnoverCondition(two, at(one, day, view), at(one, until, view));
      return part ? [part] : [];
    }),
  );
}
