import type { Reading } from '../../core/input';
import { afterLineEnd, findLineEnd, type Cut } from './cut';
import { readRecord } from './record';

/** One record of a file's head. */
export interface HeadRecord {
  readonly cells: readonly string[];
  /** The physical line on which it starts, from 0. */
  readonly line: number;
  /** Whether every quote stands where the rules want it. */
  readonly clean: boolean;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** Text without the byte order marks at its start. */
export function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/, '');
}

/** Cuts text into records with their line numbers; empty lines are passed over, a quote that never closes is a letter. */
export function parseRecords(text: string, cut: Cut, maxRows: number): HeadRecord[] {
  const body = withoutMarks(text);
  const records: HeadRecord[] = [];
  let apart = false;
  let line = 0;
  for (let i = 0; i < body.length && records.length < maxRows;) {
    const stop = findLineEnd(body, i);
    if (stop === i || (cut.delimiter.startsWith(' ') && body.slice(i, stop).trim() === '')) {
      i = afterLineEnd(body, stop);
      line++;
      apart = true;
      continue;
    }
    const record = readRecord(body, i, cut);
    records.push({ cells: record.cells, line, clean: record.clean, apart });
    apart = false;
    line += record.lines;
    i = record.end;
  }
  return records;
}

/** The text after the lines that a reading passes over. */
export function afterSkipped(text: string, skip: Reading['skip']): string {
  const body = withoutMarks(text);
  let at = 0;
  for (let n = 0; n < skip && at < body.length; n++) at = afterLineEnd(body, findLineEnd(body, at));
  return body.slice(at);
}
