import type { StitchKey } from '../../core/notebook';
import type { InputFile } from '../../sql/csv';

/** A file, and what the notebook says of its customers; a plain `InputFile` is one. */
export interface SourceFile extends InputFile {
  /** The seed by which customers are sampled (`InputSpec.share`); 1 when left out. */
  readonly seed?: number;
  /** Identifiers by which ids are joined into one customer; none when left out. */
  readonly stitch?: readonly StitchKey[];
  /** Rows are rolled up to the accounts of the customers files. */
  readonly accounts?: true;
}

/** Whether ids are joined by identifiers. */
export function isStitched(file: SourceFile): boolean {
  return (file.stitch?.length ?? 0) > 0;
}
