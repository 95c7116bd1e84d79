import * as fc from 'fast-check';
import type { DateWindow, NumberTest, Test, Window } from '../core/condition';
import { addDays, addMonths } from '../core/day';
import type { TraitType, Value } from '../core/relation';
import { fits } from './fits';

/** For tests: as-of days around which calendars are difficult. */
export const AS_OFS = ['2024-02-29', '2024-03-31', '2025-03-01', '2026-01-01', '2024-12-31'];
const TEXTS = [
  '서울',
  '서울시  강남구 역삼동',
  '부산',
  '서울 강남',
  "O'Brien",
  '100%',
  'a_b',
  'back\\slash',
  '"quoted"',
  'VIP',
  'vip',
  'É',
  '😀',
  'a\tb',
  '귤',
  'null',
  '-- x',
  "'; DROP TABLE base; --",
];
const BLANKS = ['', ' ', '\u3000', '\t\n', '\u00a0 '];
/** For tests: names, some hostile. */
export const NAMES = [
  'plain',
  '등급',
  'has "quotes"',
  "it's",
  'semi;colon',
  '%_\\',
  'SELECT',
  'c2',
  'b',
  'm',
  'v',
  'n',
  'e',
  'x y',
  '😀',
  '\u202eabc',
  'toString',
];
/** For tests: every type. */
export const TYPES: readonly TraitType[] = ['number', 'money', 'date', 'category', 'text', 'boolean'];

const dyadic = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
/** For tests: amounts as decimal text. */
export const cents = fc.integer({ min: -500, max: 1500 }).map((n) => (n / 100).toFixed(2));

const MONTHS = [1, 2, 3, 6, 12, 24];

/** For tests: days around an as-of day. */
export function days(asOf: string) {
  const near = fc.constantFrom(0, 1, 2, -1, 6, 7, 8, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91, 365, 366, 367);
  const edge = fc
    .tuple(fc.constantFrom(...MONTHS), fc.constantFrom(-1, 0, 1))
    .map(([months, n]) => addDays(addMonths(asOf, -months), n));
  const back = fc.oneof(near, fc.integer({ min: -40, max: 800 })).map((n) => addDays(asOf, -n));
  return fc.oneof(back, edge);
}

/** For tests: moments on such days. */
export function moments(asOf: string) {
  const time = fc.constantFrom('00:00:00', '23:59:59', '12:30:00', '00:00:01', '07:00:00');
  return fc.tuple(days(asOf), time).map(([day, clock]) => `${day} ${clock}`);
}

/** For tests: values of a type, some blank. */
export function values(type: TraitType, asOf: string): fc.Arbitrary<Value> {
  const full: Record<TraitType, fc.Arbitrary<Value>> = {
    number: dyadic,
    money: cents,
    date: moments(asOf),
    boolean: fc.boolean(),
    category: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TEXTS) }, fc.constantFrom(...BLANKS)),
    text: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TEXTS) }, fc.constantFrom(...BLANKS)),
  };
  return fc.oneof({ weight: 5, arbitrary: full[type] }, fc.constant(null));
}

/** For tests: comparisons. */
export const op = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);

/** For tests: tests on numbers. */
export function numbers(value: fc.Arbitrary<number>): fc.Arbitrary<NumberTest> {
  const range = fc.tuple(value, value).map(([low, high]): NumberTest => ({ op: 'between', low, high }));
  return fc.oneof({ weight: 4, arbitrary: fc.record({ op, value }) }, range);
}

/** For tests: windows of time. */
export function windows(asOf: string): fc.Arbitrary<Window> {
  const n = fc.oneof(
    fc.constantFrom(...MONTHS),
    fc.constantFrom(7, 30, 60, 90),
    fc.integer({ min: 1, max: 400 }),
  );
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
  return fc.oneof(
    fc.constant<Window>({ kind: 'ever' }),
    fc.record({ kind: fc.constant('last' as const), n, unit }),
    fc.record({ kind: fc.constant('before' as const), n, unit }),
    fc.record({
      kind: fc.constant('ago' as const),
      from: fc.record({ n, unit }),
      to: fc.record({ n: fc.constantFrom(1, 2, 7, 30), unit }),
    }),
    fc.record({
      kind: fc.constant('calendar' as const),
      unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
      ago: fc.constantFrom(0, 0, 1, 1, 2, 5),
    }),
    fc.record({ kind: fc.constant('between' as const), from: days(asOf), to: days(asOf) }),
  );
}

/** For tests: windows that a date may lie in. */
export function dateWindows(asOf: string): fc.Arbitrary<DateWindow> {
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
  const n = fc.oneof(fc.constantFrom(1, 2, 7, 30, 90, 365), fc.integer({ min: 1, max: 400 }));
  return fc.oneof(
    { weight: 3, arbitrary: windows(asOf) },
    fc.record({ kind: fc.constant('next' as const), n, unit }),
    fc.record({
      kind: fc.constant('ahead' as const),
      from: fc.record({ n: fc.constantFrom(1, 2, 7, 30, 9999), unit }),
      to: fc.record({ n, unit }),
    }),
  );
}

/** For tests: a trait or a column. */
export interface Named {
  readonly name: string;
  readonly type: TraitType;
}

function numericValue(type: TraitType): fc.Arbitrary<number> {
  const odd = fc.constantFrom(0, 0.1, 0.3, 1e-7, 1e21, -1e21, 1.005, 12.345);
  return fc.oneof({ weight: 6, arbitrary: type === 'money' ? cents.map(Number) : dyadic }, odd);
}

const AREAS = [
  '서울특별시',
  '서울 강남구',
  '서울특별시  강남구',
  '부산시',
  '경기',
  '귤',
  'VIP',
  ' ',
  '서울시',
];
const patterns = fc.oneof(
  fc.constantFrom(
    '*',
    '?',
    '',
    '서울*',
    '*강남*',
    '?_?',
    '%',
    'v?p',
    "*'*",
    '\\*',
    '*!*',
    'b*\\*',
    '??',
    'é',
    '* *',
  ),
  fc
    .array(fc.constantFrom('*', '?', 'a', '_', '%', '!', '서', '울', 'é', ' '), { maxLength: 5 })
    .map((a) => a.join('')),
);

/** What `than` and `same` compare with: something beside, or a trait of the customer. */
function beside(
  all: readonly Named[],
  traits: readonly Named[],
): fc.Arbitrary<{ readonly trait: string; readonly of?: 'customer' }> {
  const pairs = [
    ...all.map(({ name }) => ({ trait: name })),
    ...traits.map(({ name }) => ({ trait: name, of: 'customer' as const })),
  ];
  return fc.constantFrom(...(pairs.length > 0 ? pairs : [{ trait: 'nothing of that type' }]));
}

/** For tests: tests on a trait or a column. */
export function tests(
  of: Named,
  all: readonly Named[],
  asOf: string,
  traits: readonly Named[] = all,
): fc.Arbitrary<Test> {
  const text = fc.oneof(fc.constantFrom(...TEXTS, ...BLANKS, '%', '_', 'a', '강', '\\', "'", 'É', 'é'));
  const codes = fc.constantFrom('1', '2', '0.25', '-3', ' 5 ', '007', '1.50', 'x', '', '1e3', '12.345');
  const isNumber = ({ type }: Named) => type === 'number' || type === 'money';
  const isText = ({ type }: Named) => type === 'text' || type === 'category';
  const isDate = ({ type }: Named) => type === 'date';
  const day = days(asOf);
  const any: fc.Arbitrary<Test>[] = [
    numbers(numericValue(of.type)),
    fc
      .tuple(
        fc.constantFrom(1, 1.5, 0.5, 2, -1, 1.1, 0),
        op,
        beside(all.filter(isNumber), traits.filter(isNumber)),
      )
      .map(([times, compare, other]): Test => ({ op: 'than', compare, times, ...other })),
    fc.record({
      op: fc.constantFrom('in' as const, 'not-in' as const),
      values: fc.array(isNumber(of) ? codes : text, { maxLength: 4 }),
    }),
    fc.record({
      op: fc.constantFrom('contains' as const, 'not-contains' as const, 'starts' as const, 'ends' as const),
      text,
    }),
    fc.record({ op: fc.constant('is' as const), value: fc.boolean() }),
    fc.record({ op: fc.constantFrom('on' as const, 'on-or-after' as const, 'before-day' as const), day }),
    fc.record({ op: fc.constant('within' as const), window: dateWindows(asOf) }),
    fc.record({ op: fc.constantFrom('blank' as const, 'not-blank' as const) }),
    fc
      .tuple(
        fc.constantFrom('same' as const, 'not-same' as const),
        beside(all.filter(isText), traits.filter(isText)),
      )
      .map(([same, other]): Test => ({ op: same, ...other })),
    fc.record({ op: fc.constantFrom('matches' as const, 'not-matches' as const), pattern: patterns }),
    fc.record({
      op: fc.constant('area' as const),
      areas: fc.array(fc.constantFrom(...AREAS), { maxLength: 3 }),
    }),
    fc
      .tuple(
        fc.constantFrom('after' as const, 'before' as const, 'either' as const),
        fc.constantFrom(0, 0, 1, 2, 7, 30, 365),
        fc.constantFrom(null, 0, 1, 6, 7, 30, 366),
        beside(all.filter(isDate), traits.filter(isDate)),
      )
      .map(([side, from, to, other]): Test => ({ op: 'days-from', side, from, to, ...other })),
    fc.record({
      op: fc.constant('anniversary' as const),
      side: fc.constantFrom('next' as const, 'last' as const),
      days: fc.oneof(fc.constantFrom(1, 2, 28, 29, 31, 365, 366), fc.integer({ min: 1, max: 366 })),
    }),
    fc.record({
      op: fc.constant('weekday' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
    }),
    fc.record({
      op: fc.constant('month' as const),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
    }),
    fc.record({
      op: fc.constant('hours' as const),
      from: fc.constantFrom(0, 1, 7, 12, 13, 22, 23),
      to: fc.constantFrom(1, 2, 9, 12, 13, 18, 23, 24),
    }),
  ];
  const samples: readonly Test['op'][] = [
    ...(['=', 'than', 'in', 'contains', 'is', 'on', 'within', 'blank'] as const),
    ...(['same', 'matches', 'area', 'days-from', 'anniversary', 'weekday', 'month', 'hours'] as const),
  ];
  return fc.oneof(...any.filter((_, i) => fits(samples[i] ?? '=', of.type)));
}
