import type { Role } from '../../core/input';

/** How a file that was opened compares with the one that a link asks for. */
export type AskedState = 'missing' | 'reading' | 'same' | 'other-rows' | 'columns-missing';

/** A file that a link asks for. */
export interface AskedFile {
  readonly id: string;
  /** Its name at the sender. */
  readonly name: string;
  readonly role: Role;
  /** Rows at the sender; undefined when the link does not say. */
  readonly rows?: number | undefined;
  readonly columns: readonly string[];
  readonly state: AskedState;
  /** The file opened here in its place. */
  readonly opened?: { readonly name: string; readonly rows?: number | undefined } | undefined;
  /** Columns that the notebook needs and the file here does not have. */
  readonly missing?: readonly string[] | undefined;
}

/** The size of a segment here and in the link. */
export interface ExpectedSize {
  readonly id: string;
  readonly name: string;
  /** Undefined while it is counted. */
  readonly here: number | undefined;
  readonly inLink: number;
}

/** Whether the notebook can be computed: every file is there with its columns. */
export function allThere(files: readonly AskedFile[]): boolean {
  return files.every(({ state }) => state === 'same' || state === 'other-rows');
}
