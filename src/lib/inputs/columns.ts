import type { ColumnReading, ColumnType, Reading } from '../core/input';
import { guessDates } from './dates';
import { isFlagName, isIdName, isMoneyName, nameFit } from './field-words';
import { columnNames } from './names';
import { guessNumbers, isDigitName } from './numbers';
import { bodyRows } from './parse-head';

/** Share of the values that must read as a type before the column gets it, without and with a name that promises it. */
const MOST = 0.9;
const PROMISED = 0.6;

const BLANK = /^(?:|null|\\n|nan|n\/a|#n\/a|none|-|na)$/i;
const YES_NO = /^(?:y|n|yes|no|true|false|t|f|예|네|아니오|아니요|o|x)$/i;

/** Whether a cell holds nothing, or one of the words that exports write for nothing. */
export function isBlank(cell: string): boolean {
  return BLANK.test(cell.trim());
}

function isBoolean(name: string, values: readonly string[]): boolean {
  const distinct = new Set(values.map((value) => value.trim().toLowerCase()));
  if (distinct.size > 3) return false;
  if ([...distinct].every((value) => YES_NO.test(value))) return distinct.size === 2 || isFlagName(name);
  return isFlagName(name) && [...distinct].every((value) => value === '0' || value === '1');
}

function numberColumn(name: string, values: readonly string[]): ColumnReading | undefined {
  if (values.filter(isDigitName).length > values.length * 0.01) return undefined;
  const { share, decimal, money } = guessNumbers(values);
  const promised = isMoneyName(name) || nameFit('quantity', name) > 0;
  if (share < (promised ? PROMISED : MOST)) return undefined;
  const type: ColumnType = money || isMoneyName(name) ? 'money' : 'number';
  return decimal === ',' ? { name, type, decimal } : { name, type };
}

/** How one column is best read, given its name and cells. */
export function guessColumn(name: string, cells: readonly string[]): ColumnReading {
  const values = cells.filter((cell) => !isBlank(cell));
  if (values.length === 0) return { name, type: 'text' };
  if (isBoolean(name, values)) return { name, type: 'boolean' };
  const dates = guessDates(values);
  const plainDigits = dates.formats.every((format) => format === '%Y%m%d' || format === '%Y%m%d%H%M%S');
  const promised = nameFit('time', name) > 0 || nameFit('joined', name) > 0;
  if (dates.share >= (promised ? PROMISED : MOST) && !(plainDigits && isIdName(name))) {
    return { name, type: 'date', format: dates.formats.join('|') };
  }
  if (isIdName(name)) return { name, type: 'text' };
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
