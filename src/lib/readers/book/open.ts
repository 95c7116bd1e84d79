import { damaged, encrypted, unsupported } from '../problems';
import { refuse } from '../refusal';
import type { FileWork, Work } from '../work';
import type { Words } from '../../core/words';
import { SHEET_BUDGET } from '../bytes/packed';
import { unpacked, unpackedHead } from '../bytes/unpacked';
import type { ZipEntry } from '../zip/directory';
import { compoundNames } from './legacy/compound';
import { openLegacy } from './legacy/open';
import { openOds } from './ods/open';
import { BookPackage, quietly } from './package';
import type { BookSheet } from './sheet';
import { openXlsx } from './xlsx/open';

/** .xlsb is unpacked by its reader as a whole. */
const MAX_BINARY_BYTES = 300 * 1024 * 1024;

/** Unpacks every file of a book once and lets it go, so that a reader that unpacks all of them is safe to call. */
async function proveSmall(book: BookPackage, work: Work): Promise<void> {
  let left = MAX_BINARY_BYTES;
  for (const name of book.names()) {
    const packed = await book.bytes(name);
    if (!packed) continue;
    for await (const chunk of unpacked(packed, { ...SHEET_BUDGET, maxBytes: left }, quietly(work)))
      left -= chunk.length;
  }
}

async function mimetypeOf(book: BookPackage, work: Work): Promise<string> {
  const packed = await book.bytes('mimetype');
  return packed ? new TextDecoder().decode((await unpackedHead(packed, 200, work)).bytes) : '';
}

const DOCUMENTS: readonly (readonly [string, Words])[] = [
  ['word/', { ko: 'Word 문서', en: 'a Word document' }],
  ['ppt/', { ko: 'PowerPoint 문서', en: 'a PowerPoint document' }],
  ['index/document', { ko: 'Numbers 문서', en: 'a Numbers document' }],
  ['index.zip', { ko: 'Numbers 문서', en: 'a Numbers document' }],
  ['contents/content.hpf', { ko: '한글 문서(HWPX)', en: 'a Hangul document (HWPX)' }],
];

/** The sheets of a workbook that is a zip; undefined for an archive that is none. */
export async function openBookZip(
  blob: Blob,
  entries: readonly ZipEntry[],
  work: FileWork,
): Promise<readonly BookSheet[] | undefined> {
  const book = new BookPackage(blob, entries);
  const names = book.names();
  if (book.has('mimetype')) {
    const mimetype = await mimetypeOf(book, work);
    if (mimetype.includes('opendocument.spreadsheet')) return openOds(book, work);
    if (mimetype.includes('opendocument'))
      refuse(unsupported({ ko: 'OpenDocument 문서', en: 'an OpenDocument text' }));
  }
  if (names.some((name) => name.endsWith('workbook.bin'))) {
    await proveSmall(book, work);
    return openLegacy(blob, work);
  }
  const document = DOCUMENTS.find(([start]) => names.some((name) => name.startsWith(start)));
  if (document && !names.some((name) => name.startsWith('xl/'))) refuse(unsupported(document[1]));
  const isBook = book.has('[content_types].xml') && (book.has('_rels/.rels') || book.has('xl/workbook.xml'));
  return isBook ? openXlsx(book, work) : undefined;
}

/** The sheets of an OLE2 compound file: .xls, or the wrapping of a book with a password. */
export async function openCompound(blob: Blob, work: FileWork): Promise<readonly BookSheet[]> {
  const names = compoundNames(new Uint8Array(await blob.arrayBuffer()));
  const has = (name: string) => names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) refuse(encrypted());
  if (has('Workbook') || has('Book') || has('WORKBOOK') || has('BOOK')) return openLegacy(blob, work);
  if (has('WordDocument')) refuse(unsupported({ ko: 'Word 문서', en: 'a Word document' }));
  if (has('PowerPoint Document')) refuse(unsupported({ ko: 'PowerPoint 문서', en: 'a PowerPoint document' }));
  if (has('HwpSummaryInformation') || has('\u0005HwpSummaryInformation'))
    refuse(unsupported({ ko: '한글 문서(HWP)', en: 'a Hangul document (HWP)' }));
  return refuse(damaged({ ko: 'Excel', en: 'Excel' }, 'no workbook in the compound file'));
}
