import type { Fault, FilePart, TableAt } from '../../core/file';
import type { Encoding, Field, InputSpec, Role } from '../../core/input';
import type { Problem } from '../../core/problem';
import type { Words } from '../../core/words';
import { fieldGroups } from './groups';

/** How the text would read in one encoding. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  /** A line of the file with letters beyond ASCII, as this encoding reads it. */
  readonly line: string;
}

/** How the columns of a file differ from those it is put together with, by name. */
export interface ColumnsApart {
  /** Expected, and not in the file. */
  readonly gone: readonly string[];
  /** In the file, and not expected. */
  readonly fresh: readonly string[];
}

/** The files that a file of the same role is added to. */
export interface StackedOn extends ColumnsApart {
  /** Names of the files, loaded or waiting. */
  readonly files: readonly string[];
}

/** A file that was dropped and read at its head, before it is loaded. */
export interface PendingFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly spec: InputSpec;
  /** The first rows below the header as cells, as wide as `spec.columns`. */
  readonly rows: readonly (readonly string[])[];
  /** Rows in the whole file, estimated from its size; undefined when it cannot be told. */
  readonly rowsEstimate?: number | undefined;
  /** Whether the rows were counted, so that the estimate is exact. */
  readonly whole?: boolean | undefined;
  /** Bytes of the text read so far in the background, of how many; undefined when it is read or need not be. */
  readonly read?: { readonly done: number; readonly total: number } | undefined;
  /** Why each mapped column was chosen. */
  readonly reasons: Readonly<Partial<Record<Field, Words>>>;
  /** The mapping that the reasons speak of; a field with another column was chosen by hand. */
  readonly guessed?: InputSpec['mapping'] | undefined;
  /** Why the file is taken for its role. */
  readonly roleReason: Words;
  /** Why the encoding is believed. */
  readonly evidence: Words;
  /** What keeps the file from being loaded; `place` is a field or the name of a column. */
  readonly problems: readonly Problem[];
  /** What to look at; nothing is kept from being loaded by it. */
  readonly notes?: readonly Words[] | undefined;
  /** Id of the known export that it was recognised as. */
  readonly preset?: string | undefined;
  /** Tables of the file to choose from: sheets, entries of an archive; `spec.reading.part` is the one shown. */
  readonly parts?: readonly FilePart[] | undefined;
  /** The part shown, where `spec.reading.part` is left out. */
  readonly part?: string | undefined;
  /** Tables found one below the other in the text; the one shown begins at `spec.reading.skip`. */
  readonly tables?: readonly TableAt[] | undefined;
  /** Plausible encodings, the believed one in front; only shown when there are several. */
  readonly encodings?: readonly EncodingChoice[] | undefined;
  /** What was found wrong with the rows, and what is done about it. */
  readonly faults?: readonly Fault[] | undefined;
  /** The files of the same role that it is added to. */
  readonly stacked?: StackedOn | undefined;
  /** The file whose place it takes, and how its columns differ. */
  readonly replaces?: (ColumnsApart & { readonly name: string }) | undefined;
  /** The name of a file, loaded or waiting, with the same content. */
  readonly sameAs?: string | undefined;
  /** Set when it will not fit into memory: what to say; fewer columns or a share of the customers are offered. */
  readonly tooLarge?: Problem | undefined;
}

/** The fields of a role, the most important first. */
export function shownFields(role: Role): readonly Field[] {
  return fieldGroups(role).flatMap(({ fields }) => fields);
}

/** Whether a field must have a column; an amount is not needed where quantity and price have one. */
export function isRequired(field: Field, { role, mapping }: InputSpec): boolean {
  if (role !== 'orders') return false;
  if (field === 'customer' || field === 'time') return true;
  const computed = mapping.quantity !== undefined && mapping.price !== undefined;
  return field === 'amount' && !computed;
}

/** Whether the amount of a row is its quantity times its price, because no column holds it. */
export function amountIsProduct({ role, mapping }: InputSpec): boolean {
  const { amount, quantity, price } = mapping;
  return role === 'orders' && amount === undefined && quantity !== undefined && price !== undefined;
}

/** The mapping with another column for a field; null takes it away. */
export function withField(spec: InputSpec, field: Field, column: string | null): InputSpec['mapping'] {
  const { [field]: _old, ...rest } = spec.mapping;
  return column === null ? rest : { ...rest, [field]: column };
}

/** The fields that a column stands for. */
export function fieldsAt(spec: InputSpec, column: string): Field[] {
  return shownFields(spec.role).filter((field) => spec.mapping[field] === column);
}

/** Why a field has its column; undefined when a person chose it. */
export function reasonOf(file: PendingFile, field: Field): Words | undefined {
  const byHand = file.guessed !== undefined && file.guessed[field] !== file.spec.mapping[field];
  return byHand ? undefined : file.reasons[field];
}

/** Problems of a field; those of its column too. */
export function fieldProblems(file: PendingFile, field: Field): readonly Problem[] {
  const column = file.spec.mapping[field];
  return file.problems.filter(({ place }) => place === field || (place !== undefined && place === column));
}

/** Problems that neither a field nor a column shows. */
export function fileProblems(file: PendingFile): readonly Problem[] {
  const fields = new Set<string>(shownFields(file.spec.role));
  const columns = new Set(file.spec.columns.map(({ name }) => name));
  return file.problems.filter(
    ({ place }) => place === undefined || (!fields.has(place) && !columns.has(place)),
  );
}

/** Says that a file holds the same as another one, so that its rows would count twice. */
export function sameContent(name: string, other: string): Problem {
  return {
    code: 'same-content-twice',
    message: {
      ko: `‘${name}’ 파일은 ‘${other}’ 파일과 내용이 같습니다. 함께 불러오면 모든 줄이 두 번 세어집니다.`,
      en: `“${name}” holds the same as “${other}”. Loaded together, every row counts twice.`,
    },
    hint: { ko: '둘 중 하나를 빼 주세요.', en: 'Remove one of the two.' },
  };
}
