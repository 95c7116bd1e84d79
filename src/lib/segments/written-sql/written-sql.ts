import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { ident } from '../../sql/quote';
import type { Scope } from '../scope';
import { readStatement } from './statement';
import { writtenTables } from './tables';

/**
 * SQL of "the SELECT gives their `customer_id`". The tables that it names are sub-queries in front of it, so that its text
 * stays as it was checked. Throws on what `checkWritten` finds something wrong with.
 */
export function writtenSql(leaf: LeafOf<'sql'>, catalog: Catalog, scope: Scope): string {
  const tables = writtenTables(catalog);
  const statement = readStatement(leaf.sql, tables);
  if (!statement.ok) throw new RangeError(`SQL that is not allowed: ${statement.problem.code}`);
  const used = tables.filter(({ name }) => statement.value.tables.includes(name));
  for (const table of used.flatMap(({ reads }) => reads)) scope.read(table);
  const before = used.map(({ name, select }) => `${name} AS (\n${select}\n)`).join(',\n');
  const front = before === '' ? '' : `WITH ${before}\n`;
  const ids = `SELECT CAST(w.customer_id AS VARCHAR) FROM (\n${statement.value.text}\n) AS w`;
  const alias = scope.group(
    `${front}SELECT b.c\nFROM ${ident(catalog.base)} AS b\nWHERE b.customer_id IN (${ids})`,
  );
  return `${alias}.c IS NOT NULL`;
}
