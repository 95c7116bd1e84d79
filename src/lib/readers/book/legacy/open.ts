import { refuse } from '../../refusal';
import { tooLarge } from '../../problems';
import type { FileWork } from '../../work';
import { parsedSheet, type BookSheet } from '../sheet';

/** These kinds are read as a whole, at several times their size. */
const MAX_BYTES = 96 * 1024 * 1024;

/** The sheets of a book that only SheetJS reads: .xls of any age, .xlsb, XML spreadsheets of 2003, SYLK, DIF. */
export async function openLegacy(blob: Blob, { legacy, signal }: FileWork): Promise<readonly BookSheet[]> {
  if (blob.size > MAX_BYTES) refuse(tooLarge({ ko: '96 MB', en: '96 MB' }));
  const read = await legacy(blob, signal);
  signal.throwIfAborted();
  if (!read.ok) return refuse(read.problem);
  return read.value.map(({ name, hidden, table }) =>
    parsedSheet(name, hidden, () => (table.ok ? table.value : refuse(table.problem))),
  );
}
