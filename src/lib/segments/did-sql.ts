import type { LeafOf } from '../core/condition';
import type { Catalog, EventTable } from '../core/relation';
import { double } from '../sql/exact';
import { withoutReturns } from './rows/columns';
import { measured, measuredOfAll, type Measured } from './rows/measured';
import { thanMeasureSql } from './rows/than-measure';
import type { Scope } from './scope';
import { numberSql } from './value-sql';

/** A leaf about what a customer did. */
export type DidLeaf = LeafOf<'did'>;

/** Whether rows that take something back are left out: when rows are counted and no filter asks for them. */
export function leavesOutReturns(leaf: DidLeaf, table: EventTable): boolean {
  return withoutReturns(leaf, leaf.measure, table);
}

function askedSql(
  measure: Measured,
  alias: string,
  { test }: DidLeaf,
  catalog: Catalog,
  scope: Scope,
): string {
  if (test.op === 'than') return thanMeasureSql(measure.asDouble(alias), test, catalog, scope);
  return numberSql(measure.value(alias), test, measure.literal(alias));
}

/** What is asked of no rows at all, for customers without any. */
function askedOfNothing({ zero }: Measured, { test }: DidLeaf, catalog: Catalog, scope: Scope): string {
  const nothing = zero ? '0' : 'CAST(NULL AS DOUBLE)';
  if (test.op === 'than') return thanMeasureSql(nothing, test, catalog, scope);
  return numberSql(nothing, test, double);
}

/** SQL of "did" in the scope, TRUE or FALSE: the group of rows is joined; a customer without rows counts 0. */
export function didSql(leaf: DidLeaf, catalog: Catalog, scope: Scope): string {
  const { window: range } = leaf;
  const measure = measured(leaf, range, catalog, scope);
  if (range.kind !== 'any') {
    return askedSql(measure, scope.group(measure.select), leaf, catalog, scope);
  }
  const stretches = scope.over(`(\n${measure.select}\n)`, 's');
  const asked = askedSql(measure, 's', leaf, catalog, stretches);
  const some = scope.group(`SELECT s.c, bool_or(${asked}) AS m\n${stretches.from()}\nGROUP BY s.c`);
  return `coalesce(${some}.m, ${askedOfNothing(measure, leaf, catalog, scope)})`;
}

/** A SELECT of `c` and `m` of "did" for every customer in order of `c`, without a join; undefined where it needs one. */
export function didOfAll(leaf: DidLeaf, catalog: Catalog, scope: Scope): string | undefined {
  if (leaf.test.op === 'than') return undefined;
  const measure = measuredOfAll(leaf, leaf.window, catalog, scope);
  if (measure === undefined) return undefined;
  const m = numberSql(measure.value('g'), leaf.test, measure.literal('g'));
  return `SELECT g.c AS c, ${m} AS m\nFROM (\n${measure.select}\n) AS g\nORDER BY g.c`;
}
