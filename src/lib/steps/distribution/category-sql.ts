import type { Catalog, Trait } from '../../core/relation';
import { inkSql } from '../../sql/texts';
import type { Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { customerColumn, customersWith, traitColumn } from '../trait-source';

/** The most frequent values that get a bar of their own. */
export const TOP_VALUES = 20;

/**
 * Rows `kind` (value, others, blank), `value`, `n`, `focus`, `values` (how many different ones), the most frequent first,
 * ties by value. Blank is null or white space only.
 */
export function categoryBars(catalog: Catalog, trait: Trait, focus: Focus | undefined): string {
  const value = `CAST(${traitColumn(trait)} AS VARCHAR)`;
  const known = `SELECT ${customerColumn(catalog)} AS c, CASE WHEN ${inkSql(value)} THEN ${value} END AS v ${customersWith(catalog, [trait])}`;
  const counted = `SELECT v, count(*) AS n, sum(${inFocus(focus, '1')}) AS f FROM (${known}) AS x ${focusJoin(focus, 'x.c')} GROUP BY v`;
  const placed = `SELECT v, n, f, row_number() OVER (ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, n DESC, v) AS place FROM (${counted}) AS g`;
  const kind = `CASE WHEN v IS NULL THEN 'blank' WHEN place <= ${TOP_VALUES} THEN 'value' ELSE 'others' END`;
  const kept = `CASE WHEN v IS NOT NULL AND place <= ${TOP_VALUES} THEN v END`;
  return `SELECT ${kind} AS kind, ${kept} AS value, CAST(sum(n) AS DOUBLE) AS n, CAST(sum(f) AS DOUBLE) AS focus,
CAST(count(*) AS DOUBLE) AS "values" FROM (${placed}) AS p GROUP BY ${kind}, ${kept}
ORDER BY min(place)`;
}
