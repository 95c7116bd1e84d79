import type { Beside, Test } from '../../core/condition';
import { labelIn, type Named } from './about';
import { daysTogether, shownHour, shownMonths, shownWeekdays } from './clock';
import { does, is, type EnPhrase } from './en-ends';
import { chip, line, type Part } from './part';
import { quoted, shownCount, shownText, shownUnits } from './show';

/** The same text as another. */
export function enSame(subject: readonly Part[], of: Beside | undefined, other: Named): EnPhrase {
  const whose = of === 'customer' ? 'the customer’s' : 'their';
  return is(subject, line`the same as ${whose} ${chip('other', labelIn(other, 'en'))}`);
}

/** A pattern that the whole text fits. */
export function enMatches(subject: readonly Part[], pattern: string): EnPhrase {
  const verb = { s: 'fits the pattern', stem: 'fit the pattern' };
  return does(subject, verb, chip('pattern', quoted(pattern)));
}

function listed(areas: readonly string[]): Part {
  if (areas.length === 0) return chip('areas', 'the chosen areas');
  const shown = areas.slice(0, areas.length > 5 ? 3 : 5).map(shownText);
  if (areas.length > 5)
    return chip('areas', `${shown.join(', ')} or ${shownCount(areas.length - 3, 'en')} more`);
  return chip(
    'areas',
    areas.length === 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`,
  );
}

/** An area: `who live in …` where one trait says where people live. */
export function enArea(named: Named, lead: string, areas: readonly string[]): EnPhrase {
  if (named.sole === 'home' && lead !== '') {
    return { yes: line`who live in ${listed(areas)}`, no: line`who do not live in ${listed(areas)}` };
  }
  return is(line`${lead}${chip('trait', labelIn(named, 'en'))}`, line`in ${listed(areas)}`);
}

/** The day comes round: `whose birthday is in the next 14 days`. */
export function enAnniversary(named: Named, lead: string, side: 'next' | 'last', days: number): EnPhrase {
  const birthday = named.sole === 'birthday';
  const day = birthday
    ? line`${chip('trait', 'birthday')}`
    : line`${chip('trait', labelIn(named, 'en'))} anniversary`;
  const when = line`in the ${chip('side', side)} ${chip('days', shownUnits(days, 'day', 'en'))}`;
  const verb = side === 'next' ? 'is' : 'was';
  return { yes: line`${lead}${day} ${verb} ${when}`, no: line`${lead}${day} ${verb} not ${when}` };
}

type Clock = Extract<Test, { op: 'weekday' | 'month' | 'hours' }>;

/** Days of the week, months, or hours: `on a weekday`, `in May`, `from 22:00 until 2:00 the next day`. */
export function enClock(subject: readonly Part[], test: Clock): EnPhrase {
  if (test.op === 'weekday') {
    const days = shownWeekdays(test.days, 'en');
    const weekend = daysTogether(test.days) === 'weekend';
    return is(subject, weekend ? line`at ${chip('days', 'the weekend')}` : line`on ${chip('days', days)}`);
  }
  if (test.op === 'month') return is(subject, line`in ${chip('months', shownMonths(test.months, 'en'))}`);
  const [from, to] = [chip('from', shownHour(test.from, 'en')), chip('to', shownHour(test.to, 'en'))];
  return is(subject, line`from ${from} until ${to}${test.from < test.to ? '' : ' the next day'}`);
}
