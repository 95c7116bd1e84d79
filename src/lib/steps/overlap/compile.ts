import type { OverlapSpec } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { overlapSelect } from '../../segments/overlap';
import { sideBySide, traitsBeside } from '../../segments/positional';
import { sizesSelect } from '../../segments/sizes';
import { ident, text } from '../../sql/quote';
import type { Compiled, SchemeView, SegmentTable } from '../contract';
import { findTrait } from '../trait-source';
import { comparedSegments } from './compared';

/** Combinations that are drawn; the rest is told as a number. */
export const MOST_ROWS = 40;

function patterns(segments: readonly SegmentTable[], catalog: Catalog): string {
  const { from, m, tables } = sideBySide(
    segments.map(({ table }) => table),
    catalog.base,
  );
  const revenue = findTrait(catalog, 'revenue');
  const join = revenue ? traitsBeside(revenue.table, catalog.base) : '';
  const money = revenue ? `CAST(sum(t.${ident('revenue')}) AS DOUBLE)` : 'CAST(NULL AS DOUBLE)';
  const held = segments.map(({ table }) => `CASE WHEN ${m(table)} THEN 1 ELSE 0 END`).join(' + ') || '0';
  const item = segments.map(({ table }) => `CASE WHEN ${m(table)} THEN '1' ELSE '0' END`).join(' || ');
  const grouped = `SELECT ${item} AS item, ${held} AS held, count(*) AS n, ${money} AS revenue ${from}${join} GROUP BY ${tables.map(m).join(', ')}`;
  const ids = text(segments.map(({ id }) => id).join(' '));
  const among = (n: number) =>
    `CAST(sum(sum(CASE WHEN g.held = ${n} THEN g.n ELSE 0 END)) OVER () AS DOUBLE)`;
  // What is said of all combinations is counted over all, before those that are not drawn are left out.
  return `SELECT ${ids} AS ids, g.item, CAST(sum(g.n) AS DOUBLE) AS customers, sum(g.revenue) AS revenue,
CAST(sum(sum(g.n)) OVER () AS DOUBLE) AS total, CAST(count(*) OVER () AS DOUBLE) AS combinations,
${among(0)} AS held_none, ${among(1)} AS held_one
FROM (${grouped}) AS g GROUP BY g.item ORDER BY customers DESC, g.item DESC LIMIT ${MOST_ROWS}`;
}

/** Who is in which segments at once: every combination that occurs, and every pair. */
export function compileOverlap(
  spec: OverlapSpec,
  catalog: Catalog,
  _focus: unknown,
  scheme?: SchemeView,
): Compiled {
  const segments = comparedSegments(spec, scheme);
  const tables = segments.map(({ table }) => table);
  return {
    statements: [],
    traits: [],
    queries: {
      patterns: patterns(segments, catalog),
      pairs: overlapSelect(tables, catalog.base),
      sizes: sizesSelect(tables, catalog),
    },
  };
}
