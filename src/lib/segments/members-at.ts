import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { PastView } from '../core/relation';
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
