import type { CleaningStep, SameBy } from '../../core/cleaning';
import type { InputSpec } from '../../core/input';
import { cellBefore, changedPositions } from './cells';
import { emailKey, phoneKey } from './identity';
import { isMissing, testSql } from './row-test';

/** A condition in SQL that sets rows aside, and the cleaning step (position in `spec.cleaning`) that says so. */
export interface CleaningAside {
  readonly step: number;
  readonly when: string;
}

function changedLater(spec: InputSpec, position: number, step: number): boolean {
  return (spec.cleaning ?? []).slice(step).some((one) => changedPositions(spec, one).includes(position));
}

/**
 * The rows that cleaning steps set aside, in order. A step judges the cells as the steps before it left them: `cellOf`
 * gives SQL of the text cell of a column by position as it stands in the file (not cleaned), `valueOf` SQL of the typed
 * value of the cleaned cell (undefined for texts).
 */
export function cleaningAsides(
  spec: InputSpec,
  cellOf: (position: number) => string,
  valueOf: (position: number) => string | undefined,
): CleaningAside[] {
  return (spec.cleaning ?? []).flatMap((one, step) => {
    if (one.kind !== 'set-aside') return [];
    const position = spec.columns.findIndex(({ name }) => name === one.column);
    const column = spec.columns[position];
    if (!column) return [];
    const value = changedLater(spec, position, step) ? undefined : valueOf(position);
    const cell = cellBefore(spec, position, cellOf(position), step);
    return [{ step, when: testSql(one.test, cell, column, value) }];
  });
}

/** SQL of the key by which rows are the same, and how the row that stays is chosen, for each `duplicates` step. */
export interface SameRows {
  readonly step: number;
  /** Null keys are never the same as anything. */
  readonly key: string;
  /** ORDER BY terms; the first row stays. `n` is the row number in the file. */
  readonly order: string;
}

function joined(cells: readonly string[]): string {
  return `md5_number(${cells.map((cell) => `coalesce(trim(${cell}), '')`).join(' || chr(31) || ')})`;
}

function keyOf(spec: InputSpec, by: SameBy, cellAt: (position: number) => string): string {
  const at = (names: readonly string[]) =>
    names.map((name) => spec.columns.findIndex((column) => column.name === name));
  switch (by.kind) {
    case 'row': {
      const cells = spec.columns.map((_, i) => cellAt(i));
      return `CASE WHEN ${cells.map(isMissing).join(' AND ') || 'true'} THEN NULL ELSE ${joined(cells)} END`;
    }
    case 'columns': {
      const positions = at(by.columns);
      if (positions.length === 0 || positions.includes(-1)) return 'NULL';
      const cells = positions.map(cellAt);
      return `CASE WHEN ${cells.map(isMissing).join(' OR ')} THEN NULL ELSE ${joined(cells)} END`;
    }
    case 'email':
    case 'phone': {
      const [position = -1] = at([by.column]);
      if (position < 0) return 'NULL';
      return (by.kind === 'email' ? emailKey : phoneKey)(cellAt(position));
    }
  }
}

type Duplicates = Extract<CleaningStep, { kind: 'duplicates' }>;

function orderOf({ keep }: Duplicates, spec: InputSpec, cellAt: (position: number) => string): string {
  if (keep === 'first') return 'n';
  if (keep === 'last') return 'n DESC';
  const filled = spec.columns.map((_, i) => `CASE WHEN ${isMissing(cellAt(i))} THEN 0 ELSE 1 END`);
  return `${filled.join(' + ') || '0'} DESC, n`;
}

/**
 * The `duplicates` steps of an input; `cellOf` as for `cleaningAsides`. Rows that an earlier step set aside take no part.
 * A key of several columns is null where one of them is missing.
 */
export function sameRows(spec: InputSpec, cellOf: (position: number) => string): SameRows[] {
  return (spec.cleaning ?? []).flatMap((one, step) => {
    if (one.kind !== 'duplicates') return [];
    const cellAt = (position: number) => cellBefore(spec, position, cellOf(position), step);
    return [{ step, key: keyOf(spec, one.by, cellAt), order: orderOf(one, spec, cellAt) }];
  });
}
