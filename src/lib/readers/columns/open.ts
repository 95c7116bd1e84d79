import type { RecordBatch } from 'apache-arrow';
import type { FileColumn } from '../../core/file';
import { fail, ok, type Result } from '../../core/problem';
import type { Words } from '../../core/words';
import type { Work } from '../work';
import { openArrow } from './arrow/open';
import { openParquet } from './parquet/open';
import { columnsDamaged, Unsupported } from './problems';

/** A column of the file and what it is in SQL. */
export interface ColumnShape extends FileColumn {
  /** Its type in SQL, e.g. `DECIMAL(12, 2)`. */
  readonly sql: string;
}

/** Some rows of some columns, in their order. */
export interface ColumnsChunk {
  readonly batch: RecordBatch;
  /** Bytes of the file up to where they end, about. */
  readonly done: number;
}

/** A Parquet or Arrow file whose shape is known. */
export interface OpenColumns {
  readonly columns: readonly ColumnShape[];
  readonly rows: number;
  readonly notes: readonly Words[];
  /** Decodes the wanted columns (by place, ascending), about `rowsAtOnce` rows at a time. Throws when the file is damaged or the signal is aborted. */
  chunks(
    wanted: readonly number[],
    signal: AbortSignal,
    rowsAtOnce?: number,
  ): AsyncGenerator<ColumnsChunk, void>;
}

/** Rows that are decoded at a time: DuckDB keeps as many together. */
export const ROWS_AT_ONCE = 122_880;

/** Cells that are decoded at a time; files of thousands of columns get fewer rows. */
const CELLS_AT_ONCE = 4_000_000;

/** How many rows of so many columns are decoded at a time. */
export function rowsAtOnce(columns: number): number {
  return Math.max(256, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / Math.max(1, columns))));
}

const MAGIC_BYTES = 8;

async function openByMagic(file: Blob, work: Work): Promise<OpenColumns> {
  const magic = new TextDecoder('latin1').decode(await file.slice(0, MAGIC_BYTES).arrayBuffer());
  if (magic.startsWith('PARE'))
    throw new Unsupported('암호화된 Parquet입니다.', 'the Parquet file is encrypted.');
  if (magic.startsWith('FEA1'))
    throw new Unsupported('옛 Feather(V1) 형식입니다.', 'it is Feather of version 1.');
  return magic.startsWith('PAR1') ? openParquet(file) : openArrow(file, work);
}

/** What a failure inside these readers says about the file; failures of reading from disk or of being stopped go on. */
export function columnsProblem(error: unknown): Result<never> {
  if (error instanceof Unsupported) return fail(error.problem);
  if (error instanceof DOMException) throw error;
  if (error instanceof RangeError && /allocation|array length(?!: -)|out of memory/i.test(error.message))
    throw error;
  return fail(columnsDamaged(String(error)));
}

/** Reads the shape of a Parquet file, an Arrow IPC file or stream, or a Feather file. */
export async function openColumns(file: Blob, work: Work): Promise<Result<OpenColumns>> {
  try {
    return ok(await openByMagic(file, work));
  } catch (error) {
    return columnsProblem(error);
  }
}
