import * as fc from 'fast-check';
import type {
  Anchor,
  Condition,
  Duration,
  Leaf,
  Limit,
  Measure,
  MeasureRank,
  MeasureThan,
  NumberTest,
  OtherMeasure,
  RowFilter,
  Rows,
  RowWindow,
  Test,
  Window,
} from '../../core/condition';
import { stepTables } from '../same';
import { having, rows } from './fixture-said';

const n = fc.constantFrom(1, 2, 3, 7, 10, 14, 30, 100);
const unit = fc.constantFrom('day', 'week', 'month', 'year');
const op = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const names = fc.constantFrom('서울', '부산', 'VIP', '아우터', 'XL', '김', '100%', '쿠폰', '귤');

const duration: fc.Arbitrary<Duration> = fc.record({ n, unit });
const window: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'ever' }),
  fc.record({ kind: fc.constantFrom('last', 'before'), n, unit }),
  fc.record({ kind: fc.constant('ago' as const), from: duration, to: duration }),
  fc.record({
    kind: fc.constant('calendar' as const),
    unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    ago: fc.constantFrom(0, 1, 2, 10),
  }),
  fc.constant<Window>({ kind: 'between', from: '2026-01-01', to: '2026-01-31' }),
);
const textTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    op: fc.constant('in' as const),
    values: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constantFrom('contains', 'starts', 'ends'), text: names }),
  fc.record({
    op: fc.constantFrom('matches', 'not-matches'),
    pattern: names.map((name) => `${name}*`),
  }),
  fc.record({
    op: fc.constant('area' as const),
    areas: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('same', 'not-same'),
    trait: fc.constantFrom('grade', 'memo'),
    of: fc.constant('customer' as const),
  }),
);
const part = <T>(...of: T[]) => fc.subarray(of, { minLength: 1 });
const clockTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constant('weekday' as const), days: part(1, 2, 3, 4, 5, 6, 7) }),
  fc.record({ op: fc.constant('month' as const), months: part(1, 3, 5, 12) }),
  fc.record({
    op: fc.constant('hours' as const),
    from: fc.constantFrom(0, 7, 22),
    to: fc.constantFrom(2, 9, 24),
  }),
);
const filter: fc.Arbitrary<RowFilter> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ column: fc.constantFrom('category', 'brand'), test: textTest }) },
  fc.record({ column: fc.constant('t'), test: clockTest }),
);
const orGroup = (inner: fc.Arbitrary<RowFilter>): fc.Arbitrary<RowFilter> =>
  fc.oneof(
    { weight: 3, arbitrary: filter },
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
      of: fc.array(inner, { minLength: 1, maxLength: 3 }),
    }),
  );
const nested = orGroup(orGroup(filter));
const base: fc.Arbitrary<Rows> = fc.constantFrom(
  rows('orders'),
  ...['add_to_cart', 'search', 'visit', 'purchase', 'quiz', '퀴즈 완료'].map((name) =>
    rows('events', having('event', name)),
  ),
  rows('events'),
  ...['opened', 'clicked', 'sent', 'converted'].map((name) => rows('messages', having('action', name))),
  rows('messages', having('campaign', '봄 세일')),
  rows('surveys'),
  rows('surveys', having('question', '만족도')),
  rows('tickets'),
);
const some: fc.Arbitrary<Rows> = fc
  .tuple(base, fc.array(nested, { maxLength: 2 }))
  .map(([{ table, where }, more]) =>
    table === 'orders' || table === 'events' ? { table, where: [...where, ...more] } : { table, where },
  );
const anchor: fc.Arbitrary<Anchor> = fc.oneof(
  fc
    .tuple(fc.constantFrom('first' as const, 'last' as const), some)
    .map(([which, of]): Anchor => ({ kind: 'row', which, ...of })),
  fc.constantFrom('joined', 'birth').map((trait): Anchor => ({ kind: 'trait', trait })),
);
const rowWindow: fc.Arbitrary<RowWindow> = fc.oneof(
  window,
  fc.record({
    kind: fc.constant('near' as const),
    side: fc.constantFrom('after', 'before'),
    anchor,
    within: fc.option(duration),
  }),
  fc.record({ kind: fc.constant('any' as const), n, unit: fc.constantFrom('day', 'week') }),
);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constant<Measure>({ kind: 'times' }),
  fc.record({ kind: fc.constantFrom('most', 'distinct'), column: fc.constantFrom('category', 'brand') }),
  fc.record({ kind: fc.constantFrom('sum', 'avg', 'min', 'max'), column: fc.constant('amount') }),
  fc.record({
    kind: fc.constant('share' as const),
    of: fc.array(nested, { minLength: 1, maxLength: 2 }),
    by: fc.constantFrom(null, 'amount'),
  }),
  fc.record({
    kind: fc.constant('top-share' as const),
    column: fc.constantFrom('category', 'brand'),
    by: fc.constantFrom(null, 'amount'),
  }),
);
const other: fc.Arbitrary<OtherMeasure> = fc
  .tuple(some, window, measure, fc.constantFrom(null, 7, 30))
  .map(([of, range, what, per]) => ({ ...of, window: range, measure: what, per }));
const numberTest: fc.Arbitrary<NumberTest> = fc.oneof(
  fc.record({ op, value: fc.constantFrom(0, 0.5, 1, 2, 3, 1000) }),
  fc.constant<NumberTest>({ op: 'between', low: 1, high: 4 }),
);
const than: fc.Arbitrary<MeasureThan> = fc.record({
  op: fc.constant('than' as const),
  compare: op,
  times: fc.constantFrom(0.5, 1, 2),
  other,
});
const within = fc.constantFrom(null, 'grade', 'address');
const place: fc.Arbitrary<MeasureRank> = fc.record({
  op: fc.constantFrom('top', 'bottom'),
  n,
  unit: fc.constantFrom('customers', 'percent'),
  within,
});
const limit = fc.record({
  n,
  unit: fc.constantFrom('day', 'week', 'month', 'year', 'hour', 'minute'),
});
const step = fc
  .tuple(some, fc.option(limit), fc.option(some))
  .map(([of, within, without]) => ({ ...of, within, without }));
const traitTest: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({
    kind: fc.constant('trait' as const),
    trait: fc.constantFrom('memo', 'address'),
    test: textTest,
  }),
  fc.record({
    kind: fc.constant('trait' as const),
    trait: fc.constantFrom('birth', 'joined'),
    test: fc.record({
      op: fc.constant('anniversary' as const),
      side: fc.constantFrom('next', 'last'),
      days: n,
    }),
  }),
  fc.record({
    kind: fc.constant('trait' as const),
    trait: fc.constantFrom('birth', 'joined'),
    test: fc.record({
      op: fc.constant('days-from' as const),
      side: fc.constantFrom('after', 'before', 'either'),
      from: fc.constantFrom(0, 1, 2, 7),
      to: fc.constantFrom(null, 0, 7, 30),
      trait: fc.constant('last_order'),
    }),
  }),
  fc.record({
    kind: fc.constant('trait' as const),
    trait: fc.constantFrom('birth', 'joined'),
    test: fc.record({
      op: fc.constant('within' as const),
      window: fc.oneof(
        window,
        fc.record({ kind: fc.constant('next' as const), n, unit }),
        fc.record({ kind: fc.constant('ahead' as const), from: duration, to: duration }),
      ),
    }),
  }),
);
/** What is said of all steps, now and then. */
const ofAll = fc.record(
  {
    total: fc.constantFrom<Limit>({ n: 5, unit: 'day' }, { n: 3, unit: 'hour' }, { n: 90, unit: 'minute' }),
    same: fc.constantFrom('brand', 'category').map((column) => ({
      orders: column,
      events: column,
      messages: 'campaign',
      surveys: 'question',
      tickets: 'category',
    })),
  },
  { requiredKeys: [] },
);
/** For tests: a random leaf of any kind, that the data of `SAID_CATALOG` can answer. */
export const RANDOM_LEAF: fc.Arbitrary<Leaf> = fc.oneof(
  traitTest,
  fc
    .tuple(some, rowWindow, measure, fc.oneof(numberTest, than, place))
    .map(([of, range, what, test]): Leaf => ({ kind: 'did', ...of, window: range, measure: what, test })),
  fc
    .tuple(some, fc.constantFrom(1, 2, 3, 12, -1), window)
    .map(([of, nth, range]): Leaf => ({ kind: 'nth', ...of, nth, window: range })),
  fc
    .tuple(some, fc.constantFrom(1, 2, 3), fc.constantFrom(3, 4, 12), unit)
    .map(([of, least, all, of2]): Leaf => ({ kind: 'regular', ...of, least, of: all, unit: of2 })),
  fc
    .tuple(some, duration, window)
    .map(([of, gap, range]): Leaf => ({ kind: 'returned', ...of, gap, window: range })),
  fc
    .tuple(some, fc.constantFrom(1, 1.5, 3), fc.constantFrom(3, 5), fc.constantFrom(null, 0.5))
    .map(([of, times, least, spread]): Leaf => ({ kind: 'overdue', ...of, times, least, spread })),
  fc
    .tuple(some, fc.array(step, { minLength: 1, maxLength: 2 }), fc.boolean(), window, ofAll)
    .map(([begin, then, missing, range, { same, ...all }]): Leaf => {
      const steps = [{ ...begin, within: null, without: null }, ...then];
      const columns = same && stepTables({ steps }).map((table) => ({ table, column: same[table] }));
      return { kind: 'sequence', steps, missing, window: range, ...all, ...(columns && { same: columns }) };
    }),
  fc.record({
    kind: fc.constant('rank' as const),
    trait: fc.constantFrom('revenue', 'orders', 'last_order', 'gap_median'),
    side: fc.constantFrom('top', 'bottom'),
    n,
    unit: fc.constantFrom('customers', 'percent'),
    within,
  }),
  fc.record({
    kind: fc.constant('distance' as const),
    lat: fc.constant('lat'),
    lon: fc.constant('lng'),
    from: fc.constantFrom({ lat: 37.567, lon: 126.978 }, { lat: -33.9, lon: 151.2 }),
    test: fc.record({ op: fc.constantFrom('<=', '>'), value: n }),
  }),
  fc.record(
    {
      kind: fc.constant('split' as const),
      salt: names,
      from: fc.constantFrom(0, 0.1, 0.3),
      to: fc.constantFrom(0.4, 0.5, 1),
      within,
      among: names,
    },
    { requiredKeys: ['kind', 'salt', 'from', 'to', 'within'] },
  ),
  names.map((name): Leaf => ({
    kind: 'sql',
    sql: `SELECT customer_id\n  FROM orders WHERE brand = '${name}'`,
  })),
);

/** For tests: a random tree of such leaves. */
export const RANDOM_CONDITION: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    RANDOM_LEAF,
    fc.record({
      kind: fc.constantFrom('all', 'any'),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    tie('tree').map((of): Condition => ({ kind: 'not', of })),
  ),
})).tree;
