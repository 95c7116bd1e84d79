import type { Catalog } from '../../core/relation';
import { ident } from '../../sql/quote';
import type { RankedDid } from '../ranking';
import type { Scope } from '../scope';
import { measured } from './measured';
import { rankedSelect } from './ranked-sql';

/** SELECT of `c`, place `r` and number `n` of the customers who have the measure: those without rows have none. */
export function measureRankedSelect(leaf: RankedDid, catalog: Catalog, scope: Scope): string {
  const { test, window: range } = leaf;
  const all = scope.over(ident(catalog.base), 'b');
  const of = measured(leaf, range, catalog, all);
  const own = of.asDouble('s');
  const best = range.kind === 'any' ? `${test.op === 'top' ? 'max' : 'min'}(${own})` : own;
  const grouped = range.kind === 'any' ? '\nGROUP BY s.c' : '';
  const group = all.group(`SELECT s.c, ${best} AS v\nFROM (\n${of.select}\n) AS s${grouped}`);
  return rankedSelect(all, `${group}.v`, test.op, test);
}
