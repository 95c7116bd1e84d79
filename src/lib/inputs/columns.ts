import type { ColumnReading, ColumnType, Reading } from '../core/input';
import { NOTHING } from '../sql/cell';
import { NO_WORDS, YES_WORDS } from '../sql/cell-boolean';
import { guessDates } from './dates';
import { isFlagName, isIdName, isMoneyName, nameFit } from './field-words';
import { columnNames } from './names';
import { guessNumbers, isDigitName } from './numbers';
import { bodyRows } from './parse-head';
import { isPhoneName, isPostalName, isYearName } from './values/column-words';
import { lostZeros } from './values/lost-zeros';

/** Share of the values that must read as a type before the column gets it, without and with a name that promises it. */
const MOST = 0.9;
const PROMISED = 0.6;

const LONGEST_BLANK = 8;
const BLANK = new RegExp(`^(?:${NOTHING})$`, 'i');
const YES = new Set(YES_WORDS);
const NO = new Set(NO_WORDS);

/** Whether a cell holds nothing, or one of the words that exports write for nothing. */
export function isBlank(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_BLANK && BLANK.test(text);
}

const isDigitFlag = (value: string) => value === '0' || value === '1';

/** Both sides must come up, or the name must ask; digits and lone marks mean yes and no only under such a name. */
function isBoolean(name: string, values: readonly string[]): boolean {
  const distinct = new Set<string>();
  for (const value of values) {
    const word = value.trim().toLowerCase();
    if (!YES.has(word) && !NO.has(word)) return false;
    distinct.add(word);
  }
  const words = [...distinct];
  const asked = isFlagName(name);
  if (words.some(isDigitFlag)) return asked;
  const both = words.some((word) => YES.has(word)) && words.some((word) => NO.has(word));
  const mark = words.every((word) => /^[○◯●⭕✓✔✅☑√]$/u.test(word));
  return both || asked || mark;
}

/** A calendar year, bare or with 년. */
function isYear(value: string): boolean {
  return /^ ?(?:1[89]|20|21)\d{2}(?:\.0+)? ?년? ?$/.test(value);
}

function years(name: string, values: readonly string[]): boolean {
  const marked = values.every((value) => value.includes('년'));
  return (isYearName(name) || marked) && values.filter(isYear).length >= values.length * MOST;
}

/** Digits of one length that is too long for a quantity: bar codes, phone numbers, card numbers. */
function isLongName(values: readonly string[]): boolean {
  const width = values[0]?.trim().length ?? 0;
  return width >= 11 && values.every((value) => value.trim().length === width && /^\d+$/.test(value.trim()));
}

/** Classes of which one has no end: `5+`, `3 이상`. */
const OPEN_CLASS = /^\d+\s*(?:\+|(?:명|개|회|번|세|인|점)?\s*이상|(?:and|or) (?:more|over|above|older))$/i;

/** Figures that are classes of a few, one of them without an end, which as numbers would be lost. */
function areClasses(values: readonly string[]): boolean {
  const distinct = new Set(values.map((value) => value.trim()));
  return distinct.size <= 15 && [...distinct].some((value) => OPEN_CLASS.test(value));
}

function numberColumn(name: string, values: readonly string[]): ColumnReading | undefined {
  if (values.filter(isDigitName).length > values.length * 0.01) return undefined;
  const { share, decimal, money, sign } = guessNumbers(values);
  const promised = isMoneyName(name) || nameFit('quantity', name) > 0;
  if (share < (promised ? PROMISED : MOST)) return undefined;
  const named = isLongName(values) || lostZeros(name, values) !== undefined || areClasses(values);
  if (!promised && !money && named) return undefined;
  const type: ColumnType = money || isMoneyName(name) ? 'money' : 'number';
  return {
    name,
    type,
    ...(type === 'number' && decimal === '.' && years(name, values) ? { format: 'year' } : {}),
    ...(decimal === ',' ? { decimal } : {}),
    ...(sign === undefined ? {} : { sign }),
  };
}

/** Numbers to call, rather than a count of phones. */
function isPhones(name: string, values: readonly string[]): boolean {
  return (
    isPhoneName(name) && values.filter((value) => /(?:\d[^\d.]*){7}/.test(value)).length * 2 > values.length
  );
}

/** Digits alone are a date under a name that does not promise an identifier. */
function isDigitDate(formats: readonly string[]): boolean {
  return formats.every((format) => format === '%Y%m%d' || format === '%Y%m%d%H%M%S');
}

/** How one column is best read, given its name and cells. */
export function guessColumn(name: string, cells: readonly string[]): ColumnReading {
  const values = cells.filter((cell) => !isBlank(cell));
  if (values.length === 0) return { name, type: 'text' };
  if (isBoolean(name, values)) return { name, type: 'boolean' };
  const dates = guessDates(values, name);
  const promised = nameFit('time', name) > 0 || nameFit('joined', name) > 0;
  if (dates.share >= (promised ? PROMISED : MOST) && !(isDigitDate(dates.formats) && isIdName(name))) {
    return { name, type: 'date', format: dates.formats.join('|') };
  }
  if (isIdName(name) || isPhones(name, values) || isPostalName(name)) return { name, type: 'text' };
  return numberColumn(name, values) ?? { name, type: 'text' };
}
/** How each column is best read. `rows` are the rows of `parseHead`, the header among them when there is one. */
export function guessColumns(rows: readonly string[][], reading: Reading): ColumnReading[] {
  const width = columnCount(rows, reading.header);
  const body = bodyRows(rows, reading.header, width);
  const names = columnNames(reading.header ? rows[0] : undefined, width);
  return names.map((name, i) =>
    guessColumn(
      name,
      body.map((row) => row[i] ?? ''),
    ),
  );
}

/** How many columns the file has: the width that most rows have, or the header's own when that is wider by less than a half. */
export function columnCount(rows: readonly string[][], header: boolean): number {
  const body = rows.slice(header ? 1 : 0).map((row) => row.length);
  const top = header ? (rows[0]?.length ?? 0) : 0;
  const counts = new Map<number, number>();
  for (const width of body) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (!usual) return top;
  return (counts.get(top) ?? 0) * 2 > body.length ? top : usual[0];
}
