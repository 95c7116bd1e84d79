/** Bytes that are read from a file at a time. */
const AHEAD_BYTES = 4_000_000;

/** The bytes of one column of one row group, read from the file piece by piece. */
export class Stretch {
  readonly #file: Blob;
  readonly #end: number;
  #bytes: Uint8Array = new Uint8Array();
  /** Where `#bytes` begins in the file. */
  #start: number;
  /** The next byte to be taken, as a place in the file. */
  #at: number;
  #first: Promise<ArrayBuffer> | undefined;

  /** Throws RangeError when the file does not reach so far. */
  constructor(file: Blob, start: number, end: number) {
    if (!(start >= 0 && end >= start && end <= file.size)) {
      throw new RangeError(`a column from byte ${start} to ${end} of ${file.size}`);
    }
    this.#file = file;
    this.#end = end;
    this.#start = start;
    this.#at = start;
  }

  /** Begins to read the first piece. */
  prime(): void {
    const first = this.#file.slice(this.#start, Math.min(this.#end, this.#start + AHEAD_BYTES)).arrayBuffer();
    first.catch(() => undefined);
    this.#first = first;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  /** The next bytes, at least so many unless the column ends before; they are not taken. */
  async peek(least: number): Promise<Uint8Array> {
    const have = this.#start + this.#bytes.length - this.#at;
    if (have < least && have < this.left) {
      const first = this.#at === this.#start && this.#bytes.length === 0 ? this.#first : undefined;
      this.#first = undefined;
      const size = Math.max(least, AHEAD_BYTES);
      let bytes = new Uint8Array(
        await (first ?? this.#file.slice(this.#at, Math.min(this.#end, this.#at + size)).arrayBuffer()),
      );
      if (bytes.length < least && bytes.length < this.left) {
        bytes = new Uint8Array(
          await this.#file.slice(this.#at, Math.min(this.#end, this.#at + size)).arrayBuffer(),
        );
      }
      this.#bytes = bytes;
      this.#start = this.#at;
    }
    return this.#bytes.subarray(this.#at - this.#start);
  }

  /** Passes over bytes. */
  skip(count: number): void {
    this.#at += count;
  }
}
