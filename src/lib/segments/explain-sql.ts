import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import type { Catalog } from '../core/relation';
import { findSegment } from './find';
import { leafSql, treeSql } from './leaf-sql';
import { createScope, type Scope } from './scope';

/** SQL of a condition in a scope, other segments written out; TRUE or FALSE, never NULL. */
export function conditionSql(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  scope: Scope,
): string {
  return treeSql(condition, (leaf) => {
    if (leaf.kind !== 'member') return leafSql(leaf, catalog, scope);
    const segment = findSegment(segments, leaf.segment);
    if (!segment) throw new RangeError(`no such segment: ${leaf.segment}`);
    return conditionSql(segment.condition, catalog, segments, scope);
  });
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
