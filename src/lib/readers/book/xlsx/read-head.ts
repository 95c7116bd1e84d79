import { damaged } from '../../problems';
import { refuse } from '../../refusal';
import type { Merge } from '../../rows/merges';
import type { SheetRow } from '../../rows/sheet-row';
import type { Extent, SheetOutcome } from '../../rows/sheet-table';
import { SheetTable } from '../../rows/sheet-table';
import type { Work } from '../../work';
import type { BookPackage } from '../package';
import type { TableHead } from '../sheet';
import { tallyNotes } from '../tally';
import type { CellContext } from './sheet-cells';
import { SheetCells } from './sheet-cells';

const BOOK = { ko: 'Excel', en: 'Excel' };

/** So many cells are as good as any number of rows. */
const MOST_CELLS = 100_000;

/** Stands for a shared string that is read later; no text of XML has this letter. */
const MARK = '\0';

/** A row with its shared strings in their places; cells of empty ones are left out. */
function withStrings({ index, columns, texts }: SheetRow, strings: readonly string[]): SheetRow {
  const row: SheetRow = { index, columns: [], texts: [] };
  texts.forEach((text, i) => {
    const place = text.slice(MARK.length);
    const found = text.startsWith(MARK)
      ? (strings[Number(place)] ?? refuse(damaged(BOOK, `no string ${place}`)))
      : text;
    if (found === '') return;
    row.columns.push(columns[i] ?? 0);
    row.texts.push(found);
  });
  return row;
}

function outcomeOf(rows: readonly SheetRow[], merges: readonly Merge[], known?: Extent): SheetOutcome {
  const table = new SheetTable(known);
  for (const row of rows) table.add(row);
  const outcome = table.finish(merges);
  return 'again' in outcome ? outcomeOf(rows, merges, outcome.again) : outcome;
}

/**
 * The first rows of a worksheet, at least `most` of them or all, as our own text. `firstStrings` reads so many of the
 * shared strings: programs number them in the order of their cells, so that the first rows need but the first of them.
 */
export async function readSheetHead(
  book: BookPackage,
  file: string,
  { kinds, date1904 }: Omit<CellContext, 'string'>,
  firstStrings: (count: number) => Promise<readonly string[]>,
  work: Work,
  most: number,
): Promise<TableHead> {
  const rows: SheetRow[] = [];
  let [filled, needed, read] = [0, 0, 0];
  const string = (index: number): string => {
    needed = Math.max(needed, index + 1);
    return MARK + index;
  };
  const cells = new SheetCells({ kinds, date1904, string }, (row) => {
    if (row.columns.length === 0) return;
    rows.push(row);
    filled += row.columns.length;
  });
  const found = await book.scan(file, cells, work, (scanned) => {
    if (rows.length < most && filled < MOST_CELLS) return false;
    read = scanned;
    return true;
  });
  if (!found) refuse(damaged(BOOK, `no ${file}`));
  work.signal.throwIfAborted();
  const strings = needed > 0 ? await firstStrings(needed) : [];
  const table = outcomeOf(
    rows.map((row) => withStrings(row, strings)),
    cells.merges,
  );
  if ('again' in table) throw new RangeError('a table whose extent is known is not read again');
  const { repeated, ...head } = table;
  if (read === 0) return { ...head, notes: tallyNotes(cells.tally, repeated), whole: true, share: 1 };
  // Counts of a beginning would be told as those of the sheet.
  return { ...head, notes: [], whole: false, share: Math.min(1, read / book.statedBytes(file)) };
}
