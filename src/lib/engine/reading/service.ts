import type { Inspection, Look } from '../../core/file';
import type { Encoding, Reading } from '../../core/input';
import type { Result } from '../../core/problem';
import type { Words } from '../../core/words';
import type { EngineAsset } from '../asset';
import type { Call, Watched } from '../watched';

/** What the reading worker answers across comlink. `label` names the work for its progress, which is in bytes. */
export interface ReadingService extends Watched {
  /** Says where the script is that reads books of old kinds; before any file. */
  useLegacy(asset: EngineAsset): void;
  look(file: File, part: string | undefined, label: Words, call: Call): Promise<Result<Look>>;
  /** The text of one table of a file; the file itself where it is plain text. */
  textOf(file: File, reading: Reading, label: Words, call: Call): Promise<Result<Blob>>;
  /** The bytes of a Parquet or Arrow table, unpacked. */
  columnsOf(file: File, reading: Reading, label: Words, call: Call): Promise<Result<Blob>>;
  inspect(text: Blob, reading: Reading, label: Words, call: Call): Promise<Result<Inspection>>;
  mend(text: Blob, reading: Reading, width: number, label: Words, call: Call): Promise<Result<Blob>>;
  toUtf8(text: Blob, encoding: Encoding, label: Words, call: Call): Promise<Result<Blob>>;
  /** Rows of a Parquet or Arrow table; fails when it is none. */
  countRows(columns: Blob, label: Words, call: Call): Promise<Result<number>>;
  /** Hands out the rows of a Parquet or Arrow table through the port, as a `ColumnsSource`. */
  serveColumns(columns: Blob, port: MessagePort): Promise<void>;
}
