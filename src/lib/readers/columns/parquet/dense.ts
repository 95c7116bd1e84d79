import type { Numbers } from '../numbers';
import type { Pool } from '../pool';

/** Values of a page without the missing ones, as Parquet has them or as Arrow wants them. */
export type Dense =
  | { readonly kind: 'numbers'; readonly values: Numbers }
  /** 1 for yes, 0 for no. */
  | { readonly kind: 'flags'; readonly values: Uint8Array }
  /** Each value is a place in the pool. */
  | { readonly kind: 'texts'; readonly pool: Pool; readonly codes: Int32Array }
  /** Values of the same number of bytes, one after another. */
  | { readonly kind: 'fixed'; readonly bytes: Uint8Array; readonly width: number };

/** How many values there are. */
export function denseLength(dense: Dense): number {
  if (dense.kind === 'fixed') return dense.bytes.length / dense.width;
  return dense.kind === 'texts' ? dense.codes.length : dense.values.length;
}

/** The texts of a pool, each once and in order. */
export function inOrder(pool: Pool): Dense {
  const codes = new Int32Array(pool.starts.length);
  for (let i = 0; i < codes.length; i++) codes[i] = i;
  return { kind: 'texts', pool, codes };
}

function pickNumbers(values: Numbers, codes: Int32Array): Numbers {
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) {
    // As pairs of words: a copy of one word is far cheaper than of one bigint.
    const words = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
    const out = new Int32Array(codes.length * 2);
    for (let i = 0; i < codes.length; i++) {
      const at = 2 * (codes[i] ?? 0);
      out[2 * i] = words[at] ?? 0;
      out[2 * i + 1] = words[at + 1] ?? 0;
    }
    return values instanceof BigInt64Array ? new BigInt64Array(out.buffer) : new BigUint64Array(out.buffer);
  }
  const out = new (values.constructor as new (length: number) => Float64Array)(codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = values[codes[i] ?? 0] ?? 0;
  return out;
}

function pickFixed(bytes: Uint8Array, width: number, codes: Int32Array): Uint8Array {
  if (width === 16 && bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const picked = new Int32Array(codes.length * 4);
    for (let i = 0; i < codes.length; i++) {
      const at = 4 * (codes[i] ?? 0);
      for (let word = 0; word < 4; word++) picked[4 * i + word] = words[at + word] ?? 0;
    }
    return new Uint8Array(picked.buffer);
  }
  const out = new Uint8Array(codes.length * width);
  for (const [i, code] of codes.entries())
    out.set(bytes.subarray(code * width, (code + 1) * width), i * width);
  return out;
}

/** The values that the codes stand for. Throws RangeError when one is not in the dictionary. */
export function pick(dictionary: Dense, codes: Int32Array): Dense {
  const length = denseLength(dictionary);
  let highest = 0;
  // Negative codes have their highest bit set and are thereby the highest.
  for (let i = 0; i < codes.length; i++) highest = Math.max(highest, (codes[i] ?? 0) >>> 0);
  if (codes.length > 0 && highest >= length) throw new RangeError(`no entry ${highest} in the dictionary`);
  switch (dictionary.kind) {
    case 'texts':
      return { kind: 'texts', pool: dictionary.pool, codes };
    case 'fixed':
      return { ...dictionary, bytes: pickFixed(dictionary.bytes, dictionary.width, codes) };
    case 'flags':
      return {
        kind: 'flags',
        values:
          codes.length === 0 ? new Uint8Array() : Uint8Array.from(codes, (c) => dictionary.values[c] ?? 0),
      };
    case 'numbers':
      return { kind: 'numbers', values: pickNumbers(dictionary.values, codes) };
  }
}
