import * as fc from 'fast-check';
import type {
  Condition,
  EventTableName,
  Leaf,
  Measure,
  MeasureThan,
  NumberTest,
  RowFilter,
  Rows,
  RowWindow,
  SequenceStep,
  Test,
  Window,
} from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { columnOf, traitOf } from '../fixture';

/** For tests: names as files may have them, and names made to be mistaken. */
export const LABELS = [
  '등급',
  '등급이',
  '매출',
  '매출 등급',
  '매출 이익',
  '주문',
  '주문 수',
  '주문 수',
  '이탈 위험',
  '최근',
  '최근 90일 안에 2회 이상 구매함',
  '구매하고',
  '그리고',
  '또는',
  '모든 고객',
  '비어 있음',
  '마지막 주문',
  '마지막 주문일',
  '고객의 등급',
  '세그먼트',
  '상위 10%',
  'VIP',
  'vip',
  'ＶＩＰ',
  'at risk',
  'not',
  'not at risk',
  'bought',
  'and',
  'is',
  'Orders',
  'orders is',
  'Last order',
  'last order is blank',
  'their last order',
  'in the top 10',
  'x or y',
  'Revenue',
  'revenue and',
  '',
  ' ',
  '😀',
  '‘따옴표’',
  "it's",
  'has "quotes"',
  'back\\slash',
  '`tick`',
  '#1',
  '2026-03-01',
  '90일',
  '(괄호)',
  '구매 간격(중앙값)',
  '\u202eabc',
  'a\nb',
  '\ud800',
  'x'.repeat(300),
  'İstanbul',
  'straße',
];
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
const NAMES = [
  'recency',
  'VIP',
  '등급',
  'x y',
  '#',
  'has "quotes"',
  '‘',
  'and',
  '\u202e',
  'orders',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
];
const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];
const UNITS = ['day', 'week', 'month', 'year'] as const;

const text = fc
  .oneof({ weight: 6, arbitrary: fc.constantFrom(...VALUES) }, fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((t) => t.replaceAll('\0', ''));
const compare = fc.constantFrom(
  '=' as const,
  '!=' as const,
  '<' as const,
  '<=' as const,
  '>' as const,
  '>=' as const,
);
const number = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -5, max: 20 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(0.1, 0.07, 0.123456, 1234567.25, 12000, 1e21, 1e-7, -0.005, 0.29, 100),
    },
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((n) => (n === 0 ? 0 : n));
const day = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const units = fc.oneof(fc.constantFrom(1, 2, 7, 90), fc.integer({ min: 1, max: 10_000 }));
const unit = fc.constantFrom(...UNITS);
const duration = fc.record({ n: units, unit });
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const just = <T extends string>(...kinds: T[]) => fc.constantFrom(...kinds);

const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'ever' }),
  fc.record({ kind: just('last', 'before'), n: units, unit }) as fc.Arbitrary<Window>,
  fc.record({ kind: just('between'), from: day, to: day }),
);

const numberTests: fc.Arbitrary<NumberTest> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: compare, value: number }) },
  fc.record({ op: just('between'), low: number, high: number }),
);

function tests(names: fc.Arbitrary<string>, traits: fc.Arbitrary<string>): fc.Arbitrary<Test> {
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
    fc.record({ op: just('within'), window: windows }),
    fc.record({
      op: just('anniversary'),
      side: just('next', 'last'),
      days: fc.integer({ min: 1, max: 366 }),
    }),
    fc.record({ op: just('blank', 'not-blank') }),
  );
}

/** For tests: a catalog and segments with names that are hard to tell apart, some of them shared. */
export interface Shop {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
}

/** For tests: shops whose names are drawn from `LABELS`. */
export function shops(): fc.Arbitrary<Shop> {
  const label = fc.constantFrom(...LABELS);
  const labels = fc.record({ ko: label, en: label });
  const type = just('number', 'money', 'date', 'category', 'text', 'boolean');
  const traits = fc
    .array(fc.tuple(labels, type, just('none', 'days', 'share', 'orders', 'currency')), {
      minLength: 3,
      maxLength: 12,
    })
    .map((all) => all.map(([l, t, u], i) => traitOf(NAMES[i] ?? 'z', t, 'base', l, u)));
  const columns = fc
    .array(fc.tuple(labels, type), { minLength: 2, maxLength: 6 })
    .map((all) => all.map(([l, t], i) => columnOf(NAMES[i] ?? 'z', t, l)));
  const events = fc
    .subarray([...TABLES], { minLength: 2 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          columns.map((held) => ({ name, table: name, rowsAreOrders: true, columns: held })),
        ),
      ),
    );
  const segments = fc
    .array(label, { maxLength: 5 })
    .map((all): Segment[] =>
      all.map((name, i) => ({ id: NAMES[i] ?? 'z', name, condition: { kind: 'all', of: [] } })),
    );
  return fc.record({
    catalog: fc.record({
      base: fc.constant('base'),
      traits,
      events,
      asOf: fc.constant('2026-03-31'),
      currency: just('KRW', 'USD'),
    }),
    segments,
  });
}

/** For tests: random conditions of every kind over a shop, now and then with names that it does not have. */
export function everyCondition({ catalog, segments }: Shop): fc.Arbitrary<Condition> {
  const trait = fc.constantFrom(...catalog.traits.map(({ name }) => name), 'gone', '없는 ‘특성’');
  const segment = fc.constantFrom(...segments.map(({ id }) => id), 'gone');
  const table = fc.constantFrom(...TABLES);
  const columnsOf = (of: EventTableName) =>
    fc.constantFrom(
      ...(catalog.events.find(({ name }) => name === of)?.columns ?? []).map(({ name }) => name),
      'gone',
    );
  const whereOf = (of: EventTableName, maxLength = 2): fc.Arbitrary<readonly RowFilter[]> =>
    fc.array(fc.record({ column: columnsOf(of), test: tests(columnsOf(of), trait) }), { maxLength });
  const rows: fc.Arbitrary<Rows> = table.chain((of) =>
    fc.record({ table: fc.constant(of), where: whereOf(of) }),
  );
  const near = fc
    .tuple(
      rows,
      trait,
      just('row', 'trait'),
      just('first', 'last'),
      just('after', 'before'),
      nullable(duration),
    )
    .map(([r, t, kind, which, side, within]): RowWindow => ({
      kind: 'near',
      side,
      anchor: kind === 'row' ? { kind, which, ...r } : { kind, trait: t },
      within,
    }));
  const stretch = fc.record({
    kind: just('any'),
    n: fc.integer({ min: 1, max: 366 }),
    unit: just('day', 'week'),
  });
  const rowWindows: fc.Arbitrary<RowWindow> = fc.oneof(
    { weight: 3, arbitrary: windows as fc.Arbitrary<RowWindow> },
    near,
    stretch,
  );
  const measures = (of: EventTableName): fc.Arbitrary<Measure> =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<Measure>({ kind: 'times' }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: just('sum', 'avg', 'min', 'max', 'distinct', 'most'),
          column: columnsOf(of),
        }),
      },
      fc.record({ kind: just('share'), of: whereOf(of), by: nullable(columnsOf(of)) }),
      fc.record({ kind: just('top-share'), column: columnsOf(of), by: nullable(columnsOf(of)) }),
    );
  const than: fc.Arbitrary<MeasureThan> = rows.chain((r) =>
    fc.record({
      op: just('than'),
      compare,
      times: number,
      other: fc.record({
        table: fc.constant(r.table),
        where: fc.constant(r.where),
        window: windows,
        measure: measures(r.table),
        per: nullable(fc.integer({ min: 1, max: 366 })),
      }),
    }),
  );
  const did = rows.chain((r) =>
    fc.record({
      kind: just('did'),
      table: fc.constant(r.table),
      where: fc.constant(r.where),
      window: rowWindows,
      measure: measures(r.table),
      test: fc.oneof(
        { weight: 3, arbitrary: numberTests },
        fc.constantFrom<NumberTest>({ op: '=', value: 0 }, { op: '>=', value: 1 }),
        than,
      ),
    }),
  );
  const thousand = fc.integer({ min: 1, max: 1000 });
  const step: fc.Arbitrary<SequenceStep> = fc
    .tuple(rows, nullable(duration), nullable(rows))
    .map(([r, within, without]) => ({ ...r, within, without }));
  const share = fc
    .oneof(fc.constantFrom(0, 0.1, 0.29, 0.5, 1, 1e-9), fc.double({ min: 0, max: 1, noNaN: true }))
    .map((n) => (n === 0 ? 0 : n));
  const ofRows = <T>(rest: fc.Arbitrary<T>) => fc.tuple(rows, rest).map(([r, more]) => ({ ...r, ...more }));
  const leaf = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: just('trait'), trait, test: tests(trait, trait) }) },
    { weight: 6, arbitrary: did },
    { weight: 2, arbitrary: fc.record({ kind: just('member'), segment }) },
    fc.record({
      kind: just('rank'),
      trait,
      side: just('top', 'bottom'),
      n: fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(0.5, 12.25)),
      unit: just('customers', 'percent'),
      within: nullable(trait),
    }),
    ofRows(
      fc.record({
        kind: just('nth'),
        nth: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 5 }), thousand),
        window: windows,
      }),
    ),
    ofRows(fc.record({ kind: just('regular'), least: thousand, of: thousand, unit })),
    ofRows(fc.record({ kind: just('returned'), gap: duration, window: windows })),
    ofRows(
      fc.record({
        kind: just('overdue'),
        times: fc.constantFrom(0, 1.5, 2, 1000),
        least: fc.integer({ min: 3, max: 1000 }),
        spread: nullable(fc.constantFrom(0, 0.5, 100)),
      }),
    ),
    fc.record({
      kind: just('sequence'),
      steps: fc.array(step, { minLength: 2, maxLength: 4 }),
      missing: fc.boolean(),
      window: windows,
    }),
    fc.record({ kind: just('split'), salt: text, from: share, to: share, within: nullable(trait) }),
    fc.record({
      kind: just('sql'),
      sql: fc.oneof(
        text,
        fc.constantFrom('SELECT customer_id FROM customers', '```\n``', '\n', '`', 'SELECT "a`b"\nFROM x\n'),
      ),
    }),
  ) as fc.Arbitrary<Leaf>;
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf as fc.Arbitrary<Condition>,
      fc.record({ kind: just('all', 'any'), of: fc.array(tie('node'), { maxLength: 4 }) }),
      fc.record({ kind: just('not'), of: tie('node') }),
    ),
  })).node;
}
