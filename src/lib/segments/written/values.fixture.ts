import * as fc from 'fast-check';
import type { DateWindow, NumberTest, Test, Window } from '../../core/condition';

const VALUES = [
  'VIP',
  '아우터',
  '',
  ' ',
  "it's",
  '‘a’',
  '"b"',
  '\\',
  '\\u{41}',
  'a\nb\tc\r',
  '`',
  '😀',
  '\u200b',
  '\udc00',
  'and',
  '그리고',
  'x'.repeat(200),
];
const UNITS = ['day', 'week', 'month', 'year'] as const;

/** For tests: random text. */
export const text = fc
  .oneof({ weight: 6, arbitrary: fc.constantFrom(...VALUES) }, fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((t) => t.replaceAll('\0', ''));
/** For tests: random compare. */
export const compare = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);
/** For tests: random number. */
export const number = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -5, max: 20 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(0.1, 0.07, 0.123456, 1234567.25, 12000, 1e21, 1e-7, -0.005, 0.29, 100),
    },
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((n) => (n === 0 ? 0 : n));
/** For tests: random day. */
export const day = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
/** For tests: random units. */
export const units = fc.oneof(fc.constantFrom(1, 2, 7, 90), fc.integer({ min: 1, max: 10_000 }));
/** For tests: random unit. */
export const unit = fc.constantFrom(...UNITS);
/** For tests: random duration. */
export const duration = fc.record({ n: units, unit });
/** For tests: random nullable. */
export const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
/** For tests: random just. */
export const just = <T extends string>(...kinds: T[]) => fc.constantFrom(...kinds);

/** For tests: random windows. */
export const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'ever' }),
  fc.record({ kind: just('last', 'before'), n: units, unit }) as fc.Arbitrary<Window>,
  fc.record({ kind: just('ago'), from: duration, to: duration }),
  fc.record({
    kind: just('calendar'),
    unit: just('week', 'month', 'quarter', 'year'),
    ago: fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 100 })),
  }),
  fc.record({ kind: just('between'), from: day, to: day }),
);

/** For tests: random dateWindows. */
export const dateWindows: fc.Arbitrary<DateWindow> = fc.oneof(
  { weight: 3, arbitrary: windows },
  fc.record({ kind: just('next'), n: units, unit }),
  fc.record({ kind: just('ahead'), from: duration, to: duration }),
);

/** For tests: random numberTests. */
export const numberTests: fc.Arbitrary<NumberTest> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: compare, value: number }) },
  fc.record({ op: just('between'), low: number, high: number }),
);

/** For tests: random tests. */
export function tests(names: fc.Arbitrary<string>, traits: fc.Arbitrary<string>): fc.Arbitrary<Test> {
  const other = fc.oneof(
    fc.record({ trait: names }),
    fc.record({ trait: traits, of: fc.constant('customer' as const) }),
  );
  return fc.oneof(
    numberTests as fc.Arbitrary<Test>,
    fc.tuple(other, compare, number).map(([o, c, times]): Test => ({ op: 'than', compare: c, times, ...o })),
    fc.tuple(other, just('same', 'not-same')).map(([o, op]): Test => ({ op, ...o })),
    fc.record({ op: just('in', 'not-in'), values: fc.array(text, { maxLength: 3 }) }),
    fc.record({ op: just('contains', 'not-contains', 'starts', 'ends'), text }),
    fc.record({ op: just('matches', 'not-matches'), pattern: text }),
    fc.record({ op: just('area'), areas: fc.array(text, { maxLength: 3 }) }),
    fc.record({ op: just('is'), value: fc.boolean() }),
    fc.record({ op: just('on', 'on-or-after', 'before-day'), day }),
    fc.record({ op: just('within'), window: dateWindows }),
    fc
      .tuple(
        just('after', 'before', 'either'),
        fc.oneof(fc.constantFrom(0, 1, 7), fc.integer({ min: 0, max: 10_000 })),
        nullable(fc.oneof(fc.constantFrom(0, 1, 7), fc.integer({ min: 0, max: 10_000 }))),
        other,
      )
      .map(([side, from, to, o]): Test => ({ op: 'days-from', side, from, to, ...o })),
    fc.record({
      op: just('anniversary'),
      side: just('next', 'last'),
      days: fc.integer({ min: 1, max: 366 }),
    }),
    fc.record({ op: just('weekday'), days: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }) }),
    fc.record({ op: just('month'), months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }) }),
    fc.record({
      op: just('hours'),
      from: fc.integer({ min: 0, max: 23 }),
      to: fc.integer({ min: 1, max: 24 }),
    }),
    fc.record({ op: just('blank', 'not-blank') }),
  );
}
