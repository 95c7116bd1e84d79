import type { PastView, Statement } from '../core/relation';
import { statement } from '../sql/name';
import { ident } from '../sql/quote';
import { createScope, type Scope } from './scope';

/** A table as of a day, and the statements that make it. */
export interface TableAt {
  readonly statements: readonly Statement[];
  readonly table: string;
}

const LABEL = { ko: '지난 날짜의 세그먼트를 계산하고 있습니다', en: 'Computing segments as of another day' };

/** A column of a table as of a day, and what those have who were not known yet. */
export interface ColumnAt {
  readonly name: string;
  readonly sql: string;
  readonly unknown: 'FALSE' | 'TRUE' | 'NULL';
}

/** The rows with one for each customer of all, in order of `c`; those who were not known yet have no row so far. */
function everyone(select: string, known: string, columns: readonly ColumnAt[]): string {
  const held = columns.map(({ name, unknown }) => `coalesce(x.${name}, ${unknown}) AS ${name}`);
  return `SELECT ${['kn.c AS c', ...held].join(', ')} FROM ${ident(known)} AS kn LEFT JOIN (\n${select}\n) AS x ON x.c = kn.c\nORDER BY kn.c`;
}

/**
 * One table of `c` and these columns as of a day, one row for each customer in order of `c`. The customer table of that
 * day is written into the statement where it is all that is missing, and never kept.
 */
export function tableAt(
  name: string,
  { catalog, statements }: PastView,
  columnsOf: (scope: Scope) => readonly ColumnAt[],
): TableAt {
  const scope = createScope(catalog);
  const columns = columnsOf(scope);
  if (catalog.known !== undefined) scope.read(catalog.known);
  const select = ['b.c AS c', ...columns.map((column) => `${column.sql} AS ${column.name}`)].join(', ');
  const [base, ...others] = statements;
  const inline = base !== undefined && others.length === 0 && base.table === catalog.base;
  const head = inline ? `WITH ${ident(base.table)} AS (\n${base.select}\n)\n` : '';
  const reads = inline
    ? [...scope.reads().filter((table) => table !== base.table), ...base.reads]
    : scope.reads();
  const rows = `SELECT ${select}\n${scope.from()}`;
  const text = `${head}${catalog.known === undefined ? `${rows}\nORDER BY b.c` : everyone(rows, catalog.known, columns)}`;
  const made = statement(name, text, [...new Set(reads)], LABEL);
  return { statements: inline ? [made] : [...statements, made], table: made.table };
}
