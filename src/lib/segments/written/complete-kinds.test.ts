import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Limit, RowFilter, SequenceStep, Test } from '../../core/condition';
import { completeCondition } from './complete';
import { parseCondition } from './parse';
import { placed as catalog, segments } from './sentences.fixture';
import { writeCondition } from './write';

const LANGS = ['ko', 'en'] as const;
const numbers = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 4 });
const clock: fc.Arbitrary<Test> = fc.oneof(
  numbers(7).map((days): Test => ({ op: 'weekday', days })),
  numbers(12).map((months): Test => ({ op: 'month', months })),
  fc.record({
    op: fc.constant('hours' as const),
    from: fc.integer({ min: 0, max: 23 }),
    to: fc.integer({ min: 1, max: 24 }),
  }),
);
const filter: fc.Arbitrary<RowFilter> = fc.oneof(
  clock.map((test): RowFilter => ({ column: 't', test })),
  fc.constant<RowFilter>({ column: 'category', test: { op: 'in', values: ['가방'] } }),
);
const filters: fc.Arbitrary<readonly RowFilter[]> = fc.array(
  fc.oneof(
    filter,
    fc.array(filter, { minLength: 1, maxLength: 2 }).map((of): RowFilter => ({ kind: 'none', of })),
  ),
  { minLength: 1, maxLength: 2 },
);
const apart: fc.Arbitrary<Test> = fc
  .record({
    side: fc.constantFrom('after' as const, 'before' as const, 'either' as const),
    from: fc.constantFrom(0, 1, 7),
    to: fc.constantFrom(null, 0, 7, 30),
    trait: fc.constantFrom('joined', 'last_order'),
  })
  .map((held) => ({ op: 'days-from', ...held }));
const limit: fc.Arbitrary<Limit> = fc.record({
  n: fc.constantFrom(1, 2, 90),
  unit: fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'year'),
});
const step = fc
  .tuple(filters, fc.option(limit))
  .map(([where, within]): SequenceStep => ({ table: 'events', where, within, without: null }));
const sequence: fc.Arbitrary<Condition> = fc
  .record({
    steps: fc.tuple(step, step),
    missing: fc.boolean(),
    total: fc.option(limit),
    column: fc.option(fc.constantFrom('product', 'category')),
  })
  .map(({ steps, missing, total, column }) => ({
    kind: 'sequence',
    steps,
    missing,
    window: { kind: 'ever' },
    ...(total && { total }),
    ...(column !== null && { same: [{ table: 'events', column }] }),
  }));
const distance: fc.Arbitrary<Condition> = fc
  .record({ op: fc.constantFrom('<=' as const, '>' as const), value: fc.constantFrom(0.5, 5, 100) })
  .map((test) => ({ kind: 'distance', lat: 'lat', lon: 'lng', from: { lat: 37.567, lon: 126.978 }, test }));
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.oneof(clock, apart).map((test): Condition => ({ kind: 'trait', trait: 'first_order', test })),
  filters.map((where): Condition => ({
    kind: 'did',
    table: 'orders',
    where,
    window: { kind: 'ever' },
    measure: { kind: 'times' },
    test: { op: '>=', value: 2 },
  })),
  sequence,
  distance,
);

describe('completions of hours, dates apart, denied filters, rows in a row and distances', () => {
  it('lead on from any beginning, and there is one after each word', () => {
    let seen = 0;
    fc.assert(
      fc.property(conditions, fc.nat(), (tree, place) => {
        for (const lang of LANGS) {
          const whole = writeCondition(tree, catalog, segments, lang);
          const text = whole.slice(0, place % (whole.length + 1));
          const found = completeCondition(text, text.length, catalog, segments, lang);
          if (text.endsWith(' ')) expect(found, text).not.toEqual([]);
          for (const { from, to, text: put } of found) {
            seen++;
            const next = text.slice(0, from) + put;
            const read = parseCondition(next, catalog, segments, lang);
            expect(to).toBe(text.length);
            if (!read.ok) expect(read.problem.from, next).toBeGreaterThanOrEqual(next.trimEnd().length);
          }
        }
      }),
      { numRuns: 40, seed: 17 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it.each<['ko' | 'en', string, string[], string[]]>([
    ['ko', '주문(주문 일시가 ', ['평일', '주말', '월요일', '1월'], ['빈 요일 목록', '빈 달 목록']],
    [
      'en',
      'had orders (time of the order is ',
      ['on a weekday', 'at the weekend', 'in'],
      ['on no day of the week', 'in no month'],
    ],
  ])('ask times for days of the week, and last for none: %s “%s”', (lang, text, wanted, rare) => {
    const labels = completeCondition(text, text.length, catalog, segments, lang).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(wanted));
    expect(labels.slice(-3)).toEqual(expect.arrayContaining(rare));
  });
});
