import { describe, expect, it } from 'vitest';
import type {
  Condition,
  DaysFrom,
  LeafOf,
  Limit,
  Measure,
  MeasureRank,
  RowWindow,
  Test,
} from '../../core/condition';
import { checkCondition } from '../check';
import { everyCatalog } from '../fixture-tables';
import { blocks } from '../problems';

const catalog = everyCatalog('2026-03-31');
const timeless = { ...catalog, asOf: '' };
const ever = { kind: 'ever' } as const;
const backwards = { kind: 'between', from: '2026-02-01', to: '2026-01-01' } as const;
const orders = { table: 'orders', where: [] } as const;
const colour = { table: 'orders', where: [{ column: 'colour', test: { op: 'blank' } }] } as const;
const step = { ...orders, within: null, without: null };
const bought: LeafOf<'did'> = {
  kind: 'did',
  ...orders,
  window: ever,
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
};
const measure = (of: Measure): Condition => ({ ...bought, measure: of });
const during = (window: RowWindow): Condition => ({ ...bought, window });
const filter = (column: string, test: Test): Condition => ({ ...bought, where: [{ column, test }] });
const other = { ...orders, window: ever, measure: { kind: 'times' }, per: null } as const;
const dated = (trait: string, change: Partial<DaysFrom>): Condition => ({
  kind: 'trait',
  trait,
  test: { op: 'days-from', side: 'after', from: 0, to: 7, trait: 'first_order', ...change },
});
const than = (change: object): Condition => ({
  ...bought,
  test: { op: 'than', compare: '>', times: 1, other: { ...other, ...change } },
});
const place: MeasureRank = { op: 'top', n: 10, unit: 'percent', within: null };
const rank: LeafOf<'rank'> = {
  kind: 'rank',
  trait: 'revenue',
  side: 'top',
  n: 10,
  unit: 'percent',
  within: null,
};
const distance: LeafOf<'distance'> = {
  kind: 'distance',
  lat: 'recency',
  lon: 'orders',
  from: { lat: 37.5, lon: 127 },
  test: { op: '<=', value: 5 },
};
const split: LeafOf<'split'> = { kind: 'split', salt: 'a', from: 0, to: 0.5, within: null };
const regular: LeafOf<'regular'> = { kind: 'regular', ...orders, least: 3, of: 6, unit: 'month' };
const nth: LeafOf<'nth'> = { kind: 'nth', ...orders, nth: 1, window: ever };
const sequence: LeafOf<'sequence'> = { kind: 'sequence', steps: [step, step], missing: false, window: ever };
const missed = (windowDays: number, limitDays: number): Condition => ({
  ...sequence,
  steps: [step, { ...step, within: { n: limitDays, unit: 'day' } }],
  missing: true,
  window: { kind: 'last', n: windowDays, unit: 'day' },
});
const missedIn = (windowDays: number, limitHours: number): Condition => ({
  ...sequence,
  steps: [step, { ...step, within: { n: limitHours, unit: 'hour' } }],
  missing: true,
  window: { kind: 'last', n: windowDays, unit: 'day' },
});
const week: Limit = { n: 1, unit: 'week' };
const near = (trait: string): RowWindow => ({
  kind: 'near',
  side: 'after',
  anchor: { kind: 'trait', trait },
  within: null,
});

const ahead: Condition = {
  kind: 'trait',
  trait: 'last_order',
  test: { op: 'within', window: { kind: 'next', n: 30, unit: 'day' } },
};

const CASES: readonly (readonly [
  says: string,
  condition: Condition,
  codes: readonly string[],
  fatal: boolean,
])[] = [
  ['a sound rank', rank, [], false],
  ['a rank over text', { ...rank, trait: 'customer' }, ['unknown-trait'], true],
  ['a rank by nothing', { ...rank, n: 0 }, ['nobody-asked'], false],
  ['a rank above all', { ...rank, n: 150 }, ['above-all'], false],
  ['a sound distance', distance, [], false],
  ['a distance by a column that is missing', { ...distance, lat: 'nothing' }, ['unknown-trait'], true],
  ['a distance by no column there is', { ...distance, lat: 'x', lon: 'x' }, ['unknown-trait'], true],
  ['a distance by dates', { ...distance, lon: 'last_order' }, ['no-coordinate'], true],
  ['a distance by one column', { ...distance, lon: 'recency' }, ['no-coordinate'], true],
  ['a sound rank by what was done', { ...bought, test: place }, [], false],
  ['a rank by what nobody does', { ...bought, test: { ...place, n: 0 } }, ['nobody-asked'], false],
  ['a rank by what was done above all', { ...bought, test: { ...place, n: 150 } }, ['above-all'], false],
  [
    'a rank by what was done in unknown groups',
    { ...bought, test: { ...place, within: 'nothing' } },
    ['unknown-trait'],
    true,
  ],
  ['a rank in unknown groups', { ...rank, within: 'nothing' }, ['unknown-trait'], true],
  ['a part the wrong way round', { ...split, from: 0.5, to: 0.5 }, ['range-reversed'], false],
  ['a part in unknown groups', { ...split, within: 'nothing' }, ['unknown-trait'], true],
  ['more periods than there are', { ...regular, least: 7 }, ['too-many-periods'], false],
  ['periods of an unknown column', { ...regular, ...colour }, ['unknown-column'], true],
  ['the first time in days the wrong way round', { ...nth, window: backwards }, ['range-reversed'], false],
  ['a date that lies ahead', ahead, [], false],
  [
    'moments ahead the wrong way round',
    {
      kind: 'trait',
      trait: 'first_order',
      test: {
        op: 'within',
        window: { kind: 'ahead', from: { n: 1, unit: 'month' }, to: { n: 30, unit: 'day' } },
      },
    },
    ['range-reversed'],
    false,
  ],
  [
    'the first time in moments the wrong way round',
    { ...nth, window: { kind: 'ago', from: { n: 30, unit: 'day' }, to: { n: 1, unit: 'month' } } },
    ['range-reversed'],
    false,
  ],
  [
    'the first time between two moments',
    { ...nth, window: { kind: 'ago', from: { n: 2, unit: 'month' }, to: { n: 30, unit: 'day' } } },
    [],
    false,
  ],
  [
    'coming back in days the wrong way round',
    { kind: 'returned', ...orders, gap: { n: 1, unit: 'day' }, window: backwards },
    ['range-reversed'],
    false,
  ],
  [
    'late by an unknown column',
    { kind: 'overdue', ...colour, times: 1, least: 3, spread: null },
    ['unknown-column'],
    true,
  ],
  ['a limit that is never over in the window', missed(7, 30), ['never-over'], false],
  ['a limit that is over on the as-of day only', missed(7, 7), ['never-over'], false],
  ['a limit that is over the day before', missed(7, 6), [], false],
  ['the same where it must follow', { ...missed(7, 30), missing: false } as Condition, [], false],
  ['one step', { ...sequence, steps: [step] }, ['too-few-steps'], true],
  ['a limit in hours that is never over', missedIn(1, 24), ['never-over'], false],
  ['a limit in hours that is over', missedIn(1, 23), [], false],
  [
    'a limit for all where one step is done',
    { ...missed(7, 6), total: week } as Condition,
    ['idle-total'],
    false,
  ],
  ['a limit for all', { ...sequence, total: week }, [], false],
  ['steps of the same thing', { ...sequence, same: [{ table: 'orders', column: 'category' }] }, [], false],
  [
    'steps of the same thing, of one table it is not said which',
    { ...sequence, same: [{ table: 'events', column: 'event' }] },
    ['same-of-all'],
    true,
  ],
  [
    'steps of the same thing in an unknown column',
    { ...sequence, same: [{ table: 'orders', column: 'colour' }] },
    ['unknown-column'],
    true,
  ],
  [
    'steps of the same amount',
    { ...sequence, same: [{ table: 'orders', column: 'amount' }] },
    ['wrong-test'],
    true,
  ],
  [
    'a step over an unknown column',
    { ...sequence, steps: [step, { ...step, ...colour }] },
    ['unknown-column'],
    true,
  ],
  [
    'nothing in between of an unknown column',
    { ...sequence, steps: [step, { ...step, without: colour }] },
    ['unknown-column'],
    true,
  ],
  ['an anchor that is no date', during(near('revenue')), ['not-a-date'], true],
  ['an anchor that is not there', during(near('nothing')), ['unknown-trait'], true],
  [
    'an anchor over an unknown column',
    during({ kind: 'near', side: 'before', anchor: { kind: 'row', which: 'last', ...colour }, within: null }),
    ['unknown-column'],
    true,
  ],
  ['a sound anchor', during(near('first_order')), [], false],
  [
    'a share of an unknown column',
    measure({ kind: 'share', of: colour.where, by: null }),
    ['unknown-column'],
    true,
  ],
  ['a share of all', measure({ kind: 'share', of: [], by: null }), ['share-of-all'], false],
  [
    'a share of a sum of texts',
    measure({ kind: 'top-share', column: 'amount', by: 'category' }),
    ['wrong-measure'],
    true,
  ],
  ['the most frequent of nothing', measure({ kind: 'most', column: 'colour' }), ['unknown-column'], true],
  ['the most frequent text', measure({ kind: 'most', column: 'category' }), [], false],
  ['another measure of an unknown column', than({ where: colour.where }), ['unknown-column'], true],
  [
    'another measure of texts',
    than({ measure: { kind: 'sum', column: 'category' } }),
    ['wrong-measure'],
    true,
  ],
  ['another measure the wrong way round', than({ window: backwards }), ['range-reversed'], false],
  [
    'a rate of an average',
    than({ measure: { kind: 'avg', column: 'amount' }, per: 30 }),
    ['rate-of-average'],
    false,
  ],
  ['a rate of a sum', than({ measure: { kind: 'sum', column: 'amount' }, per: 30 }), [], false],
  ['days from another date', dated('last_order', {}), [], false],
  ['days from a number', dated('last_order', { trait: 'revenue' }), ['wrong-test'], true],
  ['days from what is not there', dated('last_order', { trait: 'nothing' }), ['unknown-trait'], true],
  ['days of a number from a date', dated('revenue', {}), ['wrong-test'], true],
  ['days the wrong way round', dated('last_order', { from: 8 }), ['range-reversed'], false],
  ['the same as a number', filter('category', { op: 'same', trait: 'amount' }), ['wrong-test'], true],
  [
    'the same as a trait that is not there',
    filter('category', { op: 'same', trait: 'nothing', of: 'customer' }),
    ['unknown-trait'],
    true,
  ],
  [
    'more than a trait of the customer',
    filter('amount', { op: 'than', compare: '>', times: 1, trait: 'revenue', of: 'customer' }),
    [],
    false,
  ],
  [
    'more than a column that only customers have',
    filter('amount', { op: 'than', compare: '>', times: 1, trait: 'revenue' }),
    ['unknown-trait'],
    true,
  ],
  ['a pattern of nothing', filter('category', { op: 'matches', pattern: '' }), ['empty-value'], false],
  ['a pattern of a number', filter('amount', { op: 'matches', pattern: '1*' }), ['wrong-test'], true],
  ['no areas', filter('category', { op: 'area', areas: [' '] }), ['empty-value'], false],
  [
    'an anniversary of a text',
    filter('category', { op: 'anniversary', side: 'next', days: 7 }),
    ['wrong-test'],
    true,
  ],
];

describe('problems of every kind of condition', () => {
  it.each(CASES)('%s', (_, condition, codes, fatal) => {
    const found = checkCondition({ kind: 'not', of: condition }, catalog, []);
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found.some(blocks)).toBe(fatal);
    for (const { place, message, hint } of found) {
      expect(place).toBe('0');
      for (const words of [message, hint]) {
        expect(words.ko).toMatch(/[가-힣]/);
        expect(words.en).toMatch(/^[A-Z0-9“]/);
      }
    }
  });

  it('needs an as-of day for whatever looks at time', () => {
    const written: Condition = { kind: 'sql', sql: 'SELECT customer_id FROM customers' };
    const coming: Condition = {
      kind: 'trait',
      trait: 'first_order',
      test: { op: 'anniversary', side: 'next', days: 7 },
    };
    for (const condition of [nth, regular, sequence, written, coming]) {
      expect(checkCondition(condition, timeless, []).map(({ code }) => code)).toContain('no-as-of');
    }
    expect(checkCondition(rank, timeless, [])).toEqual([]);
    expect(checkCondition(split, timeless, [])).toEqual([]);
  });

  it('warns that a date computed from orders never lies ahead', () => {
    const traits = catalog.traits.map((each) => ({ ...each, from: ['orders'] as const }));
    const found = checkCondition(ahead, { ...catalog, traits }, []);
    expect(found.map(({ code }) => code)).toEqual(['never-ahead']);
    expect(found.some(blocks)).toBe(false);
  });

  it('ranks by numbers, amounts and dates alone', () => {
    const traits = [
      ...catalog.traits.slice(0, 1),
      { ...catalog.traits[5]!, name: 'grade', type: 'category' as const },
    ];
    const ranked = (trait: string) =>
      checkCondition({ ...rank, trait }, { ...catalog, traits }, []).map(({ code }) => code);
    expect(ranked('first_order')).toEqual([]);
    expect(ranked('grade')).toEqual(['cannot-rank']);
  });
});
