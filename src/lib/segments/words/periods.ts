import type { Period, Window } from '../../core/condition';
import type { Lang } from '../../core/words';
import { shownCount } from './show';

type Calendar = Extract<Window, { kind: 'calendar' }>;

/** The words for the period of the as-of day, for the one before it, and what those further back are counted in. */
const WORDS: Readonly<Record<Period, readonly [now: string, before: string, counted: string, one: string]>> =
  {
    week: ['이번 주', '지난주', '주', '주'],
    month: ['이번 달', '지난달', '개월', '달'],
    quarter: ['이번 분기', '지난 분기', '분기', '분기'],
    year: ['올해', '작년', '년', '해'],
  };

/** The periods of the calendar that people name: this week to last year. */
export const NAMED_PERIODS: readonly Calendar[] = [0, 1].flatMap((ago) =>
  (['week', 'month', 'quarter', 'year'] as const).map((unit) => ({ kind: 'calendar' as const, unit, ago })),
);

/** A period of the calendar: `this month`, `지난 분기`, `the calendar month 3 before this one`. */
export function shownPeriod({ unit, ago }: Calendar, lang: Lang): string {
  const n = shownCount(ago, lang);
  if (lang === 'en') {
    if (ago > 1) return `the calendar ${unit} ${n} before this one`;
    return `${ago === 0 ? 'this' : 'last'} ${unit}`;
  }
  const [now, before, counted, one] = WORDS[unit];
  return ago === 0 ? now : ago === 1 ? before : `${n}${counted} 전 ${one}`;
}
