import type { Reading } from '../core/input';
import { parseRecords, afterSkipped } from '../readers/text/records';

export { parseRecords, type HeadRecord } from '../readers/text/records';
export type { Cut } from '../readers/text/cut';

/** The rows of a file's head from the header (or first row) on, as they are cut, after the lines that the reading skips. */
export function parseHead(text: string, reading: Reading, maxRows: number): string[][] {
  return parseRecords(afterSkipped(text, reading.skip), reading, maxRows).map(({ cells }) => [...cells]);
}

/** The rows below the header, brought to the width of `names`; longer rows are cut, shorter ones filled with ''. */
export function bodyRows(rows: readonly string[][], header: boolean, width: number): string[][] {
  return rows.slice(header ? 1 : 0).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}
