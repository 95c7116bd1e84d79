const [LF, CR] = [10, 13];
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of some UTF-8 bytes, cut and decoded as they are asked for. */
export class Lines {
  readonly #starts: number[];
  readonly #ends: number[] = [];

  constructor(
    readonly buf: Uint8Array,
    from: number,
    readonly to: number,
  ) {
    this.#starts = [from];
  }

  #find(n: number): boolean {
    while (this.#ends.length <= n) {
      const start = this.#starts[this.#ends.length] ?? this.to;
      if (start >= this.to) return false;
      let i = start;
      while (i < this.to && this.buf[i] !== LF && this.buf[i] !== CR) i++;
      this.#ends.push(i);
      this.#starts.push(Math.min(this.to, this.buf[i] === CR && this.buf[i + 1] === LF ? i + 2 : i + 1));
    }
    return true;
  }

  /** Whether there is a line `n`, counted from 0. */
  has(n: number): boolean {
    return this.#find(n);
  }

  /** The text of `count` lines from line `n` on, without the last line end. */
  text(n: number, count = 1): string {
    if (!this.#find(n)) return '';
    this.#find(n + count - 1);
    const last = Math.min(n + count, this.#ends.length) - 1;
    return UTF8.decode(this.buf.subarray(this.#starts[n], this.#ends[last]));
  }

  isBlank(n: number): boolean {
    return this.#find(n) && this.#starts[n] === this.#ends[n];
  }

  /** The byte at which line `n` starts, or the end of the bytes. */
  start(n: number): number {
    return n > 0 && !this.#find(n - 1) ? this.to : (this.#starts[n] ?? this.to);
  }
}
