import type { Condition, Measure, MeasureThan, NumberOp, Rows, Window } from '../../core/condition';
import {
  allOf,
  anyOf,
  atLeast,
  before,
  did,
  EVER,
  event,
  exactly,
  feature,
  inDays,
  last,
  message,
  orders,
  rows,
  sequence,
  step,
  TIMES,
  where,
  type Entry,
} from './fixture-words';

const shoes = where('category', { op: 'in', values: ['신발'] });
const sum = (column: string): Measure => ({ kind: 'sum', column });
const avg = (column: string): Measure => ({ kind: 'avg', column });

function than(
  compare: NumberOp,
  of: Rows,
  window: Window,
  measure: Measure = TIMES,
  per: number | null = null,
  times = 1,
): MeasureThan {
  return { op: 'than', compare, times, other: { ...of, window, measure, per } };
}

const share = (of: Rows, by: string | null): Measure => ({ kind: 'share', of: of.where, by });

/** Conditions on what customers did: counts and measures. */
export const BEHAVIOUR: readonly Entry[] = [
  ...feature(
    'event count in a window',
    ['any event in the last 7 days: from 25 March', did(rows('events'), last(7, 'day')), [2, 5, 6, 7, 11]],
    ['three views in the last 30 days', did(event('view'), last(30, 'day'), atLeast(3)), [4, 7, 10]],
    [
      'just two orders in the last 3 months; returns are no orders',
      did(orders(), last(3, 'month'), exactly(2)),
      [2, 8],
    ],
    ['six orders', did(orders(), EVER, atLeast(6)), [1]],
    ['seven orders: the seventh row is of the sixth', did(orders(), EVER, atLeast(7)), []],
    ['two views on some day', did(event('view'), { kind: 'any', n: 1, unit: 'day' }, atLeast(2)), [4]],
    ['two views in some week', did(event('view'), { kind: 'any', n: 1, unit: 'week' }, atLeast(2)), [4, 10]],
    [
      'two views in some 8 days',
      did(event('view'), { kind: 'any', n: 8, unit: 'day' }, atLeast(2)),
      [4, 7, 10],
    ],
    [
      'no view in some 8 days: only those without any',
      did(event('view'), { kind: 'any', n: 8, unit: 'day' }, exactly(0)),
      [3, 5, 6, 9, 12],
    ],
    [
      'a cart within a day after the first view',
      did(event('cart'), {
        kind: 'near',
        side: 'after',
        anchor: { kind: 'row', which: 'first', ...event('view') },
        within: inDays(1),
      }),
      [1, 2],
    ],
    [
      'an order within a week after joining, that day included',
      did(orders(), {
        kind: 'near',
        side: 'after',
        anchor: { kind: 'trait', trait: 'joined' },
        within: inDays(7),
      }),
      [3, 4, 6, 7, 8, 9, 12],
    ],
    [
      'a message within 4 days before the last order',
      did(message('sent'), {
        kind: 'near',
        side: 'before',
        anchor: { kind: 'row', which: 'last', ...orders() },
        within: inDays(4),
      }),
      [1],
    ],
    [
      'a message within 3 days before the last order',
      did(message('sent'), {
        kind: 'near',
        side: 'before',
        anchor: { kind: 'row', which: 'last', ...orders() },
        within: inDays(3),
      }),
      [],
    ],
  ),
  ...feature(
    'filter on columns of the event',
    [
      'put p1 in the cart',
      did({
        ...event('cart'),
        where: [...event('cart').where, where('product', { op: 'in', values: ['p1'] })],
      }),
      [1, 5, 6, 9],
    ],
    ['an order of 100,000', did(orders(where('amount', { op: '>=', value: 100000 }))), [3, 4]],
    [
      'an outer garment of 150,000',
      did(
        orders(
          where('category', { op: 'in', values: ['아우터'] }),
          where('amount', { op: '>=', value: 150000 }),
        ),
      ),
      [4],
    ],
    [
      'two orders of shoes, or of tops of 20,000',
      did(
        orders(
          anyOf(
            shoes,
            allOf(
              where('category', { op: 'in', values: ['상의'] }),
              where('amount', { op: '>=', value: 20000 }),
            ),
          ),
        ),
        EVER,
        atLeast(2),
      ),
      [2, 7, 8],
    ],
    [
      'sent something back or spent 200,000 at once: a group that asks for returns counts them',
      did(
        orders(
          anyOf(where('is_return', { op: 'is', value: true }), where('amount', { op: '>=', value: 200000 })),
        ),
      ),
      [3, 4],
    ],
    [
      'looked at something, then put it in the cart or searched for knitwear',
      sequence([
        step(event('view')),
        step(
          rows(
            'events',
            anyOf(
              where('event', { op: 'in', values: ['cart'] }),
              where('product', { op: 'in', values: ['니트'] }),
            ),
          ),
        ),
      ]),
      [1, 2],
    ],
    [
      'all orders are of shoes or of 100,000',
      did(orders(), EVER, exactly(1), {
        kind: 'share',
        of: [anyOf(shoes, where('amount', { op: '>=', value: 100000 }))],
        by: null,
      }),
      [4, 6, 8],
    ],
    ['sent something back', did(orders(where('is_return', { op: 'is', value: true }))), [3]],
    [
      'bought their favourite',
      did(orders(where('category', { op: 'same', trait: 'favourite', of: 'customer' }))),
      [1, 2, 3, 4, 6, 7, 8, 9, 12],
    ],
    [
      'bought something other than their favourite; without a favourite all is other',
      did(orders(where('category', { op: 'not-same', trait: 'favourite', of: 'customer' }))),
      [1, 2, 3, 5],
    ],
    [
      'one order of half the revenue',
      did(
        orders(where('amount', { op: 'than', compare: '>=', times: 0.5, trait: 'revenue', of: 'customer' })),
      ),
      [3, 6, 7, 8, 9, 12],
    ],
    [
      'searched for 니트',
      did({
        ...event('search'),
        where: [...event('search').where, where('product', { op: 'matches', pattern: '니?' })],
      }),
      [2],
    ],
  ),
  ...feature(
    'aggregate of a column',
    [
      '50,000 in the last 6 months; what was sent back is taken off',
      did(orders(), last(6, 'month'), atLeast(50000), sum('amount')),
      [1, 2],
    ],
    ['40,000 a row on average', did(orders(), EVER, atLeast(40000), avg('amount')), [2, 4]],
    [
      'some row below 10,000; the as-of day does not count',
      did(orders(), EVER, { op: '<', value: 10000 }, { kind: 'min', column: 'amount' }),
      [3, 8],
    ],
    [
      'two categories',
      did(orders(), EVER, exactly(2), { kind: 'distinct', column: 'category' }),
      [1, 2, 3, 5],
    ],
    [
      'best rating at most 3',
      did(rows('tickets'), EVER, { op: '<=', value: 3 }, { kind: 'max', column: 'rating' }),
      [3, 4],
    ],
    [
      'one category three times',
      did(orders(), EVER, atLeast(3), { kind: 'most', column: 'category' }),
      [1, 4],
    ],
    [
      'half of the money on shoes',
      did(orders(), EVER, atLeast(0.5), share(orders(shoes), 'amount')),
      [2, 6, 8],
    ],
    [
      'all rows of one category',
      did(orders(), EVER, exactly(1), { kind: 'top-share', column: 'category', by: null }),
      [4, 6, 7, 8, 9, 12],
    ],
    [
      'opened 40 % of what happened to messages',
      did(rows('messages'), EVER, atLeast(0.4), share(message('open'), null)),
      [2],
    ],
    [
      'opened a third',
      did(rows('messages'), EVER, atLeast(0.333333), share(message('open'), null)),
      [1, 2, 5],
    ],
    [
      // 1: 60,000 of 80,000. 2: 80,000 of 120,000. 3: the outer garment was sent back, 5,000 of 5,000. 5: 20,000 of 30,000.
      'three quarters of the money in one category',
      did(orders(), EVER, atLeast(0.75), { kind: 'top-share', column: 'category', by: 'amount' }),
      [1, 3, 4, 6, 7, 8, 9, 12],
    ],
    ['score of 9 or more', did(rows('surveys'), EVER, atLeast(9), avg('score')), [1, 2]],
  ),
  ...feature(
    'relative count',
    [
      'more carts than orders in 90 days',
      did(event('cart'), last(90, 'day'), than('>', orders(), last(90, 'day'))),
      [5, 6],
    ],
    [
      'at least as many carts as orders in 90 days; none is as many as none',
      did(event('cart'), last(90, 'day'), than('>=', orders(), last(90, 'day'))),
      [3, 4, 5, 6, 7, 9, 10, 11, 12],
    ],
    [
      // 7: one view in the last 7 days, three in the 33 days since 27 February: 0.64 for 7 days. 2 and 11: one and one.
      'more views in 7 days than usual for 7 days',
      did(event('view'), last(7, 'day'), than('>', event('view'), EVER, TIMES, 7)),
      [7],
    ],
    [
      'average of the last 6 months at least that of all time',
      did(orders(), last(6, 'month'), than('>=', orders(), EVER, avg('amount')), avg('amount')),
      [1, 7, 8, 9],
    ],
    [
      'average of the last 6 months not that of all time; blank is not',
      did(orders(), last(6, 'month'), than('!=', orders(), EVER, avg('amount')), avg('amount')),
      [2, 3, 4, 5, 6, 10, 11, 12],
    ],
  ),
  ...feature(
    'relative dates',
    ['views before a week ago', did(event('view'), before(1, 'week')), [1, 4, 7, 8, 10]],
    ['orders in the last month', did(orders(), last(1, 'month')), [1, 2, 3, 9]],
    ['orders in the last year: from 1 April 2025', did(orders(), last(1, 'year'), atLeast(3)), [1, 2, 4, 5]],
  ),
];

/** A leaf for other tables of entries. */
export const ordered = (window: Window): Condition => did(orders(), window);
