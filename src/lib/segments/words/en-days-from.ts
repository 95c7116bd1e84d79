import type { DaysFrom } from '../../core/condition';
import { labelIn, type Named } from './about';
import { is, type EnPhrase } from './en-ends';
import { chip, line, type Part } from './part';
import { shownCount, shownUnits } from './show';

const SIDES = { after: 'after', before: 'before', either: 'before or after' } as const;

function length({ from, to }: DaysFrom): readonly Part[] {
  const days = (n: number) => shownUnits(n, 'day', 'en');
  if (to === null) return line`at least ${chip('from', days(from))}`;
  if (from === 0) return line`within ${chip('to', days(to))}`;
  if (from === to) return line`exactly ${chip('from', days(from))}`;
  return line`${chip('from', shownCount(from, 'en'))} to ${chip('to', days(to))}`;
}

/** A date beside another: `is within 7 days after their sign-up date`, `is before …`, `is on the same day as …`. */
export function enDaysFrom(subject: readonly Part[], test: DaysFrom, other: Named): EnPhrase {
  const { side, from, to } = test;
  const whose = test.of === 'customer' ? 'the customer’s' : 'their';
  const it = line`${whose} ${chip('other', labelIn(other, 'en'))}`;
  const word = chip('side', SIDES[side]);
  if (side === 'either' && from === 0 && to === 0) {
    return is(subject, line`${chip('side', 'on the same day as')} ${it}`);
  }
  if (side !== 'either' && to === null && from === 0) return is(subject, line`on or ${word} ${it}`);
  if (side !== 'either' && to === null && from === 1) return is(subject, line`${word} ${it}`);
  return is(subject, line`${length(test)} ${word} ${it}`);
}
