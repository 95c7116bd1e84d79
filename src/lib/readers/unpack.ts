import type { Reading } from '../core/input';
import type { Result } from '../core/problem';
import { TEXT_BUDGET } from './bytes/packed';
import { unpackedWhole } from './bytes/unpacked';
import { openRanked } from './look';
import { chosenPart } from './open/part';
import { notOfKind } from './problems';
import { answered, refuse } from './refusal';
import type { FileWork } from './work';

/**
 * The text of a part: the file itself when it is plain text, the unpacked text of an archive, and for books, pages and
 * JSON our own (UTF-8, commas, doubled double quotes, LF, every record of the same width).
 */
export function textOf(file: File, reading: Reading, work: FileWork): Promise<Result<Blob>> {
  return answered(work.signal, async () => {
    const { part, source } = chosenPart((await openRanked(file, work)).parts, reading.part);
    if (source.is === 'sheet') return (await source.sheet.table(work)).text;
    if (source.is === 'columns') return refuse(notOfKind(part.name));
    return unpackedWhole(source.packed, TEXT_BUDGET, work);
  });
}

/** The unpacked bytes of a Parquet or Arrow part; the file itself when it is not packed. */
export function columnsOf(file: File, reading: Reading, work: FileWork): Promise<Result<Blob>> {
  return answered(work.signal, async () => {
    const { part, source } = chosenPart((await openRanked(file, work)).parts, reading.part);
    return source.is === 'columns' ? source.packed.blob : refuse(notOfKind(part.name));
  });
}
