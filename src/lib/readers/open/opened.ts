import type { FilePart } from '../../core/file';
import type { BookSheet } from '../book/sheet';
import type { Packed } from '../bytes/packed';
import type { Note } from '../rows/note';

/** Where the table of a part comes from: text as it lies, cells that we write as text, or columnar bytes. */
export type PartSource =
  | { readonly is: 'text'; readonly packed: Packed }
  | { readonly is: 'sheet'; readonly sheet: BookSheet }
  | { readonly is: 'columns'; readonly packed: Packed };

/** A part of an open file. */
export interface OpenPart {
  readonly part: FilePart;
  readonly source: PartSource;
}

/** An open file: its tables, and what a person should know about it as a whole. */
export interface Opened {
  readonly parts: readonly OpenPart[];
  readonly notes: readonly Note[];
}
