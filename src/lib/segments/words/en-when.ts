import type { Ahead, RowWindow, Window } from '../../core/condition';
import { labelIn, namedTrait, type About } from './about';
import { enAct } from './en-where';
import { chip, line, under, type Part } from './part';
import { shownPeriod } from './periods';
import { shownDay, shownUnits } from './show';

/** `this month`, `in the calendar month 3 before this one`. */
export function enPeriod(range: Extract<Window, { kind: 'calendar' }>): Part[] {
  return line`${range.ago > 1 ? 'in ' : ''}${chip('window', shownPeriod(range, 'en'))}`;
}

/** Between two moments counted back from the as-of day: `between 60 days and 30 days ago`. */
export function enAgo({ from, to }: Extract<Window, { kind: 'ago' }>): Part[] {
  const [first, last] = [shownUnits(from.n, from.unit, 'en'), shownUnits(to.n, to.unit, 'en')];
  return line`between ${chip('from', first)} and ${chip('to', last)} ago`;
}

/** Time that lies ahead: `in the next 30 days`, `between 30 days and 60 days from now`. */
export function enAhead(range: Ahead): Part[] {
  if (range.kind === 'next')
    return line`in the next ${chip('window', shownUnits(range.n, range.unit, 'en'))}`;
  const [from, to] = [range.from, range.to].map(({ n, unit }) => shownUnits(n, unit, 'en'));
  return line`between ${chip('from', from ?? '')} and ${chip('to', to ?? '')} from now`;
}

/** A window behind what was done in it: ` in the last 90 days`. */
export function enSpan(range: Window): Part[] {
  switch (range.kind) {
    case 'ever':
      return [];
    case 'last':
      return line` in the last ${chip('window', shownUnits(range.n, range.unit, 'en'))}`;
    case 'before':
      return line` more than ${chip('window', shownUnits(range.n, range.unit, 'en'))} ago`;
    case 'calendar':
      return line` ${enPeriod(range)}`;
    case 'ago':
      return line` ${enAgo(range)}`;
    case 'between': {
      const [from, to] = [shownDay(range.from, 'en'), shownDay(range.to, 'en')];
      return line` from ${chip('from', from)} to ${chip('to', to)}`;
    }
  }
}

function enNear({ side, anchor, within }: Extract<RowWindow, { kind: 'near' }>, about: About): Part[] {
  const length = within
    ? under('window', line` within ${chip('within', shownUnits(within.n, within.unit, 'en'))}`)
    : [];
  if (anchor.kind === 'row') {
    const moment = line`their ${chip('which', anchor.which)} ${enAct(anchor, about).thing}`;
    return line`${length} ${side} ${under('window', under('anchor', moment))}`;
  }
  const day = under('window', line`their ${chip('anchor', labelIn(namedTrait(anchor.trait, about), 'en'))}`);
  if (side === 'before') return line`${length} before ${day}`;
  return within ? line`${length} from ${day}` : line` on or after ${day}`;
}

/** Which rows count by time; `stretch` is `some`, or `no` where none of the stretches of days will do. */
export function enWhen(range: RowWindow, about: About, stretch: 'some' | 'no' = 'some'): Part[] {
  switch (range.kind) {
    case 'near':
      return enNear(range, about);
    case 'any':
      return line` in ${stretch} stretch of ${chip('window', shownUnits(range.n, range.unit, 'en'))}`;
    default:
      return enSpan(range);
  }
}
