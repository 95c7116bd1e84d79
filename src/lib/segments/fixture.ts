import type { Catalog, EventColumn, Trait, TraitType, Unit, Value } from '../core/relation';
import { sameWords, type Words } from '../core/words';
import { ident, text } from '../sql/quote';
import type { PlainCustomer, PlainWorld } from './evaluate';
import { idOf } from './evaluating/world';

/** For tests: a trait. */
export function traitOf(
  name: string,
  type: TraitType,
  table: string,
  label: Words = sameWords(name),
  unit: Unit = 'none',
): Trait {
  return { name, type, unit, label, definition: sameWords(name), family: 'profile', table };
}

/** For tests: a column of events. */
export function columnOf(name: string, type: TraitType, label: Words = sameWords(name)): EventColumn {
  return { name, type, label };
}

const SQL_TYPE: Readonly<Record<TraitType, string>> = {
  number: 'DOUBLE',
  money: 'DECIMAL(18,2)',
  date: 'TIMESTAMP',
  category: 'VARCHAR',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
};

/** For tests: a value as SQL of the type that clean tables have. */
export function cellSql(value: Value, type: TraitType): string {
  return value === null
    ? `CAST(NULL AS ${SQL_TYPE[type]})`
    : `CAST(${text(String(value))} AS ${SQL_TYPE[type]})`;
}

interface Column {
  readonly name: string;
  readonly type: TraitType;
}

/** For tests: SQL that makes a table of such rows; `order` sorts it. */
export function tableSql(
  table: string,
  columns: readonly (Column & { readonly sql?: string })[],
  rows: readonly (readonly Value[])[],
  order: string,
): string {
  const typed = columns.map(
    ({ name, type, sql }) => `CAST(${ident(name)} AS ${sql ?? SQL_TYPE[type]}) AS ${ident(name)}`,
  );
  const names = columns.map(({ name }) => ident(name)).join(', ');
  const values = rows.map(
    (row) => `(${row.map((value) => (value === null ? 'NULL' : text(String(value)))).join(', ')})`,
  );
  const empty = `(${columns.map(() => 'NULL').join(', ')})`;
  const source = `(VALUES ${values.length === 0 ? empty : values.join(', ')}) AS v(${names})`;
  return `CREATE OR REPLACE TABLE ${ident(table)} AS SELECT ${typed.join(', ')} FROM ${source}${values.length === 0 ? ' WHERE FALSE' : ''} ORDER BY ${order}`;
}

/** For tests: SQL that makes the tables of a catalog hold these customers and rows. */
export function worldSql(
  catalog: Catalog,
  customers: readonly PlainCustomer[],
  held: PlainWorld['rows'],
): string[] {
  const tables = [...new Set([catalog.base, ...catalog.traits.map(({ table }) => table)])];
  const made = tables.map((table) => {
    const traits = catalog.traits.filter((trait) => trait.table === table);
    const id = table === catalog.base ? [{ name: 'customer_id', type: 'text' as const }] : [];
    const columns = [{ name: 'c', type: 'number' as const, sql: 'INTEGER' }, ...id, ...traits];
    const kept = table === catalog.base ? customers : customers.filter(({ c }) => c % 5 !== 3);
    const rows = kept.map((customer) => [
      customer.c,
      ...id.map(() => idOf(customer)),
      ...traits.map(({ name }) => customer.traits.get(name) ?? null),
    ]);
    return tableSql(table, columns, rows, table === catalog.base ? 'c' : 'c DESC');
  });
  const events = catalog.events.map((table) => {
    const columns = [
      { name: 'c', type: 'number' as const, sql: 'INTEGER' },
      { name: 't', type: 'date' as const },
      { name: 'order_no', type: 'number' as const, sql: 'INTEGER' },
      ...table.columns,
    ];
    const rows = (held[table.name] ?? []).map((o) => [
      o.c,
      o.t,
      o.orderNo,
      ...table.columns.map(({ name }) => o.values.get(name) ?? null),
    ]);
    return tableSql(table.table, columns, rows, 'c, t, order_no');
  });
  return [...made, ...events];
}
