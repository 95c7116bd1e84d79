import type { ColumnReading } from '../../core/input';
import type { Lang } from '../../core/words';
import { dateChoices } from '../../inputs/dates';
import { formatWords } from '../../inputs/values/format-words';
import { readNumber } from '../../inputs/values/read-number';
import { readTime } from '../../inputs/values/read-time';

/** What a cell becomes: a wall-clock time `YYYY-MM-DD[ HH:MM[:SS]]`, a number, or nothing that can be read. */
export type CellReading =
  | { readonly kind: 'time'; readonly day: string; readonly clock: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable' };

/** Whether a format tells a time of day. */
function hasClock(format: string): boolean {
  return /%[HI]/.test(format) || /^(?:excel|korean|epoch-\w+)(?:@|$)/.test(format);
}

function asTime(cell: string, format: string): CellReading {
  const read = readTime(cell, format);
  if (read === undefined) return { kind: 'unreadable' };
  const [day = '', clock = ''] = read.replace(/\.\d+$/, '').split(' ');
  const shown = format.split('|').some(hasClock) ? clock.replace(/^(\d\d:\d\d):00$/, '$1') : '';
  return { kind: 'time', day, clock: shown };
}

/** How a cell is read by a column, as the loader will; null for columns of text and of yes/no, for empty cells, and where the file itself gives the type. */
export function readCell(cell: string, column: ColumnReading): CellReading | null {
  if (cell.trim() === '' || column.native !== undefined) return null;
  if (column.type === 'number' || column.type === 'money') {
    const value = readNumber(cell, column.decimal ?? '.', column.sign);
    return value === undefined ? { kind: 'unreadable' } : { kind: 'number', value };
  }
  return column.type === 'date' ? asTime(cell, column.format ?? '%Y-%m-%d') : null;
}

/** Date formats to offer for a column: its own, then those that read its cells, the ones that read most first. */
export function formatChoices(column: ColumnReading, cells: readonly string[]): readonly string[] {
  const found = dateChoices(cells.slice(0, 50), column.name).map(({ format }) => format);
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

function writeOne(format: string, lang: Lang): string {
  const bare = format.replace(/@\d{4}$/, '');
  const words = formatWords(bare);
  return words
    ? words[lang]
    : bare.replace(/%([A-Za-z])/g, (part, letter: string) => FORMAT_WORDS[letter] ?? part);
}

/** A format of dates as people write it: `YYYY-MM-DD HH:mm`, or in words. */
export function writeFormat(format: string, lang: Lang): string {
  return [...new Set(format.split('|').map((each) => writeOne(each, lang)))].join(' / ');
}
