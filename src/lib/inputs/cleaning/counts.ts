import type { InputSpec } from '../../core/input';
import { cellBefore, changedPositions, differs } from './cells';

/** How many cells of a row one cleaning step changes, as an integer expression. */
export interface CleaningCount {
  /** Position in `spec.cleaning`. */
  readonly step: number;
  readonly cells: string;
}

/**
 * For each cleaning step that changes cells: SQL of how many it changes in a row, to be summed (cells) or tested for > 0
 * (rows). `cellOf` gives SQL of the text cell of a column as it stands in the file. Without such steps the list is
 * empty, so nothing is computed.
 */
export function cleaningCounts(spec: InputSpec, cellOf: (position: number) => string): CleaningCount[] {
  return (spec.cleaning ?? []).flatMap((one, step) => {
    const positions = changedPositions(spec, one);
    if (positions.length === 0) return [];
    const cells = positions.map((position) => {
      const before = cellBefore(spec, position, cellOf(position), step);
      const after = cellBefore(spec, position, cellOf(position), step + 1);
      return `CASE WHEN ${differs(before, after)} THEN 1 ELSE 0 END`;
    });
    return [{ step, cells: cells.join(' + ') }];
  });
}
