import type { Condition } from '../core/condition';
import type { Row } from '../core/relation';
import type { NodeCount } from '../core/tree';
import { oneRowSelect, readOneRow } from './counts-in-one-row';
import { countPatterns, fewPatterns, patternsSelect } from './counts-of-patterns';

/**
 * One SELECT with what `readCounts` needs for the sizes of every node.
 * `leafTables` are those of the plan, in the order of `leavesOf`; `base` is the customer table.
 */
export function countsSelect(condition: Condition, leafTables: readonly string[], base: string): string {
  return fewPatterns(leafTables)
    ? patternsSelect(leafTables, base)
    : oneRowSelect(condition, leafTables, base);
}

/** The sizes of every node from the rows of `countsSelect`, in the order of `walk`. */
export function readCounts(
  condition: Condition,
  leafTables: readonly string[],
  rows: readonly Row[],
): NodeCount[] {
  return fewPatterns(leafTables)
    ? countPatterns(condition, leafTables, rows)
    : readOneRow(condition, rows[0] ?? {});
}
