import { ByteCutter, CUT, cutsBytes, LINE_END } from './byte-cutter';
import { isRun, type Cut } from './cut';
import { FaultLog } from './fault-log';
import { sameName } from './header-like';
import { Lines } from './lines';
import type { MendedRow } from './mended-row';
import { mendRow, recordAt } from './mend-row';
import { readRecord } from './record';
import { LastRows } from './last-rows';
import { sectionAt } from './section';
import { headerCount, type TableShape } from './table-shape';
import { Tail } from './tail';

/** What is done with the rows of a table as they are read. */
export interface Sink {
  /** A row in order; its cells lie between the ends that the cutter tells. */
  regular(cutter: ByteCutter, buf: Uint8Array, line: number): void;
  row(row: MendedRow, line: number): void;
}

/** Bytes that must be there behind a record before it is read, unless the text ends. */
const AHEAD = 262_144;
/** A record longer than this is no record: a quote in it never closes. */
const LONGEST = 2_000_000;
/** Longer records are not left to DuckDB, which refuses lines of over 2 MB. */
const LONGEST_REGULAR = 1_000_000;
/** Unclosed quotes after which they are given up sooner. */
const MANY_OPEN = 20;

const [LF, CR, SPACE] = [10, 13, 32];

/** Reads one table of a text from beginning to end: rows in order the fast way, the others with care. */
export class TableScan {
  readonly faults = new FaultLog();
  /** The next physical line, from 0. */
  line = 0;
  rows = 0;
  /** Whether nothing asked for care so far. */
  regular: boolean;
  /** The line before which the table ends, once something stands below it. */
  end: number | undefined;
  readonly #cutter: ByteCutter;
  readonly #fast: boolean;
  readonly #tail: Tail;
  readonly #last = new LastRows();
  readonly #name: Uint8Array;
  #headers: number;
  #apart = false;
  #open = 0;
  #ended = false;
  #replaced = false;
  #oddBefore = { line: -1, cells: 0 };

  constructor(
    readonly shape: TableShape,
    readonly sink: Sink,
  ) {
    const { reading } = shape;
    this.#cutter = new ByteCutter(reading, shape.rowWidth);
    this.#fast = cutsBytes(reading) && shape.width > 0;
    this.#tail = new Tail(shape.profile, reading, this.faults);
    this.#headers = headerCount(reading);
    this.regular =
      (this.#fast ? isPlain(reading) : reading.delimiter === ' ' && reading.quote === '') &&
      this.#headers < 2;
    this.#name = new TextEncoder().encode((shape.headers.at(-1)?.[0] ?? '').trim());
  }

  /** Whether the table has ended before the bytes did. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Reads from `from` on; bytes from `to` on are not there yet, or never will be (`final`). Returns where it stopped: what
   * is left is to be given again with what follows. `replaced` when undecodable bytes became U+FFFD.
   */
  take(buf: Uint8Array, from: number, to: number, final: boolean, replaced: boolean): number {
    const { reading } = this.shape;
    const cutter = this.#cutter;
    const end = reading.end ?? Infinity;
    this.#replaced = replaced;
    let i = from;
    while (i < to && !this.#ended) {
      if (!final && to - i < AHEAD) break;
      if (this.line >= end) {
        this.#endAt(this.line);
        break;
      }
      if (this.line < reading.skip) {
        i = this.#skip(buf, i, to);
        continue;
      }
      const byte = buf[i];
      if (
        byte === LF ||
        byte === CR ||
        (byte === SPACE && !this.#fast && new Lines(buf, i, to).text(0).trim() === '')
      ) {
        if (byte === SPACE) this.regular = false;
        i = this.#noteEnd(buf, new Lines(buf, i, to).start(1));
        this.line++;
        this.#apart = true;
        continue;
      }
      if (this.#headers > 0) {
        i = this.#header(buf, i, to);
        continue;
      }
      if (this.#fast) {
        const far = this.#open > MANY_OPEN ? Math.min(to, i + 65_536) : to;
        const kind = cutter.cut(buf, i, far, final && far === to);
        if (kind === CUT.more && far === to && to - i < LONGEST) break;
        if (cutter.unclosed) this.#open++;
        if (
          kind === CUT.regular &&
          !this.#apart &&
          !replaced &&
          this.#hasWidth() &&
          !this.#startsLikeHeader(buf)
        ) {
          if (!this.#tail.isEmpty) this.#tail.settle();
          this.sink.regular(cutter, buf, this.line);
          this.#last.keep(cutter, buf, this.line);
          if (cutter.next - i > LONGEST_REGULAR) this.regular = false;
          this.line += 1 + cutter.innerLines;
          this.rows++;
          i = cutter.next;
          continue;
        }
      }
      i = this.#odd(buf, i, to);
    }
    return i;
  }

  /** Notes the kind of the line end before `next`. */
  #noteEnd(buf: Uint8Array, next: number): number {
    const last = buf[next - 1];
    if (last === CR) this.#cutter.lineEnds |= LINE_END.cr;
    else if (last === LF) this.#cutter.lineEnds |= buf[next - 2] === CR ? LINE_END.crlf : LINE_END.lf;
    return next;
  }

  #skip(buf: Uint8Array, from: number, to: number): number {
    const lines = new Lines(buf, from, to);
    if (!lines.isBlank(0)) this.faults.add('preamble', 'passed-over', this.line);
    if (lines.isBlank(0) || lines.text(0).includes(this.shape.reading.quote || '"')) this.regular = false;
    this.line++;
    return this.#noteEnd(buf, lines.start(1));
  }

  #header(buf: Uint8Array, from: number, to: number): number {
    const lines = new Lines(buf, from, to);
    const record = recordAt(lines, this.shape.reading);
    const taken = record.clean ? record.lines : 1;
    const { headers, mendedHeader } = this.shape;
    if (this.#headers === headers.length && mendedHeader) {
      this.regular = false;
      this.faults.add('guessed', 'mended', this.line);
    }
    if (this.#headers === headers.length && this.#headers > 1) {
      this.faults.add('header-rows', 'mended', this.line, this.#headers);
    }
    if (!record.clean || taken > 1 || this.#apart) this.regular = false;
    this.#headers--;
    this.#apart = false;
    this.line += taken;
    return this.#noteEnd(buf, lines.start(taken));
  }

  /** Whether only blank cells at its end make the record's width differ from the table's. */
  #hasWidth(): boolean {
    const { width, rowWidth } = this.shape;
    if (rowWidth === width) return true;
    this.regular = false;
    if (rowWidth < width) this.faults.add('short-row', 'mended', this.line);
    else if (this.#cutter.stop - (this.#cutter.ends[width - 1] ?? 0) !== rowWidth - width) return false;
    else this.faults.add('long-row', 'mended', this.line);
    return true;
  }

  #startsLikeHeader(buf: Uint8Array): boolean {
    const name = this.#name;
    if (name.length === 0) return false;
    const at = this.#cutter.start + (this.#cutter.quoted[0] ?? 0);
    if (buf[at] !== name[0]) return false;
    for (let k = 1; k < name.length; k++) if (buf[at + k] !== name[k]) return false;
    const after = this.#cutter.ends[0] ?? 0;
    return after - at - name.length <= 1;
  }

  #odd(buf: Uint8Array, from: number, to: number): number {
    const { shape } = this;
    const lines = new Lines(buf, from, to);
    const apart = this.#apart;
    const section = this.#goesOn(lines) ? 'row' : sectionAt(lines, shape, apart);
    this.#apart = false;
    if (section === 'table' || section === 'copy') {
      this.#endAt(this.line);
      return from;
    }
    if (section === 'header') {
      this.#tail.settle();
      this.regular = false;
      this.faults.add('repeated-header', 'passed-over', this.line);
      const { lines: taken } = recordAt(lines, shape.reading);
      this.line += taken;
      return lines.start(taken);
    }
    const row = this.#withBadBytes(
      mendRow(lines, shape.profile, shape.reading, this.#open > MANY_OPEN),
      lines,
    );
    if (!this.#readsAlike(row, apart)) this.regular = false;
    if (row.faults.length === 0 && !apart) this.#tail.settle();
    else this.#tail.add(row, lines.text(0), this.line, apart);
    this.sink.row(row, this.line);
    this.rows++;
    this.line += row.lines;
    this.#oddBefore = { line: this.line, cells: row.found };
    return this.#noteEnd(buf, lines.start(row.lines));
  }

  /** Whether a row is so like the one before it that no other table can begin with it. */
  #goesOn(lines: Lines): boolean {
    const { line, cells } = this.#oddBefore;
    if (this.#apart || line !== this.line) return false;
    const { clean, cells: found } = readRecord(lines.text(0), 0, this.shape.reading);
    return clean && found.length === cells && !sameName(found[0] ?? '', this.shape.headers.at(-1)?.[0] ?? '');
  }

  /** Whether DuckDB reads the row as it was read here, although it took another way. */
  #readsAlike(row: MendedRow, apart: boolean): boolean {
    if (apart || row.faults.length > 0 || row.found !== this.shape.width) return false;
    if (row.cells.some((cell) => cell.includes('\0') || cell.includes('\u0001'))) return false;
    return !this.#fast && isRun(this.shape.reading.delimiter) && this.shape.reading.quote === '';
  }

  #withBadBytes(row: MendedRow, lines: Lines): MendedRow {
    if (!this.#replaced || !lines.text(0, row.lines).includes('\ufffd')) return row;
    return { ...row, faults: [...row.faults, 'bad-bytes'] };
  }

  #endAt(line: number): void {
    this.#ended = true;
    this.end = line;
    this.#tail.settle();
  }

  /** The text has ended: finds the footers at its end. */
  finish(): void {
    const { reading, profile } = this.shape;
    if (!isUsual(this.#cutter.lineEnds)) this.regular = false;
    if (this.#ended) {
      this.regular = false;
      return;
    }
    const below = this.#tail.close();
    const footers = [...this.#last.totals(below[0] ?? Infinity, profile, reading), ...below];
    if (footers.length === 0 || footers.length >= this.rows) return;
    for (const line of footers) this.faults.add('footer', 'passed-over', line);
    this.rows -= footers.length;
    this.end = footers[0];
    this.regular = false;
  }
}

/** Whether DuckDB may be given these marks. */
function isPlain({ delimiter, quote, escape }: Cut): boolean {
  return delimiter !== '\u0001' && (escape === quote || escape === '\\');
}

/** Whether DuckDB finds every line: not where their ends differ, and not where lone carriage returns end them. */
function isUsual(bits: number): boolean {
  return bits === 0 || bits === LINE_END.lf || bits === LINE_END.crlf;
}
