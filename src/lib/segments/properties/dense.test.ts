import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type {
  Condition,
  Duration,
  Limit,
  Rows,
  SameColumn,
  SequenceStep,
  Window,
} from '../../core/condition';
import { addDays } from '../../core/day';
import type { Catalog } from '../../core/relation';
import { evaluate, type PlainCustomer, type PlainRow } from '../evaluate';
import { explainSql } from '../explain-sql';
import { columnOf, traitOf, worldSql } from '../fixture';

const CUSTOMERS = 60;
const AS_OF = '2024-03-31';
const KINDS = ['a', 'b', 'c', 'd'];
const ITEMS = ['x', 'x', 'x', 'x', 'y', 'y', 'X', ' ', null];
const catalog: Catalog = {
  base: 'base',
  customers: CUSTOMERS,
  traits: [traitOf('joined', 'date', 'base')],
  events: [
    {
      name: 'events',
      table: 'events',
      rowsAreOrders: true,
      columns: [columnOf('event', 'category'), columnOf('item', 'text')],
    },
    {
      name: 'tickets',
      table: 'tickets',
      rowsAreOrders: true,
      columns: [columnOf('event', 'category'), columnOf('item', 'text')],
    },
    {
      name: 'orders',
      table: 'orders',
      rowsAreOrders: false,
      columns: [columnOf('event', 'category'), columnOf('thing', 'text')],
    },
  ],
  asOf: AS_OF,
  currency: 'KRW',
};

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

const back = fc.integer({ min: -1, max: 40 }).map((n) => addDays(AS_OF, -n));
const moment = fc
  .tuple(back, fc.constantFrom('00:00:00', '09:00:00', '09:00:01', '23:59:59'))
  .map(([day, clock]) => `${day} ${clock}`);
const rowsOf = fc.array(
  fc.record({
    c: fc.integer({ min: 1, max: CUSTOMERS }),
    t: moment,
    event: fc.constantFrom(...KINDS),
    item: fc.constantFrom(...ITEMS),
  }),
  { minLength: CUSTOMERS * 6, maxLength: CUSTOMERS * 10 },
);
/** Rows that have a day without a time of day; several make up one order. */
const linesOf = fc.array(
  fc.record({
    c: fc.integer({ min: 1, max: CUSTOMERS }),
    t: back.map((day) => `${day} 00:00:00`),
    event: fc.constantFrom(...KINDS),
    item: fc.constantFrom(...ITEMS),
  }),
  { minLength: CUSTOMERS * 3, maxLength: CUSTOMERS * 5 },
);
const days = fc.integer({ min: 1, max: 10 }).map((n): Duration => ({ n, unit: 'day' }));
const durations = fc.oneof(days, fc.constantFrom<Duration>({ n: 1, unit: 'week' }, { n: 1, unit: 'month' }));
const windows: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'ever' }),
  days.map(({ n }): Window => ({ kind: 'last', n: 2 * n, unit: 'day' })),
  days.map(({ n }): Window => ({ kind: 'before', n, unit: 'day' })),
  fc.constantFrom<Window>(
    { kind: 'calendar', unit: 'week', ago: 0 },
    { kind: 'calendar', unit: 'month', ago: 0 },
  ),
  days.map((to): Window => ({ kind: 'ago', from: { n: 3 * to.n, unit: 'day' }, to })),
);
const SAME: readonly SameColumn[] = [
  { table: 'orders', column: 'thing' },
  { table: 'events', column: 'item' },
  { table: 'tickets', column: 'item' },
];
const some = fc
  .tuple(
    fc.constantFrom('events' as const, 'events' as const, 'tickets' as const, 'orders' as const),
    fc.subarray(KINDS, { minLength: 1, maxLength: 2 }),
  )
  .map(([table, values]): Rows => ({ table, where: [{ column: 'event', test: { op: 'in', values } }] }));
const limits = fc.oneof(
  durations,
  fc.constantFrom<Limit>({ n: 15, unit: 'hour' }, { n: 33, unit: 'hour' }, { n: 899, unit: 'minute' }),
);
const stepOf = (within: fc.Arbitrary<Limit>) =>
  fc
    .tuple(some, fc.option(within), fc.option(some))
    .map(([rows, limit, without]): SequenceStep => ({ ...rows, within: limit, without }));

const leaves: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sequence' as const),
      steps: fc.array(stepOf(durations), { minLength: 2, maxLength: 4 }),
      missing: fc.boolean(),
      window: windows,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        kind: fc.constant('sequence' as const),
        steps: fc.array(stepOf(limits), { minLength: 2, maxLength: 4 }),
        missing: fc.boolean(),
        window: windows,
        total: limits,
        same: fc.constant(SAME),
      },
      { requiredKeys: ['kind', 'steps', 'missing', 'window'] },
    ),
  },
  some.chain((rows) =>
    fc
      .oneof(
        fc.record({ kind: fc.constant('nth' as const), nth: fc.constantFrom(1, 2, 3, -1), window: windows }),
        fc.record({
          kind: fc.constant('regular' as const),
          least: fc.integer({ min: 1, max: 4 }),
          of: fc.integer({ min: 4, max: 20 }),
          unit: fc.constantFrom('day' as const, 'week' as const),
        }),
        fc.record({ kind: fc.constant('returned' as const), gap: durations, window: windows }),
        fc.record({
          kind: fc.constant('overdue' as const),
          times: fc.constantFrom(0.5, 1, 1.5, 2),
          least: fc.constant(3),
          spread: fc.option(fc.constantFrom(0.3, 0.5, 0.8)),
        }),
        fc.record({
          kind: fc.constant('did' as const),
          window: fc.oneof(
            fc.record({
              kind: fc.constant('any' as const),
              n: fc.integer({ min: 1, max: 9 }),
              unit: fc.constant('day' as const),
            }),
            fc.record({
              kind: fc.constant('near' as const),
              side: fc.constantFrom('after' as const, 'before' as const),
              anchor: fc.oneof(
                fc
                  .tuple(some, fc.constantFrom('first' as const, 'last' as const))
                  .map(([of, which]) => ({ kind: 'row' as const, which, ...of })),
                fc.constant({ kind: 'trait' as const, trait: 'joined' }),
              ),
              within: fc.option(durations),
            }),
          ),
          measure: fc.constantFrom(
            { kind: 'times' as const },
            { kind: 'distinct' as const, column: 'event' },
            { kind: 'most' as const, column: 'event' },
          ),
          test: fc.integer({ min: 1, max: 3 }).map((value) => ({ op: '>=' as const, value })),
        }),
      )
      .map((own) => ({ ...rows, ...own }) as Condition),
  ),
);

it(
  'tells apart customers who did things in another order, closely in time: 960 conditions',
  { timeout: 1_500_000 },
  async () => {
    let telling = 0;
    let all = 0;
    const round = fc.tuple(
      rowsOf,
      rowsOf,
      linesOf,
      fc.array(back, { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
      fc.array(leaves, { minLength: 120, maxLength: 120 }),
    );
    await fc.assert(
      fc.asyncProperty(round, async ([events, tickets, lines, joined, conditions]) => {
        const customers = joined.map((day, i): PlainCustomer => ({
          c: i + 1,
          traits: new Map([['joined', `${day} 00:00:00`]]),
        }));
        const plain = (held: typeof events) =>
          held.map(({ c, t, event, item }, i): PlainRow => ({
            c,
            t,
            orderNo: i + 1,
            values: new Map([
              ['event', event],
              ['item', item],
            ]),
          }));
        const orders = plain(lines.flatMap((line, i) => (i % 3 === 0 ? [line, line] : [line])));
        const rows = {
          events: plain(events),
          tickets: plain(tickets),
          orders: orders.map((line, i) => ({
            ...line,
            orderNo: i % 2 === 0 ? line.orderNo : line.orderNo - 1,
            values: new Map([
              ['event', KINDS[i % 4] ?? null],
              ['thing', line.values.get('item') ?? null],
            ]),
          })),
        };
        for (const sql of worldSql(catalog, customers, rows)) await engine.query(sql);
        for (const condition of conditions) {
          const found = (await engine.query(explainSql(condition, catalog, []))).map(
            (row) => row['customer_id'],
          );
          const world = { catalog, segments: [], rows, customers };
          const wanted = customers
            .filter((customer) => evaluate(condition, customer, world))
            .map(({ c }) => `C${c}`);
          expect(found, JSON.stringify(condition)).toEqual(wanted);
          all += 1;
          if (found.length > 0 && found.length < CUSTOMERS) telling += 1;
        }
      }),
      { seed: 20260336, numRuns: 8, endOnFailure: true },
    );
    expect(all).toBe(960);
    expect(telling).toBeGreaterThan(430);
  },
);
