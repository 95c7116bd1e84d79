import type { Key, Progress } from './protocol';

/** What a worker of ours says of its own accord. */
export type Notice =
  | { readonly type: 'alive' }
  | { readonly type: 'dead'; readonly reason: string }
  | { readonly type: 'progress'; readonly call: number; readonly progress: Progress }
  /** The rows of a Parquet or Arrow input are needed: connect a reader, for the fill of that number. */
  | { readonly type: 'columns'; readonly fill: number; readonly path: string };

/** A call of the page: its number, for progress, and the key under which it can be cancelled. */
export interface Call {
  readonly id: number;
  readonly key: Key;
}

/** What every worker of ours answers, so that it can be watched and stopped. */
export interface Watched {
  /** Says how to reach the page, and from then on holds the life lock. */
  connect(life: string, notify: (notice: Notice) => void): Promise<void>;
  ping(): true;
  cancel(key: Key): void;
}
