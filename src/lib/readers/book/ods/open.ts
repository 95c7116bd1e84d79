import { damaged, encrypted } from '../../problems';
import { refuse } from '../../refusal';
import type { SheetRow } from '../../rows/sheet-row';
import type { Merge } from '../../rows/merges';
import { SheetTable } from '../../rows/sheet-table';
import type { Extent, SheetOutcome } from '../../rows/sheet-table';
import type { TextTable } from '../../rows/note';
import type { Work } from '../../work';
import type { BookPackage } from '../package';
import { quietly } from '../package';
import type { BookSheet } from '../sheet';
import { readableSheet } from '../sheet';
import { tallyNotes } from '../tally';
import { attribute } from '../xml/attribute';
import { OdsCells } from './cells';

const ODS = { ko: 'OpenDocument', en: 'OpenDocument' };
const CONTENT = 'content.xml';

async function refuseEncrypted(book: BookPackage, work: Work): Promise<void> {
  let found = false;
  await book.scan(
    'META-INF/manifest.xml',
    {
      open(name) {
        if (name === 'encryption-data') found = true;
      },
      text: () => undefined,
      close: () => undefined,
    },
    quietly(work),
  );
  if (found) refuse(encrypted());
}

interface Listed {
  readonly name: string;
  readonly style: string;
}

/** Lists the tables and which of their styles hide them; one pass over the content without its cells. */
async function listTables(
  book: BookPackage,
  work: Work,
): Promise<{ tables: Listed[]; hiddenStyles: Set<string> }> {
  const tables: Listed[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let depth = 0;
  const found = await book.scan(
    CONTENT,
    {
      open(name, tag) {
        if (name === 'style') style = attribute(tag, 'style:name') ?? '';
        if (name === 'table-properties' && attribute(tag, 'table:display') === 'false')
          hiddenStyles.add(style);
        if (name !== 'table') return;
        depth++;
        if (depth > 1) return;
        tables.push({
          name: attribute(tag, 'table:name') ?? '',
          style: attribute(tag, 'table:style-name') ?? '',
        });
      },
      text: () => undefined,
      close(name) {
        if (name === 'table') depth--;
      },
    },
    work,
  );
  if (!found) refuse(damaged(ODS, `no ${CONTENT}`));
  return { tables, hiddenStyles };
}

async function tableAt(book: BookPackage, index: number, work: Work, known?: Extent): Promise<TextTable> {
  const table = new SheetTable(known);
  const cells = new OdsCells(index, (row: SheetRow) => table.add(row));
  await book.scan(CONTENT, cells, work, () => cells.done);
  const merges: readonly Merge[] = cells.merges;
  const outcome: SheetOutcome = table.finish(merges);
  if ('again' in outcome) return tableAt(book, index, work, outcome.again);
  const { text, rows, filled, repeated } = outcome;
  return { text, rows, filled, notes: tallyNotes(cells.tally, repeated) };
}

/** The sheets of an .ods. */
export async function openOds(book: BookPackage, work: Work): Promise<readonly BookSheet[]> {
  await refuseEncrypted(book, work);
  const { tables, hiddenStyles } = await listTables(book, quietly(work));
  return tables.map(({ name, style }, index) =>
    readableSheet(name, hiddenStyles.has(style), async (w) => ({
      ...(await tableAt(book, index, w)),
      whole: true,
      share: 1,
    })),
  );
}
