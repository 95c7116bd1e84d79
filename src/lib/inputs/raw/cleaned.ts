import { cellName } from '../../sql/csv';
import { cleanedCell, isCleaned } from '../cleaning/cells';
import { cleaningCounts } from '../cleaning/counts';
import { cleaningAsides, sameRows } from '../cleaning/rows';
import { REASONS } from './reasons';
import type { SourceFile } from './source';

/** The raw column with how many cells of a row a cleaning step changed. */
export function changedBy(step: number): string {
  return `s${step}`;
}

/** The raw column with the position of the cleaning step that set a row aside; null for rows that none did. */
export const SET_BY = 'set_by';

/** Columns of the raw table that exist only where cleaning steps do. */
export function cleaningColumns({ spec }: SourceFile): string[] {
  const asides = (spec.cleaning ?? []).some(({ kind }) => kind === 'set-aside' || kind === 'duplicates');
  return [...cleaningCounts(spec, cellName).map(({ step }) => changedBy(step)), ...(asides ? [SET_BY] : [])];
}

/** Rows of a file with the cleaned text cells `k<i>` of the columns that cleaning changes, and counts of changes. */
export function cleanedCells({ spec }: SourceFile, rows: string): string {
  const cells = spec.columns.flatMap((_, i) =>
    isCleaned(spec, i) ? [`${cleanedCell(spec, i, cellName(i))} AS k${i}`] : [],
  );
  const counts = cleaningCounts(spec, cellName).map(
    ({ step, cells: changed }) => `CAST(${changed} AS USMALLINT) AS ${changedBy(step)}`,
  );
  if (cells.length === 0) return rows;
  return `(SELECT ${['*', ...cells, ...counts].join(', ')} FROM ${rows})`;
}

/** One more step over rows with `reason` and `set_by`: rows in use for which `when` holds get the reason. */
function layer(rows: string, step: number, when: string, reason: number): string {
  const free = `CASE WHEN reason = ${REASONS.used} THEN ${when} ELSE false END`;
  const columns = [
    `* EXCLUDE (reason, ${SET_BY}, gone)`,
    `CASE WHEN gone THEN CAST(${step} AS USMALLINT) ELSE ${SET_BY} END AS ${SET_BY}`,
    `CASE WHEN gone THEN CAST(${reason} AS UTINYINT) ELSE reason END AS reason`,
  ];
  return `(SELECT ${columns.join(', ')} FROM (SELECT *, ${free} AS gone FROM ${rows}))`;
}

/** Rows with `reason` after the cleaning steps that set rows aside, in their order; `n` must be there. */
export function cleanedReasons(file: SourceFile, rows: string): string {
  const { spec } = file;
  const asides = cleaningAsides(spec, cellName, () => undefined).map(({ step, when }) => ({
    step,
    wrap: (inner: string) => layer(inner, step, when, REASONS.cleaning),
  }));
  const same = sameRows(spec, cellName).map(({ step, key, order }) => ({
    step,
    wrap: (inner: string) => {
      const place = `row_number() OVER (PARTITION BY y${step}, reason = ${REASONS.used} ORDER BY ${order})`;
      const keyed = `(SELECT *, ${key} AS y${step} FROM ${inner})`;
      return layer(keyed, step, `y${step} IS NOT NULL AND ${place} > 1`, REASONS.duplicate);
    },
  }));
  const steps = [...asides, ...same].sort((a, b) => a.step - b.step);
  if (steps.length === 0) return rows;
  const first = `(SELECT *, CAST(NULL AS USMALLINT) AS ${SET_BY} FROM ${rows})`;
  return steps.reduce((sql, { wrap }) => wrap(sql), first);
}

/** Whether rows have to be numbered before anything else, because finding duplicates changes their order. */
export function needsNumbers({ spec }: SourceFile): boolean {
  return (spec.cleaning ?? []).some(({ kind }) => kind === 'duplicates');
}
