import { guessTextEncoding } from '../bytes/decoded';
import type { BookSheet } from '../book/sheet';
import { parsedSheet } from '../book/sheet';
import { newTally, tallyNotes } from '../book/tally';
import { noRowsInPage, tooLarge } from '../problems';
import { refuse } from '../refusal';
import type { TextTable } from '../rows/note';
import type { Extent } from '../rows/sheet-table';
import { SheetTable } from '../rows/sheet-table';
import type { HtmlTable } from './tables';
import { htmlTables } from './tables';

/** The text of a page is held as a whole. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The encoding that a page states, if browsers know it, else the one that its bytes look like. */
function encodingOf(head: Uint8Array): string {
  const guessed = guessTextEncoding(head);
  if (guessed !== 'euc-kr') return guessed;
  const stated = /charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(head))?.[1];
  try {
    return stated === undefined || /^utf/i.test(stated) ? guessed : new TextDecoder(stated).encoding;
  } catch {
    return guessed;
  }
}

/** An HTML table as our own text. */
export function htmlTableText(table: HtmlTable, known?: Extent): TextTable {
  const out = new SheetTable(known);
  for (const row of table.rows) out.add(row);
  const outcome = out.finish(table.merges);
  if ('again' in outcome) return htmlTableText(table, outcome.again);
  const { text, rows, filled, repeated } = outcome;
  return { text, rows, filled, notes: tallyNotes(newTally(), repeated) };
}

/** The tables of a page, as shops' back offices save them under the name of an Excel file. */
export async function openHtml(blob: Blob): Promise<readonly BookSheet[]> {
  if (blob.size > MAX_BYTES) refuse(tooLarge({ ko: '256 MB', en: '256 MB' }));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const html = new TextDecoder(encodingOf(bytes.subarray(0, 65_536))).decode(bytes);
  const tables = htmlTables(html);
  if (tables.length === 0) refuse(noRowsInPage());
  return tables.map((table, i) => parsedSheet(`#${i + 1}`, false, () => htmlTableText(table)));
}
