import { parseFloat16 } from 'hyparquet/src/convert.js';
import { poolOf, validPool } from '../pool';
import type { Dense } from './dense';
import { inOrder } from './dense';
import type { Kind } from './kind';

/** Days from the beginning of the Julian period to 1970-01-01. */
const JULIAN_EPOCH = 2_440_588;
const MICROS_OF_DAY = 86_400_000_000n;

function wrong(kind: Kind, dense: Dense): never {
  throw new TypeError(`a ${kind.sql} column holds ${dense.kind}`);
}

/** Two words of 64 bits for each value, the lower first. */
function wideOfNumbers(values: Int32Array | BigInt64Array): BigInt64Array {
  const out = new BigInt64Array(values.length * 2);
  const words = new Int32Array(out.buffer);
  if (values instanceof Int32Array) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      words[4 * i] = value;
      words[4 * i + 1] = words[4 * i + 2] = words[4 * i + 3] = value >> 31;
    }
    return out;
  }
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const high = halves[2 * i + 1] ?? 0;
    words[4 * i] = halves[2 * i] ?? 0;
    words[4 * i + 1] = high;
    words[4 * i + 2] = words[4 * i + 3] = high >> 31;
  }
  return out;
}

/** The same of big-endian bytes of any number up to sixteen. */
function wideOfBytes(bytes: Uint8Array, start: number, end: number, out: Uint8Array, at: number): void {
  if (end - start > 16) throw new RangeError(`a decimal of ${end - start} bytes`);
  const sign = (bytes[start] ?? 0) >= 0x80 && end > start ? 0xff : 0;
  for (let i = 0; i < 16; i++) out[at + i] = end - 1 - i >= start ? (bytes[end - 1 - i] ?? 0) : sign;
}

type Visit = (bytes: Uint8Array, start: number, end: number, i: number) => void;

/** Goes through values that are bytes and gives their number. */
function eachBytes(kind: Kind, dense: Dense, visit: Visit): number {
  if (dense.kind === 'fixed') {
    const count = dense.bytes.length / dense.width;
    for (let i = 0; i < count; i++) visit(dense.bytes, i * dense.width, (i + 1) * dense.width, i);
    return count;
  }
  if (dense.kind !== 'texts') return wrong(kind, dense);
  const { pool, codes } = dense;
  for (const [i, code] of codes.entries()) visit(pool.bytes, pool.starts[code] ?? 0, pool.ends[code] ?? 0, i);
  return codes.length;
}

function decimals(kind: Kind, dense: Dense): Dense {
  if (dense.kind === 'numbers') {
    if (!(dense.values instanceof Int32Array || dense.values instanceof BigInt64Array))
      return wrong(kind, dense);
    return { kind: 'fixed', bytes: new Uint8Array(wideOfNumbers(dense.values).buffer), width: 16 };
  }
  const count = eachBytes(kind, dense, () => {});
  const out = new Uint8Array(count * 16);
  eachBytes(kind, dense, (bytes, start, end, i) => wideOfBytes(bytes, start, end, out, 16 * i));
  return { kind: 'fixed', bytes: out, width: 16 };
}

function texts(kind: Kind, dense: Dense, text: (bytes: Uint8Array) => string): Dense {
  const found: string[] = [];
  eachBytes(kind, dense, (bytes, start, end) => found.push(text(bytes.subarray(start, end))));
  return inOrder(poolOf(found));
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function uuid(bytes: Uint8Array): string {
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5');
}

function wideDecimal(bytes: Uint8Array, scale: number): string {
  const raw = bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex(bytes)}`));
  const digits = String(raw < 0n ? -raw : raw).padStart(scale + 1, '0');
  const point = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return raw < 0n ? `-${point}` : point;
}

function micros(dense: Dense & { kind: 'fixed' }): BigInt64Array {
  const view = new DataView(dense.bytes.buffer, dense.bytes.byteOffset, dense.bytes.byteLength);
  return BigInt64Array.from({ length: dense.bytes.length / 12 }, (_, i) => {
    const days = BigInt(view.getInt32(12 * i + 8, true) - JULIAN_EPOCH);
    return days * MICROS_OF_DAY + view.getBigInt64(12 * i, true) / 1000n;
  });
}

/** Values of a page (or of a dictionary) as Arrow wants them. Throws when they are not what the schema says. */
export function converted(kind: Kind, dense: Dense): Dense {
  switch (kind.form) {
    case 'flags':
      return dense.kind === 'flags' ? dense : wrong(kind, dense);
    case 'as-is':
      return dense.kind === 'numbers' ? dense : wrong(kind, dense);
    case 'unsigned': {
      if (dense.kind !== 'numbers') return wrong(kind, dense);
      const { buffer, byteOffset, length } = dense.values;
      const values =
        dense.values instanceof Int32Array
          ? new Uint32Array(buffer, byteOffset, length)
          : new BigUint64Array(buffer, byteOffset, length);
      return { kind: 'numbers', values };
    }
    case 'texts':
      return dense.kind === 'texts' ? { ...dense, pool: validPool(dense.pool) } : wrong(kind, dense);
    case 'decimal':
      return decimals(kind, dense);
    case 'int96':
      return dense.kind === 'fixed' ? { kind: 'numbers', values: micros(dense) } : wrong(kind, dense);
    case 'half': {
      const values: number[] = [];
      eachBytes(kind, dense, (bytes, start, end) =>
        values.push(parseFloat16(bytes.subarray(start, end)) ?? NaN),
      );
      return { kind: 'numbers', values: Float32Array.from(values) };
    }
    case 'uuid':
      return texts(kind, dense, uuid);
    case 'hex':
      return texts(kind, dense, hex);
    case 'wide-decimal':
      return texts(kind, dense, (bytes) => wideDecimal(bytes, kind.scale ?? 0));
  }
}
