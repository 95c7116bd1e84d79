import type { TextTable } from '../rows/note';
import type { Work } from '../work';

/** The first rows of a sheet as our own text. */
export interface TableHead extends TextTable {
  /** Whether these are all rows. */
  readonly whole: boolean;
  /** About which share of the sheet was read for it, above 0 and up to 1. */
  readonly share: number;
}

/** One sheet of an open book. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its first rows, or all that is known of it once the whole was read. */
  head(work: Work): Promise<TableHead>;
  /** Its table as our own text; read once and kept. A sheet without values has no rows. */
  table(work: Work): Promise<TextTable>;
}

/** Reads a sheet to its end, or until so many rows were read. */
export type ReadSheet = (work: Work, most: number) => Promise<TableHead>;

/** Rows that a look is content with. */
const HEAD_ROWS = 2000;

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

/** A sheet that is read from its beginning: a look reads no more than its first rows. */
export function readableSheet(name: string, hidden: boolean, read: ReadSheet): BookSheet {
  let whole: TableHead | undefined;
  const keep = (found: TableHead): TableHead => {
    if (found.whole) whole = found;
    return found;
  };
  const head = once(async (work) => keep(await read(work, HEAD_ROWS)));
  const table = once(async (work) => whole ?? keep(await read(work, Infinity)));
  return { name, hidden, table, head: (work) => (whole ? Promise.resolve(whole) : head(work)) };
}

/** A sheet of a book that is in memory as a whole. */
export function parsedSheet(name: string, hidden: boolean, read: () => TextTable): BookSheet {
  return readableSheet(name, hidden, () => Promise.resolve({ ...read(), whole: true, share: 1 }));
}
