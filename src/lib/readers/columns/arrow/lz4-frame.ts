const MAGIC = 0x184d2204;

/** Reads the length that goes on in further bytes of 255. */
function longer(bytes: Uint8Array, at: number, start: number): [length: number, next: number] {
  let [length, i] = [start, at];
  for (;;) {
    const byte = bytes[i++];
    if (byte === undefined) throw new RangeError('lz4: a length is cut short');
    length += byte;
    if (byte < 255) return [length, i];
  }
}

/** Unpacks one block behind what was unpacked before, to which it may refer; gives the place after it. */
function unpackBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  let [i, o] = [0, start];
  while (i < block.length) {
    const token = block[i++] ?? 0;
    let literals = token >> 4;
    if (literals === 15) [literals, i] = longer(block, i, 15);
    if (i + literals > block.length || o + literals > out.length)
      throw new RangeError('lz4: literals are cut short');
    out.set(block.subarray(i, i + literals), o);
    i += literals;
    o += literals;
    if (i >= block.length) break;
    const distance = (block[i] ?? 0) | ((block[i + 1] ?? 0) << 8);
    i += 2;
    let length = token & 15;
    if (length === 15) [length, i] = longer(block, i, 15);
    length += 4;
    if (distance === 0 || distance > o || o + length > out.length)
      throw new RangeError('lz4: a match is out of range');
    // Matches may run into what they write.
    for (const end = o + length; o < end; o++) out[o] = out[o - distance] ?? 0;
  }
  return o;
}

/** Unpacks an LZ4 frame of known size. Throws RangeError when it is damaged or of another size. */
export function unpackLz4Frame(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('lz4: no frame');
  const flags = view.getUint8(4);
  const [hasSize, hasDictionary, hasSums] = [(flags & 8) !== 0, (flags & 1) !== 0, (flags & 16) !== 0];
  let at = 7 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
  const out = new Uint8Array(size);
  let done = 0;
  for (;;) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) break;
    const length = head & 0x7fffffff;
    const block = bytes.subarray(at, at + length);
    if (block.length < length) throw new RangeError('lz4: a block is cut short');
    if (head >>> 31 === 1) {
      if (done + length > size) throw new RangeError('lz4: too long');
      out.set(block, done);
      done += length;
    } else done = unpackBlock(block, out, done);
    at += length + (hasSums ? 4 : 0);
  }
  if (done !== size) throw new RangeError(`lz4: ${done} bytes of ${size}`);
  return out;
}
