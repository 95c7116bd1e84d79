import { describe, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { PlainRow, PlainWorld } from '../evaluate';
import { tableCatalog } from './fixture-data';
import { twelveInBoth } from './fixture-engines';
import {
  atLeast,
  did,
  EVER,
  event,
  exactly,
  inDays,
  orders,
  rows,
  sequence,
  step,
  where,
} from './fixture-words';

const AS_OF = '2026-04-01';
const catalog = tableCatalog(AS_OF);

// Orders, tickets and messages have days alone; events have times, but for those of 7 and the look of 12.
// prettier-ignore
const ORDERS: readonly (readonly [c: number, order: number, day: string, category: string])[] = [
  [1, 1, '2026-03-10', '상의'],
  [2, 2, '2026-03-10', '상의'],
  [3, 3, '2026-03-18', '상의'],
  [4, 4, '2026-03-05', '상의'], // one order of two rows
  [4, 4, '2026-03-05', '신발'],
  [5, 5, '2026-03-05', '상의'], // two orders on one day
  [5, 6, '2026-03-05', '신발'],
  [6, 7, '2026-03-07', '상의'],
  [8, 8, '2026-03-12', '상의'],
  [10, 9, '2026-03-08', '상의'],
];
// prettier-ignore
const EVENTS: readonly (readonly [c: number, t: string, event: string])[] = [
  [1, '2026-03-10 10:00:00', 'cart'],
  [2, '2026-03-11 10:00:00', 'cart'],
  [3, '2026-03-10 10:00:00', 'cart'],
  [7, '2026-03-20 00:00:00', 'cart'],
  [7, '2026-03-20 00:00:00', 'pay'],
  [8, '2026-03-10 10:00:00', 'cart'],
  [9, '2026-03-10 10:00:00', 'cart'],
  [10, '2026-03-07 15:00:00', 'cart'],
  [11, '2026-03-20 00:00:00', 'view'], // once, around a cart
  [11, '2026-03-20 10:00:00', 'cart'],
  [12, '2026-03-20 00:00:00', 'view'],
  [12, '2026-03-20 10:00:00', 'cart'],
  [12, '2026-03-21 00:00:00', 'view'],
];
const TICKETS: readonly (readonly [c: number, day: string])[] = [
  [6, '2026-03-07'],
  [10, '2026-03-07'],
];

const ROWS: PlainWorld['rows'] = {
  orders: ORDERS.map(([c, orderNo, day, category]): PlainRow => ({
    c,
    t: `${day} 00:00:00`,
    orderNo,
    values: new Map<string, string | boolean>([
      ['category', category],
      ['is_return', false],
    ]),
  })),
  events: EVENTS.map(([c, t, name], i) => ({ c, t, orderNo: i + 1, values: new Map([['event', name]]) })),
  messages: [{ c: 8, t: '2026-03-10 00:00:00', orderNo: 1, values: new Map([['action', 'sent']]) }],
  surveys: [],
  tickets: TICKETS.map(([c, day], i) => ({ c, t: `${day} 00:00:00`, orderNo: i + 1, values: new Map() })),
};

const cart = event('cart');
const view = event('view');
const ticket = rows('tickets');
const of = (category: string) => orders(where('category', { op: 'in', values: [category] }));
const near = (side: 'after' | 'before', which: 'first' | 'last', anchor: typeof cart, n: number) =>
  ({ kind: 'near', side, anchor: { kind: 'row', which, ...anchor }, within: inDays(n) }) as const;

const ENTRIES: readonly (readonly [says: string, condition: Condition, members: readonly number[]])[] = [
  // 2 ordered the day before the cart, 3 eight days after it.
  ['cart, then an order within 7 days', sequence([step(cart), step(orders(), inDays(7))]), [1, 8, 10]],
  [
    'cart, but no order within 7 days',
    sequence([step(cart), step(orders(), inDays(7))], true),
    [2, 3, 7, 9, 11, 12],
  ],
  // 1 may have ordered before the cart of that day.
  ['an order, then a cart', sequence([step(orders()), step(cart)]), [1, 2]],
  ['an order, but no cart since', sequence([step(orders()), step(cart)], true), [3, 4, 5, 6, 8, 10]],
  ['an order, then another one', sequence([step(orders()), step(orders())]), [5]],
  ['an order, but none after it', sequence([step(orders()), step(orders())], true), [1, 2, 3, 4, 6, 8, 10]],
  ['one category, then another', sequence([step(of('상의')), step(of('신발'))]), [5]],
  ['the other, then the one', sequence([step(of('신발')), step(of('상의'))]), [5]],
  ['a ticket, then an order', sequence([step(ticket), step(orders(), inDays(1))]), [6, 10]],
  ['an order, then a ticket', sequence([step(orders()), step(ticket)]), [6]],
  // The order of 6 is both the first and the third.
  ['an order, a ticket, an order', sequence([step(orders()), step(ticket), step(orders())]), []],
  ['a ticket, a cart, an order', sequence([step(ticket), step(cart), step(orders())]), [10]],
  ['a cart, then a ticket', sequence([step(cart), step(ticket)]), [10]],
  ['a cart, then paid, in one table', sequence([step(cart), step(event('pay'))]), [7]],
  ['a cart, but not paid', sequence([step(cart), step(event('pay'))], true), [1, 2, 3, 8, 9, 10, 11, 12]],
  ['looked, cart, looked: 11 looked once', sequence([step(view), step(cart), step(view)]), [12]],
  ['looked, cart, never looked again', sequence([step(view), step(cart), step(view)], true), [11]],
  // 8 was written to at the end of the day of the cart.
  [
    'cart, then an order without a message between',
    sequence([step(cart), step(orders(), null, rows('messages'))]),
    [1, 3, 10],
  ],
  [
    'ordered within 7 days after the last cart',
    did(orders(), near('after', 'last', cart, 7), atLeast(1)),
    [1, 8, 10],
  ],
  [
    'no order within 7 days after the last cart',
    did(orders(), near('after', 'last', cart, 7), exactly(0)),
    [2, 3, 4, 5, 6, 7, 9, 11, 12],
  ],
  ['ordered again after the first order', did(orders(), near('after', 'first', orders(), 7)), [5]],
  ['ordered on the day of the ticket or a day before', did(orders(), near('before', 'last', ticket, 1)), [6]],
  ['cart before the last order', did(cart, near('before', 'last', orders(), 2)), [1, 8, 10]],
  ['paid after the cart, in one table', did(event('pay'), near('after', 'first', cart, 1)), [7]],
  ['ordered at all', did(orders(), EVER), [1, 2, 3, 4, 5, 6, 8, 10]],
];

const engines = twelveInBoth(catalog, ROWS);

describe('rows that have a day without a time of day', () => {
  it.each(ENTRIES)('%s', (_, condition, members) => engines.expectMembers(condition, members));
});
