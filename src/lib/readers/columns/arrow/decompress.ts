import { byteIn, leaveOut, listIn, placeOf, rootTable, tableIn } from './flat';
import { batchTable, type Frame } from './frames';
import { unpackLz4Frame } from './lz4-frame';

/** Fields of Arrow's message, batch and compression tables. */
const [BODY_LENGTH, BUFFERS, COMPRESSION, CODEC] = [3, 2, 3, 0];
const ZSTD = 1;
/** Larger buffers are refused: they hold more than a piece of a table. */
const MOST_BYTES = 2 ** 31;

const padded = (size: number): number => (size + 63) & ~63;

type Unpack = (bytes: Uint8Array, size: number) => Uint8Array;

async function unpacker(codec: number): Promise<Unpack> {
  if (codec !== ZSTD) return unpackLz4Frame;
  const { decompressZstd } = await import('hyparquet-compressors');
  return (bytes) => decompressZstd(bytes);
}

/** Each buffer begins with its unpacked size; -1 says that it is not packed. */
function unpackBuffer(bytes: Uint8Array, unpack: Unpack): Uint8Array {
  if (bytes.length === 0) return bytes;
  const size = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true));
  const rest = bytes.subarray(8);
  if (size === -1) return rest;
  if (size < 0 || size >= MOST_BYTES) throw new RangeError(`a buffer of ${size} bytes: invalid array length`);
  const out = size === 0 ? new Uint8Array() : unpack(rest, size);
  if (out.length !== size) throw new RangeError(`a buffer of ${out.length} bytes instead of ${size}`);
  return out;
}

/** A message whose buffers are not packed, with its body: apache-arrow reads no others. Its description is changed in place. */
export async function unpackedFrame(
  frame: Frame,
  body: Uint8Array,
): Promise<{ metadata: Uint8Array; body: Uint8Array }> {
  const metadata = frame.metadata.slice();
  const batch = batchTable({ kind: frame.kind, metadata });
  const compression = batch === undefined ? undefined : tableIn(batch, COMPRESSION);
  if (batch === undefined || compression === undefined) return { metadata, body };
  const unpack = await unpacker(byteIn(compression, CODEC));
  const { view } = batch;
  const { at, length } = listIn(batch, BUFFERS);
  const buffers: Uint8Array[] = [];
  let size = 0;
  for (let i = 0; i < length; i++) {
    // A buffer is told by its place and its length, 64 bits each.
    const place = at + 16 * i;
    const start = Number(view.getBigInt64(place, true));
    const end = start + Number(view.getBigInt64(place + 8, true));
    if (!(start >= 0 && end >= start && end <= body.length)) throw new RangeError('a buffer is cut short');
    const buffer = unpackBuffer(body.subarray(start, end), unpack);
    view.setBigInt64(place, BigInt(size), true);
    view.setBigInt64(place + 8, BigInt(buffer.length), true);
    buffers.push(buffer);
    size += padded(buffer.length);
  }
  const whole = new Uint8Array(size);
  let next = 0;
  for (const buffer of buffers) {
    whole.set(buffer, next);
    next += padded(buffer.length);
  }
  leaveOut(batch, COMPRESSION);
  const bodyLength = placeOf(rootTable(metadata), BODY_LENGTH);
  if (bodyLength !== undefined) view.setBigInt64(bodyLength, BigInt(size), true);
  return { metadata, body: whole };
}
