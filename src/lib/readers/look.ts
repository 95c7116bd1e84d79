import type { Head, Look } from '../core/file';
import type { Result } from '../core/problem';
import type { Words } from '../core/words';
import { TEXT_BUDGET, statesBomb } from './bytes/packed';
import type { Packed } from './bytes/packed';
import { unpackedHead } from './bytes/unpacked';
import { lookColumns } from './columns/look';
import { keptOpen } from './open/kept';
import { openSource } from './open/open';
import type { Opened, OpenPart } from './open/opened';
import { chosenPart } from './open/part';
import { ranked } from './open/rank';
import { bare } from './bytes/packed';
import { bomb } from './problems';
import { answered, refuse, Refusal } from './refusal';
import type { FileWork, Work } from './work';

/** How much of a text is shown to whoever guesses how to read it. */
const HEAD_BYTES = 256 * 1024;

/** Opens a file and puts its parts in order; what was read for that is kept for the same file. */
export function openRanked(file: File, work: FileWork): Promise<Opened> {
  return keptOpen(file, async () => {
    const { parts, notes } = await openSource({ name: file.name, packed: bare(file), inside: [] }, work);
    return { parts: await ranked(parts, file.size, work), notes };
  });
}

async function textHead(packed: Packed, work: Work): Promise<Head> {
  if (statesBomb(packed, TEXT_BUDGET)) refuse(bomb());
  const { bytes, whole } = await unpackedHead(packed, HEAD_BYTES, work);
  const stated = packed.pack === 'none' ? packed.blob.size : (packed.statedBytes ?? packed.blob.size);
  return { kind: 'text', bytes, whole, sizeBytes: whole ? bytes.length : stated };
}

interface Shown {
  readonly head: Head;
  readonly notes: readonly Words[];
}

async function shown({ source }: OpenPart, work: Work): Promise<Shown> {
  if (source.is === 'text') return { head: await textHead(source.packed, work), notes: [] };
  if (source.is === 'sheet') {
    const { text, notes, whole, share } = await source.sheet.head(work);
    const head = await unpackedHead(bare(text), HEAD_BYTES, work);
    if (whole) return { head: { kind: 'text', ...head, sizeBytes: text.size, own: true }, notes };
    const sizeBytes = Math.round(text.size / share);
    return {
      head: { kind: 'text', bytes: head.bytes, whole, sizeBytes, own: true, provisional: true },
      notes,
    };
  }
  const look = await lookColumns(source.packed.blob, work);
  if (!look.ok) throw new Refusal(look.problem);
  const { columns, rows, rowsTotal, notes } = look.value;
  return { head: { kind: 'columns', columns, rows, rowsTotal }, notes };
}

/**
 * What a file is, by its bytes and never by its name, which tables it holds, and the beginning of one of them: the part
 * that is named, else the one with most in it. Of books (.xlsx) and of JSON only the first rows are read.
 */
export function lookFile(file: File, part: string | undefined, work: FileWork): Promise<Result<Look>> {
  return answered(work.signal, async () => {
    const { parts, notes } = await openRanked(file, work);
    const chosen = chosenPart(parts, part);
    const { head, notes: more } = await shown(chosen, work);
    return {
      format: chosen.part.format,
      parts: parts.map((one) => one.part),
      part: chosen.part.id,
      head,
      notes: [...notes, ...more],
    };
  });
}
