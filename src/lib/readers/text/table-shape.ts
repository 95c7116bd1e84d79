import type { Reading } from '../../core/input';
import { findLineEnd, isRun } from './cut';
import { headerRow } from './header-row';
import { isHeaderLike } from './header-like';
import { profileRows, type Profile } from './profile';
import { afterSkipped, parseRecords, type HeadRecord } from './records';
import { tableWidth, usual } from './width';

/** What must be known of a table before it is read from beginning to end. */
export interface TableShape {
  readonly reading: Reading;
  readonly width: number;
  /** How many cells nearly all rows have; blanks at their ends make the difference to the width. */
  readonly rowWidth: number;
  /** The cells of its header rows, brought to the width; none without a header. */
  readonly headers: readonly (readonly string[])[];
  /** Whether header cells had to be mended. */
  readonly mendedHeader: boolean;
  readonly profile: Profile;
  /** The first rows, by which a copy of the table is known. */
  readonly first: readonly (readonly string[])[];
}

const SAMPLE = 500;

/** How many records the reading takes for the header. */
export function headerCount(reading: Reading): number {
  return reading.header ? Math.max(1, reading.headerRows ?? 1) : 0;
}

/** The rows before another table begins. */
export function firstBlock(rows: readonly HeadRecord[], header: readonly string[] | undefined): HeadRecord[] {
  const width = usual(rows.slice(0, 5).map(({ cells }) => cells.length));
  const end = rows.findIndex(({ cells, apart }, i) => {
    if (i === 0 || cells.length === width || cells.length < 2) return false;
    const below = rows.slice(i + 1, i + 4).map((row) => row.cells);
    if (below.length < 2 || below.some((row) => row.length !== cells.length)) return false;
    return apart || isHeaderLike(cells, below, header);
  });
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/** The first line of a record, as it stands in the text that it was cut from. */
export function textOfRecord(body: string, record: HeadRecord): string {
  let at = 0;
  for (let n = 0; n < record.line; n++) {
    const end = findLineEnd(body, at);
    at = body[end] === '\r' && body[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return body.slice(at, findLineEnd(body, at));
}

function rowWidth(rows: readonly (readonly string[])[], width: number): number {
  const widths = rows.map((row) => row.length);
  const most = usual(widths);
  return most > 0 && widths.filter((n) => n === most).length > widths.length * 0.9 ? most : width;
}

/** What the beginning of a text says about the table in it; its width is that given, or found. */
export function shapeOfTable(text: string, reading: Reading, known?: number): TableShape {
  const body = afterSkipped(text, reading.skip);
  const lines = (reading.end ?? Infinity) - reading.skip;
  const records = parseRecords(body, reading, SAMPLE).filter(({ line }) => line < lines);
  const top = records.slice(0, headerCount(reading));
  const lowest = top.at(-1);
  const rows = firstBlock(records.slice(top.length), lowest?.cells);
  const cells = rows.filter(({ clean }) => clean).map((row) => row.cells);
  const width =
    known ??
    tableWidth(cells.length > 0 ? cells : rows.map((row) => row.cells), lowest?.cells, lowest?.clean);
  const usualRow = rowWidth(cells, width);
  const lacking = isRun(reading.delimiter) ? width - 1 : usualRow;
  const fitting = cells.filter((row) => row.length === width || row.length === lacking);
  const headers = top.map((record) => {
    const raw = record.clean && record.cells.length === width ? '' : textOfRecord(body, record);
    return headerRow(raw, record, width, fitting.slice(0, 20), reading);
  });
  return {
    reading,
    width,
    rowWidth: usualRow,
    headers: headers.map((header) => header.cells),
    mendedHeader: headers.some((header) => header.mended),
    profile: profileRows(fitting, width),
    first: rows.slice(0, 4).map((row) => row.cells),
  };
}
