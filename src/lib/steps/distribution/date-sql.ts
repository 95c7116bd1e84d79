import type { Catalog, Statement, Trait } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import type { Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { customerColumn, customersWith, tablesOf, traitColumn } from '../trait-source';

function values(catalog: Catalog, trait: Trait): string {
  return `SELECT ${customerColumn(catalog)} AS c, CAST(${traitColumn(trait)} AS DATE) AS v ${customersWith(catalog, [trait])}`;
}

/** One row that describes a date trait: counts, first, middle and last day, and the calendar unit of its bins. */
export function dateProfile(catalog: Catalog, trait: Trait): Statement {
  const facts = `SELECT count(*) AS customers, count(v) AS known, min(v) AS low, max(v) AS high, quantile_disc(v, 0.5) AS q50
FROM (${values(catalog, trait)}) AS x`;
  const span = `date_diff('day', low, high)`;
  const select = `SELECT f.*, CASE WHEN ${span} <= 62 THEN 'day' WHEN ${span} <= 370 THEN 'week' WHEN ${span} <= 3660 THEN 'month' ELSE 'year' END AS unit
FROM (${facts}) AS f`;
  const label = { ko: '날짜의 범위를 재는 중', en: 'Measuring the range of dates' };
  return statement('distribution_days', select, tablesOf(catalog, [trait]), label);
}

/** The profile as plain values; days as `YYYY-MM-DD`. */
export function dateProfileQuery(profile: string): string {
  return `SELECT CAST(customers AS DOUBLE) AS customers, CAST(known AS DOUBLE) AS known, CAST(low AS VARCHAR) AS low,
CAST(high AS VARCHAR) AS high, CAST(q50 AS VARCHAR) AS q50, unit FROM ${ident(profile)}`;
}

/** The first day of the bin of each customer: c, low; blanks left out. Weeks begin on Monday. */
export function datePlaces(catalog: Catalog, trait: Trait, profile: string): Statement {
  const units = ['day', 'week', 'month', 'year'].map(
    (u) => `WHEN unit = '${u}' THEN CAST(date_trunc('${u}', v) AS DATE)`,
  );
  const select = `SELECT x.c, CASE ${units.join(' ')} END AS low
FROM (${values(catalog, trait)}) AS x CROSS JOIN (SELECT unit FROM ${ident(profile)}) AS p WHERE v IS NOT NULL`;
  const label = { ko: '구간에 나누는 중', en: 'Sorting values into bins' };
  return statement('distribution_bins', select, [...tablesOf(catalog, [trait]), profile], label);
}

/** Rows `low`, `n`, `focus`: customers in each bin that is not empty. */
export function dateBins(places: string, focus: Focus | undefined): string {
  return `SELECT CAST(low AS VARCHAR) AS low, CAST(count(*) AS DOUBLE) AS n, CAST(sum(${inFocus(focus, '1')}) AS DOUBLE) AS focus
FROM ${ident(places)} AS b ${focusJoin(focus, 'b.c')} GROUP BY low ORDER BY low LIMIT 400`;
}
