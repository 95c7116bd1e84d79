import type { Condition, DateWindow } from '../../core/condition';
import { ahead, feature, inDays, months, next, not, trait, type Entry } from './fixture-words';

const ends = (window: DateWindow): Condition => trait('contract_end', { op: 'within', window });

/** Conditions on dates that lie ahead. */
export const AHEAD: readonly Entry[] = [
  ...feature(
    'dates that lie ahead',
    // The next 30 days are 1 to 30 April, the 30 after them 1 to 30 May.
    [
      'contract ends in the next 30 days: today counts, the 30th day after it does not',
      ends(next(30, 'day')),
      [2, 3],
    ],
    ['contract ends in the next 31 days', ends(next(31, 'day')), [2, 3, 4]],
    ['contract ends in the next day: today', ends(next(1, 'day')), [2]],
    ['contract ends in the next month', ends(next(1, 'month')), [2, 3]],
    [
      'contract ends in the next month, from the 31st: up to 29 April',
      ends(next(1, 'month')),
      [1, 2],
      '2026-03-31',
    ],
    ['contract ends in the next year', ends(next(1, 'year')), [2, 3, 4, 5, 6, 7, 8]],
    ['contract ends 30 to 60 days from now', ends(ahead(inDays(30), inDays(60))), [4, 5]],
    ['contract ends one month to two months from now', ends(ahead(months(1), months(2))), [4, 5, 6]],
    [
      'contract ends one month to two months from the 31st: 30 April to 30 May',
      ends(ahead(months(1), months(2))),
      [3, 4, 5],
      '2026-03-31',
    ],
    ['contract ends in the next 30 days of an earlier day', ends(next(30, 'day')), [1, 2], '2026-03-31'],
    ['contract ends in the next 30 days of a later day', ends(next(30, 'day')), [4, 5], '2026-05-01'],
    [
      'contract does not end in the next year: without one too',
      not(ends(next(1, 'year'))),
      [1, 9, 10, 11, 12],
    ],
    ['up to the end of the calendar', ends(next(9000, 'year')), [2, 3, 4, 5, 6, 7, 8, 9, 11]],
    ['beyond the end of the calendar', ends(ahead(months(100_000), months(110_000))), []],
    ['60 to 30 days from now, the wrong way round', ends(ahead(inDays(60), inDays(30))), []],
  ),
];
