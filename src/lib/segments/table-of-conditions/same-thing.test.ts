import { describe, expect, it } from 'vitest';
import type { Condition, LeafOf, Limit, SameColumn, SequenceStep } from '../../core/condition';
import type { PlainRow, PlainWorld } from '../evaluate';
import { rowsThatCount } from '../why/rows-that-count';
import { tableCatalog } from './fixture-data';
import { twelveInBoth } from './fixture-engines';
import { EVER, event, inDays, orders, rows, step } from './fixture-words';

const AS_OF = '2026-04-01';
const catalog = tableCatalog(AS_OF);

// prettier-ignore
const EVENTS: readonly (readonly [c: number, t: string, event: string, product: string])[] = [
  [1, '2026-03-10 10:00:00', 'cart', 'X'], // paid for another
  [1, '2026-03-10 11:00:00', 'pay', 'Y'],
  [2, '2026-03-10 10:00:00', 'cart', 'X'], // paid in an hour to the second
  [2, '2026-03-10 11:00:00', 'pay', 'X'],
  [3, '2026-03-10 10:00:00', 'cart', 'X'], // a second too late for two hours
  [3, '2026-03-10 12:00:01', 'pay', 'X'],
  [4, '2026-03-10 10:00:00', 'cart', 'X'],
  [4, '2026-03-10 10:05:00', 'cart', 'Y'],
  [4, '2026-03-10 10:30:00', 'pay', 'Y'],
  [5, '2026-03-10 00:00:00', 'cart', 'X'], // a day alone
  [5, '2026-03-10 10:30:00', 'pay', 'X'],
  [6, '2026-03-10 10:00:00', 'cart', 'X'],
  [6, '2026-03-10 00:00:00', 'pay', 'X'], // a day alone
  [7, '2026-03-10 10:00:00', 'cart', ' '], // of nothing
  [7, '2026-03-10 10:10:00', 'pay', ' '],
  [8, '2026-03-10 10:00:00', 'view', 'X'],
  [8, '2026-03-10 10:20:00', 'cart', 'X'],
  [8, '2026-03-10 11:30:00', 'pay', 'X'],
  [9, '2026-03-10 09:00:00', 'view', 'X'], // looked twice: what begins last counts
  [9, '2026-03-10 10:00:00', 'view', 'X'],
  [9, '2026-03-10 10:20:00', 'cart', 'X'],
  [9, '2026-03-10 11:00:00', 'pay', 'X'],
  [10, '2026-03-10 10:00:00', 'view', 'X'],
  [10, '2026-03-10 10:20:00', 'cart', 'Y'],
  [10, '2026-03-10 10:30:00', 'pay', 'X'],
  [11, '2026-03-31 23:00:00', 'cart', 'X'], // two hours are not over
  [12, '2026-03-31 21:00:00', 'cart', 'X'],
];
// prettier-ignore
const ORDERS: readonly (readonly [c: number, order: number, day: string, category: string])[] = [
  [2, 1, '2026-03-11', 'X'],
  [3, 2, '2026-03-11', 'Y'],
  [4, 3, '2026-03-12', 'X'], // one order of two things
  [4, 3, '2026-03-12', 'Y'],
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
  events: EVENTS.map(([c, t, name, product], i) => ({
    c,
    t,
    orderNo: i + 1,
    values: new Map([
      ['event', name],
      ['product', product],
    ]),
  })),
  messages: [],
  surveys: [],
  tickets: [{ c: 10, t: '2026-03-10 10:10:00', orderNo: 1, values: new Map() }],
};

const [view, cart, pay] = [event('view'), event('cart'), event('pay')];
const PRODUCT: readonly SameColumn[] = [{ table: 'events', column: 'product' }];
const BOTH: readonly SameColumn[] = [...PRODUCT, { table: 'orders', column: 'category' }];
const hours = (n: number): Limit => ({ n, unit: 'hour' });
const minutes = (n: number): Limit => ({ n, unit: 'minute' });
const then = (
  of: typeof pay,
  within: Limit | null = null,
  without: typeof pay | null = null,
): SequenceStep => ({
  ...of,
  within,
  without,
});
const chain = (
  steps: readonly SequenceStep[],
  more: Partial<Pick<LeafOf<'sequence'>, 'same' | 'total' | 'missing'>> = {},
): LeafOf<'sequence'> => ({ kind: 'sequence', steps, missing: false, window: EVER, ...more });

const ENTRIES: readonly (readonly [says: string, condition: Condition, members: readonly number[]])[] = [
  ['a cart, then a payment of anything', chain([step(cart), then(pay)]), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [
    'a cart, then its payment; of 7 it is not known for what',
    chain([step(cart), then(pay)], { same: PRODUCT }),
    [2, 3, 4, 5, 6, 8, 9],
  ],
  [
    'a cart, not paid within 2 hours: 5 and 6 cannot be told, for 11 it is too early',
    chain([step(cart), then(pay, hours(2))], { same: PRODUCT, missing: true }),
    [1, 3, 4, 10, 12],
  ],
  ['paid within an hour', chain([step(cart), then(pay, hours(1))], { same: PRODUCT }), [2, 4, 9]],
  ['paid within 59 minutes', chain([step(cart), then(pay, minutes(59))], { same: PRODUCT }), [4, 9]],
  ['all within an hour', chain([step(view), then(cart), then(pay)], { same: PRODUCT, total: hours(1) }), [9]],
  [
    'all within 90 minutes',
    chain([step(view), then(cart), then(pay)], { same: PRODUCT, total: minutes(90) }),
    [8, 9],
  ],
  [
    'all within a day',
    chain([step(view), then(cart), then(pay)], { same: PRODUCT, total: inDays(1) }),
    [8, 9],
  ],
  [
    'all within an hour, of anything',
    chain([step(view), then(cart), then(pay)], { total: hours(1) }),
    [9, 10],
  ],
  [
    'the limit for all ends with the last step that is done',
    chain([step(view), then(cart), then(pay, hours(1))], {
      same: PRODUCT,
      total: minutes(30),
      missing: true,
    }),
    [8],
  ],
  ['no cart of it in between', chain([step(view), then(pay, null, cart)], { same: PRODUCT }), [10]],
  ['no cart of anything in between', chain([step(view), then(pay, null, cart)]), []],
  [
    'no ticket in between, whatever it is about',
    chain([step(view), then(pay, null, rows('tickets'))], { same: PRODUCT }),
    [8, 9],
  ],
  ['a cart, then an order of it', chain([step(cart), then(orders())], { same: BOTH }), [2, 4]],
  [
    'a cart, and no order of it within a week',
    chain([step(cart), then(orders(), inDays(7))], { same: BOTH, missing: true }),
    [1, 3, 5, 6, 8, 9, 10],
  ],
];

const engines = twelveInBoth(catalog, ROWS);

describe('one thing after another, of the same thing, by the clock and in all', () => {
  it.each(ENTRIES)('%s', (_, condition, members) => engines.expectMembers(condition, members));

  it('shows the rows of that thing, and what they are about', async () => {
    const lists = rowsThatCount(chain([step(cart), then(pay)], { same: PRODUCT }), catalog, 4);
    const shown = await Promise.all(lists.map(({ select }) => engines.native(select)));
    const told = shown.map((list) => list.map((row) => [row['t'], row['w0']]));
    expect(lists[0]?.columns[0]?.name).toBe('product');
    expect(told).toEqual([
      [
        ['2026-03-10 10:05', 'Y'],
        ['2026-03-10 10:00', 'X'],
      ],
      [['2026-03-10 10:30', 'Y']],
    ]);
  });
});
