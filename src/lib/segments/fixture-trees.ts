import * as fc from 'fast-check';
import type {
  Condition,
  EventTableName,
  Measure,
  NumberTest,
  RowFilter,
  Test,
  Window,
} from '../core/condition';
import { addDays, addMonths } from '../core/day';
import type { Catalog, EventTable, TraitType, Value } from '../core/relation';
import type { PlainCustomer, PlainRow, PlainWorld } from './evaluate';
import { columnOf, traitOf } from './fixture';
import { fits, measurable } from './fits';

const AS_OFS = ['2024-02-29', '2024-03-31', '2025-03-01', '2026-01-01', '2024-12-31'];
const TEXTS = [
  '서울',
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
const NAMES = [
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
const TYPES: readonly TraitType[] = ['number', 'money', 'date', 'category', 'text', 'boolean'];

const dyadic = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
const cents = fc.integer({ min: -500, max: 1500 }).map((n) => (n / 100).toFixed(2));

const MONTHS = [1, 2, 3, 6, 12, 24];

function days(asOf: string) {
  const near = fc.constantFrom(0, 1, 2, -1, 6, 7, 8, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91, 365, 366, 367);
  const edge = fc
    .tuple(fc.constantFrom(...MONTHS), fc.constantFrom(-1, 0, 1))
    .map(([months, n]) => addDays(addMonths(asOf, -months), n));
  const back = fc.oneof(near, fc.integer({ min: -40, max: 800 })).map((n) => addDays(asOf, -n));
  return fc.oneof(back, edge);
}

function moments(asOf: string) {
  const time = fc.constantFrom('00:00:00', '23:59:59', '12:30:00');
  return fc.tuple(days(asOf), time).map(([day, clock]) => `${day} ${clock}`);
}

function values(type: TraitType, asOf: string): fc.Arbitrary<Value> {
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

const op = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);

function numbers(value: fc.Arbitrary<number>): fc.Arbitrary<NumberTest> {
  const range = fc.tuple(value, value).map(([low, high]): NumberTest => ({ op: 'between', low, high }));
  return fc.oneof({ weight: 4, arbitrary: fc.record({ op, value }) }, range);
}

function windows(asOf: string): fc.Arbitrary<Window> {
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
    fc.record({ kind: fc.constant('between' as const), from: days(asOf), to: days(asOf) }),
  );
}

interface Named {
  readonly name: string;
  readonly type: TraitType;
}

function numericValue(type: TraitType): fc.Arbitrary<number> {
  const odd = fc.constantFrom(0, 0.1, 0.3, 1e-7, 1e21, -1e21, 1.005, 12.345);
  return fc.oneof({ weight: 6, arbitrary: type === 'money' ? cents.map(Number) : dyadic }, odd);
}

function tests(of: Named, all: readonly Named[], asOf: string): fc.Arbitrary<Test> {
  const text = fc.oneof(fc.constantFrom(...TEXTS, ...BLANKS, '%', '_', 'a', '강', '\\', "'", 'É', 'é'));
  const numeric = all.filter(({ type }) => type === 'number' || type === 'money').map(({ name }) => name);
  const day = days(asOf);
  const any: fc.Arbitrary<Test>[] = [
    numbers(numericValue(of.type)),
    fc.record({
      op: fc.constant('than' as const),
      compare: op,
      times: fc.constantFrom(1, 1.5, 0.5, 2, -1, 1.1, 0),
      trait: fc.constantFrom(...numeric),
    }),
    fc.record({
      op: fc.constantFrom('in' as const, 'not-in' as const),
      values: fc.array(text, { maxLength: 4 }),
    }),
    fc.record({
      op: fc.constantFrom('contains' as const, 'not-contains' as const, 'starts' as const, 'ends' as const),
      text,
    }),
    fc.record({ op: fc.constant('is' as const), value: fc.boolean() }),
    fc.record({ op: fc.constantFrom('on' as const, 'on-or-after' as const, 'before-day' as const), day }),
    fc.record({ op: fc.constant('within' as const), window: windows(asOf) }),
    fc.record({ op: fc.constantFrom('blank' as const, 'not-blank' as const) }),
  ];
  const samples: readonly Test['op'][] = ['=', 'than', 'in', 'contains', 'is', 'on', 'within', 'blank'];
  return fc.oneof(...any.filter((_, i) => fits(samples[i] ?? '=', of.type)));
}

function didLeaves(table: EventTable, asOf: string): fc.Arbitrary<Condition> {
  const { columns } = table;
  const where: fc.Arbitrary<RowFilter[]> = fc.array(
    fc
      .constantFrom(...columns)
      .chain((of) => tests(of, columns, asOf).map((test) => ({ column: of.name, test }))),
    { maxLength: 2 },
  );
  const kinds = ['sum', 'avg', 'min', 'max', 'distinct'] as const;
  const measured = fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...columns))
    .filter(([kind, { type }]) => measurable(kind, type))
    .map(([kind, { name }]): Measure => ({ kind, column: name }));
  return fc.record({
    kind: fc.constant('did' as const),
    table: fc.constant(table.name),
    where,
    window: windows(asOf),
    measure: fc.oneof(fc.constant<Measure>({ kind: 'times' }), measured),
    test: numbers(fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, cents.map(Number))),
  });
}

function leaves(catalog: Catalog, segments: readonly string[]): fc.Arbitrary<Condition> {
  const { asOf, traits } = catalog;
  const trait = fc
    .constantFrom(...traits)
    .chain((of) =>
      tests(of, traits, asOf).map((test): Condition => ({ kind: 'trait', trait: of.name, test })),
    );
  const did = fc.constantFrom(...catalog.events).chain((table) => didLeaves(table, asOf));
  const member = segments.map((segment) => fc.constant<Condition>({ kind: 'member', segment }));
  return fc.oneof({ weight: 5, arbitrary: trait }, { weight: 5, arbitrary: did }, ...member);
}

/** For tests: random conditions over a catalog and over segments with these ids. */
export function conditions(catalog: Catalog, segments: readonly string[]): fc.Arbitrary<Condition> {
  const leaf = leaves(catalog, segments);
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { maxLength: 4 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('node') }),
    ),
  })).node;
}

const OTHERS: readonly EventTableName[] = ['events', 'messages', 'surveys', 'tickets'];

/** Every table has columns of every type, each under other names; any may have a column called like that of returns. */
function tablesOf(names: readonly string[]): fc.Arbitrary<EventTable[]> {
  const others = fc.shuffledSubarray([...OTHERS], { minLength: 1, maxLength: 3 });
  const flags = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  return fc.tuple(others, flags).map(([chosen, flag]) =>
    (['orders', ...chosen] as const).map((name, k) => ({
      name,
      table: k === 2 ? `${name} "t"` : name,
      rowsAreOrders: flag[2 * k] ?? true,
      columns: [
        ...names.map((column, i) => columnOf(column, TYPES[(i + 2 + k) % 6] ?? 'text')),
        ...(flag[2 * k + 1] ? [columnOf('is_return', 'boolean')] : []),
      ],
    })),
  );
}

function catalogs(): fc.Arbitrary<Catalog> {
  const names = fc.shuffledSubarray(NAMES, { minLength: 8, maxLength: 10 });
  const table = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  return fc.tuple(names, table, fc.constantFrom(...AS_OFS)).chain(([all, apart, asOf]) =>
    tablesOf(all).map((events) => ({
      base: 'base',
      traits: all.map((name, i) => traitOf(name, TYPES[i % 6] ?? 'text', apart[i] ? 'apart "t"' : 'base')),
      events,
      asOf,
      currency: 'KRW',
    })),
  );
}

/** For tests: a random catalog with customers and rows to fill it. */
export interface RandomWorld {
  readonly catalog: Catalog;
  readonly customers: readonly PlainCustomer[];
  readonly rows: PlainWorld['rows'];
}

function row(columns: readonly Named[], asOf: string): fc.Arbitrary<ReadonlyMap<string, Value>> {
  return fc
    .tuple(...columns.map(({ type }) => values(type, asOf)))
    .map((held) => new Map(columns.map(({ name }, i) => [name, held[i] ?? null])));
}

/** For tests: random schemas and tables, with blanks, hostile names and values, and dates around the as-of day. */
export function worlds(): fc.Arbitrary<RandomWorld> {
  return catalogs().chain((catalog) => {
    const { asOf, traits, events } = catalog;
    const customers = fc.array(row(traits, asOf), { minLength: 12, maxLength: 30 }).map((all) =>
      all.map((held, i): PlainCustomer => {
        const c = i + 1;
        const missing = traits
          .filter(({ table }) => table !== 'base' && c % 5 === 3)
          .map(({ name }) => [name, null] as const);
        return { c, traits: new Map([...held, ...missing]) };
      }),
    );
    const rowOf = (table: EventTable) =>
      fc.record({
        c: fc.integer({ min: 1, max: 14 }),
        t: fc.option(moments(asOf), { freq: 12 }),
        orderNo: fc.integer({ min: 1, max: 40 }),
        values: row(table.columns, asOf),
      });
    const held = events.map((table) =>
      fc
        .array(rowOf(table), { minLength: 0, maxLength: 60 })
        .map((all): readonly [EventTableName, readonly PlainRow[]] => [
          table.name,
          all.filter(({ c }) => c <= 12),
        ]),
    );
    const rows = fc.tuple(...held).map((all): PlainWorld['rows'] => Object.fromEntries(all));
    return fc.record({ catalog: fc.constant(catalog), customers, rows });
  });
}
