import type { ColumnReading, Field, Role } from '../../core/input';
import { booleanCell, decimalCell, hasTime, numberCell, textCell, timeCell, typedCell } from '../../sql/cell';
import { cellName, nativeCell } from '../../sql/csv';
import { emailKey, phoneKey } from '../cleaning/identity';
import { isCleaned } from '../cleaning/cells';
import { actionCell } from './actions';
import { consentCell } from './consent';
import { isWideSurvey } from './fields';
import { wantedNative, type Wanted } from './native';
import type { SourceFile } from './source';

/** The text cell of column `i` after cleaning, in the rows that `cleanedCells` gives. */
export function readCell(file: SourceFile, i: number): string {
  return isCleaned(file.spec, i) ? `k${i}` : cellName(i);
}

/** A cell as it is wanted: typed by the file where it can be, else parsed. Texts that cannot be read are null. */
export interface ReadCell {
  readonly sql: string;
  /** Whether there are texts that cannot be read as this. */
  readonly parsed: boolean;
}

function wantedCell(file: SourceFile, i: number, wanted: Wanted, parse: (cell: string) => string): ReadCell {
  const column = file.spec.columns[i];
  const cell = readCell(file, i);
  const typed = column && file.form === 'columns' ? wantedNative(nativeCell(i), column, wanted) : undefined;
  if (typed === undefined) return { sql: parse(cell), parsed: true };
  if (!isCleaned(file.spec, i)) return { sql: typed, parsed: false };
  const same = `${cell} IS NOT DISTINCT FROM ${cellName(i)}`;
  return { sql: `CASE WHEN ${same} THEN ${typed} ELSE ${parse(cell)} END`, parsed: true };
}

function plain(sql: string): ReadCell {
  return { sql, parsed: false };
}

const TIMES: readonly Field[] = ['time', 'closed'];
const MONEYS: readonly Field[] = ['amount', 'price', 'cost'];
const FLAGS: readonly Field[] = ['opened', 'clicked', 'converted', 'bounced', 'unsubscribed'];
const DAYS: readonly Field[] = ['consent_day', 'refused_day'];

/** A year of birth alone; the first of January stands for it. */
export function isYear(column: ColumnReading): boolean {
  return column.type !== 'date' || !/%[mdbBj]|excel|epoch|korean/.test(column.format ?? '');
}

function birthCell(column: ColumnReading, cell: string, timeZone?: string): string {
  if (column.type === 'date') return `CAST(${timeCell(cell, column.format ?? '%Y-%m-%d', timeZone)} AS DATE)`;
  const year = `regexp_extract(${cell}, '^ *((?:18|19|20)[0-9]{2})(?:[.]0+)? *년? *$', 1)`;
  return `TRY_CAST(nullif(${year}, '') || '-01-01' AS DATE)`;
}

/** A flag of a wide file of messages: a time (null when it did not happen), a yes, or a count of times. */
function flagCell(file: SourceFile, i: number, column: ColumnReading): ReadCell {
  if (column.type === 'date') {
    return wantedCell(file, i, 'time', (cell) => timeCell(cell, column.format ?? '%Y-%m-%d', file.timeZone));
  }
  if (column.type === 'number' || column.type === 'money') {
    const { sql, parsed } = wantedCell(file, i, 'number', (cell) =>
      numberCell(cell, column.decimal, column.sign),
    );
    return { sql: `(${sql}) > 0`, parsed };
  }
  return wantedCell(file, i, 'boolean', booleanCell);
}

/** The cell of a mapped field, as its role needs it. */
export function fieldCell(file: SourceFile, field: Field, i: number): ReadCell {
  const column = file.spec.columns[i];
  const cell = readCell(file, i);
  if (!column) return plain('NULL');
  const { role } = file.spec;
  const format = column.format ?? '%Y-%m-%d';
  if (TIMES.includes(field)) {
    return wantedCell(file, i, 'time', (text) => timeCell(text, format, file.timeZone));
  }
  if (DAYS.includes(field)) {
    return wantedCell(file, i, 'date', (text) => `CAST(${timeCell(text, format, file.timeZone)} AS DATE)`);
  }
  if (MONEYS.includes(field))
    return wantedCell(file, i, 'money', (text) => decimalCell(text, column.decimal, column.sign));
  if (FLAGS.includes(field) && role === 'messages') return flagCell(file, i, column);
  if (field.startsWith('consent')) return consent(file, i, column);
  return otherCell(file, field, i, column, cell, role);
}

function consent(file: SourceFile, i: number, column: ColumnReading): ReadCell {
  if (column.type === 'date') {
    const format = column.format ?? '%Y-%m-%d';
    const day = wantedCell(file, i, 'time', (text) => timeCell(text, format, file.timeZone));
    return { ...day, sql: `CASE WHEN ${day.sql} IS NOT NULL THEN true END` };
  }
  return wantedCell(file, i, 'boolean', consentCell);
}

function otherCell(
  file: SourceFile,
  field: Field,
  i: number,
  column: ColumnReading,
  cell: string,
  role: Role,
): ReadCell {
  switch (field) {
    case 'quantity':
    case 'rating':
      return wantedCell(file, i, 'number', (text) => numberCell(text, column.decimal, column.sign));
    case 'discount':
      return column.type === 'money'
        ? wantedCell(file, i, 'money', (text) => decimalCell(text, column.decimal, column.sign))
        : wantedCell(file, i, 'number', (text) => numberCell(text, column.decimal, column.sign));
    case 'status':
      return column.type === 'boolean' ? wantedCell(file, i, 'boolean', booleanCell) : plain(textCell(cell));
    case 'birth':
      return wantedCell(file, i, 'date', (text) => birthCell(column, text, file.timeZone));
    case 'action':
      return role === 'messages' ? plain(actionCell(cell)) : plain(textCell(cell));
    case 'email':
      return plain(emailKey(cell));
    case 'phone':
      return plain(phoneKey(cell));
    default:
      return plain(textCell(cell));
  }
}

const WANTED: Readonly<Partial<Record<ColumnReading['type'], Wanted>>> = {
  money: 'money',
  number: 'number',
  boolean: 'boolean',
};

/** The cell of a column that keeps its own name; answers of a wide survey stay as they are written. */
export function ownCell(file: SourceFile, i: number): ReadCell {
  const column = file.spec.columns[i];
  if (!column) return plain('NULL');
  if (column.type === 'text' || isWideSurvey(file.spec)) return plain(textCell(readCell(file, i)));
  const day = column.native === 'date' || (column.native === undefined && !hasTime(column.format ?? ''));
  const wanted = WANTED[column.type] ?? (day ? 'date' : 'time');
  return wantedCell(file, i, wanted, (cell) => typedCell(cell, column, file.timeZone));
}
