import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { spanSql } from '../date-sql';
import type { Scope } from '../scope';
import { eventSpan } from '../span';
import { timesSelect } from './once';

/** SELECT of `c` and the moment `t` of the nth time. */
export function nthSelect(leaf: LeafOf<'nth'>, catalog: Catalog, scope: Scope): string {
  const times = timesSelect(leaf, { kind: 'ever' }, catalog, scope);
  if (leaf.nth === 1 || leaf.nth === -1) {
    const pick = leaf.nth === 1 ? 'min' : 'max';
    return `SELECT x.c, ${pick}(x.t) AS t\nFROM (\n${times}\n) AS x\nGROUP BY x.c`;
  }
  const numbered = `SELECT x.c, x.t, row_number() OVER (PARTITION BY x.c ORDER BY x.t) AS n\nFROM (\n${times}\n) AS x`;
  return `SELECT y.c, y.t\nFROM (\n${numbered}\n) AS y\nWHERE y.n = ${leaf.nth}`;
}

/** SQL of "the nth time lies in the window". */
export function nthSql(leaf: LeafOf<'nth'>, catalog: Catalog, scope: Scope): string {
  const { from, to } = eventSpan(leaf.window, catalog.asOf);
  return spanSql(`${scope.group(nthSelect(leaf, catalog, scope))}.t`, from, to);
}
