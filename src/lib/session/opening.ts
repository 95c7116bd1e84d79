import type { Look } from '../core/file';
import type { Encoding, InputSpec, Reading, Role } from '../core/input';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Words } from '../core/words';
import type { Engine, Key, Progress } from '../engine/protocol';
import { encodingChoices, guessEncoding } from '../inputs/encoding';
import {
  cutHead,
  guessInput,
  guessSpec,
  readCut,
  shapeHead,
  wholeRows,
  type GuessedInput,
  type HeadOfFile,
} from '../inputs/guess';
import { guessTable } from '../inputs/guess-table';
import { recognisePersonal } from '../inputs/personal/recognise';
import { DROPPED_KINDS } from '../core/personal';
import type { EncodingChoice } from '../ui/mapping/pending';
import { OWN_CUT, sniffCut, sniffReading } from '../inputs/sniff';
import type { Cut } from '../inputs/parse-head';
import { breathe } from '../ui/parts/breathe';
import { emptyFile, noRows } from './opening-problems';

/** A file whose beginning was looked at; nothing is loaded yet. */
export interface OpenedFile {
  readonly id: string;
  readonly file: File;
  readonly look: Look;
  readonly evidence: Words;
  /** How the text would read in each plausible encoding; empty for files that say it themselves. */
  readonly encodings: readonly EncodingChoice[];
  readonly guess: GuessedInput;
}

/** With what a file is looked at. */
export interface Opening {
  readonly engine: Engine;
  readonly key: Key;
  readonly onprogress: (progress: Progress) => void;
}

/** What a person chose to differ from what was guessed. */
export interface Choice {
  readonly reading?: Reading;
  readonly role?: Role;
}

const NO_EVIDENCE: Words = { ko: '', en: '' };
const OWN_TEXT: Words = {
  ko: '파일 형식이 정해 주는 대로 읽었습니다.',
  en: 'As the file format says.',
};

function decode(bytes: Uint8Array, encoding: Reading['encoding']): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

/** The part to write into the spec: none where a file has only one table. */
function partOf(look: Pick<Look, 'parts' | 'part'>): { part?: string } {
  return look.parts.length > 1 ? { part: look.part } : {};
}

function isEmptyText(text: string): boolean {
  return text.replaceAll('\ufeff', '').trim() === '';
}

/** Columns that look personal, and those that are not loaded unless a person says so. */
function withPersonal(guess: GuessedInput): GuessedInput {
  const found = Object.entries(recognisePersonal(guess.spec.columns, guess.rows));
  if (found.length === 0) return guess;
  const personal = Object.fromEntries(found.map(([name, { kind }]) => [name, kind]));
  const dropped = found.filter(([, { kind }]) => DROPPED_KINDS.includes(kind)).map(([name]) => name);
  const spec: InputSpec = { ...guess.spec, personal, ...(dropped.length > 0 ? { dropped } : {}) };
  return { ...guess, spec };
}

type TextHead = Extract<Look['head'], { kind: 'text' }>;

function encodingOf(head: TextHead): Encoding {
  return head.own ? 'utf-8' : guessEncoding(head.bytes).encoding;
}

/** The text of a head up to its last whole row. */
function wholeText(head: TextHead, encoding: Encoding): string {
  return wholeRows(decode(head.bytes, encoding), head.whole);
}

/** How the cells of a text are told apart, as far as its beginning tells; undefined for columns. */
function cutOf({ head }: Look): Cut | undefined {
  if (head.kind === 'columns') return undefined;
  return head.own ? OWN_CUT : sniffCut(wholeText(head, encodingOf(head)));
}

/** How the text of a look is cut, by its cut where that is known already; undefined for columns. */
function readingOf({ format, head, ...look }: Look, choice: Choice, cut?: Cut): Reading | undefined {
  if (head.kind === 'columns') return undefined;
  const encoding = choice.reading?.encoding ?? encodingOf(head);
  const known = cut ?? (head.own ? OWN_CUT : undefined);
  const sniffed = choice.reading ?? sniffReading(wholeText(head, encoding), known);
  return { ...sniffed, ...(format === 'text' ? {} : { format }), ...partOf(look), encoding };
}

/** The first part of a file whose text is cut. */
function textHead(id: string, { name }: File, { head }: Look, reading: Reading): HeadOfFile | undefined {
  if (head.kind === 'columns') return undefined;
  const { encoding } = reading;
  return { id, name, encoding, text: decode(head.bytes, encoding), whole: head.whole, reading };
}

function guessOf(
  id: string,
  file: File,
  look: Look,
  reading: Reading | undefined,
  role?: Role,
): GuessedInput {
  const { head } = look;
  const chosen = role === undefined ? {} : { role };
  const text = reading && textHead(id, file, look, reading);
  if (text) return guessInput({ ...text, ...chosen });
  const { columns, rows } = head.kind === 'columns' ? head : { columns: [], rows: [] };
  return guessTable({ id, name: file.name, columns, rows, ...partOf(look), ...chosen });
}

/** The same guess, with room for the page to draw in between. */
async function guessInPieces(id: string, file: File, look: Look): Promise<GuessedInput> {
  const known = cutOf(look);
  await breathe();
  const reading = readingOf(look, {}, known);
  await breathe();
  const text = reading && textHead(id, file, look, reading);
  if (!text) return guessOf(id, file, look, reading);
  const shaped = shapeHead(text);
  await breathe();
  const cut = cutHead(shaped);
  await breathe();
  const table = readCut(cut);
  await breathe();
  return guessSpec(table);
}

function evidenceOf(look: Look): Words {
  const { head } = look;
  if (head.kind === 'columns' || head.own) return OWN_TEXT;
  return head.bytes.length === 0 ? NO_EVIDENCE : guessEncoding(head.bytes).evidence;
}

/** What keeps the table from being of use. */
function useless(name: string, look: Look): Problem | undefined {
  const { head } = look;
  if (head.kind === 'columns') return head.columns.length === 0 ? emptyFile(name) : undefined;
  if (head.bytes.length === 0) return emptyFile(name);
  const text = decode(head.bytes, head.own ? 'utf-8' : guessEncoding(head.bytes).encoding);
  if (isEmptyText(text)) return emptyFile(name);
  return head.whole && !/[\r\n]/.test(text.trim()) ? noRows(name) : undefined;
}

/** Looks at a file, or at one of its tables; problems: those of the readers, `file-empty`, `file-no-rows`. */
export async function openFile(
  { engine, key, onprogress }: Opening,
  id: string,
  file: File,
  part?: string,
): Promise<Result<OpenedFile>> {
  if (file.size === 0) return fail(emptyFile(file.name));
  const looked = await engine.look(file, part, key, onprogress);
  if (!looked.ok) return looked;
  const look = looked.value;
  const problem = useless(file.name, look);
  if (problem) return fail(problem);
  // Each of these takes some milliseconds; the page draws in between.
  await breathe();
  const { head } = look;
  const encodings = head.kind === 'text' && !head.own ? encodingChoices(head.bytes) : [];
  await breathe();
  const guess = await guessInPieces(id, file, look);
  await breathe();
  return ok({ id, file, look, evidence: evidenceOf(look), encodings, guess: withPersonal(guess) });
}

/**
 * The file looked at once more after its inspection, which has read the whole of it: with the columns of late rows and
 * the notes on all cells. Undefined when the first look had told all.
 */
export async function openAgain(opening: Opening, opened: OpenedFile): Promise<OpenedFile | undefined> {
  const { look, guess, id, file } = opened;
  if (look.head.kind !== 'text' || !look.head.provisional) return undefined;
  const again = await openFile(opening, id, file, look.part);
  if (!again.ok) return undefined;
  const { reading, role } = guess.spec;
  const chosen = JSON.stringify(reading) !== JSON.stringify(readingOf(look, {}));
  return reopen(again.value, chosen ? { reading, role } : { role });
}

/** A file that was looked at, read to its end where its first rows do not tell all; where that fails, as it was. */
export async function openWhole(opening: Opening, opened: OpenedFile): Promise<OpenedFile> {
  const { head } = opened.look;
  if (head.kind !== 'text' || !head.provisional) return opened;
  const { engine, key, onprogress } = opening;
  const inspected = await engine.inspect(opened.file, opened.guess.spec.reading, key, onprogress);
  return (inspected.ok ? await openAgain(opening, opened) : undefined) ?? opened;
}

/** The same file read or understood another way, as the user says. */
export function reopen(opened: OpenedFile, choice: Choice): OpenedFile {
  const { spec } = opened.guess;
  const reading = readingOf(opened.look, { reading: choice.reading ?? spec.reading });
  const guess = guessOf(opened.id, opened.file, opened.look, reading, choice.role ?? spec.role);
  return { ...opened, guess: withPersonal(guess) };
}
