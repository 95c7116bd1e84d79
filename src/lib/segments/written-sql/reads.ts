import type { EventTableName } from '../../core/condition';
import { isDay } from '../../core/day';
import type { Catalog } from '../../core/relation';
import type { NamedColumn } from '../columns-in';
import { readStatement } from './statement';
import { writtenTables } from './tables';
import { folded, tokensOf, type Token } from './tokens';

/** What a written SELECT names of the data. */
export interface WrittenReads {
  readonly traits: readonly string[];
  readonly tables: readonly EventTableName[];
  readonly columns: readonly NamedColumn[];
}

/** Whether a star stands for all columns: `SELECT *`, `t.*`; not `count(*)` and `2 * 3`. */
function isEveryColumn({ kind, value }: Token, before: Token | undefined): boolean {
  if (kind !== 'sign' || value !== '*' || before === undefined) return false;
  if (before.kind === 'word') return before.value === 'select' || before.value === 'distinct';
  return before.kind === 'sign' && (before.value === ',' || before.value === '.');
}

/**
 * The traits, tables and columns that a written SELECT names; null where it cannot be read. A name counts for each of its
 * tables that has such a column, and a star for all of them, so that nothing it reads is missing.
 */
export function writtenReads(sql: string, catalog: Catalog): WrittenReads | null {
  if (!isDay(catalog.asOf)) return null;
  const known = writtenTables(catalog);
  const statement = readStatement(sql, known);
  const tokens = tokensOf(sql);
  if (!statement.ok || 'stray' in tokens) return null;
  const read = known.filter(({ name }) => statement.value.tables.includes(name));
  const whole = tokens.some((token, i) => isEveryColumn(token, tokens[i - 1]));
  const names = new Set(
    tokens.flatMap(({ kind, value }) => (kind === 'word' || kind === 'quoted' ? [folded(value)] : [])),
  );
  const named = (table: string) =>
    read
      .filter(({ name }) => name === table)
      .flatMap(({ columns }) => columns.filter((column) => whole || names.has(folded(column))));
  const tables = catalog.events.filter(({ name }) => read.some((one) => one.name === name));
  return {
    traits: catalog.traits.flatMap(({ name }) => (named('customers').includes(name) ? [name] : [])),
    tables: tables.map(({ name }) => name),
    columns: tables.flatMap(({ name }) => named(name).map((column) => ({ table: name, column }))),
  };
}
