import type { Row } from '../../core/relation';
import type { CheckId } from '../../inputs/checks/check';
import type { Profile } from '../../inputs/checks/summary';

/** The rows behind one check, once it was opened. */
export interface BehindRows {
  readonly check: CheckId;
  /** Rows of `behindSelect`; undefined while they are read. */
  readonly rows: readonly Row[] | undefined;
}

/** What a cleaning step did; `CleaningCount` of the quality of a file. */
export interface StepCount {
  readonly step: number;
  readonly cells: number;
  readonly rows: number;
  readonly aside: number;
  readonly before: number;
  readonly after: number;
}

/** What a drafted step would do, or that it is being counted. */
export type PreviewState = { readonly rows: number; readonly cells: number } | 'counting' | undefined;

/** How a cell of a column is shown. */
export type Mask = (column: string, value: string) => string;

/** Hides every cell of a personal column. */
export function maskPersonal(profile: Profile | undefined): Mask {
  const personal = new Set(profile?.columns.flatMap(({ name, personal: is }) => (is ? [name] : [])));
  return (column, value) => (personal.has(column) && value !== '' ? '••••' : value);
}
