import type { ParquetType } from 'hyparquet';
import type { Pool } from '../pool';
import type { Dense } from './dense';
import { inOrder } from './dense';

/** A copy whose start fits values of any size. */
function aligned(bytes: Uint8Array, length: number): ArrayBuffer {
  if (bytes.length < length) throw new RangeError(`a page has ${bytes.length} bytes of ${length}`);
  return bytes.slice(0, length).buffer as ArrayBuffer;
}

function lengthAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}

function pool(bytes: Uint8Array, count: number): Pool {
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = lengthAt(bytes, at);
    at += 4;
    starts[i] = at;
    at += length;
    ends[i] = at;
    if (length < 0 || at > bytes.length) throw new RangeError('a text is longer than its page');
  }
  return { bytes, starts, ends };
}

function flags(bytes: Uint8Array, count: number): Uint8Array {
  if (bytes.length * 8 < count) throw new RangeError(`a page has ${bytes.length} bytes for ${count} bits`);
  const values = new Uint8Array(count);
  for (let i = 0; i < count; i++) values[i] = ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1;
  return values;
}

/** Values that stand one after another. Throws RangeError when there are fewer than `count`. */
export function readPlain(bytes: Uint8Array, type: ParquetType, count: number, width: number): Dense {
  switch (type) {
    case 'BOOLEAN':
      return { kind: 'flags', values: flags(bytes, count) };
    case 'INT32':
      return { kind: 'numbers', values: new Int32Array(aligned(bytes, count * 4)) };
    case 'INT64':
      return { kind: 'numbers', values: new BigInt64Array(aligned(bytes, count * 8)) };
    case 'FLOAT':
      return { kind: 'numbers', values: new Float32Array(aligned(bytes, count * 4)) };
    case 'DOUBLE':
      return { kind: 'numbers', values: new Float64Array(aligned(bytes, count * 8)) };
    case 'BYTE_ARRAY':
      return inOrder(pool(bytes, count));
    case 'INT96':
      return { kind: 'fixed', bytes: new Uint8Array(aligned(bytes, count * 12)), width: 12 };
    case 'FIXED_LEN_BYTE_ARRAY':
      return { kind: 'fixed', bytes: new Uint8Array(aligned(bytes, count * width)), width };
  }
}
