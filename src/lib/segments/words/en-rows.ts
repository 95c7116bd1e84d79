import type { LeafOf } from '../../core/condition';
import type { About } from './about';
import type { EnPhrase } from './en-ends';
import { enSpan } from './en-when';
import { enAct } from './en-where';
import { windowIs } from './measured';
import { chip, line } from './part';
import { shownCount, shownUnits } from './show';

const ORDINALS = ['', 'first', 'second', 'third'];

/** Which time it was, counted from the first, or from the last: `second`, `21st`, `last`. */
export function enOrdinal(nth: number): string {
  const n = Math.abs(nth);
  const end = { one: 'st', two: 'nd', few: 'rd', other: 'th' }[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(n) as 'one' | 'two' | 'few' | 'other'
  ];
  const word = ORDINALS[n] ?? `${shownCount(n, 'en')}${end}`;
  return nth > 0 ? word : n === 1 ? 'last' : `${word} to last`;
}

/** The first, second … or last time lies in the window. */
export function enNth(leaf: LeafOf<'nth'>, about: About): EnPhrase {
  const { thing, any } = enAct(leaf, about);
  const which = line`${chip('nth', enOrdinal(leaf.nth))} ${thing}`;
  if (windowIs(leaf, 'ever') && leaf.nth < 0) {
    return { yes: line`who have a ${which}`, no: line`who do not have a ${which}` };
  }
  if (windowIs(leaf, 'ever')) {
    return { yes: line`who have had their ${which}`, no: line`who have not had their ${which}` };
  }
  const when = enSpan(leaf.window);
  return {
    yes: line`whose ${which} was${when}`,
    no: line`whose ${chip('nth', enOrdinal(leaf.nth))} ${any} was not${when}`,
  };
}

/** In so many of the last periods. */
export function enRegular(leaf: LeafOf<'regular'>, about: About): EnPhrase {
  const { deed, what, where } = enAct(leaf, about);
  const said = (many: string) => {
    const last = chip('of', `last ${shownUnits(leaf.of, leaf.unit, 'en')}`);
    const on = leaf.unit === 'day' ? 'on' : 'in';
    return line`who ${deed.did}${what}${where} ${on} ${chip('least', many)} of the ${last}`;
  };
  const least = shownCount(leaf.least, 'en');
  return {
    yes: said(leaf.least === leaf.of ? 'each' : `at least ${least}`),
    no: said(`fewer than ${least}`),
  };
}

/** Came back after a break. */
export function enReturned(leaf: LeafOf<'returned'>, about: About): EnPhrase {
  const { deed, what, where } = enAct(leaf, about);
  const gap = chip('gap', shownUnits(leaf.gap.n, leaf.gap.unit, 'en'));
  const again = line`${what} again${where}${enSpan(leaf.window)} after a break of at least ${gap}`;
  const no = windowIs(leaf, 'ever') ? line`never ${deed.did}` : line`did not ${deed.doing}`;
  return { yes: line`who ${deed.did}${again}`, no: line`who ${no}${again}` };
}

/** Late by their own cycle. */
export function enOverdue(leaf: LeafOf<'overdue'>, about: About): EnPhrase {
  const { thing, any } = enAct(leaf, about);
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
  const last = line`whose ${chip('nth', 'last')} `;
  return { yes: line`${last}${thing} is ${late}`, no: line`${last}${any} is not ${late}` };
}
