import type { Cut } from './cut';

/** What the cutter says of a record. */
export const CUT = {
  /** Every quote is in place and the record has the width of the table. */
  regular: 0,
  /** Every quote is in place, but the width or something inside asks for a closer look. */
  odd: 1,
  /** A quote stands where none belongs, or never closes. */
  broken: 2,
  /** The record goes on past the bytes that are there. */
  more: 3,
} as const;
export type CutKind = (typeof CUT)[keyof typeof CUT];

/** Line ends that were met, as bits. */
export const LINE_END = { lf: 1, crlf: 2, cr: 4 } as const;

const [LF, CR] = [10, 13];
/** Bytes that ask for a closer look at their cell: NUL, and the one that stands for null when cells are read. */
const [NUL, SOH] = [0, 1];

/** Whether a cut can be made byte by byte: everything it needs is one ASCII character. */
export function cutsBytes({ delimiter, quote, escape }: Cut): boolean {
  const single = (text: string) => text.length === 1 && text < '\u0080';
  return single(delimiter) && delimiter !== ' ' && [quote, escape].every((c) => c === '' || single(c));
}

const code = (char: string): number => (char === '' ? -1 : char.charCodeAt(0));

/** Cuts records of UTF-8 bytes, the fast way. The fields tell about the record that was cut last. */
export class ByteCutter {
  /** Where each cell ends, and whether it is quoted; only the first `cells` are set. */
  readonly ends: Int32Array;
  readonly quoted: Uint8Array;
  cells = 0;
  start = 0;
  /** Where the record ends, its line end not counted, and where the next one starts. */
  stop = 0;
  next = 0;
  /** Line ends inside quotes. */
  innerLines = 0;
  /** Whether the record was broken because a quote in it never closes. */
  unclosed = false;
  /** Kinds of line ends that were met after regular records. */
  lineEnds = 0;
  readonly #width: number;
  readonly #plain = new Uint8Array(256);
  readonly #inQuotes = new Uint8Array(256);
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #escape: number;

  constructor(cut: Cut, width: number) {
    this.#width = width;
    this.ends = new Int32Array(width + 1);
    this.quoted = new Uint8Array(width + 1);
    this.#delimiter = code(cut.delimiter);
    this.#quote = code(cut.quote);
    this.#escape = cut.escape === cut.quote ? -1 : code(cut.escape);
    for (const byte of [LF, CR, NUL, SOH, this.#delimiter, this.#quote, this.#escape]) {
      if (byte >= 0) this.#plain[byte] = 1;
    }
    for (const byte of [LF, CR, NUL, SOH, this.#quote, this.#escape]) if (byte >= 0) this.#inQuotes[byte] = 1;
  }

  /** Cuts the record at `from`; bytes from `to` on are not there yet, or never will be (`final`). */
  cut(buf: Uint8Array, from: number, to: number, final: boolean): CutKind {
    const plain = this.#plain;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const width = this.#width;
    const { ends, quoted } = this;
    let i = from;
    let n = 0;
    let odd = false;
    this.start = from;
    this.innerLines = 0;
    this.unclosed = false;
    for (;;) {
      let wasQuoted = 0;
      if (i < to && buf[i] === quote) {
        i = this.#closing(buf, i + 1, to);
        if (i < 0) {
          this.unclosed = true;
          return final ? CUT.broken : CUT.more;
        }
        if (i >= to && !final) return CUT.more;
        wasQuoted = 1;
        if (this.#special) odd = true;
        const after = i < to ? buf[i] : LF;
        if (after !== delimiter && after !== LF && after !== CR) return CUT.broken;
      } else {
        for (;;) {
          while (i < to && plain[buf[i] as number] === 0) i++;
          if (i >= to) break;
          const byte = buf[i];
          if (byte === delimiter || byte === LF || byte === CR) break;
          odd = true;
          i++;
        }
      }
      if (n < width) {
        ends[n] = i;
        quoted[n] = wasQuoted;
      }
      n++;
      if (i >= to) {
        if (!final) return CUT.more;
        this.next = to;
        break;
      }
      const byte = buf[i];
      if (byte === delimiter) {
        i++;
        continue;
      }
      if (byte === LF) {
        this.next = i + 1;
        this.lineEnds |= LINE_END.lf;
      } else if (i + 1 < to) {
        const pair = buf[i + 1] === LF;
        this.next = pair ? i + 2 : i + 1;
        this.lineEnds |= pair ? LINE_END.crlf : LINE_END.cr;
      } else {
        if (!final) return CUT.more;
        this.next = i + 1;
        this.lineEnds |= LINE_END.cr;
      }
      break;
    }
    this.stop = i;
    this.cells = n;
    if (n !== width || odd || (this.innerLines > 0 && this.#holdsRow(buf))) return CUT.odd;
    return CUT.regular;
  }

  #special = false;

  /** The position after the quote that closes a cell whose text starts at `from`; -1 when it is not there. */
  #closing(buf: Uint8Array, from: number, to: number): number {
    const inQuotes = this.#inQuotes;
    const quote = this.#quote;
    const escape = this.#escape;
    let i = from;
    this.#special = false;
    for (;;) {
      while (i < to && inQuotes[buf[i] as number] === 0) i++;
      if (i >= to) return -1;
      const byte = buf[i];
      if (byte === quote) {
        if (escape >= 0 || buf[i + 1] !== quote || i + 1 >= to) return i + 1;
        i += 2;
      } else if (byte === escape && i + 1 < to && (buf[i + 1] === quote || buf[i + 1] === escape)) {
        i += 2;
      } else if (byte === LF || byte === CR) {
        this.innerLines++;
        i += byte === CR && i + 1 < to && buf[i + 1] === LF ? 2 : 1;
      } else {
        this.#special = true;
        i++;
      }
    }
  }

  /** Whether a line inside the record has nearly as many delimiters as a row: the quote may have swallowed one. */
  #holdsRow(buf: Uint8Array): boolean {
    let delimiters = 0;
    let lines = 0;
    for (let i = this.start; i < this.stop; i++) {
      const byte = buf[i];
      if (byte === LF || byte === CR) {
        if (lines > 0 && delimiters >= this.#width - 1) return true;
        lines++;
        delimiters = 0;
      } else if (byte === this.#delimiter) delimiters++;
    }
    return false;
  }
}
