const SPECIAL = /[",\n\r]/;

/** A cell as RFC 4180 wants it: quoted where it must be, quotes doubled. */
export function csvCell(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text is encoded in small pieces: long ropes of strings live long enough to be copied by the garbage collector. */
const PIECE_CHARS = 64 * 1024;
const PIECES = 256;

/** Rows written as CSV of our own kind (UTF-8, commas, LF, all rows of one width), held as blobs of about 16 MB. */
export class CsvParts {
  readonly #encoder = new TextEncoder();
  readonly #blobs: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #text = '';
  rows = 0;

  /** Writes the first `width` cells; what is missing is blank. */
  row(cells: readonly (string | undefined)[], width: number): void {
    // A lone blank would be an empty line, which readers of CSV pass over.
    let line = width === 1 && !cells[0] ? '""' : csvCell(cells[0] ?? '');
    for (let i = 1; i < width; i++) {
      const text = cells[i];
      line += text === undefined || text === '' ? ',' : `,${csvCell(text)}`;
    }
    this.#text += `${line}\n`;
    this.rows++;
    if (this.#text.length > PIECE_CHARS) this.#flush();
  }

  #flush(): void {
    this.#pieces.push(this.#encoder.encode(this.#text));
    this.#text = '';
    if (this.#pieces.length < PIECES) return;
    // Browsers keep large blobs on disk, outside of the worker's memory.
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
  }

  /** All that was written, behind what is given. */
  blob(before: readonly CsvParts[] = []): Blob {
    this.#flush();
    return new Blob([...before.map((parts) => parts.blob()), ...this.#blobs, ...this.#pieces]);
  }
}
