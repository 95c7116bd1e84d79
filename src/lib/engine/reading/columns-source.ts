import { transfer } from 'comlink';
import { fail, ok, type Result } from '../../core/problem';
import type { ColumnsChunk, OpenColumns } from '../../readers/columns/open';
import { columnsProblem, openColumns } from '../../readers/columns/open';
import { ipcBytes } from '../../readers/columns/ipc';
import { readingProblem } from '../reading-problems';

/** Rows as an Arrow IPC stream of its own, and how much of the file they end at. */
export interface IpcChunk {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly done: number;
  readonly total: number;
}

/** What a table of a Parquet or Arrow file needs in SQL. */
export interface OpenedColumns {
  /** SQL types of all columns of the file, in order. */
  readonly types: readonly string[];
  readonly rows: number;
}

/** What a failure of a reader, of the disk or of the memory means. */
function failure(error: unknown): Result<never> {
  try {
    return columnsProblem(error);
  } catch (other) {
    return fail(readingProblem(other));
  }
}

/** The rows of one Parquet or Arrow file, handed to the engine's worker piece by piece when it asks for them. */
export class ColumnsSource {
  readonly #file: Blob;
  readonly #stop = new AbortController();
  #reader: OpenColumns | undefined;
  #chunks: AsyncIterator<ColumnsChunk> | undefined;

  constructor(file: Blob) {
    this.#file = file;
  }

  async open(): Promise<Result<OpenedColumns>> {
    try {
      const opened = await openColumns(this.#file, { signal: this.#stop.signal, onprogress: () => {} });
      if (!opened.ok) return opened;
      this.#reader = opened.value;
      const { columns, rows } = opened.value;
      return ok({ types: columns.map(({ sql }) => sql), rows });
    } catch (error) {
      return failure(error);
    }
  }

  /** The next rows of the wanted columns (by place), null at the end. */
  async next(wanted: readonly number[]): Promise<Result<IpcChunk | null>> {
    try {
      this.#chunks ??= this.#reader?.chunks(wanted, this.#stop.signal)[Symbol.asyncIterator]();
      const step = await this.#chunks?.next();
      if (step === undefined || step.done === true) return ok(null);
      const { batch, done } = step.value;
      const bytes = ipcBytes(batch);
      const chunk: IpcChunk = { bytes, rows: batch.numRows, done, total: this.#file.size };
      return ok(transfer(chunk, [bytes.buffer as ArrayBuffer]));
    } catch (error) {
      return failure(error);
    }
  }

  stop(): void {
    this.#stop.abort();
  }
}
