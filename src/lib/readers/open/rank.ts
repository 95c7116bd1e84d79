import { emptyBook } from '../problems';
import { refuse, Refusal } from '../refusal';
import type { TableHead } from '../book/sheet';
import type { Work } from '../work';
import type { OpenPart } from './opened';

/** How far each of several tables is, as one work over the bytes of the file. */
function turn(work: Work, place: number, count: number, sizeBytes: number): Work {
  return {
    signal: work.signal,
    onprogress: (done, total) =>
      work.onprogress(Math.floor((sizeBytes * (place + (total > 0 ? done / total : 0))) / count), sizeBytes),
  };
}

async function headOrRefusal(part: OpenPart, work: Work): Promise<TableHead | Refusal | undefined> {
  if (part.source.is !== 'sheet') return undefined;
  try {
    return await part.source.sheet.head(work);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Bytes that a cell takes in a text, about, so that sheets and texts of one archive can be compared. */
const CELL_BYTES = 8;

/** Filled cells decide among sheets, estimated where only the first rows were read; bytes among files. */
function weight(part: OpenPart, table: TableHead | undefined): number {
  return table ? (table.filled / table.share) * CELL_BYTES : (part.part.sizeBytes ?? 1);
}

/**
 * Puts the part with most in it in front, hidden ones last, and leaves out sheets without values. The first rows of
 * sheets are read for that, and kept. One that is refused stays, last of the visible ones; when there is nothing else, its problem is told.
 */
export async function ranked(
  parts: readonly OpenPart[],
  sizeBytes: number,
  work: Work,
): Promise<readonly OpenPart[]> {
  const visible = parts.filter(({ part }) => !part.hidden);
  const hidden = parts.filter(({ part }) => part.hidden);
  const read = visible.length > 0 ? visible : hidden;
  const weights = new Map<OpenPart, number>();
  let refusal: Refusal | undefined;
  for (const [place, part] of read.entries()) {
    const table = await headOrRefusal(part, turn(work, place, read.length, sizeBytes));
    if (table instanceof Refusal) refusal ??= table;
    weights.set(part, table instanceof Refusal ? -1 : weight(part, table));
  }
  const best = [...weights.values()].reduce((a, b) => Math.max(a, b), -1);
  if (best <= 0 && refusal) throw refusal;
  if (best <= 0 && (read === hidden || hidden.length === 0)) refuse(emptyBook());
  if (best <= 0) return ranked(hidden, sizeBytes, work);
  const filled = read.filter((part) => weights.get(part) !== 0);
  const first = filled.find((part) => weights.get(part) === best);
  const rest = filled.filter((part) => part !== first);
  rest.sort((a, b) => Number((weights.get(a) ?? 0) < 0) - Number((weights.get(b) ?? 0) < 0));
  return [...(first ? [first] : []), ...rest, ...(read === hidden ? [] : hidden)];
}
