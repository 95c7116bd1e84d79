import type { ByteCutter } from './byte-cutter';
import type { Cut } from './cut';

const PART = 4_194_304;
const [COMMA, QUOTE, LF, CR] = [44, 34, 10, 13];

/** Writes rows as UTF-8 CSV: commas, double quotes where needed, LF; finished parts become Blobs. */
export class CsvWriter {
  readonly #parts: Blob[] = [];
  #out = new Uint8Array(PART);
  #at = 0;
  readonly #encoder = new TextEncoder();
  readonly #alike: boolean;
  readonly #escape: number;
  readonly #quote: number;

  constructor(cut: Cut) {
    this.#alike = cut.delimiter === ',' && cut.quote === '"' && cut.escape === '"';
    this.#quote = cut.quote === '' ? -1 : cut.quote.charCodeAt(0);
    this.#escape = cut.escape === '' ? -1 : cut.escape.charCodeAt(0);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#out.length) return;
    this.#parts.push(new Blob([this.#out.subarray(0, this.#at)]));
    this.#out = new Uint8Array(Math.max(PART, bytes));
    this.#at = 0;
  }

  #cell(text: string): void {
    const quoted = /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    this.#room(quoted.length * 3 + 1);
    this.#at += this.#encoder.encodeInto(quoted, this.#out.subarray(this.#at)).written;
  }

  /** A row of cells, and then one that tells its faults. */
  row(cells: readonly string[], faults: string): void {
    for (const cell of cells) {
      this.#cell(cell);
      this.#byte(COMMA);
    }
    this.#cell(faults);
    this.#byte(LF);
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#out[this.#at++] = byte;
  }

  /** A row that is in order, from the bytes of its cells; only the first `width` of them, or blanks for what it lacks. */
  copy(cutter: ByteCutter, buf: Uint8Array, width: number, fault: string): void {
    const size = cutter.stop - cutter.start;
    const cells = Math.min(width, cutter.cells);
    this.#room(2 * size + 4 * width + fault.length + 2);
    if (this.#alike && cutter.innerLines === 0 && width >= cutter.cells) {
      this.#out.set(buf.subarray(cutter.start, cutter.stop), this.#at);
      this.#at += size;
    } else {
      let from = cutter.start;
      for (let i = 0; i < cells; i++) {
        const end = cutter.ends[i] ?? from;
        if (i > 0) this.#out[this.#at++] = COMMA;
        if (cutter.quoted[i] === 1) this.#quoted(buf, from + 1, end - 1);
        else this.#bare(buf, from, end);
        from = end + 1;
      }
    }
    for (let i = cells; i <= width; i++) this.#out[this.#at++] = COMMA;
    for (let i = 0; i < fault.length; i++) this.#out[this.#at++] = fault.charCodeAt(i);
    this.#out[this.#at++] = LF;
  }

  #quoted(buf: Uint8Array, from: number, to: number): void {
    const out = this.#out;
    let at = this.#at;
    out[at++] = QUOTE;
    for (let i = from; i < to; i++) {
      let byte = buf[i] as number;
      const next = buf[i + 1];
      if (byte === this.#escape && i + 1 < to && (next === this.#quote || next === this.#escape)) {
        byte = next as number;
        i++;
      }
      if (byte === QUOTE) out[at++] = QUOTE;
      out[at++] = byte;
    }
    out[at++] = QUOTE;
    this.#at = at;
  }

  #bare(buf: Uint8Array, from: number, to: number): void {
    let plain = true;
    for (let i = from; i < to && plain; i++) {
      const byte = buf[i];
      plain = byte !== COMMA && byte !== QUOTE && byte !== LF && byte !== CR;
    }
    const out = this.#out;
    let at = this.#at;
    if (!plain) out[at++] = QUOTE;
    for (let i = from; i < to; i++) {
      const byte = buf[i] as number;
      if (byte === QUOTE) out[at++] = QUOTE;
      out[at++] = byte;
    }
    if (!plain) out[at++] = QUOTE;
    this.#at = at;
  }

  /** All that was written. */
  end(): Blob {
    if (this.#at > 0) this.#parts.push(new Blob([this.#out.subarray(0, this.#at)]));
    this.#at = 0;
    return new Blob(this.#parts, { type: 'text/csv' });
  }
}
