import { isBlank } from '../columns';
import { dateFormats } from '../dates';
import { numberSign } from '../numbers';
import { parseRecords, type Cut, type HeadRecord } from '../parse-head';
import { guessQuotes, quotePlaces } from './quotes';

/** Records by which a delimiter is judged. */
const SAMPLE = 300;
const DELIMITERS = [',', '\t', ';', '|', '^', '~', '\u001f', '\u0001', '||'] as const;
/** Below this no delimiter makes a table. */
const POOR = 0.2;

/** The width that most records have, and the share that have it. */
export function usualWidth(records: readonly Pick<HeadRecord, 'cells'>[]): {
  readonly width: number;
  readonly share: number;
} {
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

/** How well the quotes of a text stand beside a delimiter; 1 where there are hardly any. */
function quoteFit(text: string, cut: Cut): number {
  const { beside, all } = quotePlaces(text, cut.quote, cut.delimiter);
  return all < 4 ? 1 : 0.15 + 0.85 * Math.min(1, beside / all);
}

function looksSpaced(text: string, delimiter: string): boolean {
  const records = parseRecords(text, { delimiter, quote: '', escape: '' }, SAMPLE);
  const { width, share } = usualWidth(records.slice(1));
  return width > (delimiter === ' ' ? 2 : 1) && share > 0.9 && records.length > 3;
}

/** Cells of several words between wide gaps: the header has as many, and single spaces would give it fewer than the rows. */
function looksWide(text: string): boolean {
  const widths = (delimiter: string) =>
    parseRecords(text, { delimiter, quote: '', escape: '' }, SAMPLE).map(({ cells }) => cells.length);
  const [header = 0, ...wide] = widths('  ');
  const [first = 0, ...single] = widths(' ');
  return header > 1 && wide.length > 2 && wide.every((n) => n === header) && single.every((n) => n > first);
}

/** Words between single spaces, some of them in quotes; cells of several words without quotes make rows longer. */
function looksQuotedAndSpaced(text: string): Cut | undefined {
  const cut = { delimiter: ' ', ...guessQuotes(text, ' ') };
  const { beside, all, pairs } = quotePlaces(text, cut.quote, ' ');
  if (pairs < 2 || beside < all * 0.8) return undefined;
  const [header, ...rows] = parseRecords(text, cut, SAMPLE);
  const width = header?.cells.length ?? 0;
  if (!header?.clean || width < 3 || rows.length < 2) return undefined;
  const long = rows.filter(({ cells }) => cells.length >= width - 1).length;
  return long > rows.length * 0.9 ? cut : undefined;
}

/** A delimiter that is always followed by a space: then the space belongs to it. */
function withSpace(text: string, cut: Cut, records: readonly HeadRecord[]): Cut {
  const spaced = { ...cut, delimiter: `${cut.delimiter} ` };
  if (cut.delimiter === '\t' || !text.includes(spaced.delimiter)) return cut;
  const others = parseRecords(text, spaced, SAMPLE);
  const alike = others.filter(
    ({ cells }, i) => cells.length === records[i]?.cells.length && cells.length > 1,
  );
  return others.length === records.length && alike.length > records.length * 0.9 ? spaced : cut;
}

/** One column: a delimiter that the text does not hold, so that nothing is cut. */
function oneColumn(text: string, cut: Cut): Cut {
  const unused = DELIMITERS.find((delimiter) => !text.includes(delimiter));
  return unused === undefined ? cut : { ...cut, delimiter: unused };
}

/** How a text is cut into cells, as far as its beginning tells. */
export function guessCut(text: string): Cut {
  const doubled = text.includes('||') && !text.replaceAll('||', '').includes('|');
  const candidates = DELIMITERS.filter((delimiter) => delimiter === ',' || text.includes(delimiter));
  const scored = candidates
    .filter((delimiter) => !(doubled && delimiter === '|'))
    .map((delimiter) => {
      const cut = { delimiter, ...guessQuotes(text, delimiter) };
      const records = parseRecords(text, cut, SAMPLE);
      return { cut, records, score: tableScore(records) * quoteFit(text, cut) };
    });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < POOR) {
    if (looksWide(text)) return { delimiter: '  ', quote: '', escape: '' };
    if (looksSpaced(text, ' ')) return { delimiter: ' ', quote: '', escape: '' };
    const spaced = looksQuotedAndSpaced(text);
    if (spaced) return spaced;
    if (looksSpaced(text, '  ')) return { delimiter: '  ', quote: '', escape: '' };
  }
  return usualWidth(best.records).width < 2 && best.score === 0
    ? oneColumn(text, best.cut)
    : withSpace(text, best.cut, best.records);
}
