import type { Encoding } from '../../core/input';
import type { Result } from '../../core/problem';
import type { Row, Statement } from '../../core/relation';
import type { Words } from '../../core/words';
import type { EngineAssets } from '../asset';
import type { CsvOptions, Key, Progress } from '../protocol';

/** What was fetched and checked once, so that a restart needs no network. */
export interface Fetched {
  readonly script: Blob;
  readonly module: Blob;
}

/** What our worker needs to start. */
export interface Start {
  readonly assets: EngineAssets;
  readonly fetched?: Fetched;
}

/** What the worker says of its own accord. */
export type Notice =
  | { readonly type: 'alive' }
  | { readonly type: 'dead'; readonly reason: string }
  | { readonly type: 'progress'; readonly call: number; readonly progress: Progress };

/** A call of the page: its number, for progress, and the key under which it can be cancelled. */
export interface Call {
  readonly id: number;
  readonly key: Key;
}

/** What our worker answers across comlink: values and problems only; what it throws is a bug. */
export interface Service {
  /** Says how to reach the page, and from then on holds the life lock. */
  connect(life: string, notify: (notice: Notice) => void): Promise<void>;
  boot(start: Start, call: Call): Promise<Result<{ version: string; fetched: Fetched }>>;
  ping(): true;
  /** The file as the engine reads it: itself, or its UTF-8 form. */
  toUtf8(file: Blob, encoding: Encoding, label: Words, call: Call): Promise<Result<Blob>>;
  register(path: string, file: Blob, call: Call): Promise<Result<null>>;
  unregister(path: string): Promise<Result<null>>;
  run(statements: readonly Statement[], call: Call): Promise<Result<null>>;
  query(selects: readonly string[], call: Call): Promise<Result<Row[][]>>;
  exportCsv(select: string, options: CsvOptions, call: Call): Promise<Result<Blob>>;
  keepOnly(tables: readonly string[]): Promise<Result<null>>;
  cancel(key: Key): void;
  storeFile(name: string, file: Blob, call: Call): Promise<boolean>;
}
