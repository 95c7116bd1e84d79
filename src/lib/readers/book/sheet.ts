import type { TextTable } from '../rows/note';
import type { Work } from '../work';

/** One sheet of an open book. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its table as our own text; read once and kept. A sheet without values has no rows. */
  table(work: Work): Promise<TextTable>;
}

/** A reader run once; a run that fails may be tried again. */
export function once<T>(read: (work: Work) => Promise<T>): (work: Work) => Promise<T> {
  let kept: Promise<T> | undefined;
  return (work) => {
    kept ??= read(work).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
