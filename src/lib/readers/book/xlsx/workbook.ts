import { damaged } from '../../problems';
import { refuse } from '../../refusal';
import type { Work } from '../../work';
import type { BookPackage } from '../package';
import { quietly } from '../package';
import { attribute, isTrue, prefixedAttribute } from '../xml/attribute';
import { relationsOf } from './relations';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its file inside the book. */
  readonly file: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

const BOOK = { ko: 'Excel', en: 'Excel' };

/** Reads the list of worksheets (chart and macro sheets are left out) and the date system. */
export async function readWorkbook(book: BookPackage, work: Work): Promise<Workbook> {
  const root = await relationsOf(book, '', work);
  const name = root.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const listed: Listed[] = [];
  let date1904 = false;
  const found = await book.scan(
    name,
    {
      open(element, tag) {
        // An extension of the same name may follow, without the attribute.
        if (element === 'workbookPr') date1904 ||= isTrue(attribute(tag, 'date1904'));
        if (element !== 'sheet') return;
        listed.push({
          name: attribute(tag, 'name') ?? '',
          hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
          relation: prefixedAttribute(tag, 'id') ?? '',
        });
      },
      text: () => undefined,
      close: () => undefined,
    },
    quietly(work),
  );
  if (!found) refuse(damaged(BOOK, `no ${name}`));
  const relations = await relationsOf(book, name, work);
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const sheets = listed.flatMap((sheet) => {
    const relation = relations.find((r) => r.id === sheet.relation && r.type === 'worksheet');
    return relation ? [{ name: sheet.name, hidden: sheet.hidden, file: relation.target }] : [];
  });
  return { sheets, date1904, sharedStrings: target('sharedStrings'), styles: target('styles') };
}
