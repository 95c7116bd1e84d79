import * as fc from 'fast-check';
import type {
  Condition,
  EventTableName,
  Leaf,
  Limit,
  Measure,
  MeasureThan,
  NumberTest,
  RowFilter,
  Rows,
  RowWindow,
  SequenceStep,
} from '../../core/condition';
import { TABLES, type Shop } from './shops.fixture';
import {
  day,
  compare,
  duration,
  just,
  nullable,
  number,
  numberTests,
  tests,
  text,
  unit,
  windows,
} from './values.fixture';

const degrees = (most: number) =>
  fc
    .oneof(
      fc.constantFrom(0, 37.5665, -most, most, 1e-7, -0.25),
      fc.double({ min: -most, max: most, noNaN: true }),
    )
    .map((n) => (n === 0 ? 0 : n));
const kilometres = fc
  .oneof(fc.constantFrom(0, 5, 0.25, 1500, 25_000), fc.double({ min: 0, max: 25_000, noNaN: true }))
  .map((n) => (n === 0 ? 0 : n));

/** For tests: random conditions of every kind over a shop, now and then with names that it does not have. */
export function everyCondition({ catalog, segments }: Shop): fc.Arbitrary<Condition> {
  const trait = fc.constantFrom(...catalog.traits.map(({ name }) => name), 'gone', '없는 ‘특성’');
  const segment = fc.constantFrom(...segments.map(({ id }) => id), 'gone');
  const table = fc.constantFrom(...TABLES);
  const columnsOf = (of: EventTableName) =>
    fc.constantFrom(
      ...(catalog.events.find(({ name }) => name === of)?.columns ?? []).map(({ name }) => name),
      't',
      'gone',
    );
  const groupOr = (one: fc.Arbitrary<RowFilter>, inner: fc.Arbitrary<RowFilter>): fc.Arbitrary<RowFilter> =>
    fc.oneof(
      { weight: 4, arbitrary: one },
      fc.record({ kind: just('all', 'any', 'none'), of: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    );
  const whereOf = (of: EventTableName, maxLength = 2): fc.Arbitrary<readonly RowFilter[]> => {
    const one = fc.record({ column: columnsOf(of), test: tests(columnsOf(of), trait) });
    return fc.array(groupOr(one, groupOr(one, groupOr(one, one))), { maxLength });
  };
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
  const ranking = {
    n: fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(0.5, 12.25)),
    unit: just('customers', 'percent'),
    within: nullable(trait),
  };
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
        fc.record({ op: just('top', 'bottom'), ...ranking }),
      ),
    }),
  );
  const thousand = fc.integer({ min: 1, max: 1000 });
  const limit = fc.oneof(
    { weight: 2, arbitrary: duration as fc.Arbitrary<Limit> },
    fc.record({ n: thousand, unit: just('hour', 'minute') }),
  );
  const step: fc.Arbitrary<SequenceStep> = fc
    .tuple(rows, nullable(limit), nullable(rows))
    .map(([r, within, without]) => ({ ...r, within, without }));
  const sameColumns = fc.array(
    table.chain((of) => columnsOf(of).map((column) => ({ table: of, column }))),
    { minLength: 1, maxLength: 3 },
  );
  const share = fc
    .oneof(fc.constantFrom(0, 0.1, 0.29, 0.5, 1, 1e-9), fc.double({ min: 0, max: 1, noNaN: true }))
    .map((n) => (n === 0 ? 0 : n));
  const ofRows = <T>(rest: fc.Arbitrary<T>) => fc.tuple(rows, rest).map(([r, more]) => ({ ...r, ...more }));
  const leaf = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: just('trait'), trait, test: tests(trait, trait) }) },
    { weight: 6, arbitrary: did },
    { weight: 2, arbitrary: fc.record({ kind: just('member'), segment }) },
    { weight: 1, arbitrary: fc.record({ kind: just('member'), segment, asOf: day }) },
    fc.record({
      kind: just('rank'),
      trait,
      side: just('top', 'bottom'),
      ...ranking,
    }),
    fc.record({
      kind: just('distance'),
      lat: trait,
      lon: trait,
      from: fc.record({ lat: degrees(90), lon: degrees(180) }),
      test: fc.record({ op: just('<=', '>'), value: kilometres }),
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
    fc.record(
      {
        kind: just('sequence'),
        steps: fc.array(step, { minLength: 2, maxLength: 4 }),
        missing: fc.boolean(),
        window: windows,
        total: limit,
        same: sameColumns,
      },
      { requiredKeys: ['kind', 'steps', 'missing', 'window'] },
    ),
    fc.record(
      { kind: just('split'), salt: text, from: share, to: share, within: nullable(trait), among: segment },
      { requiredKeys: ['kind', 'salt', 'from', 'to', 'within'] },
    ),
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
