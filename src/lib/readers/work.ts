/** What a reader is given beside its file: how to be stopped, and where to tell how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  /** Bytes of the source file done, of how many. */
  readonly onprogress: (done: number, total: number) => void;
}
