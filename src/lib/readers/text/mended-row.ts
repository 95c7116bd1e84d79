import type { FaultKind } from '../../core/file';

/** A row that was read with care. */
export interface MendedRow {
  /** As many as the table has columns. */
  readonly cells: readonly string[];
  /** What is wrong with it; nothing for a row that only looked odd. */
  readonly faults: readonly FaultKind[];
  /** Whether it cannot be trusted. */
  readonly aside: boolean;
  /** Physical lines that it takes. */
  readonly lines: number;
  /** Cells that were there before it was mended. */
  readonly found: number;
}

/** Exactly `width` cells: blanks are added, what is too much is put into the last one, as it was. */
export function fitWidth(cells: readonly string[], width: number, delimiter: string): string[] {
  const kept = cells.slice(0, width);
  if (cells.length > width) kept[width - 1] = cells.slice(width - 1).join(delimiter);
  while (kept.length < width) kept.push('');
  return kept;
}
