import type { Problem, Result } from '../../core/problem';
import type { Row, Statement } from '../../core/relation';
import type { EngineAssets } from '../asset';
import type { CsvOptions } from '../protocol';
import type { Call, Watched } from '../watched';

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

/** What our worker answers across comlink: values and problems only; what it throws is a bug. */
export interface Service extends Watched {
  boot(start: Start, call: Call): Promise<Result<{ version: string; fetched: Fetched }>>;
  register(path: string, file: Blob, call: Call): Promise<Result<null>>;
  /** Tells that a table of this path can be filled from a reader, which is asked for when something reads it; `cells` is about how much it holds. */
  registerColumns(path: string, cells: number): Promise<Result<null>>;
  unregister(path: string): Promise<Result<null>>;
  /** Connects the reader that a fill has asked for. */
  columnsPort(fill: number, port: MessagePort): void;
  /** Tells that the reader of a fill is not there, or not any more. */
  columnsLost(fill: number, problem: Problem): void;
  run(statements: readonly Statement[], call: Call): Promise<Result<null>>;
  query(selects: readonly string[], call: Call): Promise<Result<Row[][]>>;
  exportCsv(select: string, options: CsvOptions, call: Call): Promise<Result<Blob>>;
  keepOnly(tables: readonly string[]): Promise<Result<null>>;
  storeFile(name: string, file: Blob, call: Call): Promise<boolean>;
}
