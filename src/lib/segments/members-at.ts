import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { Segment } from '../core/notebook';
import type { PastView } from '../core/relation';
import { ident } from '../sql/quote';
import { checkCondition } from './check';
import { conditionSql } from './explain-sql';
import { blocks } from './problems';
import { tableAt, type TableAt } from './table-at';

/** Whether the data of a day can tell who fits a condition. */
export function tells(condition: Condition, { catalog }: PastView, segments: readonly Segment[]): boolean {
  return !checkCondition(condition, catalog, segments, undefined, () => true).some(blocks);
}

/**
 * One table of `c`, `m0`, `m1` …: who fits each condition as of a day; FALSE where the data of that day cannot tell, and for
 * those who were not known yet, whom only the conditions in `late` hold for. The
 * conditions are those of segments that are computed for today, so that a SELECT in them has been allowed.
 */
export function membersAt(
  conditions: readonly Condition[],
  then: PastView,
  segments: readonly Segment[],
  late: readonly Condition[] = [],
): TableAt {
  const { catalog } = then;
  return tableAt('members', then, (scope) =>
    conditions.map((condition, i) => {
      const sql = tells(condition, then, segments)
        ? conditionSql(condition, catalog, segments, scope)
        : 'FALSE';
      return { name: `m${i}`, sql, unknown: late.includes(condition) ? 'TRUE' : 'FALSE' };
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
