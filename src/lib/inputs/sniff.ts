import type { Reading } from '../core/input';
import { withoutMarks } from '../readers/text/records';
import { isHeaderLike } from '../readers/text/header-like';
import { headerRow } from '../readers/text/header-row';
import { firstBlock, textOfRecord } from '../readers/text/table-shape';
import { guessHeader } from './header';
import { parseRecords, type Cut, type HeadRecord } from './parse-head';
import { guessCut } from './sniffing/delimiter';
import { headerRowCount, startsHeader } from './sniffing/header-rows';
import { preambleLength } from './sniffing/preamble';

/** Records that are looked at. */
const SAMPLE = 400;

/** How our own text is cut: that of sheets, and every list that the product writes. */
export const OWN_CUT: Cut = { delimiter: ',', quote: '"', escape: '"' };

/** Whether the record right above the table is its header, with a quote or delimiters out of place. */
function isBrokenHeader(body: string, records: readonly HeadRecord[], at: number, cut: Cut): boolean {
  const [record, next] = [records[at - 1], records[at]];
  if (!record || !next || next.apart) return false;
  const below = records.slice(at, at + 20).map(({ cells }) => cells);
  const width = next.cells.length;
  const { cells, mended } = headerRow(textOfRecord(body, record), record, width, below, cut);
  const named = cells.filter((cell) => cell.trim() !== '').length;
  return mended && named >= width - 1 && isHeaderLike(cells, below);
}

/** How the cells of a text are told apart, from its first part. */
export function sniffCut(text: string): Cut {
  return guessCut(withoutMarks(text));
}

/**
 * How to cut a text file into cells, from its first part as decoded text (256 KB is plenty): of several tables the first.
 * The encoding is left as UTF-8. With a `cut` that is known, only the table is looked for.
 */
export function sniffReading(text: string, known?: Cut): Reading {
  const body = withoutMarks(text);
  const cut = known ?? guessCut(body);
  const records = parseRecords(body, cut, SAMPLE);
  const above = preambleLength(records);
  const before = above > 0 && isBrokenHeader(body, records, above, cut) ? above - 1 : above;
  const table = records.slice(before);
  const [top, ...below] = table;
  const rows = top ? [top, ...firstBlock(below, top.cells)].map(({ cells }) => [...cells]) : [];
  const header = guessHeader(rows) || startsHeader(rows);
  const headerRows = header ? headerRowCount(rows) : 1;
  return {
    encoding: 'utf-8',
    delimiter: cut.delimiter,
    quote: cut.quote,
    escape: cut.escape,
    header,
    ...(headerRows > 1 ? { headerRows } : {}),
    skip: before === 0 ? 0 : (top?.line ?? 0),
  };
}
