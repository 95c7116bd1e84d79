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

/**
 * One table of `c` and these columns as of a day, one row for each customer in order of `c`. The customer table of that
 * day is written into the statement where it is all that is missing, and never kept.
 */
export function tableAt(
  name: string,
  { catalog, statements }: PastView,
  columns: (scope: Scope) => readonly string[],
): TableAt {
  const scope = createScope(catalog);
  const select = ['b.c AS c', ...columns(scope)].join(', ');
  const [base, ...others] = statements;
  const inline = base !== undefined && others.length === 0 && base.table === catalog.base;
  const head = inline ? `WITH ${ident(base.table)} AS (\n${base.select}\n)\n` : '';
  const reads = inline
    ? [...scope.reads().filter((table) => table !== base.table), ...base.reads]
    : scope.reads();
  const text = `${head}SELECT ${select}\n${scope.from()}\nORDER BY b.c`;
  const made = statement(name, text, [...new Set(reads)], LABEL);
  return { statements: inline ? [made] : [...statements, made], table: made.table };
}
