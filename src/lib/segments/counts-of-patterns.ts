import type { Condition } from '../core/condition';
import type { Row } from '../core/relation';
import { childPath, leavesOf, walk, type NodeCount, type NodePath } from '../core/tree';
import { answerPatterns } from './positional';

/** Leaves of up to 8192 patterns, which are quicker sent and counted than their counting is planned by DuckDB. */
const MOST_TABLES = 13;

/** Whether the customers' answers to these leaves are few enough patterns to be counted here. */
export function fewPatterns(leafTables: readonly string[]): boolean {
  const { size } = new Set(leafTables);
  return size > 0 && size <= MOST_TABLES;
}

/** One row for each pattern of answers that occurs: `k`, of which bit `i` is the answer to the i-th table, and `n` customers. */
export function patternsSelect(leafTables: readonly string[], base: string): string {
  const { select, tables } = answerPatterns(leafTables, base);
  const bits = tables.map((_, i) => `CASE WHEN g.k${i} THEN ${1 << i} ELSE 0 END`).join(' + ');
  return `SELECT CAST(${bits} AS INTEGER) AS k, CAST(g.n AS DOUBLE) AS n FROM (${select}) AS g`;
}

interface Tally {
  alone: number;
  left: number;
}

/** The sizes of every node from the rows of `patternsSelect`, in the order of `walk`. */
export function countPatterns(
  condition: Condition,
  leafTables: readonly string[],
  rows: readonly Row[],
): NodeCount[] {
  const tables = [...new Set(leafTables)];
  const bitOf = leavesOf(condition).map((_, i) => 1 << tables.indexOf(leafTables[i] ?? ''));
  const tallies = new Map<NodePath, Tally>(walk(condition).map(({ path }) => [path, { alone: 0, left: 0 }]));
  let [pattern, customers, leaf] = [0, 0, 0];

  const holds = (node: Condition, path: NodePath, around: boolean): boolean => {
    const held = answer(node, path, around);
    const tally = tallies.get(path);
    if (held && tally) {
      tally.alone += customers;
      if (around) tally.left += customers;
    }
    return held;
  };
  const answer = (node: Condition, path: NodePath, around: boolean): boolean => {
    if (node.kind === 'not') return !holds(node.of, childPath(path, 0), around);
    if (node.kind === 'any')
      return node.of.map((child, i) => holds(child, childPath(path, i), around)).includes(true);
    if (node.kind !== 'all') return (pattern & (bitOf[leaf++] ?? 0)) !== 0;
    return node.of.reduce((so, child, i) => holds(child, childPath(path, i), around && so) && so, true);
  };

  for (const { k, n } of rows) {
    [pattern, customers, leaf] = [Number(k), Number(n), 0];
    holds(condition, '', true);
  }
  return [...tallies].map(([path, tally]) => ({ path, ...tally }));
}
