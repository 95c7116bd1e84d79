import type { Row, Trait } from '../../core/relation';
import type { Results } from '../contract';
import { numberAt, numberOrNull, rowOf, rowsOf, textAt } from '../read';
import { type Bin, type Binning, fillBins } from './bins';
import { shapeOf } from './compile';

/** What is known of a numeric trait. */
export interface NumericProfile extends Binning {
  readonly customers: number;
  readonly known: number;
  /** Values at 0 or below that a log scale has no place for. */
  readonly notDrawn: number;
  readonly low: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
}

function notDrawn(row: Row | undefined, low: number): number {
  const zeroHasRoom = numberAt(row, 'whole') === 1 && low >= 0;
  if (row?.['is_log'] !== true || zeroHasRoom) return 0;
  return numberAt(row, 'known') - numberAt(row, 'positive');
}

/** The profile of a numeric trait; null while it is not known or when every value is blank. */
export function numericProfileOf(results: Results): NumericProfile | null {
  const row = rowOf(results, 'profile');
  const low = numberOrNull(row, 'low');
  if (low === null) return null;
  return {
    customers: numberAt(row, 'customers'),
    known: numberAt(row, 'known'),
    notDrawn: notDrawn(row, low),
    low,
    high: numberAt(row, 'high'),
    q25: numberAt(row, 'q25'),
    q50: numberAt(row, 'q50'),
    q75: numberAt(row, 'q75'),
    log: row?.['is_log'] === true,
    step: numberAt(row, 'step'),
    perDecade: numberAt(row, 'per_decade') === 5 ? 5 : 10,
    whole: numberAt(row, 'whole') === 1,
    tail: numberOrNull(row, 'tail'),
  };
}

/** The bins of a numeric trait. */
export function numericBinsOf(results: Results): Bin[] {
  const profile = numericProfileOf(results);
  if (!profile) return [];
  const counts = new Map(
    rowsOf(results, 'bins').map((row) => [
      numberAt(row, 'i'),
      { n: numberAt(row, 'n'), focus: numberAt(row, 'focus') },
    ]),
  );
  return fillBins(counts, profile);
}

/** How many customers there are and how many have no value. */
export function coverage(trait: Trait, results: Results): { customers: number; blank: number } | null {
  if (shapeOf(trait.type) === 'values') {
    if (!results['values']) return null;
    const rows = rowsOf(results, 'values');
    const count = (kept: (kind: string) => boolean) =>
      rows.reduce((sum, row) => sum + (kept(textAt(row, 'kind')) ? numberAt(row, 'n') : 0), 0);
    return { customers: count(() => true), blank: count((kind) => kind === 'blank') };
  }
  const row = rowOf(results, 'profile');
  if (!row) return null;
  const customers = numberAt(row, 'customers');
  return { customers, blank: customers - numberAt(row, 'known') };
}
