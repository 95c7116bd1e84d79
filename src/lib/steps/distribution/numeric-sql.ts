import type { Catalog, Statement, Trait } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident } from '../../sql/quote';
import type { Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { customerColumn, customersWith, tablesOf, traitColumn } from '../trait-source';
import { DECADE } from './bins';

/** A log scale is chosen when the largest value is more than this many times the median (taken as 1 where it is less, for whole numbers). */
export const SKEW_FOR_LOG = 20;

/** A log scale is chosen only when at least this share of the values is above 0, or all are whole and none is below. */
export const POSITIVE_FOR_LOG = 0.8;

/** On a linear scale the last percent gets one bin when it would take more than 1 − 1 / this of the axis. */
const TAIL = 2;

/** Bins that a linear histogram aims at, at most. */
const BINS = 30;

/** Whole numbers from 0 up: a log scale has room for a bin of 0. */
const COUNTS = '(whole = 1 AND low >= 0)';

/** c and v: the trait as a DOUBLE, null where it is blank or no number. */
function values(catalog: Catalog, trait: Trait): string {
  const value = `CAST(${traitColumn(trait)} AS DOUBLE)`;
  return `SELECT ${customerColumn(catalog)} AS c, CASE WHEN abs(${value}) < 1e300 THEN ${value} END AS v ${customersWith(catalog, [trait])}`;
}

function niceStep(raw: string): string {
  const decade = `pow(10, floor(log10(greatest(${raw}, 1e-300))))`;
  const times = (n: number) => `WHEN ${raw} <= ${n} * ${decade} THEN ${n} * ${decade}`;
  return `CASE WHEN ${raw} <= 0 THEN 1 ${times(1)} ${times(2)} ${times(5)} ELSE 10 * ${decade} END`;
}

/** One row that describes a numeric trait: counts, quartiles, and how it is binned. */
export function numericProfile(catalog: Catalog, trait: Trait, scale: 'auto' | 'linear' | 'log'): Statement {
  const whole =
    trait.type === 'number' ? 'min(CASE WHEN v = floor(v) THEN 1 WHEN v IS NOT NULL THEN 0 END)' : '0';
  const facts = `SELECT count(*) AS customers, count(v) AS known, sum(CASE WHEN v > 0 THEN 1 ELSE 0 END) AS positive,
min(v) AS low, max(v) AS high, min(CASE WHEN v > 0 THEN v END) AS low_positive, ${whole} AS whole,
quantile_cont(v, 0.25) AS q25, quantile_cont(v, 0.5) AS q50, quantile_cont(v, 0.75) AS q75, quantile_cont(v, 0.99) AS q99 FROM (${values(catalog, trait)}) AS x`;
  const logWanted = {
    auto: `CASE WHEN ${COUNTS} THEN high > ${SKEW_FOR_LOG} * greatest(q50, 1) ELSE q50 > 0 AND high > ${SKEW_FOR_LOG} * q50 AND positive >= ${POSITIVE_FOR_LOG} * known END`,
    linear: 'false',
    log: 'positive > 0',
  }[scale];
  const raw = `greatest((drawn - low) / ${BINS}, 0)`;
  const step = `CASE WHEN whole = 1 THEN greatest(1, ${niceStep(raw)}) ELSE ${niceStep(raw)} END`;
  const drawn = `SELECT f.*, high - low > ${TAIL} * (q99 - low) AND q99 > low AS has_tail,
CASE WHEN high - low > ${TAIL} * (q99 - low) AND q99 > low THEN q99 ELSE high END AS drawn FROM (${facts}) AS f`;
  const stepped = `SELECT d.*, coalesce(${logWanted}, false) AS is_log, ${step} AS step,
CASE WHEN whole = 1 OR high > 300 * low_positive THEN 5 ELSE 10 END AS per_decade FROM (${drawn}) AS d`;
  const select = `SELECT s.*, CASE WHEN has_tail AND NOT is_log THEN ceil(round(q99 / step, 9)) END AS tail FROM (${stepped}) AS s`;
  const label = { ko: '값의 범위를 재는 중', en: 'Measuring the range of values' };
  return statement('distribution_profile', select, tablesOf(catalog, [trait]), label);
}

function linearIndex(): string {
  const at = 'CAST(floor(round(v / step, 9)) AS BIGINT)';
  const last = 'CAST(ceil(round(high / step, 9)) AS BIGINT) - 1';
  const first = 'CAST(floor(round(low / step, 9)) AS BIGINT)';
  return `CASE WHEN tail IS NOT NULL THEN least(${at}, CAST(tail AS BIGINT))
WHEN whole = 1 THEN ${at} ELSE least(${at}, greatest(${last}, ${first})) END`;
}

/** The bin on a log scale, given `decade` and `within` (1 to 10) of a value above 0. */
function logIndex(): string {
  const steps = DECADE.map((low, i) => `WHEN within < ${low} THEN ${i - 1}`).slice(1);
  const tenth = `CASE ${steps.join(' ')} ELSE 9 END`;
  return `CAST(decade * per_decade + floor(${tenth} * per_decade / 10) AS BIGINT)`;
}

/** Adds `decade` and `within` to rows of `v` and the profile; null where no logarithm is wanted. */
function withDecades(rows: string): string {
  const drawn = 'is_log AND v > 0';
  const decade = `SELECT r.*, CASE WHEN ${drawn} THEN floor(round(log10(v), 12)) END AS decade FROM (${rows}) AS r`;
  return `SELECT d.*, CASE WHEN ${drawn} THEN round(v / pow(10, decade), 12) END AS within FROM (${decade}) AS d`;
}

/** The profile as plain values. */
export function profileQuery(profile: string): string {
  const numbers = [
    'customers',
    'known',
    'positive',
    'low',
    'high',
    'q25',
    'q50',
    'q75',
    'step',
    'per_decade',
    'whole',
    'tail',
  ];
  const columns = numbers.map((name) => `CAST(${name} AS DOUBLE) AS ${name}`);
  return `SELECT ${columns.join(', ')}, is_log FROM ${ident(profile)}`;
}

/** The bin of each customer: c, i; those who are blank or not drawn left out. */
export function numericPlaces(catalog: Catalog, trait: Trait, profile: string): Statement {
  const index = `CASE WHEN is_log THEN (CASE WHEN v > 0 THEN ${logIndex()} WHEN ${COUNTS} THEN -1 END) ELSE ${linearIndex()} END`;
  const profiled = `SELECT x.c, x.v, p.is_log, p.step, p.per_decade, p.whole, p.low, p.high, p.tail
FROM (${values(catalog, trait)}) AS x CROSS JOIN ${ident(profile)} AS p WHERE v IS NOT NULL`;
  const placed = `SELECT c, ${index} AS i FROM (${withDecades(profiled)}) AS w`;
  const label = { ko: '구간에 나누는 중', en: 'Sorting values into bins' };
  const reads = [...tablesOf(catalog, [trait]), profile];
  return statement(
    'distribution_bins',
    `SELECT c, i FROM (${placed}) AS b WHERE i IS NOT NULL`,
    reads,
    label,
  );
}

/** Rows `i`, `n`, `focus`: customers in each bin that is not empty. */
export function numericBins(places: string, focus: Focus | undefined): string {
  return `SELECT CAST(i AS DOUBLE) AS i, CAST(count(*) AS DOUBLE) AS n, CAST(sum(${inFocus(focus, '1')}) AS DOUBLE) AS focus
FROM ${ident(places)} AS b ${focusJoin(focus, 'b.c')} GROUP BY i ORDER BY i LIMIT 500`;
}
