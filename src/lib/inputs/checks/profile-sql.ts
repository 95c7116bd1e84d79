import type { Day } from '../../core/day';
import type { InputSpec } from '../../core/input';
import { num, stamp } from '../../sql/quote';
import { oddSql, type OddContext } from './odd-sql';
import type { ColumnSql, RowsSql } from './rows-sql';

/** Different values are counted up to here; beyond, "more than" is said. */
export const MOST_DISTINCT = 10_000;

/** Values that are listed with their counts, for spelling checks. */
export const MOST_VALUES = 500;

/** Rows of the head in which different values are counted first: twice the bound, so that it can be passed. */
const HEAD = 2 * MOST_DISTINCT;

/** Bars of a histogram. */
export const BINS = 12;

/** The value of a column as a DOUBLE: seconds since 1970 for dates. */
export function measure({ value, column }: ColumnSql): string {
  return column.type === 'date' ? `epoch(CAST(${value} AS TIMESTAMP))` : `CAST(${value} AS DOUBLE)`;
}

/** Whether a column has numbers or dates, so that a range and bars can be told. */
export function isMeasured({ column }: ColumnSql): boolean {
  return column.type === 'number' || column.type === 'money' || column.type === 'date';
}

function count(when: string): string {
  return `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;
}

/** One row: how many rows, and for each column filled, unreadable, quartiles or lengths. */
export function basicsSelect({ from, columns }: RowsSql): string {
  const inner: string[] = ['CAST(count(*) AS DOUBLE) AS rows'];
  const outer: string[] = ['rows'];
  for (const one of columns) {
    const i = one.position;
    inner.push(`CAST(count(${one.value}) AS DOUBLE) AS filled_${i}`, `${count(one.unread)} AS unread_${i}`);
    outer.push(`filled_${i}`, `unread_${i}`);
    if (isMeasured(one)) {
      inner.push(`quantile_cont(${measure(one)}, [0, 0.01, 0.25, 0.5, 0.75, 0.99, 1]) AS q_${i}`);
      for (let k = 1; k <= 7; k++) outer.push(`q_${i}[${k}] AS q${k}_${i}`);
    } else if (one.column.type === 'text') {
      inner.push(
        `CAST(min(length(${one.value})) AS DOUBLE) AS short_${i}`,
        `CAST(max(length(${one.value})) AS DOUBLE) AS long_${i}`,
      );
      outer.push(`short_${i}`, `long_${i}`);
    }
  }
  return `SELECT ${outer.join(', ')} FROM (SELECT ${inner.join(', ')} FROM ${from} AS t) AS a`;
}

/** One row: how many different values each column has in the first rows. */
export function headSelect({ from, columns }: RowsSql): string {
  const counts = columns.map(
    ({ value, position }) => `CAST(count(DISTINCT ${value}) AS DOUBLE) AS distinct_${position}`,
  );
  const values = columns.map(({ value, position }) => `${value} AS h${position}`);
  const named = counts.map((sql, i) => sql.replace(columns[i]?.value ?? '', `h${columns[i]?.position}`));
  return `SELECT ${named.join(', ') || '1 AS one'} FROM (SELECT ${values.join(', ') || '1 AS one'} FROM ${from} AS t LIMIT ${HEAD}) AS h`;
}

/** The first 200 rows of the columns that may be shown, as text, for examples. */
export function examplesSelect({ from }: RowsSql, shown: readonly ColumnSql[]): string {
  const cells = shown.map(({ value, position }) => `CAST(${value} AS VARCHAR) AS e${position}`);
  return `SELECT ${cells.join(', ') || '1 AS one'} FROM (SELECT * FROM ${from} AS t LIMIT 200) AS h`;
}

/** Rows `value`, `rows`, `distinct_values`: the values of one column, the most frequent first. */
export function valuesSelect({ from }: RowsSql, one: ColumnSql): string {
  const grouped = `SELECT CAST(${one.value} AS VARCHAR) AS value, CAST(count(*) AS DOUBLE) AS rows FROM ${from} AS t WHERE ${one.value} IS NOT NULL GROUP BY ${one.value}`;
  return `SELECT value, rows, CAST(count(*) OVER () AS DOUBLE) AS distinct_values FROM (${grouped}) AS g ORDER BY rows DESC, value LIMIT ${MOST_VALUES}`;
}

/** One row: the exact number of different values of one column. */
export function distinctSelect({ from }: RowsSql, one: ColumnSql): string {
  return `SELECT CAST(count(*) AS DOUBLE) AS distinct_values FROM (SELECT DISTINCT ${one.value} FROM ${from} AS t WHERE ${one.value} IS NOT NULL) AS d`;
}

/** Edges of the bars: equal steps from the first to the last percentile; the end bars take what lies beyond. */
export function binEdges(first: number, last: number): number[] {
  const step = (last - first) / BINS;
  return Array.from({ length: BINS + 1 }, (_, k) => (k === BINS ? last : first + k * step));
}

/** Rows `bin` (from 0), `rows` of one column between its first and last percentile. */
export function binsSelect({ from }: RowsSql, one: ColumnSql, first: number, last: number): string {
  const step = (last - first) / BINS;
  const place = `floor((${measure(one)} - ${num(first)}) / ${num(step)})`;
  const bin = `CAST(CASE WHEN ${place} < 0 THEN 0 WHEN ${place} > ${BINS - 1} THEN ${BINS - 1} ELSE ${place} END AS UTINYINT)`;
  const grouped = `SELECT ${bin} AS bin, count(*) AS rows FROM ${from} AS t WHERE ${one.value} IS NOT NULL GROUP BY 1`;
  return `SELECT CAST(bin AS DOUBLE) AS bin, CAST(rows AS DOUBLE) AS rows FROM (${grouped}) AS g ORDER BY bin`;
}

function oddSum(position: number, kind: string, when: string, times?: string): string {
  const sum =
    times === undefined
      ? count(when)
      : `CAST(coalesce(sum(CASE WHEN ${when} THEN ${times} ELSE 0 END), 0) AS DOUBLE)`;
  return `${sum} AS odd_${position}_${kind.replaceAll('-', '_')}`;
}

/**
 * One row: for each column and kind of oddity, how many cells (`odd_<position>_<kind>` with `-` as `_`). Columns of `few`
 * different values are judged value by value, which costs a tenth.
 */
export function oddSelect(
  spec: InputSpec,
  { from, columns }: RowsSql,
  contextOf: (position: number) => OddContext,
  few: (position: number) => boolean,
): string | undefined {
  const inRows: string[] = [];
  const apart: string[] = [];
  for (const one of columns) {
    const odd = Object.entries(oddSql(spec, one, contextOf(one.position))).filter(
      ([kind]) => kind !== 'unreadable',
    );
    if (odd.length === 0) continue;
    if (!few(one.position)) {
      inRows.push(...odd.map(([kind, when]) => oddSum(one.position, kind, when)));
      continue;
    }
    const grouped = `SELECT ${one.value}, count(*) AS times FROM ${from} AS t WHERE ${one.value} IS NOT NULL GROUP BY ${one.value}`;
    const sums = odd.map(([kind, when]) => oddSum(one.position, kind, when, 'times'));
    apart.push(`(SELECT ${sums.join(', ')} FROM (${grouped}) AS g) AS o${one.position}`);
  }
  if (inRows.length > 0) apart.push(`(SELECT ${inRows.join(', ')} FROM ${from} AS t) AS every`);
  return apart.length === 0 ? undefined : `SELECT * FROM ${apart.join(' CROSS JOIN ')}`;
}

/** Rows `month` (`YYYY-MM`), `rows`, `last_day` of a date column, from 1990 to the as-of day (without one, to 2100). */
export function monthsSelect({ from }: RowsSql, one: ColumnSql, asOf: Day | ''): string {
  const end = stamp(asOf === '' ? '2100-01-01' : asOf);
  const number = `year(${one.value}) * 12 + month(${one.value})`;
  const grouped = `SELECT ${number} AS number, count(*) AS rows, max(${one.value}) AS last FROM ${from} AS t WHERE ${one.value} < ${end} AND ${one.value} >= ${stamp('1990-01-01')} GROUP BY 1`;
  return `SELECT strftime(last, '%Y-%m') AS month, CAST(rows AS DOUBLE) AS rows, strftime(last, '%Y-%m-%d') AS last_day FROM (${grouped}) AS g ORDER BY number`;
}
