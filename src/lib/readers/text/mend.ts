import type { Reading } from '../../core/input';
import { ok, type Result } from '../../core/problem';
import type { Work } from '../work';
import { CsvWriter } from './csv-writer';
import type { MendedRow } from './mended-row';
import { readTable } from './read-table';
import type { Sink } from './table-scan';

/** What the fault cell of a row says: its faults, after `!` when the row is to be set aside; nothing for a good row. */
function faultCell({ faults, aside }: MendedRow): string {
  return (aside ? '!' : '') + faults.join(' ');
}

/**
 * Rewrites the table of a text so that any reader reads it rightly: UTF-8, commas, doubled double quotes, LF, no header,
 * exactly `width` cells in each row, and one more that tells what was wrong with it. `reading.end` must be that of the
 * inspection. Throws when stopped, or when the file cannot be read.
 */
export async function mendText(
  text: Blob,
  reading: Reading,
  width: number,
  work: Work,
): Promise<Result<Blob>> {
  const writer = new CsvWriter(reading);
  // A spreadsheet-safe list of our own has a column more than is loaded: its mark.
  const all = reading.guarded ? width + 1 : width;
  const sink: Sink = {
    regular: (cutter, buf) => {
      const fault = cutter.cells === all ? '' : cutter.cells < all ? 'short-row' : 'long-row';
      writer.copy(cutter, buf, width, fault);
    },
    row: (row) => writer.row(row.cells.slice(0, width), faultCell(row)),
  };
  await readTable(text, reading, () => sink, work, all);
  return ok(writer.end());
}
