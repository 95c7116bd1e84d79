import type { Condition } from '../../core/condition';
import type { Row } from '../../core/relation';
import { childPath, type NodePath } from '../../core/tree';
import { treeSql } from '../leaf-sql';
import { answerPatterns } from '../positional';

/** A condition whose lines cut one after the other. */
export type Lines = Extract<Condition, { kind: 'all' }>;

/** Who would be in a segment without one of its lines, in customers. */
export interface Attrition {
  readonly inside: number;
  /** In the order of the lines: those for whom all other lines hold. */
  readonly without: readonly number[];
}

/** The lines of a condition: an `all` at the root with something below it; undefined for other conditions. */
export function linesOf(condition: Condition): Lines | undefined {
  return condition.kind === 'all' && condition.of.length > 0 ? condition : undefined;
}

/** The SQL of each line over the answers of its leaves, which `answer` writes by leaf table. */
export function lineSql(
  lines: Lines,
  leafTables: readonly string[],
  answer: (table: string) => string,
): string[] {
  let next = 0;
  return lines.of.map((line) => treeSql(line, () => answer(leafTables[next++] ?? '')));
}

/**
 * One SELECT of one row for `readAttrition`, over leaf tables that exist: `leafTables` are those of the plan, in the order
 * of `leavesOf`. Who fails no line is inside; who fails one line alone would be inside without it.
 */
export function attritionSelect(lines: Lines, leafTables: readonly string[], base: string): string {
  const { select, k } = answerPatterns(leafTables, base);
  const held = lineSql(lines, leafTables, (table) => `g.${k(table)}`);
  const answered = `SELECT g.n AS customers, ${held.map((sql, i) => `${sql} AS h${i}`).join(', ')} FROM (${select}) AS g`;
  const failed = held.map((_, i) => `CASE WHEN h.h${i} THEN 0 ELSE 1 END`).join(' + ');
  const count = (when: string) =>
    `CAST(coalesce(sum(CASE WHEN ${when} THEN x.customers ELSE 0 END), 0) AS DOUBLE)`;
  const columns = held.map((_, i) => `${count(`x.failed = 0 OR (x.failed = 1 AND NOT x.h${i})`)} AS w${i}`);
  return (
    `SELECT ${count('x.failed = 0')} AS inside, ${columns.join(', ')} ` +
    `FROM (SELECT h.*, ${failed} AS failed FROM (${answered}) AS h) AS x`
  );
}

/** What `attritionSelect` counted. */
export function readAttrition(lines: Lines, row: Row): Attrition {
  const without = lines.of.map((_, i) => Number(row[`w${i}`] ?? 0));
  return { inside: Number(row['inside'] ?? 0), without };
}

/** The line without which the segment would be largest, whatever the order of lines; of several, the first. Null when none keeps anybody out alone. */
export function cutsMost({ inside, without }: Attrition): NodePath | null {
  const most = Math.max(inside, ...without);
  return most === inside ? null : childPath('', without.indexOf(most));
}
