import type { Catalog } from '../../core/relation';
import { ident, stamp } from '../../sql/quote';
import { createScope } from '../scope';
import { folded } from './tokens';

/** A table that written SQL may read: its columns by their names there, and the SELECT that gives them. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly select: string;
  readonly reads: readonly string[];
  /** Whether it holds rows of a time, of which those before the as-of day are seen. */
  readonly dated: boolean;
}

/** Names are the same to the engine whatever their case; of two that are, the first stays. */
function firstOfEach<T extends { readonly name: string }>(columns: readonly T[]): T[] {
  const seen = new Set<string>();
  return columns.filter(({ name }) => {
    const key = folded(name);
    return seen.has(key) ? false : seen.add(key);
  });
}

function customers(catalog: Catalog): WrittenTable {
  const scope = createScope(catalog);
  const traits = catalog.traits.map(({ name }) => ({ name, sql: scope.trait(name).sql }));
  const columns = firstOfEach([{ name: 'customer_id', sql: 'b.customer_id' }, ...traits]);
  const list = columns.map(({ name, sql }) => `${sql} AS ${ident(name)}`).join(', ');
  const select = `SELECT ${list}\n${scope.from()}`;
  return {
    name: 'customers',
    columns: columns.map(({ name }) => name),
    select,
    reads: scope.reads(),
    dated: false,
  };
}

function events(catalog: Catalog): WrittenTable[] {
  return catalog.events.map(({ name, table, columns: own }) => {
    const columns = firstOfEach([
      { name: 'customer_id', sql: 'b.customer_id' },
      { name: 't', sql: 'e.t' },
      ...(name === 'orders' ? [{ name: 'order_no', sql: 'e.order_no' }] : []),
      ...own.map((column) => ({ name: column.name, sql: `e.${ident(column.name)}` })),
    ]);
    const list = columns.map((column) => `${column.sql} AS ${ident(column.name)}`).join(', ');
    const from = `FROM ${ident(table)} AS e\nJOIN ${ident(catalog.base)} AS b ON b.c = e.c`;
    return {
      name,
      columns: columns.map((column) => column.name),
      select: `SELECT ${list}\n${from}\nWHERE e.t < ${stamp(catalog.asOf)}`,
      reads: [catalog.base, table],
      dated: true,
    };
  });
}

/** The tables that written SQL may read in this data; call it when there is an as-of day. */
export function writtenTables(catalog: Catalog): readonly WrittenTable[] {
  return [customers(catalog), ...events(catalog)];
}
