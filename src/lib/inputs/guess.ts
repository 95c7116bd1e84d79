import type { ColumnReading, Encoding, InputSpec, Mapping, Reading, Role } from '../core/input';
import type { Words } from '../core/words';
import { hasSafeMark, unguard } from '../sql/guard';
import { columnCount, guessColumns } from './columns';
import { headTable } from '../readers/text/head-table';
import { shapeOfHead } from '../readers/text/read-table';
import type { TableShape } from '../readers/text/table-shape';
import { bodyRows } from './parse-head';
import { guessCancelled } from './returns';
import { roleAs, type RoleGuess } from './roles';
import { sniffReading } from './sniff';

/** Body rows of the head that are looked at. */
const HEAD_ROWS = 1000;

/** A file whose first part has been read. */
export interface HeadOfFile {
  readonly id: string;
  /** The file's name, as shown. */
  readonly name: string;
  readonly encoding: Encoding;
  /** The first part of the file, decoded; about 256 KB. */
  readonly text: string;
  /** Whether the text is the whole file; taken so when it is shorter than 200 000 characters. */
  readonly whole?: boolean;
  /** A reading that the user chose; sniffed when left out. */
  readonly reading?: Reading;
  /** A role that the user chose; guessed when left out. */
  readonly role?: Role;
}

/** What a file is taken for: a spec to show and correct, the rows to preview, and the reasons. */
export interface GuessedInput {
  readonly spec: InputSpec;
  /** Body rows of the head, as wide as `spec.columns`. */
  readonly rows: readonly string[][];
  readonly role: RoleGuess;
  /** What the user should look at before going on. */
  readonly notes: readonly Words[];
}

/** The text up to its last line end when it was cut off in the middle of a row. */
export function wholeRows(text: string, whole: boolean): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return whole || end < 0 ? text : text.slice(0, end + 1);
}

/** Mapped identifiers are text, whatever their cells look like, so that leading zeros survive. */
export function withIdsAsText(columns: readonly ColumnReading[], mapping: Mapping): ColumnReading[] {
  const { customer, order, member, email, phone, session, ticket, account } = mapping;
  const ids = [customer, order, member, email, phone, session, ticket, account];
  return columns.map((column) => (ids.includes(column.name) ? { name: column.name, type: 'text' } : column));
}

/** What a table is taken for, once its columns are read. */
export interface ReadTable {
  readonly id: string;
  readonly name: string;
  readonly reading: Reading;
  readonly columns: readonly ColumnReading[];
  /** Body rows, as wide as `columns`. */
  readonly rows: readonly string[][];
  /** A role that the user chose; guessed when left out. */
  readonly role?: Role | undefined;
  /** What to look at, besides what the role says. */
  readonly notes?: readonly Words[];
}

/** The spec of a table with its role and mapping guessed. */
export function guessSpec({
  id,
  name,
  reading,
  columns,
  rows,
  role: asked,
  notes = [],
}: ReadTable): GuessedInput {
  const role = roleAs(asked, columns, rows);
  const spec: InputSpec = {
    id,
    name,
    role: role.role,
    reading,
    columns: withIdsAsText(columns, role.mapping),
    mapping: role.mapping,
    ...(role.preset === undefined ? {} : { preset: role.preset }),
    ...(role.mapping.status === undefined ? {} : { cancelled: guessCancelled(role.mapping, columns, rows) }),
  };
  return { spec, rows, role, notes: [...notes, ...(role.notes ?? [])] };
}

const ONE_COLUMN: Words = {
  ko: '열이 하나뿐입니다. 구분 기호가 맞는지 확인해 주세요.',
  en: 'There is only one column. Check the delimiter.',
};

/** The first part of a file whose table has been found. */
export interface ShapedHead {
  readonly head: HeadOfFile;
  /** Its text up to the last whole row. */
  readonly text: string;
  readonly asked: Reading;
  readonly shape: TableShape;
}

/** The rows of the head as they will be loaded; those of a spreadsheet-safe list as they were before it was made safe, without its mark. */
function readHead({ text, asked, shape }: ShapedHead): { reading: Reading; all: string[][] } {
  const { header, rows, end } = headTable(text, asked, HEAD_ROWS, shape);
  const reading = end === undefined ? asked : { ...asked, end };
  const all = header ? [header, ...rows] : rows;
  if (!header || !hasSafeMark(header)) return { reading, all };
  return { reading: { ...reading, guarded: true }, all: all.map((row) => row.slice(0, -1).map(unguard)) };
}

/** Finds what the first part of a file says about the table in it. */
export function shapeHead(head: HeadOfFile): ShapedHead {
  const text = wholeRows(head.text, head.whole ?? head.text.length < 200_000);
  const asked = { ...(head.reading ?? sniffReading(text)), encoding: head.encoding };
  return { head, text, asked, shape: shapeOfHead(text, asked) };
}

/** The first part of a file cut into rows. */
export interface CutHead {
  readonly head: HeadOfFile;
  readonly reading: Reading;
  readonly all: string[][];
}

/** Cuts the first part of a file into rows. */
export function cutHead(shaped: ShapedHead): CutHead {
  return { head: shaped.head, ...readHead(shaped) };
}

/** The types of the columns of a file that was cut. */
export function readCut({ head, reading, all }: CutHead): ReadTable {
  const columns = guessColumns(all, reading);
  const rows = bodyRows(all, reading.header, columnCount(all, reading.header));
  const notes = columns.length < 2 ? [ONE_COLUMN] : [];
  return { id: head.id, name: head.name, reading, columns, rows, role: head.role, notes };
}

/** Everything that can be guessed about a file from its first part. */
export function guessInput(head: HeadOfFile): GuessedInput {
  return guessSpec(readCut(cutHead(shapeHead(head))));
}
