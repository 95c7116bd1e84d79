import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../core/condition';
import { finePrint } from './fine-print';
import {
  ago,
  ahead,
  anchor,
  atLeast,
  CART,
  COAT,
  days,
  did,
  distance,
  event,
  EVER,
  last,
  near,
  next,
  nth,
  ORDERS,
  other,
  overdue,
  rank,
  regular,
  returned,
  rows,
  SAID_CATALOG,
  sequence,
  share,
  split,
  step,
  than,
  topShare,
  trait,
} from './fixture-said';

const RETURNS = 'Returns and cancellations do not count as purchases.';
const CALLED = 'It counts the events called ‘add_to_cart’.';
const MONTH = 'The last 30 days: from March 1, 2026 to March 30, 2026, both included';

describe('the fine print', () => {
  it.each<[string, Leaf, string[]]>([
    ['first time', nth(ORDERS, 1, last(30)), [MONTH, RETURNS, 'Customers without such a time do not match.']],
    [
      'periods',
      regular(ORDERS, 3, 4, 'month'),
      [
        'The last 4 months: from November 30, 2025 to March 30, 2026, both included',
        RETURNS,
        'Periods are counted back from the as-of day; they need not be calendar months or weeks.',
      ],
    ],
    [
      'a week of the calendar',
      trait('joined', { op: 'within', window: { kind: 'calendar', unit: 'week', ago: 1 } }),
      ['Last week: from March 23, 2026 to March 29, 2026, both included', 'Weeks begin on Monday.'],
    ],
    [
      'the next days',
      trait('joined', { op: 'within', window: next(30) }),
      ['The next 30 days: from March 31, 2026, the as-of day itself, to April 29, 2026, both included'],
    ],
    [
      'two moments that lie ahead',
      trait('joined', { op: 'within', window: ahead(days(30), { n: 2, unit: 'month' }) }),
      ['Between 30 days and 2 months from now: from April 30, 2026 to May 30, 2026, both included'],
    ],
    [
      'two moments ago',
      trait('joined', { op: 'within', window: ago({ n: 13, unit: 'month' }, { n: 1, unit: 'month' }) }),
      ['Between 13 months and 1 month ago: from February 28, 2025 to February 27, 2026, both included'],
    ],
    [
      'days of the week',
      trait('joined', { op: 'weekday', days: [1, 2, 3, 4, 5] }),
      [
        'Weekdays are Monday to Friday, public holidays among them. Days and months go by the notebook’s time zone.',
      ],
    ],
    [
      'hours',
      trait('joined', { op: 'hours', from: 7, to: 9 }),
      [
        'Hours go by the notebook’s time zone; the first is included, the last is not. What is dated exactly midnight has no time of day and does not count.',
      ],
    ],
    [
      'a break',
      returned(CART, days(90), EVER),
      [
        CALLED,
        'The break is counted in days from the day before that they last did it. A first time is no return.',
      ],
    ],
    [
      'a cycle',
      overdue(ORDERS, 1.5, 4, 0.5),
      [
        RETURNS,
        'The own cycle is the median of the days between the days on which they did it; only customers with at least 4 such days have one.',
        'The variation is the standard deviation of those gaps divided by their mean.',
      ],
    ],
    [
      'what did not follow',
      sequence([step(CART), step(rows('tickets'), days(7))], true, last(30)),
      [
        MONTH,
        CALLED,
        'Each thing must come strictly later than the one before; the same time does not count.',
        'A record with a day but no time counts as the start of that day in the first step and as its end in later ones; where both have a day alone, the same day counts as later.',
        'The window applies to the first step only.',
        'Only where the time was over before the as-of day; while time is left it cannot be known, and they do not match.',
      ],
    ],
    [
      'what never followed',
      sequence([step(rows('tickets')), step(rows('tickets'))], true),
      [
        'Each thing must come strictly later than the one before; the same time does not count.',
        'A record with a day but no time counts as the start of that day in the first step and as its end in later ones; where both have a day alone, the same day counts as later.',
        'What has not followed before the as-of day counts as missing.',
      ],
    ],
    [
      'orders against tickets',
      did(rows('tickets'), than('>', 1, other(ORDERS, EVER)), undefined, EVER),
      [RETURNS, 'Customers who lack either value do not match, unless the condition says “not”.'],
    ],
    [
      'after a moment',
      did(CART, atLeast(1), undefined, near('after', anchor('first', ORDERS), days(7))),
      [
        RETURNS,
        CALLED,
        'Only records strictly later than that moment count. Customers without such a moment have no such records.',
        'Where there is a day but no time, other records of that day may count as before or after.',
      ],
    ],
    [
      'from a day',
      did(rows('tickets'), atLeast(1), undefined, near('after', { kind: 'trait', trait: 'joined' }, null)),
      ['That day itself counts. Customers whose date is blank have no such records.'],
    ],
    [
      'stretches',
      did(rows('tickets'), atLeast(3), undefined, { kind: 'any', n: 7, unit: 'day' }),
      [
        'Every stretch that begins on a day with a record is looked at, and one that fits is enough. Customers without records are judged over none.',
      ],
    ],
    [
      'a share',
      did(event('quiz_done'), atLeast(0.5), share([COAT]), EVER),
      [
        'Customers without records in that time, or whose sum is not above 0, have no share and do not match.',
      ],
    ],
    [
      'the largest share',
      did(event('quiz_done'), atLeast(0.5), topShare('category'), EVER),
      [
        'Customers without records in that time, or whose sum is not above 0, have no share and do not match.',
        'Records without a value count in the whole.',
      ],
    ],
    [
      'the own average',
      did(rows('tickets'), than('<', 0.5, other(rows('tickets'), EVER, 30)), undefined, last(30)),
      [
        MONTH,
        'The own average is the figure of that time, divided by the days the customer could have done it in (from the start of the time or the day of their first record, whichever is later; at least 30), times 30 days.',
        'Customers who lack either value do not match, unless the condition says “not”.',
      ],
    ],
    [
      'distances',
      distance({ lat: 37.567, lon: 126.978 }, '<=', 5),
      [
        'Distances are great-circle distances, the shortest way over the ground: the haversine formula on a sphere with the mean radius of the earth (IUGG: 6,371.0088 km). The way by road is longer.',
        'Where a latitude or longitude is blank or out of range (−90 to 90, −180 to 180) the place is not known, so the customer is neither within the distance nor beyond it.',
      ],
    ],
    [
      'ranks',
      rank('last_order', 10, 'percent', 'grade'),
      [
        'Ties go by customer number; customers with a blank value have no rank.',
        'Numbers from per cent are rounded up.',
        'Customers with a blank group are a group of their own.',
        'Later dates rank higher.',
      ],
    ],
    [
      'ranks by what was done',
      did(
        ORDERS,
        { op: 'top', n: 10, unit: 'percent', within: 'grade' },
        { kind: 'distinct', column: 'brand' },
        EVER,
      ),
      [
        'Only customers with such records are ranked, ties by customer number; those without any are not in the bottom either.',
        'Per cent is of the customers who are ranked, rounded up.',
        'Customers with a blank group are a group of their own.',
      ],
    ],
    [
      'ranks by the fullest stretch',
      did(
        event('visit'),
        { op: 'bottom', n: 3, unit: 'customers', within: null },
        { kind: 'times' },
        { kind: 'any', n: 7, unit: 'day' },
      ),
      [
        'It counts the events called ‘visit’.',
        'Only customers with such records are ranked, ties by customer number; those without any are not in the bottom either.',
        'Every stretch that begins on a day with a record is looked at, and each customer is ranked by the lowest.',
      ],
    ],
    [
      'chance',
      split('spring', 0, 0.1),
      [
        'It goes by the first 52 bits of sha256(‘spring’ + ‘:’ + customer_id) over 2^52, so that the same customers come out wherever it is computed.',
      ],
    ],
    [
      'days that come round',
      trait('birth', { op: 'anniversary', side: 'next', days: 14 }),
      [
        'The next 14 days: from March 31, 2026 to April 13, 2026, both included',
        'Month and day are compared. 29 February is kept on 28 February in other years; it counts from one year after the date. The calendar is the solar one: a birthday by the lunar calendar falls on another day each year.',
      ],
    ],
    [
      'days that came round',
      trait('birth', { op: 'anniversary', side: 'last', days: 7 }),
      [
        'The last 7 days: from March 24, 2026 to March 30, 2026, both included',
        'Month and day are compared. 29 February is kept on 28 February in other years; it counts from one year after the date. The calendar is the solar one: a birthday by the lunar calendar falls on another day each year.',
      ],
    ],
    [
      'areas',
      trait('address', { op: 'area', areas: ['서울'] }),
      [
        'Addresses that begin with the area count too. 서울, 서울시, 서울특별시 and Seoul are one place. A postcode or the country may stand before it; a 시·군·구 without its 시·도 counts only where the country has one of that name.',
      ],
    ],
    [
      'patterns',
      trait('memo', { op: 'not-matches', pattern: 'A*' }),
      [
        'Customers with a blank value match conditions that say “not”.',
        'In a pattern * is any run of characters and ? any one. The whole text must fit; upper and lower case are the same.',
      ],
    ],
  ])('tells the rules of %s', (_, leaf, rules) => {
    expect(finePrint(leaf, SAID_CATALOG, 'en')).toEqual(rules);
    const korean = finePrint(leaf, SAID_CATALOG, 'ko');
    expect(korean).toHaveLength(rules.length);
    for (const rule of korean) expect(rule).toMatch(/(니다\.|까지)$/);
  });

  it('tells what days alone cannot, and what is the same', () => {
    const hour = { n: 1, unit: 'hour' } as const;
    const rulesOf = (leaf: ReturnType<typeof sequence>) => finePrint(leaf, SAID_CATALOG, 'en').join(' ');
    const timed = sequence([step(CART), { ...ORDERS, within: hour, without: null }], true);
    expect(rulesOf(timed)).toMatch(
      /cannot tell hours, so it is never within them\. A record of the last step/,
    );
    expect(rulesOf({ ...timed, missing: false })).not.toMatch(/the last step with a day alone/);
    expect(rulesOf({ ...timed, total: hour })).not.toMatch(/limit for all/);
    expect(rulesOf({ ...timed, missing: false, total: hour })).toMatch(/The limit for all is from the first/);
    const same = [{ table: 'events', column: 'product' }] as const;
    expect(rulesOf({ ...timed, same })).toMatch(/holds the same text, letter by letter/);
    const days = sequence([step(CART), step(ORDERS), step(CART)]);
    expect(rulesOf(days)).toMatch(/days alone cannot tell whether it was done twice on one day/);
    expect(rulesOf(days)).not.toMatch(/hours/i);
  });

  it('looks into the filters of moments and steps too', () => {
    const blank = { column: 'brand', test: { op: 'not-in' as const, values: ['A'] } };
    const marked = rows('orders', blank);
    const note = '값이 비어 있는 고객은 ‘아닌’ 조건에 해당합니다.';
    const leaves = [
      nth(marked, 1, EVER),
      sequence([step(ORDERS), step(ORDERS, null, marked)]),
      did(CART, atLeast(1), undefined, near('before', anchor('last', marked), null)),
      did(CART, atLeast(1), share([blank])),
      did(CART, than('>', 1, other(marked, EVER))),
    ];
    for (const leaf of leaves) expect(finePrint(leaf, SAID_CATALOG, 'ko')).toContain(note);
  });
});
