import { kindIn } from '../../core/personal';
import type { CleaningStep } from '../../core/cleaning';
import type { ColumnReading, InputSpec } from '../../core/input';
import { text } from '../../sql/quote';
import { isPhoneName } from '../values/column-words';
import { bound } from './bound';
import { evenOut } from './forms';
import { ZEROLESS_PHONE } from './identity';
import { isMissing, isOneOf, testSql } from './row-test';

type Merge = Extract<CleaningStep, { kind: 'merge' }>;

function columnsOf(step: CleaningStep): readonly string[] {
  switch (step.kind) {
    case 'even-out':
      return step.columns;
    case 'merge':
    case 'fill':
    case 'blank':
    case 'leading-zeros':
      return [step.column];
    case 'set-aside':
    case 'duplicates':
      return [];
  }
}

/** The positions of the columns whose cells a step may change; none for steps that set rows aside. */
export function changedPositions(spec: InputSpec, step: CleaningStep): number[] {
  const names = columnsOf(step);
  return spec.columns.flatMap(({ name }, i) => (names.includes(name) ? [i] : []));
}

function mergedCell({ merges }: Merge, cell: string): string {
  const every = merges.flatMap(({ from }) => from);
  if (every.length === 0) return cell;
  return bound(cell, (x) => {
    const cases = merges.map(({ from, to }) => `WHEN ${isOneOf(from, x)} THEN ${text(to)}`);
    return `CASE WHEN ${isOneOf(every, x)} THEN CASE ${cases.join(' ')} END ELSE ${x} END`;
  });
}

function isPhone(spec: InputSpec, column: string): boolean {
  return spec.mapping.phone === column || kindIn(spec.personal, column) === 'phone' || isPhoneName(column);
}

/** A phone number gets the one zero that it can have lost; other digits are padded to their width. */
function zeroedCell(cell: string, digits: number, phone: boolean): string {
  const whole = `regexp_replace(${cell}, '^ *([0-9]+)(?:[.]0+)? *$', '\\1')`;
  if (phone) return `regexp_replace(${whole}, ${text(`^(${ZEROLESS_PHONE})$`)}, '0\\1')`;
  return bound(
    whole,
    (x) =>
      `CASE WHEN regexp_full_match(${x}, '[0-9]+') AND length(${x}) < ${Math.trunc(digits)} THEN lpad(${x}, ${Math.trunc(digits)}, '0') ELSE ${x} END`,
  );
}

/** SQL of a cell after one step; the cell itself when the step does not change this column. */
export function stepCell(spec: InputSpec, step: CleaningStep, column: ColumnReading, cell: string): string {
  if (!columnsOf(step).includes(column.name)) return cell;
  switch (step.kind) {
    case 'even-out':
      return evenOut(step.forms, cell);
    case 'merge':
      return mergedCell(step, cell);
    case 'fill':
      return bound(cell, (x) => `CASE WHEN ${isMissing(x)} THEN ${text(step.value)} ELSE ${x} END`);
    case 'blank':
      return bound(cell, (x) => `CASE WHEN ${testSql(step.test, x, column)} THEN '' ELSE ${x} END`);
    case 'leading-zeros':
      return zeroedCell(cell, step.digits, isPhone(spec, column.name));
    case 'set-aside':
    case 'duplicates':
      return cell;
  }
}

/** SQL of the text cell of a column as it is when step `before` (position in `spec.cleaning`) begins; `cell` is SQL of the cell as it stands in the file. */
export function cellBefore(spec: InputSpec, position: number, cell: string, before: number): string {
  const column = spec.columns[position];
  if (!column) return cell;
  const steps = (spec.cleaning ?? []).slice(0, before);
  return steps.reduce((sql, step) => stepCell(spec, step, column, sql), cell);
}

/** SQL of the text cell of a column after the cleaning steps that change cells; `cell` is SQL of the cell as it stands in the file. */
export function cleanedCell(spec: InputSpec, position: number, cell: string): string {
  return cellBefore(spec, position, cell, spec.cleaning?.length ?? 0);
}

/** Whether any cleaning step may change cells of this column. */
export function isCleaned(spec: InputSpec, position: number): boolean {
  return (spec.cleaning ?? []).some((step) => changedPositions(spec, step).includes(position));
}

/** SQL: cleaning changed this cell; NULL and empty are the same. `false` when no step concerns the column. */
export function cellChanged(spec: InputSpec, position: number, cell: string): string {
  return isCleaned(spec, position) ? differs(cell, cleanedCell(spec, position, cell)) : 'false';
}

/** SQL: two cells differ; NULL and empty are the same. */
export function differs(before: string, after: string): string {
  return `coalesce(${before}, '') <> coalesce(${after}, '')`;
}
