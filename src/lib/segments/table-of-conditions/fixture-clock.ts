import type { Measure, RowFilter, Test } from '../../core/condition';
import { atLeast, did, EVER, feature, not, orders, rows, trait, where, type Entry } from './fixture-words';

const days = (...of: number[]): Test => ({ op: 'weekday', days: of });
const months = (...of: number[]): Test => ({ op: 'month', months: of });
const hours = (from: number, to: number): Test => ({ op: 'hours', from, to });
const when = (test: Test): RowFilter => where('t', test);
const cart = where('event', { op: 'in', values: ['cart'] });
const share = (...of: RowFilter[]): Measure => ({ kind: 'share', of, by: null });

/** Conditions on the day of the week, the month and the hour of dates. */
export const CLOCK: readonly Entry[] = [
  ...feature(
    'weekdays, months and hours',
    // Weekends of the orders: 5 October, 1 June, 31 May, 30 August, 28 February, 1 and 28 March.
    ['an order at the weekend', did(orders(when(days(6, 7)))), [1, 2, 4, 5, 7, 9]],
    ['an order on a Wednesday: the as-of day is not seen', did(orders(when(days(3)))), [1, 3, 12]],
    [
      'half of the orders at the weekend',
      did(orders(), EVER, atLeast(0.5), share(when(days(6, 7)))),
      [2, 7, 9],
    ],
    ['an event from 20:00 on', did(rows('events', when(hours(20, 24)))), [2, 11]],
    ['an event from 8:00 until 9:00: at nine it is over', did(rows('events', when(hours(8, 9)))), [3]],
    ['an event from 22:00 until 2:00 the next day', did(rows('events', when(hours(22, 2)))), [11]],
    [
      'a cart from 22:00 until 2:00: what is dated midnight has no time of day',
      did(rows('events', cart, when(hours(22, 2)))),
      [],
      '2026-04-02',
    ],
    ['a Saturday morning order', did(orders(when(days(6)), when(hours(6, 12)))), [2, 4, 5]],
    ['a January order', did(orders(when(months(1)))), [1, 8, 12]],
    ['born in April', trait('birthday', months(4)), [1, 5, 7, 10]],
    [
      'not born in April: without a birthday too',
      not(trait('birthday', months(4))),
      [2, 3, 4, 6, 8, 9, 11, 12],
    ],
    ['joined on a Sunday', trait('joined', days(7)), [5, 9]],
    ['joined at any hour: days have none', trait('joined', hours(0, 24)), []],
  ),
];
