import type { FileColumn } from '../../core/file';
import { ok, type Result } from '../../core/problem';
import type { Words } from '../../core/words';
import type { Work } from '../work';
import { cellTexts } from './cell-texts';
import { columnsProblem, openColumns } from './open';

/** The beginning of a Parquet or Arrow file. */
export interface ColumnsLook {
  readonly columns: FileColumn[];
  readonly rows: string[][];
  readonly rowsTotal: number;
  readonly notes: Words[];
}

const MOST_ROWS = 1000;
const MOST_CELLS = 200_000;

/** Columns and the first rows, up to a thousand, of a Parquet file, an Arrow IPC file or stream, or a Feather file. */
export async function lookColumns(file: Blob, work: Work): Promise<Result<ColumnsLook>> {
  const opened = await openColumns(file, work);
  if (!opened.ok) return opened;
  const { columns, rows: rowsTotal, notes, chunks } = opened.value;
  const most = Math.max(20, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns.length)));
  const rows: string[][] = [];
  try {
    const places = columns.map((_, i) => i);
    for await (const { batch } of chunks(places, work.signal, most)) {
      const texts = batch.data.children.map(cellTexts);
      for (let row = 0; row < batch.numRows && rows.length < most; row++)
        rows.push(texts.map((text) => text(row)));
      if (rows.length >= most) break;
    }
  } catch (error) {
    return columnsProblem(error);
  }
  const named = columns.map(({ name, native }) => (native === undefined ? { name } : { name, native }));
  return ok({ columns: named, rows, rowsTotal, notes: [...notes] });
}
