import type { ColumnReading } from '../../core/input';
import { isDay } from '../../core/day';
import { dateFormats } from '../../inputs/dates';
import { numberSign } from '../../inputs/numbers';

/** What a cell becomes: a wall-clock time `YYYY-MM-DD[ HH:MM[:SS]]`, a number, or nothing that can be read. */
export type CellReading =
  | { readonly kind: 'time'; readonly day: string; readonly clock: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Patterns of the strptime letters; each catches one text. */
const LETTERS: Readonly<Record<string, string>> = {
  Y: '(\\d{4})',
  y: '(\\d{2})',
  m: '(\\d{1,2})',
  d: '(\\d{1,2})',
  H: '(\\d{1,2})',
  I: '(\\d{1,2})',
  M: '(\\d{1,2})',
  S: '(\\d{1,2})',
  f: '(\\d{1,9})',
  p: '(AM|PM|오전|오후)',
  b: '([A-Za-z]{3})',
  B: '([A-Za-z]{3,9})',
  z: '(Z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})',
};

interface Matched {
  readonly letters: readonly string[];
  readonly values: readonly string[];
}

function match(cell: string, format: string): Matched | undefined {
  const letters: string[] = [];
  const pattern = format.replace(/%([A-Za-z])|[.*+?^${}()|[\]\\]/g, (part, letter: string | undefined) => {
    if (letter === undefined) return `\\${part}`;
    letters.push(letter);
    return LETTERS[letter] ?? '(.*?)';
  });
  const found = new RegExp(`^${pattern}$`, 'i').exec(cell.trim().replace(/ {2,}/g, ' '));
  return found ? { letters, values: found.slice(1) } : undefined;
}

function yearOf(short: string): number {
  const year = Number(short);
  return year < 69 ? 2000 + year : 1900 + year;
}

function hourOf(get: (letter: string) => string | undefined): number | undefined {
  const hour = get('H') ?? get('I');
  if (hour === undefined) return undefined;
  const half = get('p')?.toLowerCase();
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (half === 'pm' || half === '오후' ? 12 : 0);
}

const two = (value: number | string) => String(value).padStart(2, '0');

function readTime(cell: string, format: string): CellReading {
  const matched = match(cell, format);
  if (!matched) return { kind: 'unreadable' };
  const get = (letter: string) => matched.values[matched.letters.indexOf(letter)];
  const named = get('b') ?? get('B');
  const month = named === undefined ? get('m') : MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const year = get('Y') ?? yearOf(get('y') ?? '');
  const day = `${String(year).padStart(4, '0')}-${two(month ?? '')}-${two(get('d') ?? '')}`;
  const hour = hourOf(get);
  const late = (hour ?? 0) > 23 || Number(get('M') ?? 0) > 59 || Number(get('S') ?? 0) > 60;
  if (!isDay(day) || late) return { kind: 'unreadable' };
  const seconds = get('S') === undefined ? '' : `:${two(get('S') ?? '')}`;
  return {
    kind: 'time',
    day,
    clock: hour === undefined ? '' : `${two(hour)}:${two(get('M') ?? 0)}${seconds}`,
  };
}

function readNumber(cell: string, decimal: '.' | ','): CellReading {
  const sign = numberSign(cell);
  if (!sign || !(decimal === ',' ? sign.comma : sign.dot)) return { kind: 'unreadable' };
  const trimmed = cell.trim();
  const negative = /^\(.*\)$|^[^\d]*[-−△▲]|-$/.test(trimmed);
  const exponent = /\d(e[+-]?\d+)$/i.exec(trimmed)?.[1] ?? '';
  const digits = trimmed
    .slice(0, trimmed.length - exponent.length)
    .replace(decimal === ',' ? /[^\d,]/g : /[^\d.]/g, '');
  const value = Number(digits.replace(',', '.') + exponent);
  return Number.isFinite(value)
    ? { kind: 'number', value: negative ? -value : value }
    : { kind: 'unreadable' };
}

/** How a cell is read by a column, as the loader will; null for columns of text and of yes/no, and for empty cells. */
export function readCell(cell: string, column: ColumnReading): CellReading | null {
  if (cell.trim() === '') return null;
  if (column.type === 'number' || column.type === 'money') return readNumber(cell, column.decimal ?? '.');
  if (column.type !== 'date') return null;
  const readings = (column.format ?? '%Y-%m-%d').split('|').map((format) => readTime(cell, format));
  return readings.find(({ kind }) => kind === 'time') ?? { kind: 'unreadable' };
}

/** Date formats to offer for a column: its own, then those that read its cells, the ones that read most first. */
export function formatChoices(column: ColumnReading, cells: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cells.slice(0, 50)) {
    for (const format of dateFormats(cell)) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([format]) => format);
  const usual = found.length > 0 ? [] : ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%d/%m/%Y', '%m/%d/%Y'];
  const own = column.format === undefined ? [] : [column.format];
  return [...new Set([...own, ...found, ...usual])];
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  d: 'DD',
  H: 'HH',
  I: 'hh',
  M: 'mm',
  S: 'ss',
  f: 'ffffff',
  p: 'AM/PM',
  b: 'Mon',
  B: 'Month',
  z: ' ±hh:mm',
};

/** A strptime format as people write it: `YYYY-MM-DD HH:mm`. */
export function writeFormat(format: string): string {
  return format
    .split('|')
    .map((each) => each.replace(/%([A-Za-z])/g, (part, letter: string) => FORMAT_WORDS[letter] ?? part))
    .join(' / ');
}
