import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { double } from '../../sql/exact';
import { date } from '../../sql/quote';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';

/** SQL of "late by their own cycle". Gaps are whole days, so their sums and the sum of their squares are exact whatever the order of rows. */
export function overdueSql(leaf: LeafOf<'overdue'>, catalog: Catalog, scope: Scope): string {
  const source = rowSource(leaf, null, catalog, scope);
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  const day = dayOf('e.t');
  const gaps = `SELECT e.c, ${day} AS d, ${day} - lag(${day}) OVER (PARTITION BY e.c ORDER BY e.t) AS gap\n${rows}`;
  const alias = scope.group(
    'SELECT y.c, count(*) AS days, max(y.d) AS last, median(y.gap) AS gap, count(y.gap) AS n, ' +
      `sum(y.gap) AS s, sum(y.gap * y.gap) AS q\nFROM (\n${gaps}\n) AS y\nWHERE y.gap IS NULL OR y.gap > 0\nGROUP BY y.c`,
  );
  const late = `${date(catalog.asOf)} - ${alias}.last > round(${double(leaf.times)} * ${alias}.gap, 6)`;
  const spread =
    `round(sqrt(CAST(${alias}.n * ${alias}.q - ${alias}.s * ${alias}.s AS DOUBLE)) / ` +
    `CAST(${alias}.s AS DOUBLE), 6) <= ${double(leaf.spread ?? 0)}`;
  return orFalse(
    [`${alias}.days >= ${leaf.least}`, late, ...(leaf.spread === null ? [] : [spread])].join(' AND '),
  );
}
