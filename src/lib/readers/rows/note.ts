import type { Words } from '../../core/words';

/** Something a person should know about what was read, with a stable name for tests. */
export type Note = Words & { readonly code: string };

/** A table of cells as our own text. */
export interface TextTable {
  readonly text: Blob;
  readonly rows: number;
  /** Cells with something in them. */
  readonly filled: number;
  readonly notes: readonly Note[];
}
