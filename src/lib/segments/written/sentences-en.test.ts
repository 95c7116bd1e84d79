import { expect, it } from 'vitest';
import type { Ahead, Condition, DaysFrom } from '../../core/condition';
import { parseCondition } from './parse';
import {
  all,
  any,
  calendar,
  clock,
  carts,
  coats,
  coatsOrBags,
  coatsOrDearBags,
  days90,
  dearCoatsOrBags,
  did,
  ever,
  is,
  last,
  member,
  near,
  more,
  never,
  noCoatsNorBags,
  not,
  placed as catalog,
  segments,
  trait,
  weekday,
  weekendsOrDecember,
} from './sentences.fixture';

const vip = trait('grade', { op: 'in', values: ['VIP'] });
const twice = did(more(2), days90);
const risk = member('s2');
const average = { measure: { kind: 'avg' as const, column: 'amount' } };
const sum = { measure: { kind: 'sum' as const, column: 'amount' } };

/** What people type, and what it means. */
const apart = (side: DaysFrom['side'], from: number, to: number | null, beside = 'joined') =>
  trait('first_order', { op: 'days-from', side, from, to, trait: beside });
const ahead = (window: Ahead) => trait('joined', { op: 'within', window });

const SENTENCES: readonly (readonly [text: string, meaning: Condition])[] = [
  ['bought at least 2 times in the last 90 days and not at risk', all(twice, not(risk))],
  ['Bought AT LEAST twice within the past 90 days, but not at risk.', all(twice, not(risk))],
  ['customers who bought 2 or more times in the last 90 days', twice],
  ['bought >= 2 times in the last 90 days', twice],
  ['bought in the last 90 days at least 2 times', twice],
  ['ｂｏｕｇｈｔ at least ２ times over the last 90 days', twice],
  ['bought', did()],
  ['who bought something', did()],
  ['never bought', did(never)],
  ["didn't buy in the last 90 days", did(never, days90)],
  ['didn’t buy in the last 90 days', did(never, days90)],
  ['did not buy within the last 3 months', did(never, last(3, 'month'))],
  ["hasn't bought anything in the last week", did(never, last(1, 'week'))],
  ['bought more than 3 times in the last year', did({ op: '>', value: 3 }, last(1, 'year'))],
  ['bought exactly 2 times', did({ op: '=', value: 2 })],
  ['bought between 3 and 5 times', did({ op: 'between', low: 3, high: 5 })],
  [
    'bought from 60 days ago to 30 days ago',
    did(more(1), { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } }),
  ],
  [
    'bought 60 to 30 days ago',
    did(more(1), { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } }),
  ],
  [
    'bought between 60 and 30 days ago',
    did(more(1), { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } }),
  ],
  [
    'bought between 1 year and 30 days ago',
    did(more(1), { kind: 'ago', from: { n: 1, unit: 'year' }, to: { n: 30, unit: 'day' } }),
  ],
  ['bought more than 90 days ago', did(more(1), { kind: 'before', n: 90, unit: 'day' })],
  [
    'bought from 2026-01-01 to 2026-01-31',
    did(more(1), { kind: 'between', from: '2026-01-01', to: '2026-01-31' }),
  ],
  [
    'bought from January 1, 2026 to 31 Jan 2026',
    did(more(1), { kind: 'between', from: '2026-01-01', to: '2026-01-31' }),
  ],
  ['bought at least 3 times in any 7 days', did(more(3), { kind: 'any', n: 7, unit: 'day' })],
  [
    'bought within 30 days after their first order',
    did(more(1), {
      kind: 'near',
      side: 'after',
      anchor: { kind: 'row', which: 'first', table: 'orders', where: [] },
      within: { n: 30, unit: 'day' },
    }),
  ],
  [
    'did not buy within 30 days after joined',
    did(never, {
      kind: 'near',
      side: 'after',
      anchor: { kind: 'trait', trait: 'joined' },
      within: { n: 30, unit: 'day' },
    }),
  ],
  [
    'had orders before joined',
    did(more(1), { kind: 'near', side: 'before', anchor: { kind: 'trait', trait: 'joined' }, within: null }),
  ],
  ['grade is "VIP"', vip],
  ['whose grade is ‘VIP’', vip],
  ['Grade = "VIP"', vip],
  ['grade is "VIP" and revenue is at least 12,000', all(vip, is('revenue', '>=', 12000))],
  ['revenue is at least 100k', is('revenue', '>=', 100_000)],
  ['revenue is 1.5m or more', is('revenue', '>=', 1_500_000)],
  ['revenue is between 10k won and 20k', trait('revenue', { op: 'between', low: 1e4, high: 2e4 })],
  ['revenue >= 12000', is('revenue', '>=', 12000)],
  ['revenue ≥ 12,000', is('revenue', '>=', 12000)],
  ['revenue is 12,000 or more', is('revenue', '>=', 12000)],
  ['revenue is less than 12000', is('revenue', '<', 12000)],
  ['revenue is between 1,000 and 5,000', trait('revenue', { op: 'between', low: 1000, high: 5000 })],
  ['revenue is not 0', is('revenue', '!=', 0)],
  ['discount share is over 10%', is('discount', '>', 0.1)],
  [
    'days since last order is at most 30 days or orders are at least 5',
    any(is('recency', '<=', 30), is('orders', '>=', 5)),
  ],
  ['last order is in the last 30 days', trait('last_order', { op: 'within', window: last(30) })],
  [
    'last order was 60 to 30 days ago',
    trait('last_order', {
      op: 'within',
      window: { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } },
    }),
  ],
  [
    'last order is between 1 year ago and 30 days ago',
    trait('last_order', {
      op: 'within',
      window: { kind: 'ago', from: { n: 1, unit: 'year' }, to: { n: 30, unit: 'day' } },
    }),
  ],
  ['last order was on or after March 1, 2026', trait('last_order', { op: 'on-or-after', day: '2026-03-01' })],
  ['joined before 2026-03-01', trait('joined', { op: 'before-day', day: '2026-03-01' })],
  ['joined is on 2026/3/1', trait('joined', { op: 'on', day: '2026-03-01' })],
  [
    'joined has its anniversary in the next 30 days',
    trait('joined', { op: 'anniversary', side: 'next', days: 30 }),
  ],
  ['joined is blank', trait('joined', { op: 'blank' })],
  ['joined is not empty', trait('joined', { op: 'not-blank' })],
  ['consent is yes', trait('consent', { op: 'is', value: true })],
  ['city is one of "Seoul", "Busan"', trait('city', { op: 'in', values: ['Seoul', 'Busan'] })],
  ['city is none of "Seoul", "Busan"', trait('city', { op: 'not-in', values: ['Seoul', 'Busan'] })],
  ['city does not contain "gang"', trait('city', { op: 'not-contains', text: 'gang' })],
  ['city starts with "S"', trait('city', { op: 'starts', text: 'S' })],
  ['city is in the area "서울 강남구"', trait('city', { op: 'area', areas: ['서울 강남구'] })],
  ['city doesn\'t match "S*"', trait('city', { op: 'not-matches', pattern: 'S*' })],
  [
    'revenue is at least 1.5 times target',
    trait('revenue', { op: 'than', compare: '>=', times: 1.5, trait: 'target' }),
  ],
  ['revenue is more than target', trait('revenue', { op: 'than', compare: '>', times: 1, trait: 'target' })],
  ['latitude and longitude are within 5 km of 37.5665, 126.978', near({ lat: 37.5665, lon: 126.978 }, 5)],
  [
    'latitude and longitude are within 5km of 37.5665,126.9780 and in segment VIP',
    all(near({ lat: 37.5665, lon: 126.978 }, 5), member('s3')),
  ],
  [
    'latitude and longitude are more than 1,000 km from Seoul City Hall',
    near({ lat: 37.567, lon: 126.978 }, 1000, '>'),
  ],
  [
    'not latitude and longitude are within 0.5 km of -33.9, 151.2',
    not(near({ lat: -33.9, lon: 151.2 }, 0.5)),
  ],
  [
    'in the top 10% by revenue',
    { kind: 'rank', trait: 'revenue', side: 'top', n: 10, unit: 'percent', within: null },
  ],
  [
    'among the bottom 100 by revenue within each city',
    { kind: 'rank', trait: 'revenue', side: 'bottom', n: 100, unit: 'customers', within: 'city' },
  ],
  [
    'in the top 10% by total amount of orders in the last 12 months',
    did({ op: 'top', n: 10, unit: 'percent', within: null }, last(12, 'month'), sum),
  ],
  [
    'among the top 100 by number of events in the last 30 days',
    did({ op: 'top', n: 100, unit: 'customers', within: null }, last(30, 'day'), { table: 'events' }),
  ],
  [
    'in the top 20% by distinct category of orders in each city',
    did({ op: 'top', n: 20, unit: 'percent', within: 'city' }, ever, {
      measure: { kind: 'distinct', column: 'category' },
    }),
  ],
  [
    'over orders in the last 90 days, average amount is in the bottom 3 in each city',
    did({ op: 'bottom', n: 3, unit: 'customers', within: 'city' }, days90, average),
  ],
  [
    'had at least 2 orders (category is "아우터" or category is "가방")',
    did(more(2), ever, { where: coatsOrBags }),
  ],
  [
    'had at least 2 orders (where category is "아우터" or (category is "가방" and amount is at least 100,000))',
    did(more(2), ever, { where: coatsOrDearBags }),
  ],
  [
    'had at least 1 order (amount is at least 100000, (category is "아우터" or category is "가방"))',
    did(more(1), ever, { where: dearCoatsOrBags }),
  ],
  ['had at least 2 orders (category is "아우터")', did(more(2), ever, { where: coats })],
  [
    'placed 2 or more orders (where category is "아우터") in the last 90 days',
    did(more(2), days90, { where: coats }),
  ],
  [
    'had no events (event is "cart") in the last 90 days',
    did(never, days90, { table: 'events', where: carts }),
  ],
  ['over orders, total amount is at least 100,000', did(more(100000), ever, sum)],
  ...[
    'every one of their orders in the last 90 days has (category is "아우터")',
    'every order in the last 90 days had (category is "아우터")',
    'over orders in the last 90 days, share with (category is "아우터") is exactly 100%',
  ].map((text): [string, Condition] => [
    text,
    did({ op: '=', value: 1 }, days90, { measure: { kind: 'share', of: coats, by: null } }),
  ]),
  [
    'over orders in the last 90 days, share with (category is "아우터") is at least 50%',
    did(more(0.5), days90, { measure: { kind: 'share', of: coats, by: null } }),
  ],
  [
    'over orders in the last 30 days, count is at least 1.5 times (over orders in the last 365 days, count, per 30 days)',
    did(
      {
        op: 'than',
        compare: '>=',
        times: 1.5,
        other: { table: 'orders', where: [], window: last(365), measure: { kind: 'times' }, per: 30 },
      },
      last(30),
    ),
  ],
  [
    'their 2nd order was in the last 90 days',
    { kind: 'nth', table: 'orders', where: [], nth: 2, window: days90 },
  ],
  [
    'their last order is in the last 90 days',
    { kind: 'nth', table: 'orders', where: [], nth: -1, window: days90 },
  ],
  [
    'had orders in at least 4 of the last 6 months',
    { kind: 'regular', table: 'orders', where: [], least: 4, of: 6, unit: 'month' },
  ],
  [
    'had orders again in the last 30 days after a gap of 180 days',
    { kind: 'returned', table: 'orders', where: [], gap: { n: 180, unit: 'day' }, window: last(30) },
  ],
  [
    'late with orders by 1.5 times their own cycle',
    { kind: 'overdue', table: 'orders', where: [], times: 1.5, least: 3, spread: null },
  ],
  [
    'in order in the last 90 days: events (event is "cart") but then not within 7 days orders',
    {
      kind: 'sequence',
      steps: [
        { table: 'events', where: carts, within: null, without: null },
        { table: 'orders', where: [], within: { n: 7, unit: 'day' }, without: null },
      ],
      missing: true,
      window: days90,
    },
  ],
  [
    'in 0% to 50% of the random split "spring"',
    { kind: 'split', salt: 'spring', from: 0, to: 0.5, within: null },
  ],
  ['in segment "VIP"', member('s3')],
  ['is not in segment VIP', not(member('s3'))],
  ['VIP or at risk', any(member('s3'), risk)],
  ['(VIP or at risk) and bought', all(any(member('s3'), risk), did())],
  ['bought & (VIP or at risk)', all(did(), any(member('s3'), risk))],
  ['not (VIP and at risk)', not(all(member('s3'), risk))],
  ['everyone', all()],
  ['SQL `SELECT customer_id FROM customers`', { kind: 'sql', sql: 'SELECT customer_id FROM customers' }],
  ['bought at least 2 times last month', did(more(2), calendar('month', 1))],
  ['bought in this quarter', did(more(1), calendar('quarter', 0))],
  ['bought this calendar year', did(more(1), calendar('year', 0))],
  ['bought during last week', did(more(1), calendar('week', 1))],
  ['bought in last week', did(more(1), last(1, 'week'))],
  ['Joined is this week', trait('joined', { op: 'within', window: calendar('week', 0) })],
  ['Joined is in this week', trait('joined', { op: 'within', window: calendar('week', 0) })],
  ['Joined is in last week', trait('joined', { op: 'within', window: last(1, 'week') })],
  ['first order is within 7 days after joined', apart('after', 0, 7)],
  ['first order within 7 days after their joined', apart('after', 0, 7)],
  ['first order is within 1 day of joined', apart('either', 0, 1)],
  ['first order is within 3 days before joined', apart('before', 0, 3)],
  ['first order is after joined', apart('after', 1, null)],
  ['first order is later than joined', apart('after', 1, null)],
  ['first order is before last order', apart('before', 1, null, 'last_order')],
  ['first order is on or before joined', apart('before', 0, null)],
  ['first order is at least 30 days after joined', apart('after', 30, null)],
  ['first order is more than 30 days after joined', apart('after', 31, null)],
  ['first order is on the same day as joined', apart('either', 0, 0)],
  ['first order is 7 days after joined', apart('after', 7, 7)],
  ['first order is 1 to 7 days after joined', apart('after', 1, 7)],
  ['first order is more than 30 days from joined', apart('either', 31, null)],
  ['joined is in the next 30 days', ahead({ kind: 'next', n: 30, unit: 'day' })],
  ['joined within the next 2 weeks', ahead({ kind: 'next', n: 2, unit: 'week' })],
  ['joined is in the next month', ahead({ kind: 'next', n: 1, unit: 'month' })],
  [
    'joined is between 30 days and 2 months from now',
    ahead({ kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 2, unit: 'month' } }),
  ],
  [
    'joined is 30 to 60 days from now',
    ahead({ kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 60, unit: 'day' } }),
  ],
  [
    'joined is in 30 to 60 days',
    ahead({ kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 60, unit: 'day' } }),
  ],
  [
    'joined is in the next 30 days and joined has its anniversary in the next 30 days',
    all(
      ahead({ kind: 'next', n: 30, unit: 'day' }),
      trait('joined', { op: 'anniversary', side: 'next', days: 30 }),
    ),
  ],
  ['bought in the calendar month 3 before this one', did(more(1), calendar('month', 3))],
  [
    'had at least 2 orders (time of the order is on a weekday and time of the order is from 7:00 until 9:00)',
    did(more(2), ever, { where: [clock(weekday(1, 2, 3, 4, 5)), clock({ op: 'hours', from: 7, to: 9 })] }),
  ],
  [
    'had at least 2 orders (time of the order is between 22:00 and 2:00) in the last 90 days',
    did(more(2), days90, { where: [clock({ op: 'hours', from: 22, to: 2 })] }),
  ],
  [
    'had at least 1 order (time of the order is on Saturday, Sunday or time of the order is in December)',
    did(more(1), ever, { where: [weekendsOrDecember] }),
  ],
  [
    'had at least 2 orders (not (category is "아우터" or category is "가방"))',
    did(more(2), ever, { where: [noCoatsNorBags] }),
  ],
  ['orders is one of 1, 3', trait('orders', { op: 'in', values: ['1', '3'] })],
  ['joined is at the weekend', trait('joined', weekday(6, 7))],
  ['joined is on Mon, Fri', trait('joined', weekday(1, 5))],
  ['joined is in March, or May', trait('joined', { op: 'month', months: [3, 5] })],
];

it('has enough of them', () => expect(SENTENCES.length).toBeGreaterThanOrEqual(60));

it.each(SENTENCES)('%s', (text, meaning) => {
  for (const lang of ['ko', 'en'] as const) {
    expect(parseCondition(text, catalog, segments, lang)).toMatchObject({ ok: true, value: meaning });
  }
});
