import type { Packed } from '../bytes/packed';
import { nestedArchive, noTables } from '../problems';
import { refuse, Refusal } from '../refusal';
import type { Note } from '../rows/note';
import type { Work } from '../work';
import type { ZipEntry } from '../zip/directory';
import { entryBytes } from '../zip/directory';
import type { Opened, OpenPart } from './opened';

/** More tables than anyone chooses from. */
const MAX_OPENED = 300;

/** What macOS, Windows and packers leave in archives. */
function isLitter(name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return (
    name.endsWith('/') ||
    name.startsWith('__MACOSX/') ||
    /^(\._|\.DS_Store$|thumbs\.db$|desktop\.ini$|~\$)/i.test(last)
  );
}

interface Passed {
  readonly name: string;
  readonly refusal: Refusal;
}

function inEntry({ part, source }: OpenPart, entry: string): OpenPart {
  const id = part.id === '' ? entry : `${entry}!/${part.id}`;
  const name =
    part.format === 'text' || part.format === 'columns' || part.id === '' ? entry : `${entry} › ${part.name}`;
  return { part: { ...part, id, name }, source };
}

function passedNotes(passed: readonly Passed[]): readonly Note[] {
  if (passed.length === 0) return [];
  const names = passed.slice(0, 10).map(({ name }) => name);
  const list = names.join(', ') + (passed.length > names.length ? ' …' : '');
  return [
    {
      code: 'entries-passed',
      ko: `압축 파일 안에서 표로 읽지 못해 건너뛴 파일이 ${passed.length}개 있습니다: ${list}.`,
      en: `Files in the archive that were passed over because they are no readable tables: ${passed.length} (${list}).`,
    },
  ];
}

function refuseAll(passed: readonly Passed[], names: readonly string[]): never {
  const [first] = passed;
  if (first && passed.length === 1) throw first.refusal;
  const locked = passed.find(({ refusal }) => refusal.problem.code === 'file-encrypted');
  if (locked) throw locked.refusal;
  const nested = passed.find(({ refusal }) => refusal.problem.code === 'archive-nested');
  return refuse(nested ? nestedArchive(nested.name) : noTables(names));
}

/** Entries with names of their own: of two with one name, the second gets a number. */
function named(entries: readonly ZipEntry[]): (readonly [string, ZipEntry])[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, count);
    return [count === 1 ? entry.name : `${entry.name}#${count}`, entry] as const;
  });
}

/** Opens the tables of a zip archive, each entry by `open`; what is no table is passed over and named. */
export async function openArchive(
  blob: Blob,
  entries: readonly ZipEntry[],
  work: Work,
  open: (name: string, packed: Packed) => Promise<Opened>,
): Promise<Opened> {
  const candidates = named(entries.filter((entry) => !isLitter(entry.name)));
  const parts: OpenPart[] = [];
  const notes: Note[] = [];
  const passed: Passed[] = [];
  for (const [name, entry] of candidates.slice(0, MAX_OPENED)) {
    work.signal.throwIfAborted();
    try {
      const opened = await open(name, await entryBytes(blob, entry));
      parts.push(...opened.parts.map((part) => inEntry(part, name)));
      notes.push(...opened.notes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      passed.push({ name, refusal: error });
    }
  }
  if (parts.length === 0)
    refuseAll(
      passed,
      candidates.map(([name]) => name),
    );
  return { parts, notes: [...notes, ...passedNotes(passed)] };
}
