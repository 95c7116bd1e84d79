import * as fc from 'fast-check';
import type { Condition, DateWindow, RowFilter, Test, Window } from '../../core/condition';
import { addDays, type Day } from '../../core/day';
import type { CleaningStep, RowTest, SameBy } from '../../core/cleaning';
import type { InputSpec } from '../../core/input';
import { emptyNotebook, type Notebook, type Segment, type Step, type StepSpec } from '../../core/notebook';

const RESERVED = ['__proto__', 'constructor', 'prototype'];

const words = fc.oneof(
  fc.constantFrom(
    '',
    '서울',
    "O'Hara",
    '=1+1',
    '<img src=x onerror=alert(1)>',
    '"',
    '\\',
    '\u202e',
    '🍊',
    '각',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
);
const name = words.filter((text) => text !== '' && !RESERVED.includes(text));
const id = fc.stringMatching(/^[\w-]{1,12}$/).filter((text) => !RESERVED.includes(text));
const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
const compare = fc.constantFrom('=', '!=', '<', '<=', '>', '>=' as const);
const units = fc.record({
  n: fc.integer({ min: 1, max: 1_000 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year' as const),
});

const range: fc.Arbitrary<Window> = fc.oneof(
  fc.constant({ kind: 'ever' } as const),
  units.map(({ n, unit }) => ({ kind: 'last', n, unit }) as const),
  units.map(({ n, unit }) => ({ kind: 'before', n, unit }) as const),
  fc.record({ kind: fc.constant('ago' as const), from: units, to: units }),
  fc.record({
    kind: fc.constant('calendar' as const),
    unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    ago: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ kind: fc.constant('between' as const), from: day, to: day }),
);

const dateRange: fc.Arbitrary<DateWindow> = fc.oneof(
  { weight: 4, arbitrary: range },
  units.map(({ n, unit }) => ({ kind: 'next', n, unit }) as const),
  fc.record({ kind: fc.constant('ahead' as const), from: units, to: units }),
);

const numberTest = fc.oneof(
  fc.record({ op: compare, value: number }),
  fc.record({ op: fc.constant('between' as const), low: number, high: number }),
);

const test: fc.Arbitrary<Test> = fc.oneof(
  numberTest,
  fc.record({ op: fc.constant('than' as const), compare, times: number, trait: name }),
  fc.record({ op: fc.constantFrom('in', 'not-in' as const), values: fc.array(words, { maxLength: 8 }) }),
  fc.record({ op: fc.constantFrom('contains', 'not-contains', 'starts', 'ends' as const), text: words }),
  fc.record({ op: fc.constant('is' as const), value: fc.boolean() }),
  fc.record({ op: fc.constantFrom('on', 'on-or-after', 'before-day' as const), day }),
  fc.record({ op: fc.constant('within' as const), window: dateRange }),
  fc.record({ op: fc.constantFrom('blank', 'not-blank' as const) }),
);

const filter: fc.Arbitrary<RowFilter> = fc.record({ column: name, test });
const orGroup = (inner: fc.Arbitrary<RowFilter>): fc.Arbitrary<RowFilter> =>
  fc.oneof(
    { weight: 4, arbitrary: filter },
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      of: fc.array(inner, { minLength: 1, maxLength: 3 }),
    }),
  );

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant('trait' as const), trait: name, test }),
  fc.record({ kind: fc.constant('member' as const), segment: id }),
  fc.record({
    kind: fc.constant('did' as const),
    table: fc.constantFrom('orders', 'events', 'messages', 'surveys', 'tickets' as const),
    where: fc.array(orGroup(orGroup(filter)), { maxLength: 3 }),
    window: range,
    measure: fc.oneof(
      fc.constant({ kind: 'times' } as const),
      fc.record({ kind: fc.constantFrom('sum', 'avg', 'min', 'max', 'distinct' as const), column: name }),
    ),
    test: fc.oneof(
      numberTest,
      fc.record({
        op: fc.constantFrom('top', 'bottom' as const),
        n: fc.integer({ min: 0, max: 1_000 }),
        unit: fc.constantFrom('customers', 'percent' as const),
        within: fc.option(name),
      }),
    ),
  }),
);

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('all', 'any' as const), of: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
  ),
}));

const spec: fc.Arbitrary<StepSpec> = fc.oneof(
  fc.constant({ kind: 'overview' } as const),
  fc.record({
    kind: fc.constant('distribution' as const),
    trait: name,
    scale: fc.constantFrom('auto', 'linear', 'log' as const),
  }),
  fc.record({
    kind: fc.constant('rfm' as const),
    bins: fc.integer({ min: 3, max: 10 }),
    cuts: fc.oneof(fc.constant({}), fc.constant({ recency: [30, 90, 180], monetary: [1.5, 1e9] })),
    colour: fc.constantFrom('customers', 'revenue' as const),
  }),
);

const rowTest: fc.Arbitrary<RowTest> = fc.oneof(
  fc.constant({ kind: 'missing' } as const),
  fc.record({ kind: fc.constant('outside' as const), low: number, high: number }),
  fc.record({
    kind: fc.constant('values' as const),
    values: fc.array(words, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('matches' as const), text: name }),
);

const names = fc.array(name, { minLength: 1, maxLength: 3 });
const same: fc.Arbitrary<SameBy> = fc.oneof(
  fc.constant({ kind: 'row' } as const),
  fc.record({ kind: fc.constant('columns' as const), columns: names }),
  fc.record({ kind: fc.constantFrom('email', 'phone' as const), column: name }),
);

const cleaning: fc.Arbitrary<CleaningStep> = fc.oneof(
  fc.record({
    kind: fc.constant('even-out' as const),
    columns: names,
    forms: fc.uniqueArray(fc.constantFrom('trim', 'spaces', 'nfc', 'width', 'lower' as const), {
      minLength: 1,
    }),
  }),
  fc.record({
    kind: fc.constant('merge' as const),
    column: name,
    merges: fc.array(fc.record({ from: fc.array(words, { minLength: 1, maxLength: 3 }), to: words }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('fill' as const), column: name, value: words }),
  fc.record({ kind: fc.constant('blank' as const), column: name, test: rowTest }),
  fc.record({
    kind: fc.constant('set-aside' as const),
    column: name,
    test: rowTest,
    why: fc.constantFrom('missing', 'out-of-range', 'test-accounts', 'wholesale', 'other' as const),
  }),
  fc.record({
    kind: fc.constant('leading-zeros' as const),
    column: name,
    digits: fc.integer({ min: 2, max: 40 }),
  }),
  fc.record({
    kind: fc.constant('duplicates' as const),
    by: same,
    keep: fc.constantFrom('first', 'last', 'fullest' as const),
  }),
);

const reading = fc.record(
  {
    format: fc.constantFrom('text', 'book', 'json', 'columns' as const),
    part: words,
    encoding: fc.constantFrom(
      'utf-8',
      'utf-16le',
      'utf-16be',
      'euc-kr',
      'shift_jis',
      'gb18030',
      'windows-1252' as const,
    ),
    delimiter: fc.constantFrom(',', ';', '\t', '|', ', '),
    quote: fc.constantFrom('"', "'", ''),
    escape: fc.constantFrom('"', '\\', ''),
    header: fc.boolean(),
    headerRows: fc.integer({ min: 1, max: 20 }),
    skip: fc.integer({ min: 0, max: 10 }),
    end: fc.integer({ min: 0, max: 1_000 }),
  },
  { requiredKeys: ['encoding', 'delimiter', 'quote', 'escape', 'header', 'skip'] },
);

const input: fc.Arbitrary<InputSpec> = fc.record(
  {
    id,
    name,
    role: fc.constantFrom('customers', 'orders', 'events', 'messages', 'surveys', 'tickets' as const),
    reading,
    columns: fc.uniqueArray(
      fc.record({ name, type: fc.constantFrom('text', 'number', 'money', 'date', 'boolean' as const) }),
      { maxLength: 5, selector: (column) => column.name.toLowerCase() },
    ),
    mapping: fc.record({ customer: name, time: name }),
    cleaning: fc.array(cleaning, { maxLength: 3 }),
    personal: fc.dictionary(name, fc.constantFrom('email', 'phone', 'none' as const), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    dropped: fc.array(name, { maxLength: 2 }),
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    sides: fc.dictionary(id, name, { maxKeys: 2, noNullPrototype: true }),
  },
  { requiredKeys: ['id', 'name', 'role', 'reading', 'columns', 'mapping'] },
);

const step: fc.Arbitrary<Step> = fc.record({ id, spec, note: words }, { requiredKeys: ['id', 'spec'] });
const segment: fc.Arbitrary<Segment> = fc.record(
  {
    id,
    name: words,
    condition: tree,
    who: words,
    reviewBy: day,
    note: words,
    basis: fc.constantFrom('us', 'customers', 'data' as const),
    starts: day,
    ends: day,
    archived: fc.constant(true as const),
    heldOut: fc.constant(true as const),
    shortLived: fc.constant(true as const),
    defined: day,
    versions: fc.array(
      fc.record({
        condition: tree,
        asOf: fc.oneof(day, fc.constant('')),
        customers: fc.oneof(fc.nat(), fc.constant(null)),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['id', 'name', 'condition'] },
);
const listOf = <T extends { readonly id: string }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { maxLength: 6, selector: (value) => value.id });

/** Valid notebooks with any shape of condition and hostile, but lawful, texts. */
export const arbitraryNotebook: fc.Arbitrary<Notebook> = fc
  .record({
    title: words,
    asOf: fc.oneof(day, fc.constant('')),
    seed: fc.nat(),
    inputs: listOf(input),
    steps: listOf(step),
    segments: listOf(segment),
    expected: fc.dictionary(id, fc.nat(), { maxKeys: 5, noNullPrototype: true }),
    smallest: fc.integer({ min: 0, max: 1000 }),
    entities: listOf(fc.record({ id, name: words })),
    health: fc.dictionary(id, number, { maxKeys: 3, noNullPrototype: true }),
    stitch: fc.uniqueArray(fc.constantFrom('email', 'phone', 'member' as const), { maxLength: 3 }),
    snapshots: fc.array(
      fc.record({
        asOf: fc.oneof(day, fc.constant('')),
        files: fc.array(words, { maxLength: 2 }),
        customers: fc.nat(),
        sizes: fc.dictionary(id, fc.nat(), { maxKeys: 3, noNullPrototype: true }),
      }),
      { maxLength: 2 },
    ),
  })
  .map((parts) => ({ ...emptyNotebook(), ...parts }));
