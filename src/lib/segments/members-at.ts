import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { Segment } from '../core/notebook';
import type { Catalog, Statement } from '../core/relation';
import { statement } from '../sql/name';
import { ident } from '../sql/quote';
import { checkCondition } from './check';
import { conditionSql } from './explain-sql';
import { blocks } from './problems';
import { createScope, type Scope } from './scope';

/** The files as of a day: what they hold, and the tables for it that may not exist yet. */
export interface Then {
  readonly catalog: Catalog;
  readonly statements: readonly Statement[];
}

const LABEL = { ko: '지난 날짜의 세그먼트를 계산하고 있습니다', en: 'Computing segments as of another day' };

/**
 * One table of `c` and these columns as of a day, one row for each customer in order of `c`. The customer table of that
 * day is written into the statement where it is all that is missing, and never kept.
 */
export function tableAt(
  name: string,
  { catalog, statements }: Then,
  columns: (scope: Scope) => readonly string[],
): { readonly statements: readonly Statement[]; readonly table: string } {
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

/** One table of `c`, `m0`, `m1` …: who fits each condition as of a day; FALSE where the data of that day cannot tell. */
export function membersAt(
  conditions: readonly Condition[],
  then: Then,
  segments: readonly Segment[],
): { readonly statements: readonly Statement[]; readonly table: string } {
  const { catalog } = then;
  return tableAt('members', then, (scope) =>
    conditions.map((condition, i) => {
      const sound = !checkCondition(condition, catalog, segments).some(blocks);
      return `${sound ? conditionSql(condition, catalog, segments, scope) : 'FALSE'} AS m${i}`;
    }),
  );
}

/** Members of each condition at a day, beside those who were members at another: `n<i>` now, `k<i>` of these then as well. */
export function sizesAtSelect(now: string, then: string, count: number, day: Day): string {
  const columns = Array.from({ length: count }, (_, i) => [
    `CAST(sum(CASE WHEN a.m${i} THEN 1 ELSE 0 END) AS DOUBLE) AS n${i}`,
    `CAST(sum(CASE WHEN a.m${i} AND b.m${i} THEN 1 ELSE 0 END) AS DOUBLE) AS k${i}`,
  ]).flat();
  return `SELECT ${[`'${day}' AS day`, ...columns].join(', ')} FROM ${ident(now)} AS a POSITIONAL JOIN ${ident(then)} AS b`;
}
