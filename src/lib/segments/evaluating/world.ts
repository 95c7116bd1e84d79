import type { EventTableName } from '../../core/condition';
import type { Day } from '../../core/day';
import type { Segment } from '../../core/notebook';
import type { Catalog, EventTable, Value } from '../../core/relation';
import { findColumn, findEvents } from '../find';
import type { Seen } from './passes';

/** One customer, for the evaluator; the id is `C` and the number when it is not given. */
export interface PlainCustomer {
  readonly c: number;
  readonly id?: string;
  readonly traits: ReadonlyMap<string, Value>;
}

/** One row of an event table, for the evaluator; `t` is `YYYY-MM-DD HH:MM:SS`. */
export interface PlainRow {
  readonly c: number;
  readonly t: string | null;
  readonly orderNo: number;
  readonly values: ReadonlyMap<string, Value>;
}

/** All that the evaluator is told. */
export interface PlainWorld {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  readonly rows: Readonly<Partial<Record<EventTableName, readonly PlainRow[]>>>;
  /** All customers; needed by leaves that compare customers with each other. */
  readonly customers?: readonly PlainCustomer[];
  /** u of a customer's id with a salt, 0 to 1; needed by `split`. */
  readonly chance?: (salt: string, id: string) => number;
  /** The same world as of another day, with its customers; needed by membership on a day. */
  readonly past?: (asOf: Day) => PlainWorld;
  /** What a written SELECT means, by its text: the evaluator reads no SQL. */
  readonly written?: ReadonlyMap<string, (customer: PlainCustomer, world: PlainWorld) => boolean>;
}

/** A row that is known to have a time. */
export type DatedRow = PlainRow & { readonly t: string };

/** The event table of that name; throws when there is none. */
export function tableOf(world: PlainWorld, name: EventTableName): EventTable {
  const table = findEvents(world.catalog, name);
  if (!table) throw new RangeError(`no such event table: ${name}`);
  return table;
}

/** The value of a column of a row, or its time. */
export function cell(row: PlainRow, table: EventTable, name: string): Seen {
  if (name === 't') return { value: row.t, type: 'date' };
  return { value: row.values.get(name) ?? null, type: findColumn(table, name)?.type ?? 'text' };
}

/** The value of a trait of a customer. */
export function traitOf(customer: PlainCustomer, name: string, catalog: Catalog): Seen {
  const type = catalog.traits.find((trait) => trait.name === name)?.type ?? 'text';
  return { value: customer.traits.get(name) ?? null, type };
}

/** The id of a customer. */
export function idOf({ c, id }: PlainCustomer): string {
  return id ?? `C${c}`;
}
