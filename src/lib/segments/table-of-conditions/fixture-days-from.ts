import type { Condition, DaysFrom } from '../../core/condition';
import { did, feature, not, rows, trait, where, type Entry } from './fixture-words';

type Span = Pick<DaysFrom, 'side' | 'from' | 'to'>;

const span = (side: Span['side'], from: number, to: number | null): Span => ({ side, from, to });
const renewed = (of: Span): Condition => trait('renewed', { op: 'days-from', ...of, trait: 'contract_end' });
const closed = (of: Span, beside: Pick<DaysFrom, 'trait' | 'of'> = { trait: 'due' }): Condition =>
  did(rows('tickets', where('closed', { op: 'days-from', ...of, ...beside })));

// Days from the end of the contract to the renewal, 1 to 12: 0, −7, 1, −1, blank, 31, −1, −365, 334, blank, 0, −397.
// Tickets, closed against due: 0 of 1, 1 of 3, blank and −3 of 4.

/** Conditions on a date beside another date. */
export const DAYS_FROM: readonly Entry[] = feature(
  'date against date',
  ['renewed on the day on which the contract ends', renewed(span('either', 0, 0)), [1, 11]],
  ['renewed before the end', renewed(span('before', 1, null)), [2, 4, 7, 8, 12]],
  ['renewed by the end, that day included', renewed(span('before', 0, null)), [1, 2, 4, 7, 8, 11, 12]],
  ['renewed after the end', renewed(span('after', 1, null)), [3, 6, 9]],
  ['within 7 days before the end, by days and not by hours', renewed(span('before', 0, 7)), [1, 2, 4, 7, 11]],
  ['within 6 days before the end', renewed(span('before', 0, 6)), [1, 4, 7, 11]],
  ['at least 31 days after the end', renewed(span('after', 31, null)), [6, 9]],
  ['at least 32 days after the end', renewed(span('after', 32, null)), [9]],
  ['1 to 31 days after the end', renewed(span('after', 1, 31)), [3, 6]],
  ['334 days after the end, over a 29 February', renewed(span('after', 334, 334)), [9]],
  ['within a day either way', renewed(span('either', 0, 1)), [1, 3, 4, 7, 11]],
  ['31 days or more either way', renewed(span('either', 31, null)), [6, 8, 9, 12]],
  [
    'not on the day of the end: without a date too',
    not(renewed(span('either', 0, 0))),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 12],
  ],
  ['the wrong way round', renewed(span('after', 7, 1)), []],
  ['a ticket closed after it was due', closed(span('after', 1, null)), [3]],
  ['a ticket closed on the day that it was due', closed(span('either', 0, 0)), [1]],
  ['a ticket closed within 3 days before it was due', closed(span('before', 0, 3)), [1, 4]],
  [
    'a ticket closed within 346 days after the customer joined',
    closed(span('after', 0, 346), { trait: 'joined', of: 'customer' }),
    [3],
  ],
);
