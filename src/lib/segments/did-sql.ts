import type { LeafOf } from '../core/condition';
import type { Catalog, EventTable } from '../core/relation';
import { double } from '../sql/exact';
import { withoutReturns } from './rows/columns';
import { bitsSql } from './bits/select';
import { measured, type Measured } from './rows/measured';
import { measureRankedSelect } from './rows/rank-measure';
import { standingIn, type Standing } from './rows/ranked-sql';
import { thanMeasureSql } from './rows/than-measure';
import { isRanking, type OwnDid, type RankedDid } from './ranking';
import type { Scope } from './scope';
import { orFalse } from './two-valued';
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
  { test }: OwnDid,
  catalog: Catalog,
  scope: Scope,
): string {
  if (test.op === 'than') return thanMeasureSql(measure.asDouble(alias), test, catalog, scope);
  return numberSql(measure.value(alias), test, measure.literal(alias));
}

/** What is asked of no rows at all, for customers without any. */
function askedOfNothing({ zero }: Measured, { test }: OwnDid, catalog: Catalog, scope: Scope): string {
  const nothing = zero ? '0' : 'CAST(NULL AS DOUBLE)';
  if (test.op === 'than') return thanMeasureSql(nothing, test, catalog, scope);
  return numberSql(nothing, test, double);
}

/** Where customers stand by what they did. */
export function measureStandingSql(leaf: RankedDid, catalog: Catalog, scope: Scope): Standing {
  return standingIn(scope.group(measureRankedSelect(leaf, catalog, scope)), leaf.test);
}

function ownSql(leaf: OwnDid, catalog: Catalog, scope: Scope): string {
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

/** SQL of "did" in the scope, TRUE or FALSE: the group of rows is joined; a customer without rows counts 0, and has no rank. */
export function didSql(leaf: DidLeaf, catalog: Catalog, scope: Scope): string {
  const { test } = leaf;
  if (!isRanking(test)) return ownSql({ ...leaf, test }, catalog, scope);
  const { place, most } = measureStandingSql({ ...leaf, test }, catalog, scope);
  return orFalse(`${place} <= ${most}`);
}

function ownBits(leaf: OwnDid, catalog: Catalog, scope: Scope): string | undefined {
  const { test, window: range } = leaf;
  if (test.op === 'than' || range.kind === 'any') return undefined;
  const measure = measured(leaf, range, catalog, scope);
  const nothing = askedOfNothing(measure, leaf, catalog, scope);
  const other = `${askedSql(measure, 'g', leaf, catalog, scope)} <> ${nothing}`;
  const some = bitsSql('g.c', catalog);
  const bits = `SELECT CASE WHEN ${nothing} THEN ~${some} ELSE ${some} END AS bits`;
  return `${bits}\nFROM (\n${measure.select}\n) AS g\nWHERE ${other}`;
}

/**
 * A SELECT of one row and one BIT, `bits`: who fits "did". Only rows are read, and of a rank where they put each customer;
 * undefined where a customer's answer needs more than that.
 */
export function didBits(leaf: DidLeaf, catalog: Catalog, scope: Scope): string | undefined {
  const { test } = leaf;
  if (!isRanking(test)) return ownBits({ ...leaf, test }, catalog, scope);
  const { place, most } = standingIn('g', test);
  const ranked = measureRankedSelect({ ...leaf, test }, catalog, scope);
  return `SELECT ${bitsSql('g.c', catalog)} AS bits\nFROM (\n${ranked}\n) AS g\nWHERE ${place} <= ${most}`;
}
