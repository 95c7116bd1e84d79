import type { Reading } from '../core/input';
import { isBlank } from './columns';
import { dateFormats } from './dates';
import { guessHeader } from './header';
import { numberSign } from './numbers';
import { parseRecords, type Cut, type HeadRecord } from './parse-head';

const SAMPLE = 300;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The width that most records have, and the share that have it. */
function usualWidth(records: readonly HeadRecord[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 0, n = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, share: records.length === 0 ? 0 : n / records.length };
}

function isPlainCell(cell: string): boolean {
  if (isBlank(cell) || /^[\p{L}\p{N} _@.&+()/-]{1,40}$/u.test(cell.trim())) return true;
  return numberSign(cell) !== undefined || dateFormats(cell).length > 0;
}

/** How much a cut looks like a table: regular rows of more than one column, whose cells look like values. */
function tableScore(records: readonly HeadRecord[]): number {
  const { width, share } = usualWidth(records);
  if (width < 2) return 0;
  const cells = records.slice(0, 100).flatMap((record) => record.cells);
  const plain = cells.filter(isPlainCell).length / cells.length;
  return share * (1 - 1 / width) * (0.3 + 0.7 * plain);
}

function guessQuote(text: string): Pick<Reading, 'quote' | 'escape'> {
  const count = (pattern: string) => text.match(new RegExp(pattern, 'gm'))?.length ?? 0;
  const opens = (quote: string) => count(`(?:^|[,;\\t|])${quote}`);
  const closes = (quote: string) => count(`${quote}(?:$|[,;\\t|\\r])`);
  const quote = !text.includes('"') && Math.min(opens("'"), closes("'")) > 2 ? "'" : '"';
  const slashed = text.split(`\\${quote}`).length - 1;
  const doubled = text.split(`${quote}${quote}`).length - 1;
  return { quote, escape: slashed > doubled && opens(quote) > 0 ? '\\' : quote };
}

function looksSpaced(text: string): boolean {
  const records = parseRecords(text, { delimiter: ' ', quote: '', escape: '' }, SAMPLE);
  const { width, share } = usualWidth(records.slice(1));
  return width > 2 && share > 0.9 && records.length > 3;
}

function guessDelimiter(text: string, quotes: Pick<Reading, 'quote' | 'escape'>): Cut {
  const scored = DELIMITERS.map((delimiter) => {
    const cut = { delimiter, ...quotes };
    return { cut, score: tableScore(parseRecords(text, cut, SAMPLE)) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.2 && looksSpaced(text)) return { delimiter: ' ', quote: '', escape: '' };
  return best.cut;
}

/** Whether a record fills so little of the table that it is a title or a note above it. */
function isPreamble(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return (
    cells.length * 2 <= width || (width > 2 && filled <= 1) || cells[0]?.trimStart().startsWith('# ') === true
  );
}

/** How many of the first records stand before the table. */
function preambleLength(records: readonly HeadRecord[]): number {
  const { width } = usualWidth(records);
  if (width < 2) return 0;
  const first = records.slice(0, 30).findIndex(({ cells }) => !isPreamble(cells, width));
  return Math.max(0, first);
}

/** How to cut a text file into cells, from its first part as decoded text (256 KB is plenty); the encoding is left as UTF-8. */
export function sniffReading(text: string): Reading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const cut = guessDelimiter(body, guessQuote(body));
  const records = parseRecords(body, cut, SAMPLE);
  const before = preambleLength(records);
  const table = records.slice(before);
  return {
    encoding: 'utf-8',
    ...cut,
    header: guessHeader(table.map(({ cells }) => [...cells])),
    skip: before === 0 ? 0 : (table[0]?.line ?? 0),
  };
}
