import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './checksum';
import { DICTIONARIES, NEWEST_DICTIONARY } from './link-dictionary';

const CHECKSUM_BYTES = 4;
const SLICE_BYTES = 256;

/** Why packed bytes cannot be unpacked. */
export type UnpackFailure = 'newer' | 'damaged' | 'too-large';

/** Text as bytes: dictionary version, raw deflate at level 9, CRC-32 of both (big-endian). */
export function pack(text: string): Uint8Array {
  const dictionary = DICTIONARIES[NEWEST_DICTIONARY];
  if (!dictionary) throw new Error('the newest dictionary is missing');
  const body = deflateSync(new TextEncoder().encode(text), { level: 9, mem: 8, dictionary });
  const bytes = new Uint8Array(1 + body.length + CHECKSUM_BYTES);
  bytes[0] = NEWEST_DICTIONARY;
  bytes.set(body, 1);
  const end = 1 + body.length;
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
  return bytes;
}

function inflate(body: Uint8Array, dictionary: Uint8Array, limit: number): Uint8Array[] | UnpackFailure {
  const parts: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const stream = new Inflate({ dictionary }, (part, final) => {
    parts.push(part);
    length += part.length;
    finished = final;
  });
  for (let from = 0; from < body.length; from += SLICE_BYTES) {
    stream.push(body.subarray(from, from + SLICE_BYTES), from + SLICE_BYTES >= body.length);
    if (length > limit) return 'too-large';
  }
  return finished ? parts : 'damaged';
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The text that was packed; unpacking stops as soon as more than `limit` bytes have come out. */
export function unpack(bytes: Uint8Array, limit: number): { readonly text: string } | UnpackFailure {
  const end = bytes.length - CHECKSUM_BYTES;
  if (end <= 1) return 'damaged';
  const expected = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end);
  if (crc32(bytes.subarray(0, end)) !== expected) return 'damaged';
  const dictionary = DICTIONARIES[bytes[0] ?? 0];
  if (!dictionary) return 'newer';
  try {
    const parts = inflate(bytes.subarray(1, end), dictionary, limit);
    if (typeof parts === 'string') return parts;
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(join(parts)) };
  } catch {
    return 'damaged';
  }
}
