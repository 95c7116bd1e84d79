import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { findSegment } from './find';
import { leafSql, treeSql } from './leaf-sql';
import type { MembersSql } from './leaves/split-sql';
import { ident } from '../sql/quote';
import { createScope, type Scope } from './scope';
import { tableAt, type TableAt } from './table-at';
import { isWas, pastOf, type WasLeaf } from './was';

/** SQL of a condition in a scope, other segments written out; TRUE or FALSE, never NULL. */
export function conditionSql(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  scope: Scope,
): string {
  const members: MembersSql = (id, at) => {
    const segment = findSegment(segments, id);
    if (!segment) throw new RangeError(`no such segment: ${id}`);
    return conditionSql(segment.condition, catalog, segments, at);
  };
  return treeSql(condition, (leaf) => {
    if (leaf.kind !== 'member') return leafSql(leaf, catalog, scope, members);
    return isWas(leaf) ? wasSql(leaf, catalog, segments, scope) : members(leaf.segment, scope);
  });
}

/** The table of `c`, `m` of who was in a segment on a day, and what it takes to make it. Throws when the data cannot tell. */
export function wasTable(leaf: WasLeaf, catalog: Catalog, segments: readonly Segment[]): TableAt {
  const segment = findSegment(segments, leaf.segment);
  const then = segment && pastOf(leaf, segment, catalog, segments);
  if (!segment || !then) throw new RangeError(`no such segment on a day: ${leaf.segment}`);
  return tableAt('was', then, (scope) => [
    { name: 'm', sql: conditionSql(segment.condition, then.catalog, segments, scope), unknown: 'FALSE' },
  ]);
}

/** Who was in a segment on a day: written out where the files alone tell, else by the table that holds it. */
function wasSql(leaf: WasLeaf, catalog: Catalog, segments: readonly Segment[], scope: Scope): string {
  const { statements, table } = wasTable(leaf, catalog, segments);
  const [made, ...others] = statements.toReversed();
  const alone = made !== undefined && others.length === 0;
  for (const read of alone ? made.reads : [table]) scope.read(read);
  return `coalesce(${scope.group(alone ? made.select : `SELECT c, m FROM ${ident(table)}`)}.m, FALSE)`;
}

/**
 * One self-contained SELECT of `customer_id` of everybody for whom the condition holds, in order of customer number;
 * other segments are written out. Call it when `checkCondition` found nothing that blocks.
 */
export function explainSql(condition: Condition, catalog: Catalog, segments: readonly Segment[]): string {
  const scope = createScope(catalog);
  const where = conditionSql(condition, catalog, segments, scope);
  return `SELECT b.customer_id\n${scope.from()}\nWHERE ${where}\nORDER BY b.c`;
}
