import { damaged } from '../../problems';
import { refuse } from '../../refusal';
import type { TextTable } from '../../rows/note';
import type { Extent } from '../../rows/sheet-table';
import { SheetTable } from '../../rows/sheet-table';
import type { Work } from '../../work';
import type { BookPackage } from '../package';
import { tallyNotes } from '../tally';
import type { CellContext } from './sheet-cells';
import { SheetCells } from './sheet-cells';

const BOOK = { ko: 'Excel', en: 'Excel' };

/** A worksheet as our own text, to its end. Merges stand behind the rows. */
export async function readSheet(
  book: BookPackage,
  file: string,
  context: CellContext,
  work: Work,
  known?: Extent,
): Promise<TextTable> {
  const table = new SheetTable(known);
  const cells = new SheetCells(context, (row) => table.add(row));
  const found = await book.scan(file, cells, work);
  if (!found) refuse(damaged(BOOK, `no ${file}`));
  const outcome = table.finish(cells.merges);
  if ('again' in outcome) return readSheet(book, file, context, work, outcome.again);
  const { text, rows, filled, repeated } = outcome;
  return { text, rows, filled, notes: tallyNotes(cells.tally, repeated) };
}
