import type { Condition, Duration, Window } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { ordered } from './fixture-behaviour';
import {
  ago,
  all,
  any,
  atLeast,
  before,
  calendar,
  days,
  did,
  EVER,
  event,
  exactly,
  feature,
  inDays,
  is,
  last,
  member,
  message,
  months,
  not,
  orders,
  rows,
  sequence,
  step,
  TIMES,
  trait,
  type Entry,
} from './fixture-words';

const cart = event('cart');
const view = event('view');
const nth = (n: number, window: Window): Condition => ({ kind: 'nth', ...orders(), nth: n, window });
const returned = (gap: Duration, window: Window): Condition => ({
  kind: 'returned',
  ...orders(),
  gap,
  window,
});
const regular = (least: number, of: number, unit: 'month' | 'week' | 'day' | 'year'): Condition => ({
  kind: 'regular',
  ...orders(),
  least,
  of,
  unit,
});
const overdue = (times: number, least = 3, spread: number | null = null): Condition => ({
  kind: 'overdue',
  ...orders(),
  times,
  least,
  spread,
});
const never = (of = orders(), window: Window = EVER): Condition => did(of, window, exactly(0));
const joined = (window: Window): Condition => trait('joined', { op: 'within', window });
const agreed = trait('agreed', { op: 'is', value: true });
const sql = (text: string): Condition => ({ kind: 'sql', sql: text });

/** Segments that entries name: VIP are 1 and 2; active are 1, 2, 3 and 9; loyal are 1 and 2. */
export const TABLE_SEGMENTS: readonly Segment[] = [
  { id: 'vip', name: 'VIP', condition: is('grade', 'VIP') },
  { id: 'active', name: 'Active', condition: ordered(last(1, 'month')) },
  { id: 'loyal', name: 'Loyal', condition: all(member('vip'), did(orders(), EVER, atLeast(3))) },
];

const [A, B] = [member('active'), agreed];

/** Conditions on order in time, on absence, and on other segments. */
export const IN_TIME: readonly Entry[] = [
  ...feature(
    'sequence within a time',
    [
      'cart, then an order within a day: by the next day',
      sequence([step(cart), step(orders(), inDays(1))]),
      [1, 2, 7],
    ],
    ['cart, then an order within 9 days', sequence([step(cart), step(orders(), inDays(9))]), [1, 2, 3, 7]],
    ['cart, then an order within 8 days', sequence([step(cart), step(orders(), inDays(8))]), [1, 2, 7]],
    ['cart, then an order at any time', sequence([step(cart), step(orders())]), [1, 2, 3, 7]],
    [
      // 5 put something in on 25 March: the seventh day is the as-of day, which has not passed.
      'cart, but no order within 7 days, as far as it is known',
      sequence([step(cart), step(orders(), inDays(7))], true),
      [3, 9],
    ],
    ['cart, but no order within 6 days', sequence([step(cart), step(orders(), inDays(6))], true), [3, 5, 9]],
    ['cart, but no order since', sequence([step(cart), step(orders())], true), [5, 6, 9]],
    ['view, cart, order', sequence([step(view), step(cart), step(orders())]), [1, 2]],
    ['view, then an order without a cart between', sequence([step(view), step(orders(), null, cart)]), [8]],
    [
      'cart in the last 7 days, then an order within 3',
      sequence([step(cart), step(orders(), inDays(3))], false, last(7, 'day')),
      [2],
    ],
    [
      'sent, then opened within a week',
      sequence([step(message('sent')), step(message('open'), inDays(7))]),
      [1, 2, 5],
    ],
    [
      'two orders within a month',
      sequence([step(orders()), step(orders(), { n: 1, unit: 'month' })]),
      [1, 2, 4, 5, 8],
    ],
    [
      // 10 looked on three days; 7 a week apart.
      'three views, each within 2 days',
      sequence([step(view), step(view, inDays(2)), step(view, inDays(2))]),
      [4, 10],
    ],
  ),
  ...feature(
    'did not do',
    ['no order in the last 3 months', never(orders(), last(3, 'month')), [4, 5, 6, 10, 11, 12]],
    ['never ordered: the as-of day does not count', never(), [10, 11]],
    [
      'sent a message in March, and never opened one',
      all(did(message('sent'), last(1, 'month')), never(message('open', 'click'))),
      [3, 4, 6],
    ],
    ['looked, but put nothing in the cart', all(did(view), never(cart)), [4, 8, 10, 11]],
    ['no ticket', never(rows('tickets')), [2, 5, 6, 7, 8, 9, 10, 11, 12]],
  ),
  ...feature(
    'life cycle',
    ['first order in the last 3 months', nth(1, last(3, 'month')), [8, 9]],
    [
      'second order in the last year; 8 ordered twice in a day',
      nth(2, last(1, 'year')),
      [1, 2, 3, 4, 5, 7, 8],
    ],
    ['third order in the last month', nth(3, last(1, 'month')), [2]],
    ['last order more than 6 months ago', nth(-1, before(6, 'month')), [4, 5, 6, 12]],
    ['ordered in 5 of the last 6 months', regular(5, 6, 'month'), [1]],
    ['ordered in one of the last 2 months: 28 February too', regular(1, 2, 'month'), [1, 2, 3, 7, 9]],
    ['ordered in two of the last 2 years', regular(2, 2, 'year'), []],
    [
      'stopped: two orders, none in 6 months',
      all(did(orders(), EVER, atLeast(2)), never(orders(), last(6, 'month'))),
      [4, 5],
    ],
    ['came back in the last month after 180 days', returned(inDays(180), last(1, 'month')), [2, 3]],
    [
      'came back in the last 3 months after 3 months: 28 February is a day short',
      returned({ n: 3, unit: 'month' }, last(3, 'month')),
      [2, 3],
    ],
    ['came back in the last 3 months after 89 days', returned(inDays(89), last(3, 'month')), [2, 3, 7]],
  ),
  ...feature(
    'inter-purchase gap',
    // 1: days 31, 30, 31, 31, 28, 27 since. 4: 30 and 30, 305 since. 5: 10 and 50, 214 since. 2: 300 and 2, 2 since.
    ['late by their own cycle', overdue(1), [4, 5]],
    ['near the end of their own cycle: 27 days of 31', overdue(0.8), [1, 4, 5]],
    ['late by a regular cycle: 5 varies by two thirds', overdue(1, 3, 0.5), [4]],
    ['as regular as two thirds', overdue(1, 3, 0.666667), [4, 5]],
    ['eight cycles late', overdue(8), [4]],
    ['late, of those with four days', overdue(1, 4), []],
  ),
  ...feature(
    'segment in segment',
    ['active', member('active'), [1, 2, 3, 9]],
    ['active, not VIP', all(member('active'), not(member('vip'))), [3, 9]],
    ['loyal, which names VIP', member('loyal'), [1, 2]],
    ['loyal or GOLD', any(member('loyal'), is('grade', 'GOLD')), [1, 2, 3, 4, 10]],
  ),
  ...feature(
    'set algebra',
    ['both', all(A, B), [1, 2, 9]],
    ['either', any(A, B), [1, 2, 3, 4, 6, 7, 9, 10, 12]],
    ['first without second', all(A, not(B)), [3]],
    ['one of the two', any(all(A, not(B)), all(B, not(A))), [3, 4, 6, 7, 10, 12]],
    ['neither', not(any(A, B)), [5, 8, 11]],
    ['all of nothing', all(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['any of nothing', any(), []],
  ),
  ...feature(
    'relative dates',
    ['joined in the last 30 days', joined(last(30, 'day')), [10]],
    ['joined in the last month', joined(last(1, 'month')), [9, 10]],
    ['joined more than a year ago', joined(before(1, 'year')), [1, 2, 4, 12]],
    ['joined from 2 April to 9 September 2025', joined(days('2025-04-02', '2025-09-09')), [3, 5, 6]],
    ['joined on 20 March 2026 or later', trait('joined', { op: 'on-or-after', day: '2026-03-20' }), [10, 11]],
    ['ordered in April or May 2025', ordered(days('2025-04-01', '2025-05-31')), [3, 4]],
  ),
  ...feature(
    'between two moments ago',
    // The last 30 days begin on 2 March; the 30 days before them on 31 January.
    ['joined 60 to 30 days ago', joined(ago(inDays(60), inDays(30))), [9]],
    ['joined from a year to 30 days ago', joined(ago(months(12), inDays(30))), [3, 5, 6, 7, 8, 9]],
    ['ordered in February, of two months to one month ago', ordered(ago(months(2), months(1))), [1, 7]],
    [
      // From 31 January to 27 February: the 28th is a month ago.
      'ordered two months to one month ago, on the 31st',
      ordered(ago(months(2), months(1))),
      [1],
      '2026-03-31',
    ],
    ['last order a year to six months ago', nth(-1, ago(months(12), months(6))), [4, 5, 6]],
    ['came back two months to one month ago', returned(inDays(30), ago(months(2), months(1))), [1, 7]],
    [
      'cart 60 to 30 days ago, then an order within a day',
      sequence([step(cart), step(orders(), inDays(1))], false, ago(inDays(60), inDays(30))),
      [7],
    ],
    [
      'more orders in the last 30 days than in the 30 days before',
      did(orders(), last(30, 'day'), {
        op: 'than',
        compare: '>',
        times: 1,
        other: { ...orders(), window: ago(inDays(60), inDays(30)), measure: TIMES, per: null },
      }),
      [2, 3],
    ],
    ['ordered 30 to 60 days ago, the wrong way round', ordered(ago(inDays(30), inDays(60))), []],
  ),
  ...feature(
    'periods of the calendar',
    ['ordered this week, from Monday 30 March', ordered(calendar('week', 0)), [2]],
    ['ordered this week, as of its Sunday', ordered(calendar('week', 0)), [2], '2026-03-29'],
    ['ordered last week, as of a Sunday', ordered(calendar('week', 1)), [], '2026-03-29'],
    ['ordered last month: March', ordered(calendar('month', 1)), [1, 2, 3, 9]],
    ['ordered last month: February', ordered(calendar('month', 1)), [1, 7], '2026-03-31'],
    ['ordered this month: the as-of day is its first', ordered(calendar('month', 0)), []],
    ['joined this month: dates are not cut', joined(calendar('month', 0)), [11]],
    ['ordered last quarter', ordered(calendar('quarter', 1)), [1, 2, 3, 7, 8, 9]],
    ['joined last year', joined(calendar('year', 1)), [3, 4, 5, 6, 7, 12]],
    ['first order this year', nth(1, calendar('year', 0)), [8, 9]],
  ),
  ...feature(
    'as of a past day',
    [
      'ordered in the 2 months before 1 June 2025; that day does not count',
      ordered(last(2, 'month')),
      [3, 4],
      '2025-06-01',
    ],
    ['had not ordered by 15 January 2026', never(), [8, 9, 10, 11], '2026-01-15'],
    ['last order a month before 6 October 2025', nth(-1, before(1, 'month')), [2, 3, 4, 5, 12], '2025-10-06'],
    [
      'cart without an order, on 10 March 2026',
      sequence([step(cart), step(orders())], true),
      [3, 9],
      '2026-03-10',
    ],
  ),
  ...feature(
    'written SQL',
    [
      'three order numbers, returns among them',
      sql('SELECT customer_id FROM orders GROUP BY customer_id HAVING count(DISTINCT order_no) >= 3'),
      [1, 2, 3, 4, 5],
    ],
    [
      'older than the average of 36.3',
      sql('SELECT customer_id FROM customers WHERE age > (SELECT avg(age) FROM customers)'),
      [2, 4, 7, 8, 12],
    ],
    [
      'looked, and never ordered before the as-of day',
      sql(
        "SELECT e.customer_id FROM events AS e WHERE e.event = 'view' AND e.customer_id NOT IN (SELECT customer_id FROM orders)",
      ),
      [10, 11],
    ],
    [
      'best rating of each customer below 4',
      sql(
        'WITH best AS (SELECT customer_id, max(rating) AS r FROM tickets GROUP BY customer_id)\nSELECT customer_id FROM best WHERE r < 4',
      ),
      [3, 4],
    ],
  ),
];
