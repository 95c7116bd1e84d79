import type { Format, NativeType, Reading } from './input';
import type { Words } from './words';

/** One table inside a file: a sheet, an entry of an archive, a sheet of a book in an archive. */
export interface FilePart {
  /** Names it in `Reading.part`; stable for the same file. */
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly hidden?: true;
  /** Unpacked size, where it is known. */
  readonly sizeBytes?: number;
}

/** A column of a Parquet or Arrow file. */
export interface FileColumn {
  readonly name: string;
  readonly native?: NativeType;
}

/** The beginning of a table. */
export type Head =
  | {
      readonly kind: 'text';
      readonly bytes: Uint8Array;
      /** Whether these are all the bytes there are. */
      readonly whole: boolean;
      /** Size of the whole text, for estimates. */
      readonly sizeBytes: number;
      /** Text that we wrote ourselves from cells: UTF-8, commas, doubled double quotes; only the header is to be found. */
      readonly own?: true;
      /**
       * Only the first rows of a book or of JSON were read: columns that later rows have, merged cells and notes on the
       * cells are told by a look after the inspection.
       */
      readonly provisional?: true;
    }
  | {
      readonly kind: 'columns';
      readonly columns: readonly FileColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly rowsTotal: number;
    };

/** What a file turned out to be. */
export interface Look {
  readonly format: Format;
  /** At least one, the one to offer first in front. */
  readonly parts: readonly FilePart[];
  /** The id of the part whose head this is. */
  readonly part: string;
  readonly head: Head;
  /** What a person should know: hidden sheets, merged header cells, formulas read by their kept values. */
  readonly notes: readonly Words[];
}

/** What can be wrong with the rows of a text. */
export type FaultKind =
  | 'short-row'
  | 'long-row'
  | 'stray-quote'
  | 'open-quote'
  | 'bad-bytes'
  | 'preamble'
  | 'footer'
  | 'other-table'
  | 'repeated-header'
  | 'header-rows'
  | 'other-delimiter'
  | 'guessed';

/** A fault, how often it was met, and what was done: mended and used, passed over, or set aside. */
export interface Fault {
  readonly kind: FaultKind;
  readonly done: 'mended' | 'passed-over' | 'set-aside';
  readonly rows: number;
  /** The first twenty lines concerned, counted from 1. */
  readonly lines: readonly number[];
}

/** A table found in a text that holds several. */
export interface TableAt {
  /** First line, counted from 0, and the line before which it ends. */
  readonly skip: number;
  readonly end: number;
  readonly columns: readonly string[];
}

/** What reading a whole text once has told, before any of it is loaded. */
export interface Inspection {
  /** The reading, with the end of the table if something stands below it. */
  readonly reading: Reading;
  /** Rows of the table below its header. */
  readonly rows: number;
  readonly faults: readonly Fault[];
  /** All tables of the text, this one too; one entry when there is only one. */
  readonly tables: readonly TableAt[];
  /** Whether DuckDB reads the file rightly as it is; otherwise it is rewritten first. */
  readonly regular: boolean;
}

/**
 * How an opened input reads in SQL: `original` and `mended` as CSV by `sql/csv.ts` (mended text is UTF-8, commas, doubled
 * double quotes, LF, no header, and has one more column which tells the faults of the row, beginning with `!` when the
 * row is to be set aside), `columns` as a table with typed columns.
 */
export type InputForm = 'original' | 'mended' | 'columns';

/** An input that SQL can read now. */
export interface OpenedInput {
  readonly form: InputForm;
  readonly faults: readonly Fault[];
  readonly rows?: number;
}
