import type { TextTable } from '../../rows/note';
import type { Extent } from '../../rows/sheet-table';
import { SheetTable } from '../../rows/sheet-table';
import type { Work } from '../../work';
import { partOfWork } from '../../bytes/unpacked';
import { damaged } from '../../problems';
import { refuse } from '../../refusal';
import type { BookPackage } from '../package';
import type { BookSheet } from '../sheet';
import { once } from '../sheet';
import { tallyNotes } from '../tally';
import { readSharedStrings } from './shared-strings';
import type { CellContext } from './sheet-cells';
import { SheetCells } from './sheet-cells';
import { readStyles } from './styles';
import type { Workbook } from './workbook';
import { readWorkbook } from './workbook';

const BOOK = { ko: 'Excel', en: 'Excel' };

async function contextOf(book: BookPackage, workbook: Workbook, work: Work): Promise<CellContext> {
  const { sharedStrings, styles, date1904 } = workbook;
  const kinds = styles === undefined ? [] : await readStyles(book, styles, work);
  const strings = sharedStrings === undefined ? [] : await readSharedStrings(book, sharedStrings, work);
  return { strings, kinds, date1904 };
}

async function tableOf(
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
  if ('again' in outcome) return tableOf(book, file, context, work, outcome.again);
  const { text, rows, filled, repeated } = outcome;
  return { text, rows, filled, notes: tallyNotes(cells.tally, repeated) };
}

/** The worksheets of an .xlsx or .xlsm. Nothing but the list is read before a sheet is asked for. */
export async function openXlsx(book: BookPackage, work: Work): Promise<readonly BookSheet[]> {
  const workbook = await readWorkbook(book, work);
  const stringBytes = workbook.sharedStrings === undefined ? 0 : book.packedBytes(workbook.sharedStrings);
  const context = once((w) => contextOf(book, workbook, w));
  return workbook.sheets.map(({ name, hidden, file }) => ({
    name,
    hidden,
    table: once(async (w) => {
      const total = stringBytes + book.packedBytes(file);
      const settled = await context(partOfWork(w, 0, total));
      return tableOf(book, file, settled, partOfWork(w, stringBytes, total));
    }),
  }));
}
