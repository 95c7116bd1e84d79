import type { FilePart, Look } from '../../core/file';
import { openBookZip, openCompound } from '../book/open';
import { openLegacy } from '../book/legacy/open';
import type { BookSheet } from '../book/sheet';
import { hiddenSheetNotes } from '../book/tally';
import type { Packed } from '../bytes/packed';
import { bare, WHOLE_BUDGET } from '../bytes/packed';
import { unpackedHead, unpackedWhole } from '../bytes/unpacked';
import { openHtml } from '../html/open';
import { openJson } from '../json/open';
import { emptyFile, nestedArchive, unsupported } from '../problems';
import { refuse } from '../refusal';
import type { FileWork } from '../work';
import { readDirectory } from '../zip/directory';
import { openArchive } from './archive';
import { gunzipped } from './gzip';
import { kindOf } from './kind';
import type { Opened, OpenPart } from './opened';

/** Bytes to open, under the name that people know them by. */
export interface Source {
  readonly name: string;
  readonly packed: Packed;
  /** Containers around it. */
  readonly inside: readonly ('zip' | 'gzip')[];
}

const HEAD_BYTES = 65_536;

function sheetPart(sheet: BookSheet, format: Look['format']): OpenPart {
  const base = { id: sheet.name, name: sheet.name, format };
  const part: FilePart = sheet.hidden ? { ...base, hidden: true } : base;
  return { part, source: { is: 'sheet', sheet } };
}

function ofSheets(sheets: readonly BookSheet[], format: Look['format']): Opened {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  return { parts: sheets.map((sheet) => sheetPart(sheet, format)), notes: hiddenSheetNotes(hidden) };
}

function ofBytes(source: Source, is: 'text' | 'columns'): Opened {
  const { packed, name } = source;
  const sizeBytes = packed.pack === 'none' ? packed.blob.size : (packed.statedBytes ?? 0);
  const base = { id: '', name, format: is };
  return {
    parts: [{ part: sizeBytes > 0 ? { ...base, sizeBytes } : base, source: { is, packed } }],
    notes: [],
  };
}

async function openZip(source: Source, blob: Blob, work: FileWork): Promise<Opened> {
  const entries = await readDirectory(blob);
  const sheets = await openBookZip(blob, entries, work);
  if (sheets) return ofSheets(sheets, 'book');
  if (source.inside.includes('zip')) refuse(nestedArchive(source.name));
  return openArchive(blob, entries, work, (name, packed) =>
    openSource({ name, packed, inside: [...source.inside, 'zip'] }, work),
  );
}

async function openGzip(source: Source, blob: Blob, work: FileWork): Promise<Opened> {
  if (source.inside.includes('gzip')) refuse(nestedArchive(source.name));
  const packed = await gunzipped(blob);
  const name = source.name.replace(/\.gz(ip)?$/i, '');
  return openSource({ name, packed, inside: [...source.inside, 'gzip'] }, work);
}

/** Finds out what a source is and which tables it holds. Text and columns are not read, books only their list of sheets. */
export async function openSource(source: Source, work: FileWork): Promise<Opened> {
  const head = await unpackedHead(source.packed, HEAD_BYTES, work);
  const kind = kindOf(head.bytes);
  const whole = () => unpackedWhole(source.packed, WHOLE_BUDGET, work);
  switch (kind.is) {
    case 'empty':
      return refuse(emptyFile());
    case 'other':
      return refuse(unsupported(kind.what));
    case 'gzip':
      return openGzip(source, await whole(), work);
    case 'zip':
      return openZip(source, await whole(), work);
    case 'compound':
      return ofSheets(await openCompound(await whole(), work), 'book');
    case 'legacy':
      return ofSheets(await openLegacy(await whole(), work), 'book');
    case 'html':
      return ofSheets(await openHtml(await whole()), 'book');
    case 'json':
      return ofSheets(await openJson(source.packed, work), 'json');
    case 'columns':
      return ofBytes({ ...source, packed: bare(await whole()) }, 'columns');
    case 'text':
      return ofBytes(source, 'text');
  }
}
