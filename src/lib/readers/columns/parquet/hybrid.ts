/** Reads a varint of at most five bytes: its value and the place after it. */
function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let [value, shift, i] = [0, 0, at];
  for (;;) {
    const byte = bytes[i++];
    if (byte === undefined || shift > 28) throw new RangeError('a run of levels or indices is cut short');
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, i];
    shift += 7;
  }
}

/** Bits that can be cut out of four bytes at any place. */
const NARROW = 25;

function unpack(
  bytes: Uint8Array,
  at: number,
  width: number,
  out: Int32Array,
  from: number,
  to: number,
): void {
  const mask = width === 32 ? -1 : (1 << width) - 1;
  if (width === 8) {
    out.set(bytes.subarray(at, at + to - from), from);
    return;
  }
  let bit = 0;
  for (let i = from; i < to; i++) {
    const byte = at + (bit >> 3);
    const low =
      (bytes[byte] ?? 0) |
      ((bytes[byte + 1] ?? 0) << 8) |
      ((bytes[byte + 2] ?? 0) << 16) |
      ((bytes[byte + 3] ?? 0) << 24);
    const shift = bit & 7;
    if (width <= NARROW) out[i] = (low >>> shift) & mask;
    else out[i] = ((low >>> shift) | (shift === 0 ? 0 : (bytes[byte + 4] ?? 0) << (32 - shift))) & mask;
    bit += width;
  }
}

/**
 * Values of Parquet's hybrid of runs and packed bits, `width` bits each. Throws RangeError when there are fewer than
 * `count`.
 */
export function readHybrid(bytes: Uint8Array, width: number, count: number): Int32Array {
  const out = new Int32Array(count);
  if (width === 0) return out;
  if (width > 32) throw new RangeError(`values of ${width} bits`);
  let [at, seen] = [0, 0];
  while (seen < count) {
    const [header, next] = varint(bytes, at);
    at = next;
    if ((header & 1) === 1) {
      const groups = header >>> 1;
      const size = groups * width;
      // Writers may leave out the padding of the last group, but no value.
      const values = Math.min(groups * 8, count - seen);
      if (values === 0 || at + Math.ceil((values * width) / 8) > bytes.length) {
        throw new RangeError('packed values are cut short');
      }
      unpack(bytes, at, width, out, seen, seen + values);
      seen += values;
      at += size;
    } else {
      const run = Math.min(header >>> 1, count - seen);
      let value = 0;
      for (let i = 0; i < (width + 7) >> 3; i++) value |= (bytes[at++] ?? 0) << (8 * i);
      if (run === 0) throw new RangeError('a run of no values');
      out.fill(value, seen, seen + run);
      seen += run;
    }
  }
  return out;
}
