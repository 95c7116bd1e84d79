import type { FileColumn } from '../core/file';
import type { ColumnReading, ColumnType, NativeType, Reading, Role } from '../core/input';
import { guessColumn } from './columns';
import { isIdName, isMoneyName } from './field-words';
import { guessSpec, type GuessedInput } from './guess';
import { columnNames } from './names';

/** The beginning of a file whose columns have types of their own (Parquet, Arrow). */
export interface HeadOfTable {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly part?: string;
  /** A role that the user chose; guessed when left out. */
  readonly role?: Role;
}

const TYPES: Readonly<Record<NativeType, ColumnType>> = {
  integer: 'number',
  decimal: 'number',
  double: 'number',
  date: 'date',
  timestamp: 'date',
  boolean: 'boolean',
};

const FORMATS: Readonly<Partial<Record<NativeType, string>>> = {
  date: '%Y-%m-%d',
  timestamp: '%Y-%m-%d %H:%M:%S',
};

function readColumn(name: string, native: NativeType | undefined, cells: readonly string[]): ColumnReading {
  if (native === undefined) return guessColumn(name, cells);
  const format = FORMATS[native];
  if (format !== undefined) return { name, type: 'date', format, native };
  if (native === 'integer' && isIdName(name)) return { name, type: 'text' };
  // Integers may stand for days or moments: what the name promises decides, as it does for text.
  const asText = native === 'integer' ? guessColumn(name, cells) : undefined;
  if (asText?.type === 'date') return asText;
  const type = TYPES[native];
  return { name, type: type === 'number' && isMoneyName(name) ? 'money' : type, native };
}

/** How a file with typed columns is read; there is no text to cut. */
function readingOf(part: string | undefined): Reading {
  return {
    format: 'columns',
    ...(part === undefined ? {} : { part }),
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    escape: '"',
    header: true,
    skip: 0,
  };
}

/** Everything that can be guessed about a file with typed columns from its first rows. */
export function guessTable(head: HeadOfTable): GuessedInput {
  const names = columnNames(
    head.columns.map(({ name }) => name),
    head.columns.length,
  );
  const columns = names.map((name, i) =>
    readColumn(
      name,
      head.columns[i]?.native,
      head.rows.map((row) => row[i] ?? ''),
    ),
  );
  const rows = head.rows.map((row) => names.map((_, i) => row[i] ?? ''));
  return guessSpec({
    id: head.id,
    name: head.name,
    reading: readingOf(head.part),
    columns,
    rows,
    role: head.role,
  });
}
