import type { Catalog, Statement, Trait } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import { inkSql } from '../../sql/texts';
import type { Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { customerColumn, customersWith, tablesOf, traitColumn } from '../trait-source';

/** The most frequent values that get a bar of their own. */
export const TOP_VALUES = 20;

/** The place of the bar of all other values, and of the bar of blanks. */
const OTHERS = TOP_VALUES + 1;
const BLANKS = TOP_VALUES + 2;

const AS_TEXT = 'CAST(v AS VARCHAR)';

/** c and v: the trait as it is. */
function values(catalog: Catalog, trait: Trait): string {
  return `SELECT ${customerColumn(catalog)} AS c, ${traitColumn(trait)} AS v ${customersWith(catalog, [trait])}`;
}

/** Each different value that is not blank with its place, the most frequent first, ties by value. */
export function valueRanks(catalog: Catalog, trait: Trait): Statement {
  const counted = `SELECT v, count(*) AS n FROM (${values(catalog, trait)}) AS x WHERE v IS NOT NULL GROUP BY v`;
  const select = `SELECT v, row_number() OVER (ORDER BY n DESC, ${AS_TEXT}) AS place FROM (${counted}) AS g WHERE ${inkSql(AS_TEXT)}`;
  const label = { ko: '값을 세는 중', en: 'Counting values' };
  return statement('distribution_values', select, tablesOf(catalog, [trait]), label);
}

/** The bar of each customer: c, place. */
export function valuePlaces(catalog: Catalog, trait: Trait, ranks: string): Statement {
  const place = `CASE WHEN r.place IS NULL THEN ${BLANKS} WHEN r.place <= ${TOP_VALUES} THEN r.place ELSE ${OTHERS} END`;
  const select = `SELECT x.c, CAST(${place} AS INTEGER) AS place FROM (${values(catalog, trait)}) AS x LEFT JOIN ${ident(ranks)} AS r ON r.v = x.v`;
  const label = { ko: '막대에 나누는 중', en: 'Sorting values into bars' };
  return statement('distribution_bars', select, [...tablesOf(catalog, [trait]), ranks], label);
}

/** Rows `kind` (value, others, blank), `value`, `n`, `focus`, `values` (how many different ones), in order of place. */
export function valueBars(ranks: string, places: string, focus: Focus | undefined): string {
  const counted = `SELECT b.place, count(*) AS n, sum(${inFocus(focus, '1')}) AS f FROM ${ident(places)} AS b ${focusJoin(focus, 'b.c')} GROUP BY b.place`;
  const named = `SELECT least(place, ${OTHERS}) AS place, min(CASE WHEN place <= ${TOP_VALUES} THEN ${AS_TEXT} END) AS v, count(*) AS different
FROM ${ident(ranks)} GROUP BY least(place, ${OTHERS})`;
  return `SELECT CASE k.place WHEN ${BLANKS} THEN 'blank' WHEN ${OTHERS} THEN 'others' ELSE 'value' END AS kind, m.v AS value,
CAST(k.n AS DOUBLE) AS n, CAST(k.f AS DOUBLE) AS focus, CAST(coalesce(m.different, 0) AS DOUBLE) AS "values"
FROM (${counted}) AS k LEFT JOIN (${named}) AS m ON m.place = k.place ORDER BY k.place`;
}
