import * as fc from 'fast-check';
import type { EventTableName } from '../core/condition';
import type { Catalog, EventTable, Uncounted, Value } from '../core/relation';
import type { PlainCustomer, PlainRow, PlainWorld } from './evaluate';
import { columnOf, traitOf } from './fixture';
import { AS_OFS, moments, NAMES, TYPES, values, type Named } from './fixture-tests';

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

function catalogs(): fc.Arbitrary<Uncounted> {
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

/** The catalog with the same tables on any day: traits as they are, events as far as the day. */
function withPast(catalog: Catalog): Catalog {
  const past = (asOf: string) => ({ catalog: { ...catalog, asOf, past }, statements: [] });
  return { ...catalog, past };
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
    return fc
      .record({ customers, rows })
      .map((all) => ({ ...all, catalog: withPast({ ...catalog, customers: all.customers.length }) }));
  });
}
