import { afterLineEnd, countLineEnds, delimiterAt, findDelimiter, findLineEnd, isRun, type Cut } from './cut';

/** A record cut from text. */
export interface TextRecord {
  readonly cells: string[];
  /** Whether every quote stands where the rules want it. */
  readonly clean: boolean;
  /** Whether a quoted cell never closed. */
  readonly open: boolean;
  /** Whether quotes stand inside cells that are not quoted. */
  readonly stray: boolean;
  /** The position after its line end. */
  readonly end: number;
  /** Lines that it takes. */
  readonly lines: number;
}

/** A quoted cell longer than this is a stray quote rather than a cell. */
const LONGEST_CELL = 200_000;

interface Quoted {
  readonly value: string;
  /** The position after the closing quote. */
  readonly end: number;
}

/** The cell whose quote stands at `open`; undefined when it never closes. */
function quotedCell(text: string, open: number, cut: Cut): Quoted | undefined {
  const { quote, escape } = cut;
  const stop = Math.min(text.length, open + LONGEST_CELL);
  const doubled = escape === quote;
  let value = '';
  let from = open + 1;
  for (let i = from; i < stop;) {
    const char = text[i];
    if (char === quote) {
      if (!doubled || text[i + 1] !== quote) return { value: value + text.slice(from, i), end: i + 1 };
      value += text.slice(from, i + 1);
      from = i += 2;
    } else if (
      !doubled &&
      escape !== '' &&
      char === escape &&
      (text[i + 1] === quote || text[i + 1] === escape)
    ) {
      value += text.slice(from, i) + text[i + 1];
      from = i += 2;
    } else if (doubled || escape === '') {
      const next = text.indexOf(quote, i);
      i = next < 0 ? stop : next;
    } else i++;
  }
  return undefined;
}

/**
 * The record that starts at `from`. Spaces before an opening quote do not count, what follows a closing quote is kept,
 * and a quote that never closes is a letter; all three but the first make it unclean.
 */
export function readRecord(text: string, from: number, cut: Cut): TextRecord {
  const { delimiter, quote } = cut;
  const run = isRun(delimiter);
  const cells: string[] = [];
  let clean = true;
  let open = false;
  let stray = false;
  let i = from;
  if (run) while (text[i] === ' ') i++;
  let stop = findLineEnd(text, i);
  const last = stop;
  for (;;) {
    let start = i;
    if (quote !== '' && !run)
      while (text[start] === ' ' && delimiterAt(text, start, delimiter) === 0) start++;
    const cell = quote !== '' && text[start] === quote ? quotedCell(text, start, cut) : undefined;
    if (cell) {
      i = cell.end;
      stop = i <= stop ? stop : findLineEnd(text, i);
      const next = Math.min(findDelimiter(text, i, stop, delimiter), stop);
      const rest = text.slice(i, next).trimEnd();
      if (rest !== '') clean = false;
      cells.push(cell.value + rest);
      i = next;
    } else {
      if (quote !== '' && text[start] === quote) open = true;
      const next = findDelimiter(text, i, stop, delimiter);
      const cell = text.slice(i, next);
      if (quote !== '' && cell.includes(quote)) stray = true;
      cells.push(cell);
      i = next;
    }
    const n = i < stop ? delimiterAt(text, i, delimiter) : 0;
    if (n === 0) break;
    i += n;
  }
  if (run && quote === '' && cells.length > 1 && cells.at(-1) === '') cells.pop();
  const lines = stop === last ? 1 : 1 + countLineEnds(text.slice(from, stop));
  return {
    cells,
    clean: clean && !open,
    open,
    stray,
    end: Math.min(afterLineEnd(text, stop), text.length),
    lines,
  };
}
