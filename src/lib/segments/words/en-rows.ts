import type { LeafOf } from '../../core/condition';
import type { About } from './about';
import type { EnPhrase } from './en-ends';
import { enSpan } from './en-when';
import { enAct } from './en-where';
import { chip, line } from './part';
import { shownCount, shownUnits } from './show';

const ORDINALS = ['', 'first', 'second', 'third'];

function ordinal(nth: number): string {
  const n = Math.abs(nth);
  const end = { one: 'st', two: 'nd', few: 'rd', other: 'th' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(n) as 'one' | 'two' | 'few' | 'other'
  ];
  const word = ORDINALS[n] ?? `${shownCount(n, 'en')}${end}`;
  return nth > 0 ? word : n === 1 ? 'last' : `${word} to last`;
}

/** The first, second … or last time lies in the window. */
export function enNth(leaf: LeafOf<'nth'>, about: About): EnPhrase {
  const { thing } = enAct(leaf, about);
  const which = line`${chip('nth', ordinal(leaf.nth))} ${thing}`;
  if (leaf.window.kind === 'ever') {
    return { yes: line`who have had their ${which}`, no: line`who have not had their ${which}` };
  }
  const when = enSpan(leaf.window);
  return { yes: line`whose ${which} was${when}`, no: line`whose ${which} (if any) was not${when}` };
}

/** In so many of the last periods. */
export function enRegular(leaf: LeafOf<'regular'>, about: About): EnPhrase {
  const { deed, what, where } = enAct(leaf, about);
  const last = chip('of', `last ${shownUnits(leaf.of, leaf.unit, 'en')}`);
  const least = shownCount(leaf.least, 'en');
  const many = leaf.least === leaf.of ? chip('least', 'each') : chip('least', `at least ${least}`);
  const often = line` ${leaf.unit === 'day' ? 'on' : 'in'} ${many} of the ${last}`;
  return {
    yes: line`who ${deed.did}${what}${where}${often}`,
    no: line`who did not ${deed.doing}${what}${where}${often}`,
  };
}

/** Came back after a break. */
export function enReturned(leaf: LeafOf<'returned'>, about: About): EnPhrase {
  const { deed, what, where } = enAct(leaf, about);
  const gap = chip('gap', shownUnits(leaf.gap.n, leaf.gap.unit, 'en'));
  const again = line`${what} again${where}${enSpan(leaf.window)} after a break of at least ${gap}`;
  return { yes: line`who ${deed.did}${again}`, no: line`who did not ${deed.doing}${again}` };
}

/** Late by their own cycle. */
export function enOverdue(leaf: LeafOf<'overdue'>, about: About): EnPhrase {
  const { thing } = enAct(leaf, about);
  const least =
    leaf.least === 3 ? [] : line`from at least ${chip('least', shownUnits(leaf.least, 'day', 'en'))}`;
  const spread =
    leaf.spread === null
      ? []
      : line`with a variation of at most ${chip('spread', shownCount(leaf.spread, 'en'))}`;
  const between = least.length > 0 && spread.length > 0 ? ', ' : '';
  const notes = least.length + spread.length === 0 ? [] : line` (${least}${between}${spread})`;
  const times = leaf.times === 1 ? [] : line`${chip('times', shownCount(leaf.times, 'en'))} times `;
  const late = line`longer ago than ${times}their own cycle${notes}`;
  const last = line`whose ${chip('nth', 'last')} ${thing}`;
  return { yes: line`${last} is ${late}`, no: line`${last} (if any) is not ${late}` };
}
