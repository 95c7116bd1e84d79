import { read, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { damaged, encrypted } from '../../problems';
import { answered, refuse } from '../../refusal';
import type { TextTable } from '../../rows/note';
import type { SheetRow } from '../../rows/sheet-row';
import { SheetTable, type Extent } from '../../rows/sheet-table';
import { numberKind } from '../cells/format';
import { shownNumber } from '../cells/shown';
import { cellText } from '../cells/text';
import { newTally, tallyNotes, type CellTally } from '../tally';
import { CODE_PAGES } from './code-pages';
import type { LegacyReader, LegacySheet } from './reader';

const OLD = { ko: 'Excel', en: 'Excel' };

/** Parses a book; what SheetJS throws is told as damage. */
async function parsed(blob: Blob): Promise<WorkBook> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  set_cptable(CODE_PAGES);
  try {
    // raw: text of SYLK and DIF is not taken for dates.
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      raw: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(/password|encrypt/i.test(message) ? encrypted() : damaged(OLD, message));
  }
}

function textOf(cell: CellObject, date1904: boolean, tally: CellTally): string {
  if (cell.f !== undefined || cell.F !== undefined) {
    tally.formulas++;
    if (cell.v === undefined) tally.uncomputed++;
  }
  if (cell.t === 'e') tally.errors++;
  if (cell.t === 'e' || cell.t === 'z' || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t !== 'n') return cell.v instanceof Date ? cell.v.toISOString() : cellText(String(cell.v));
  const format = typeof cell.z === 'string' ? cell.z : undefined;
  return shownNumber(String(cell.v), numberKind(0, format), date1904) ?? String(cell.v);
}

function isCellRow(row: unknown): row is (CellObject | undefined)[] {
  return Array.isArray(row);
}

function rowsOf(sheet: WorkSheet): readonly unknown[] {
  const data: unknown = sheet['!data'];
  return Array.isArray(data) ? data : [];
}

function filledRow(index: number, cells: unknown, date1904: boolean, tally: CellTally): SheetRow {
  const row: SheetRow = { index, columns: [], texts: [] };
  if (!isCellRow(cells)) return row;
  cells.forEach((cell, column) => {
    const text = cell ? textOf(cell, date1904, tally) : '';
    if (text === '') return;
    row.columns.push(column);
    row.texts.push(text);
  });
  return row;
}

function tableOf(sheet: WorkSheet, date1904: boolean, known?: Extent): TextTable {
  const tally = newTally();
  const table = new SheetTable(known);
  rowsOf(sheet).forEach((cells, index) => table.add(filledRow(index, cells, date1904, tally)));
  for (const row of sheet['!rows'] ?? []) if (row?.hidden) tally.hiddenRows++;
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const outcome = table.finish(merges);
  if ('again' in outcome) return tableOf(sheet, date1904, outcome.again);
  const { text, rows, filled, repeated } = outcome;
  return { text, rows, filled, notes: tallyNotes(tally, repeated) };
}

/**
 * The sheets of a book that only SheetJS reads; `sheetNames` names those that are worksheets. Runs in one go, so that
 * whoever wants to stop it has to end its thread.
 */
export const readLegacy: LegacyReader = (blob, signal) =>
  answered(signal, async () => {
    const book = await parsed(blob);
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets: LegacySheet[] = [];
    for (const [i, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name];
      const kind: unknown = sheet?.['!type'];
      if (!sheet || (typeof kind === 'string' && kind !== 'sheet')) continue;
      const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
      const table = await answered(signal, async () => tableOf(sheet, date1904));
      sheets.push({ name, hidden, table });
    }
    return sheets.length > 0 ? sheets : refuse(damaged(OLD, 'no worksheet'));
  });
