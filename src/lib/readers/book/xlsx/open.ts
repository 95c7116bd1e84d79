import { partOfWork } from '../../bytes/unpacked';
import type { Work } from '../../work';
import type { BookPackage } from '../package';
import type { BookSheet, TableHead } from '../sheet';
import { once, readableSheet } from '../sheet';
import { readSheetHead } from './read-head';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { readWorkbook } from './workbook';

/** The worksheets of an .xlsx or .xlsm. Nothing but the list is read before a sheet is asked for. */
export async function openXlsx(book: BookPackage, work: Work): Promise<readonly BookSheet[]> {
  const { sheets, sharedStrings, styles, date1904 } = await readWorkbook(book, work);
  const stringBytes = sharedStrings === undefined ? 0 : book.packedBytes(sharedStrings);
  const kindsOf = once(async (w) => (styles === undefined ? [] : await readStyles(book, styles, w)));
  const strings = async (w: Work, most = Infinity): Promise<readonly string[]> =>
    sharedStrings === undefined ? [] : readSharedStrings(book, sharedStrings, w, most);
  const allStrings = once((w) => strings(w));

  async function read(file: string, w: Work, most: number): Promise<TableHead> {
    const total = stringBytes + book.packedBytes(file);
    const [before, after] = [partOfWork(w, 0, total), partOfWork(w, stringBytes, total)];
    const kinds = await kindsOf(before);
    if (most < Infinity)
      return readSheetHead(book, file, { kinds, date1904 }, (n) => strings(before, n), after, most);
    const all = await allStrings(before);
    const context = { kinds, date1904, string: (index: number) => all[index] };
    return { ...(await readSheet(book, file, context, after)), whole: true, share: 1 };
  }

  return sheets.map(({ name, hidden, file }) =>
    readableSheet(name, hidden, (w, most) => read(file, w, most)),
  );
}
