import type { InputSpec } from '../../../core/input';
import { cellName } from '../../../sql/csv';
import { cleanedCell } from '../cells';
import { cleaningCounts } from '../counts';
import { cleaningAsides, sameRows, type CleaningAside, type SameRows } from '../rows';

/** The column of `cleanedRows` with the position of the step that set a row aside; -1 for rows that stay. */
export const SET_BY = 'set_by';

/** The column of `cleanedRows` with how many cells of the row a step changed. */
export function changedBy(step: number): string {
  return `s${step}`;
}

/** One more layer over rows whose fate so far is in column `so`; the new fate is in `w<step>`. */
function layer(rows: string, so: string, step: number, when: string): string {
  return `(SELECT *, CASE WHEN ${so} < 0 AND ${when} THEN ${step} ELSE ${so} END AS w${step} FROM ${rows})`;
}

type Layer = CleaningAside | SameRows;

function fate(one: Layer, so: string): string {
  if ('when' in one) return `a${one.step}`;
  const place = `row_number() OVER (PARTITION BY y${one.step}, ${so} < 0 ORDER BY ${one.order})`;
  return `y${one.step} IS NOT NULL AND ${place} > 1`;
}

/**
 * A sub-select of the rows of a file after all its cleaning steps: `n` (row number from 1), the cleaned text cells
 * `c0` …, `set_by`, and `s<step>` for each step that changes cells. `source` is a FROM item with the cells as they stand
 * in the file (`cellsOf`). Every row of the file is there: those in use have `set_by` = -1.
 */
export function cleanedRows(spec: InputSpec, source: string): string {
  const asides = cleaningAsides(spec, cellName, () => undefined);
  const same = sameRows(spec, cellName);
  const counts = cleaningCounts(spec, cellName);
  const first = [
    '*',
    ...spec.columns.map((_, i) => `${cleanedCell(spec, i, cellName(i))} AS k${i}`),
    ...asides.map(({ step, when }) => `${when} AS a${step}`),
    ...same.map(({ step, key }) => `${key} AS y${step}`),
    ...counts.map(({ step, cells }) => `${cells} AS ${changedBy(step)}`),
    '-1 AS w',
  ];
  const numbered = `(SELECT row_number() OVER () AS n, * FROM ${source})`;
  const layers: readonly Layer[] = [...asides, ...same].sort((a, b) => a.step - b.step);
  let rows = `(SELECT ${first.join(', ')} FROM ${numbered})`;
  let so = 'w';
  for (const one of layers) {
    rows = layer(rows, so, one.step, fate(one, so));
    so = `w${one.step}`;
  }
  const kept = [
    'n',
    ...spec.columns.map((_, i) => `k${i} AS ${cellName(i)}`),
    `${so} AS ${SET_BY}`,
    ...counts.map(({ step }) => changedBy(step)),
  ];
  return `(SELECT ${kept.join(', ')} FROM ${rows})`;
}
