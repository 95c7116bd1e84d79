import type { Reading } from '../core/input';

/** One record of a file's head. */
export interface HeadRecord {
  readonly cells: readonly string[];
  /** The physical line on which it starts, from 0. */
  readonly line: number;
}

/** How cells are cut; a delimiter of one space stands for any run of spaces. */
export type Cut = Pick<Reading, 'delimiter' | 'quote' | 'escape'>;

/** A quoted cell longer than this, in a head of 256 KB, is a stray quote rather than a cell. */
const LONGEST_CELL = 20_000;

interface Cell {
  readonly value: string;
  /** The position after the cell: at a delimiter, a line end or the end of the text. */
  readonly end: number;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

function bareCell(text: string, from: number, delimiter: string): Cell {
  const stop = lineEnd(text, from);
  const at = text.slice(from, stop).indexOf(delimiter);
  const end = at >= 0 ? from + at : stop;
  return { value: text.slice(from, end), end };
}

/** A quoted cell whose quote opens at `open`; undefined when it never closes. What follows the closing quote is kept. */
function quotedCell(text: string, open: number, cut: Cut): Cell | undefined {
  const { quote, escape, delimiter } = cut;
  let value = '';
  let i = open + 1;
  const stop = Math.min(text.length, open + LONGEST_CELL);
  while (i < stop) {
    const char = text[i];
    if (char === escape && text[i + 1] === quote) {
      value += quote;
      i += 2;
    } else if (char === quote) {
      const rest = bareCell(text, i + 1, delimiter);
      return { value: value + rest.value.trimEnd(), end: rest.end };
    } else {
      value += char;
      i++;
    }
  }
  return undefined;
}

function nextCell(text: string, from: number, cut: Cut): Cell {
  if (cut.quote !== '') {
    let open = from;
    while (text[open] === ' ' && cut.delimiter !== ' ') open++;
    if (text[open] === cut.quote) {
      const cell = quotedCell(text, open, cut);
      if (cell) return cell;
    }
  }
  return bareCell(text, from, cut.delimiter);
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function spacedRecords(text: string, maxRows: number): HeadRecord[] {
  const records: HeadRecord[] = [];
  for (const [line, raw] of text.split(/\r\n|\n|\r/).entries()) {
    if (records.length >= maxRows) break;
    if (raw.trim() !== '') records.push({ cells: raw.trim().split(/ +/), line });
  }
  return records;
}

function delimitedRecords(text: string, cut: Cut, maxRows: number): HeadRecord[] {
  const records: HeadRecord[] = [];
  let i = 0;
  let line = 0;
  while (i < text.length && records.length < maxRows) {
    const start = i;
    const cells: string[] = [];
    for (;;) {
      const cell = nextCell(text, i, cut);
      cells.push(cell.value);
      i = cell.end;
      if (i >= text.length || !text.startsWith(cut.delimiter, i)) break;
      i += cut.delimiter.length;
    }
    if (cells.length > 1 || i > start) records.push({ cells, line });
    const next = text[i] === '\r' && text[i + 1] === '\n' ? i + 2 : i + 1;
    line += countLines(text.slice(start, Math.min(next, text.length)));
    i = next;
  }
  return records;
}

/** Cuts text into records with their line numbers; empty lines are passed over, a quote that never closes is a letter. */
export function parseRecords(text: string, cut: Cut, maxRows: number): HeadRecord[] {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  return cut.delimiter === ' ' ? spacedRecords(body, maxRows) : delimitedRecords(body, cut, maxRows);
}

/** The rows of a file's head from the header (or first row) on, after the lines that the reading skips. */
export function parseHead(text: string, reading: Reading, maxRows: number): string[][] {
  const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
  let at = 0;
  for (let n = 0; n < reading.skip; n++) {
    const end = lineEnd(marked, at);
    at = marked[end] === '\r' && marked[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return parseRecords(marked.slice(at), reading, maxRows).map(({ cells }) => [...cells]);
}

/** The rows below the header, brought to the width of `names`; longer rows are cut, shorter ones filled with ''. */
export function bodyRows(rows: readonly string[][], header: boolean, width: number): string[][] {
  return rows.slice(header ? 1 : 0).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}
