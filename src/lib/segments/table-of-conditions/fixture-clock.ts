import type { Measure, RowFilter, Test } from '../../core/condition';
import { atLeast, did, EVER, feature, not, orders, rows, trait, where, type Entry } from './fixture-words';

const days = (...of: number[]): Test => ({ op: 'weekday', days: of });
const months = (...of: number[]): Test => ({ op: 'month', months: of });
const hours = (from: number, to: number): Test => ({ op: 'hours', from, to });
const when = (test: Test): RowFilter => where('t', test);
const cart = where('event', { op: 'in', values: ['cart'] });
const none = (...of: RowFilter[]): RowFilter => ({ kind: 'none', of });
const shoes = where('category', { op: 'in', values: ['신발'] });
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
  ...feature(
    'lists of codes',
    ['a rating of 1 or 3', did(rows('tickets', where('rating', { op: 'in', values: ['1', '3'] }))), [3, 4]],
    [
      'aged 26 or 31; what is no number is left out',
      trait('age', { op: 'in', values: ['26', ' 031 ', 'x'] }),
      [3, 5, 6],
    ],
    [
      'aged neither: without an age too',
      trait('age', { op: 'not-in', values: ['26', '31'] }),
      [1, 2, 4, 7, 8, 9, 10, 11, 12],
    ],
    [
      'an order of 30,000 or 12,000',
      did(orders(where('amount', { op: 'in', values: ['30000', '12000.00'] }))),
      [2, 9, 12],
    ],
  ),
  ...feature(
    'filters that must not hold',
    [
      'an order neither of shoes nor at the weekend',
      did(orders(none(shoes, when(days(6, 7))))),
      [1, 2, 3, 4, 5, 7, 12],
    ],
    ['two of them', did(orders(none(shoes, when(days(6, 7)))), EVER, atLeast(2)), [1, 3, 4, 5]],
    [
      'three orders but for shoes at the weekend',
      did(orders(none({ kind: 'all', of: [shoes, when(days(6, 7))] })), EVER, atLeast(3)),
      [1, 4],
    ],
    ['an order that is not, not of shoes', did(orders(none(none(shoes)))), [1, 2, 5, 6, 8]],
  ),
];
