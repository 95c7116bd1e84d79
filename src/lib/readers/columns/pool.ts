/** Texts in UTF-8: text `i` is `bytes` from `starts[i]` up to `ends[i]`. */
export interface Pool {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });
const lax = new TextDecoder('utf-8');

/** A pool of texts. */
export function poolOf(texts: readonly string[]): Pool {
  const parts = texts.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const starts = new Int32Array(parts.length);
  const ends = new Int32Array(parts.length);
  let at = 0;
  for (const [i, part] of parts.entries()) {
    bytes.set(part, at);
    starts[i] = at;
    at += part.length;
    ends[i] = at;
  }
  return { bytes, starts, ends };
}

function isAscii(bytes: Uint8Array): boolean {
  // Four bytes at a time, but for those at the ends.
  const head = (4 - (bytes.byteOffset & 3)) & 3;
  const words = (bytes.length - head) >> 2;
  let all = 0;
  if (words > 0) {
    for (const word of new Int32Array(bytes.buffer, bytes.byteOffset + head, words)) all |= word;
  }
  for (let i = 0; i < Math.min(head, bytes.length); i++) all |= bytes[i] ?? 0;
  for (let i = head + 4 * Math.max(0, words); i < bytes.length; i++) all |= bytes[i] ?? 0;
  return (all & 0x80808080) === 0;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The pool with every text in valid UTF-8: DuckDB takes what it is given and fails later. Undecodable bytes become
 * U+FFFD.
 */
export function validPool(pool: Pool): Pool {
  if (isAscii(pool.bytes) || isUtf8(pool.bytes)) return pool;
  const one = (i: number): Uint8Array => pool.bytes.subarray(pool.starts[i], pool.ends[i]);
  for (let i = 0; i < pool.starts.length; i++) {
    if (isUtf8(one(i))) continue;
    return poolOf(Array.from(pool.starts, (_, text) => lax.decode(one(text))));
  }
  return pool;
}
