import * as fc from 'fast-check';
import type {
  Anchor,
  Condition,
  Measure,
  MeasureThan,
  Ranking,
  RowFilter,
  Rows,
  RowWindow,
  SameColumn,
  SequenceStep,
  LeafOf,
  Limit,
} from '../core/condition';
import { addDays } from '../core/day';
import type { Catalog, EventTable } from '../core/relation';
import { cents, numbers, op, tests, windows } from './fixture-tests';
import { isNumeric, measurable } from './fits';
import { tellsWhat } from './same';
import { filterColumns } from './row-time';
import { WRITTEN } from './fixture-written';

const units = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
const durations = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 100 }), unit: fc.constantFrom('day' as const, 'week' as const) }),
  fc.record({ n: fc.constantFrom(1, 2, 3, 12), unit: units }),
);

const limits = fc.oneof(
  { weight: 3, arbitrary: durations as fc.Arbitrary<Limit> },
  fc.record({
    n: fc.integer({ min: 1, max: 200 }),
    unit: fc.constantFrom('hour' as const, 'minute' as const),
  }),
);

function groupsOf(inner: fc.Arbitrary<RowFilter>): fc.Arbitrary<RowFilter> {
  return fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
    of: fc.array(inner, { minLength: 1, maxLength: 3 }),
  });
}

function filters(table: EventTable, catalog: Catalog, most: number): fc.Arbitrary<RowFilter[]> {
  const columns = filterColumns(table);
  const one: fc.Arbitrary<RowFilter> = fc
    .constantFrom(...columns)
    .chain((of) =>
      tests(of, columns, catalog.asOf, catalog.traits).map((test) => ({ column: of.name, test })),
    );
  const orGroup = (inner: fc.Arbitrary<RowFilter>) =>
    fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: groupsOf(inner) });
  return fc.array(orGroup(orGroup(orGroup(one))), { maxLength: most });
}

function rows(catalog: Catalog, most: number): fc.Arbitrary<Rows> {
  return fc
    .constantFrom(...catalog.events)
    .chain((table) => filters(table, catalog, most).map((where) => ({ table: table.name, where })));
}

function measures(table: EventTable, catalog: Catalog): fc.Arbitrary<Measure> {
  const kinds = ['sum', 'avg', 'min', 'max', 'distinct', 'most'] as const;
  const measured = fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...table.columns))
    .filter(([kind, { type }]) => measurable(kind, type))
    .map(([kind, { name }]): Measure => ({ kind, column: name }));
  const numeric = table.columns.filter(({ type }) => isNumeric(type)).map(({ name }) => name);
  const by = fc.option(fc.constantFrom(...numeric));
  const column = fc.constantFrom(...table.columns.map(({ name }) => name));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Measure>({ kind: 'times' }) },
    { weight: 4, arbitrary: measured },
    fc.record({ kind: fc.constant('share' as const), of: filters(table, catalog, 2), by }),
    fc.record({ kind: fc.constant('top-share' as const), column, by }),
  );
}

function rowWindows(catalog: Catalog): fc.Arbitrary<RowWindow> {
  const dates = catalog.traits.filter(({ type }) => type === 'date').map(({ name }) => name);
  const which = fc.constantFrom('first' as const, 'last' as const);
  const anchor: fc.Arbitrary<Anchor> = fc.oneof(
    fc.tuple(which, rows(catalog, 1)).map(([end, held]): Anchor => ({ kind: 'row', which: end, ...held })),
    fc.record({ kind: fc.constant('trait' as const), trait: fc.constantFrom(...dates) }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: windows(catalog.asOf) },
    fc.record({
      kind: fc.constant('near' as const),
      side: fc.constantFrom('after' as const, 'before' as const),
      anchor,
      within: fc.option(durations),
    }),
    fc.record({
      kind: fc.constant('any' as const),
      n: fc.constantFrom(1, 2, 3, 7, 30, 366),
      unit: fc.constantFrom('day' as const, 'week' as const),
    }),
  );
}

function thanOther(catalog: Catalog): fc.Arbitrary<MeasureThan> {
  return fc.constantFrom(...catalog.events).chain((table) =>
    fc.record({
      op: fc.constant('than' as const),
      compare: op,
      times: fc.constantFrom(1, 1.5, 0.5, 2, 0),
      other: fc.record({
        table: fc.constant(table.name),
        where: filters(table, catalog, 1),
        window: windows(catalog.asOf),
        measure: measures(table, catalog),
        per: fc.option(fc.constantFrom(1, 7, 30, 366)),
      }),
    }),
  );
}

function rankings(catalog: Catalog): fc.Arbitrary<Ranking> {
  return fc.record({
    n: fc.constantFrom(0, 1, 2, 5, 10, 33.3, 50, 100),
    unit: fc.constantFrom('customers' as const, 'percent' as const),
    within: fc.option(fc.constantFrom(...catalog.traits.map(({ name }) => name))),
  });
}

const sides = fc.constantFrom('top' as const, 'bottom' as const);

const amounts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.25, 0.5, 0.333333, 0.666667, 1) },
  cents.map(Number),
);

function didLeaves(table: EventTable, catalog: Catalog): fc.Arbitrary<Condition> {
  return fc.record({
    kind: fc.constant('did' as const),
    table: fc.constant(table.name),
    where: filters(table, catalog, 2),
    window: rowWindows(catalog),
    measure: measures(table, catalog),
    test: fc.oneof(
      { weight: 3, arbitrary: numbers(amounts) },
      thanOther(catalog),
      fc.tuple(sides, rankings(catalog)).map(([op, ranking]) => ({ op, ...ranking })),
    ),
  });
}

function steps(catalog: Catalog): fc.Arbitrary<SequenceStep[]> {
  const step = fc
    .tuple(rows(catalog, 1), fc.option(limits), fc.option(rows(catalog, 1)))
    .map(([held, within, without]): SequenceStep => ({ ...held, within, without }));
  return fc
    .array(step, { minLength: 2, maxLength: 4 })
    .map((all) => all.map((each, i) => (i === 0 ? { ...each, within: null, without: null } : each)));
}

function things({ name, columns }: EventTable): fc.Arbitrary<SameColumn> {
  const texts = columns.filter(tellsWhat).map((column) => column.name);
  return fc.constantFrom(...texts).map((column) => ({ table: name, column }));
}

function timeLeaves(catalog: Catalog): fc.Arbitrary<Condition> {
  const window = windows(catalog.asOf);
  const leaf = rows(catalog, 1).chain((held) =>
    fc
      .oneof(
        fc.record({ kind: fc.constant('nth' as const), nth: fc.constantFrom(1, 2, 3, -1), window }),
        fc.record({
          kind: fc.constant('regular' as const),
          least: fc.integer({ min: 1, max: 3 }),
          of: fc.oneof(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 3, max: 60 })),
          unit: units,
        }),
        fc.record({ kind: fc.constant('returned' as const), gap: durations, window }),
        fc.record({
          kind: fc.constant('overdue' as const),
          times: fc.constantFrom(0, 0.5, 1, 1.5, 2),
          least: fc.constantFrom(3, 3, 4),
          spread: fc.option(fc.constantFrom(0, 0.3, 0.5, 1, 2)),
        }),
      )
      .map((own) => ({ ...own, ...held }) as Condition),
  );
  const sequence = fc.record(
    {
      kind: fc.constant('sequence' as const),
      steps: steps(catalog),
      missing: fc.boolean(),
      window,
      total: limits,
      same: fc.tuple(...catalog.events.map(things)),
    },
    { requiredKeys: ['kind', 'steps', 'missing', 'window'] },
  );
  return fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 3, arbitrary: sequence });
}

function partLeaves(catalog: Catalog): fc.Arbitrary<LeafOf<'split'>> {
  const within = fc.option(fc.constantFrom(...catalog.traits.map(({ name }) => name)));
  return fc
    .tuple(fc.constantFrom(0, 0.1, 0.25, 0.333333333, 0.5), fc.constantFrom(0.3, 0.5, 0.666666667, 0.75, 1))
    .chain(([from, to]) =>
      fc.record({
        kind: fc.constant('split' as const),
        salt: fc.constantFrom('a', '실험', "it's", ''),
        from: fc.constant(from),
        to: fc.constant(to),
        within,
      }),
    );
}

/** Distances from places near those of the numbers of the fixture, and from the other end of the earth. */
function distanceLeaves(catalog: Catalog): fc.Arbitrary<LeafOf<'distance'>> {
  const numeric = catalog.traits.filter(({ type }) => isNumeric(type)).map(({ name }) => name);
  const near = fc.integer({ min: -40, max: 60 }).map((n) => n / 4);
  const point = fc.oneof(
    { weight: 4, arbitrary: fc.record({ lat: near, lon: near }) },
    fc.constantFrom(
      { lat: 90, lon: 0 },
      { lat: -90, lon: 12 },
      { lat: 0, lon: -180 },
      { lat: 2.5, lon: 179 },
    ),
  );
  const test = fc.record({
    op: fc.constantFrom('<=' as const, '>' as const),
    value: fc.constantFrom(0, 50, 400, 700, 1000, 1300, 10_000, 19_000),
  });
  return fc
    .tuple(fc.shuffledSubarray(numeric, { minLength: 2, maxLength: 2 }), point, test)
    .map(([[lat = '', lon = ''], from, held]) => ({ kind: 'distance', lat, lon, from, test: held }));
}

function amongLeaves(catalog: Catalog): fc.Arbitrary<Condition> {
  const ranked = catalog.traits.filter(({ type }) => isNumeric(type) || type === 'date');
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...ranked.map(({ name }) => name)), sides, rankings(catalog))
      .map(([trait, side, ranking]): Condition => ({ kind: 'rank', trait, side, ...ranking })),
    partLeaves(catalog),
    distanceLeaves(catalog),
    fc.constantFrom(...WRITTEN.keys()).map((sql): Condition => ({ kind: 'sql', sql })),
  );
}

/** For tests: random leaves of every kind over a catalog and over segments with these ids. */
export function leaves(catalog: Catalog, segments: readonly string[]): fc.Arbitrary<Condition> {
  const { asOf, traits } = catalog;
  const trait = fc
    .constantFrom(...traits)
    .chain((of) =>
      tests(of, traits, asOf).map((test): Condition => ({ kind: 'trait', trait: of.name, test })),
    );
  const did = fc.constantFrom(...catalog.events).chain((table) => didLeaves(table, catalog));
  // Half of a year back, so that rows and windows move.
  const days = [
    catalog.asOf,
    addDays(catalog.asOf, -1),
    addDays(catalog.asOf, -45),
    addDays(catalog.asOf, -182),
  ];
  const member = segments.map((segment) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Condition>({ kind: 'member', segment }) },
      fc.constantFrom(...days).map((asOf): Condition => ({ kind: 'member', segment, asOf })),
    ),
  );
  return fc.oneof(
    { weight: 4, arbitrary: trait },
    { weight: 5, arbitrary: did },
    { weight: 4, arbitrary: timeLeaves(catalog) },
    { weight: 2, arbitrary: amongLeaves(catalog) },
    ...member,
    ...segments.map((among) => partLeaves(catalog).map((leaf): Condition => ({ ...leaf, among }))),
  );
}
