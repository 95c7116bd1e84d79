import type { Inspection, Look, OpenedInput } from '../core/file';
import type { Reading } from '../core/input';
import type { Result } from '../core/problem';
import type { Row, Statement } from '../core/relation';
import type { Words } from '../core/words';

/** How far a long operation is. `total` is 0 when it is not known. */
export interface Progress {
  readonly label: Words;
  readonly done: number;
  readonly total: number;
  readonly unit: 'bytes' | 'steps';
}

/** Work under one key can be cancelled together; a new key for each piece of work that the user sees. */
export type Key = string;

/** How an export is written. `safe` is the spreadsheet-safe form, made by SQL before it comes here. */
export interface CsvOptions {
  readonly bom: boolean;
}

/** What the page may ask of the engine. Every promise settles: by answer, by cancel, or by restart. */
export interface Engine {
  /** Fetches and starts the engine; later calls return the same promise. */
  boot(onprogress: (progress: Progress) => void): Promise<Result<{ readonly version: string }>>;
  /** What a file is, and the beginning of one of its tables (the one to offer first, unless a part is named). */
  look(
    file: File,
    part: string | undefined,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<Look>>;
  /** Reads a whole text once, in the reading worker: rows, faults, further tables. Columns and books have nothing to inspect but their rows. */
  inspect(
    file: File,
    reading: Reading,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<Inspection>>;
  /** Makes a file readable in SQL under a fresh path, without copying it where that can be; `width` is the number of its columns. */
  openInput(
    path: string,
    file: File,
    reading: Reading,
    width: number,
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<OpenedInput>>;
  /** Lets a file go. */
  closeInput(path: string): Promise<void>;
  /** Makes each table that does not exist yet, in order. */
  run(
    statements: readonly Statement[],
    key: Key,
    onprogress: (progress: Progress) => void,
  ): Promise<Result<null>>;
  /** Answers of several SELECTs, in order; small ones only. */
  query(selects: readonly string[], key: Key): Promise<Result<Row[][]>>;
  /** Rows of a SELECT as CSV (RFC 4180, UTF-8, header). */
  exportCsv(select: string, options: CsvOptions, key: Key): Promise<Result<Blob>>;
  /** Drops every table that is not named. */
  keepOnly(tables: readonly string[]): Promise<void>;
  /** Stops what runs under the key; its promises answer with the problem `cancelled`. */
  cancel(key: Key): void;
  /** Copies a file into the browser's own storage, so that a reload finds it; false where there is none or no room. */
  storeFile(name: string, file: File, key: Key): Promise<boolean>;
  /** The stored file of that name, or null. */
  storedFile(name: string): Promise<File | null>;
  /** Removes stored files but those named. */
  keepFiles(names: readonly string[]): Promise<void>;
  /** Called after the engine died and a new one is up with the same inputs open; tables are gone. */
  onrestart: (() => void) | undefined;
}
