import type { LegacyReader } from './book/legacy/reader';

/** What a reader is given beside its file: how to be stopped, and where to tell how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  /** Bytes of the source file done, of how many. */
  readonly onprogress: (done: number, total: number) => void;
}

/** Work on a file of any kind. */
export interface FileWork extends Work {
  /** Reads books of old kinds, which takes a program of its own: see `book/legacy/read.ts`. */
  readonly legacy: LegacyReader;
}
