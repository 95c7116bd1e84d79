import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayLater, dayOf } from '../../sql/calendar';
import { stamp } from '../../sql/quote';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import type { Scope } from '../scope';
import { eventSpan } from '../span';

/** SELECT of `c`, `t`, the time before it `p`, and `back`, whether that is long enough ago, of what was done in the window. */
export function returnsSelect(leaf: LeafOf<'returned'>, catalog: Catalog, scope: Scope): string {
  const source = rowSource(leaf, null, catalog, scope);
  const { from, to } = eventSpan(leaf.window, catalog.asOf);
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  const before = `SELECT e.c, e.t, lag(e.t) OVER (PARTITION BY e.c ORDER BY e.t) AS p\n${rows}`;
  const inside = [...(from === null ? [] : [`x.t >= ${stamp(from)}`]), `x.t < ${stamp(to)}`];
  const gap = `${dayOf('x.t')} >= ${dayLater(dayOf('x.p'), leaf.gap.n, leaf.gap.unit)}`;
  return `SELECT x.c, x.t, x.p, coalesce(${gap}, FALSE) AS back\nFROM (\n${before}\n) AS x\nWHERE ${inside.join(' AND ')}`;
}

/** SQL of "did it in the window, at least so long after the day on which they had last done it". */
export function returnedSql(leaf: LeafOf<'returned'>, catalog: Catalog, scope: Scope): string {
  const returns = returnsSelect(leaf, catalog, scope);
  const alias = scope.group(`SELECT DISTINCT y.c\nFROM (\n${returns}\n) AS y\nWHERE y.back`);
  return `${alias}.c IS NOT NULL`;
}
