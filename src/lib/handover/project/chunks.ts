/** Reads a stream in pieces of one size; the last one may be shorter, and is empty only when the stream is. */
export async function* inChunks(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): AsyncGenerator<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }> {
  let filled = 0;
  let chunk = new Uint8Array(size);
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      let at = 0;
      while (at < value.length) {
        // A full chunk is handed out only once there is more: otherwise it is the last.
        if (filled === size) {
          yield { bytes: chunk, last: false };
          chunk = new Uint8Array(size);
          filled = 0;
        }
        const taken = Math.min(size - filled, value.length - at);
        chunk.set(value.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
      }
    }
    yield { bytes: chunk.slice(0, filled), last: true };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Takes exact numbers of bytes off a stream. */
export class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  #rest = new Uint8Array(0);

  constructor(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
    this.#reader = stream.getReader();
  }

  /** The next bytes, at most `most` of them; empty at the end. */
  async some(most: number): Promise<Uint8Array<ArrayBuffer>> {
    while (this.#rest.length === 0) {
      const { value, done } = await this.#reader.read();
      if (done) return this.#rest;
      this.#rest = value;
    }
    const taken = this.#rest.slice(0, most);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  /** Exactly so many bytes; undefined when the stream ends before. */
  async exactly(length: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const all = new Uint8Array(length);
    let at = 0;
    while (at < length) {
      const piece = await this.some(length - at);
      if (piece.length === 0) return undefined;
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** Lets the stream go. */
  async cancel(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}
