import type { FaultKind } from '../../core/file';
import { align, type Aligned } from './align';
import { ACCEPT, COST } from './cell-choice';
import { isRun, type Cut } from './cut';
import type { Lines } from './lines';
import { fitWidth, type MendedRow } from './mended-row';
import { misfit, rowMisfit, type Profile } from './profile';
import { readRecord, type TextRecord } from './record';

/** Delimiters that a single row may have instead of its table's. */
const OTHERS = [',', ';', '\t', '|', ' '];
/** Lines that a quoted cell with faulty quotes may take. */
const MOST_LINES = 24;
/** Below this a reading is so good that others need not be looked for. */
const GOOD = 2.9;
/** Bytes of text that are searched for the end of a quoted cell. */
const REACH = 262_144;

interface Reading extends Aligned {
  readonly lines: number;
  readonly other?: true;
}

function fits(profile: Profile, cells: readonly string[]): boolean {
  return cells.every((cell, i) => misfit(profile[i], cell) < 1.3);
}

/** A row without faulty quotes that lacks cells at its end, or goes on with blank ones. */
function easyRow(record: TextRecord, profile: Profile): MendedRow | undefined {
  const width = profile.length;
  const { cells, lines } = record;
  const found = cells.length;
  if (found < width) {
    // Neither the last cells nor others may be those that are missing.
    if (!fits(profile, cells) || (found === 1 && width > 2)) return undefined;
    return { cells: fitWidth(cells, width, ''), faults: ['short-row'], aside: false, lines, found };
  }
  if (cells.slice(width).some((cell) => cell.trim() !== '') || !fits(profile, cells.slice(0, width)))
    return undefined;
  return { cells: cells.slice(0, width), faults: ['long-row'], aside: false, lines, found };
}

/** Whether a line would make a row of the table by itself. */
function isWholeRow(line: string, profile: Profile, cut: Cut): boolean {
  const { cells } = readRecord(line, 0, cut);
  const sure = profile.some(({ kind }) => kind === 'number' || kind === 'patterned');
  return cells.length === profile.length && (profile.length > 3 || sure) && rowMisfit(profile, cells) < 2;
}

function swallowed(text: string, profile: Profile, cut: Cut): number {
  const inner = text.split(/\r\n|\n|\r/).slice(1);
  return inner.filter((line) => isWholeRow(line, profile, cut)).length;
}

/** The cheapest reading with another delimiter, of a row that its own does not cut well. */
function otherDelimiter(line: string, profile: Profile, cut: Cut): Reading | undefined {
  let best: Reading | undefined;
  for (const delimiter of OTHERS) {
    if (delimiter === cut.delimiter || !line.includes(delimiter) || isRun(cut.delimiter)) continue;
    const aligned = align(line, profile, { ...cut, delimiter });
    if (!aligned) continue;
    const cost = aligned.cost + COST.otherDelimiter;
    if (!best || cost < best.cost) best = { ...aligned, cost, lines: 1, other: true };
  }
  return best;
}

/** Readings of a record that may go on over several lines. */
function spanning(lines: Lines, profile: Profile, cut: Cut, best: Reading | undefined): Reading | undefined {
  for (let n = 2; n <= MOST_LINES && lines.has(n - 1); n++) {
    if (!lines.text(n - 1).includes(cut.quote)) continue;
    const text = lines.text(0, n);
    const extra = COST.line * (n - 1) + COST.swallowed * swallowed(text, profile, cut);
    if (best && extra >= best.cost) break;
    const aligned = align(text, profile, cut);
    if (aligned && (!best || aligned.cost + extra < best.cost)) {
      best = { ...aligned, cost: aligned.cost + extra, lines: n };
    }
  }
  return best;
}

function faultsOf(reading: Reading, record: TextRecord): FaultKind[] {
  if (reading.other) return ['other-delimiter'];
  const faults: FaultKind[] = [];
  if (reading.short) faults.push('short-row');
  if (reading.long) faults.push('long-row');
  if (reading.quotes || (faults.length === 0 && !record.clean)) faults.push('stray-quote');
  return faults;
}

/** A row that no reading makes sense of, as its delimiters cut it. */
function asideRow(record: TextRecord, line: string, width: number, cut: Cut): MendedRow {
  const cells = record.clean ? record.cells : line.split(cut.delimiter);
  const kind = !record.clean && record.open ? 'open-quote' : record.clean ? undefined : 'stray-quote';
  const faults: FaultKind[] = [kind ?? (cells.length < width ? 'short-row' : 'long-row')];
  const lines = record.clean ? record.lines : 1;
  return { cells: fitWidth(cells, width, cut.delimiter), faults, aside: true, lines, found: cells.length };
}

/** Lines that are searched for the end of a quoted cell, in turn. */
const SEARCHED = [MOST_LINES, 300, 2000];

/**
 * The record at the first of the lines, as its quotes say; a quote that never closes is a letter. `hasty` when quotes of
 * this file have turned out not to close, so that it is not searched far.
 */
export function recordAt(lines: Lines, cut: Cut, hasty = false): TextRecord {
  let record = readRecord(lines.text(0), 0, cut);
  for (const most of hasty ? SEARCHED.slice(0, 1) : SEARCHED) {
    if (!record.open) break;
    let n = 1;
    while (n < most && lines.has(n) && lines.start(n) - lines.start(0) < REACH) n++;
    record = readRecord(lines.text(0, n), 0, cut);
    if (n < most) break;
  }
  return record;
}

/** Reads the record at the first of the lines, with the profile of the table's good rows to judge by; `hasty` as in `recordAt`. */
export function mendRow(lines: Lines, profile: Profile, cut: Cut, hasty = false): MendedRow {
  const width = profile.length;
  const record = recordAt(lines, cut, hasty);
  const found = record.cells.length;
  const line = lines.text(0);
  if (record.clean && found === width && !record.stray) {
    const taken = record.lines > 1 ? swallowed(lines.text(0, record.lines), profile, cut) : 0;
    if (taken === 0) return { cells: record.cells, faults: [], aside: false, lines: record.lines, found };
  }
  if (record.clean && found !== width && record.lines === 1) {
    const easy = easyRow(record, profile);
    if (easy) return easy;
  }
  const aligned = align(line, profile, cut);
  if (record.clean && found === width && record.lines === 1) {
    const alike = aligned?.cells.every((cell, i) => cell === record.cells[i]);
    const faults: FaultKind[] = alike ? [] : ['stray-quote'];
    if (alike || !aligned || aligned.cost > ACCEPT)
      return { cells: record.cells, faults, aside: false, lines: 1, found };
  }
  let best: Reading | undefined = aligned && { ...aligned, lines: 1 };
  if (!best || best.cost > GOOD) {
    const other = otherDelimiter(line, profile, cut);
    if (other && (!best || other.cost < best.cost)) best = other;
  }
  if (cut.quote !== '' && line.includes(cut.quote) && (!best || best.cost > GOOD)) {
    best = spanning(lines, profile, cut, best);
  }
  if (!best || best.cost > ACCEPT) return asideRow(record, line, width, cut);
  return { cells: best.cells, faults: faultsOf(best, record), aside: false, lines: best.lines, found };
}
