import type { Inspection } from '../../core/file';
import type { Reading } from '../../core/input';
import { ok, type Result } from '../../core/problem';
import type { Work } from '../work';
import { readTable } from './read-table';
import type { Sink } from './table-scan';

const NOTHING: Sink = { regular: () => undefined, row: () => undefined };

/**
 * Reads a whole text once: its rows, what is wrong with them, the tables in it, where the table ends, and whether DuckDB
 * reads it rightly as it is. Throws when stopped, or when the file cannot be read.
 */
export async function inspectText(text: Blob, reading: Reading, work: Work): Promise<Result<Inspection>> {
  const { scan, tables } = await readTable(text, reading, () => NOTHING, work);
  const { rows, regular, end } = scan;
  return ok({
    reading: end === undefined ? reading : { ...reading, end },
    rows,
    faults: scan.faults.list(),
    tables,
    regular,
  });
}
