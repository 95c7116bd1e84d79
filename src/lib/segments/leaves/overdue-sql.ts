import type { LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { dayOf } from '../../sql/calendar';
import { double } from '../../sql/exact';
import { date } from '../../sql/quote';
import { fromRows, inWindow, rowSource } from '../rows/row-source';
import type { Scope } from '../scope';
import { orFalse } from '../two-valued';

/** What "late by their own cycle" compares, as SQL over one joined group of rows. */
export interface Cycle {
  /** On how many days they did it, and the days since the last. */
  readonly days: string;
  readonly since: string;
  /** The usual days between, how many of them are too many, and how much the gaps vary. */
  readonly gap: string;
  readonly limit: string;
  readonly spread: string;
}

/** The cycle of each customer. Gaps are whole days, so their sums and the sum of their squares are exact whatever the order of rows. */
export function cycleSql(leaf: LeafOf<'overdue'>, catalog: Catalog, scope: Scope): Cycle {
  const source = rowSource(leaf, null, catalog, scope);
  const rows = fromRows(source, inWindow({ kind: 'ever' }, catalog));
  const day = dayOf('e.t');
  const gaps = `SELECT e.c, ${day} AS d, ${day} - lag(${day}) OVER (PARTITION BY e.c ORDER BY e.t) AS gap\n${rows}`;
  const alias = scope.group(
    'SELECT y.c, count(*) AS days, max(y.d) AS last, median(y.gap) AS gap, count(y.gap) AS n, ' +
      `sum(y.gap) AS s, sum(y.gap * y.gap) AS q\nFROM (\n${gaps}\n) AS y\nWHERE y.gap IS NULL OR y.gap > 0\nGROUP BY y.c`,
  );
  return {
    days: `${alias}.days`,
    since: `${date(catalog.asOf)} - ${alias}.last`,
    gap: `${alias}.gap`,
    limit: `round(${double(leaf.times)} * ${alias}.gap, 6)`,
    spread:
      `round(sqrt(CAST(${alias}.n * ${alias}.q - ${alias}.s * ${alias}.s AS DOUBLE)) / ` +
      `CAST(${alias}.s AS DOUBLE), 6)`,
  };
}

/** SQL of "regular enough to have a cycle", which may be NULL; parts for `AND`. */
export function cyclic(leaf: LeafOf<'overdue'>, { days, spread }: Cycle): string[] {
  return [
    `${days} >= ${leaf.least}`,
    ...(leaf.spread === null ? [] : [`${spread} <= ${double(leaf.spread)}`]),
  ];
}

/** SQL of "late by their own cycle". */
export function overdueSql(leaf: LeafOf<'overdue'>, catalog: Catalog, scope: Scope): string {
  const cycle = cycleSql(leaf, catalog, scope);
  return orFalse([`${cycle.since} > ${cycle.limit}`, ...cyclic(leaf, cycle)].join(' AND '));
}
