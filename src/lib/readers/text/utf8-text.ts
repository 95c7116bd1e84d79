import type { Encoding } from '../../core/input';
import type { Work } from '../work';
import { isUtf8 } from './utf8-valid';

/** A stretch of a text as UTF-8. */
export interface TextChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether bytes that were no text became U+FFFD. */
  readonly replaced: boolean;
}

const CHUNK = 4_194_304;
const MARK = [0xef, 0xbb, 0xbf];

/** Bytes at the end that begin a character which is not whole. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function checked(bytes: Uint8Array<ArrayBuffer>): TextChunk {
  if (isUtf8(bytes)) return { bytes, replaced: false };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { bytes: new TextEncoder().encode(text), replaced: true };
}

function withoutMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let at = 0;
  while (MARK.every((byte, i) => bytes[at + i] === byte)) at += 3;
  return bytes.subarray(at);
}

async function slice(text: Blob, from: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await text.slice(from, from + CHUNK).arrayBuffer());
}

async function* utf8Chunks(text: Blob, work: Work): AsyncGenerator<TextChunk> {
  let held = new Uint8Array(0);
  let coming = slice(text, 0);
  for (let done = 0; done < text.size;) {
    work.signal.throwIfAborted();
    const read = await coming;
    const first = done === 0;
    done += read.length;
    if (done < text.size) coming = slice(text, done);
    let bytes: Uint8Array<ArrayBuffer> = read;
    if (held.length > 0) {
      bytes = new Uint8Array(held.length + read.length);
      bytes.set(held);
      bytes.set(read, held.length);
    }
    const cut = done < text.size ? cutCharacter(bytes) : 0;
    held = bytes.slice(bytes.length - cut);
    const whole = bytes.subarray(0, bytes.length - cut);
    yield checked(first ? withoutMark(whole) : whole);
    work.onprogress(done, text.size);
  }
}

async function* decodedChunks(text: Blob, encoding: Encoding, work: Work): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for (let done = 0; done < text.size;) {
    work.signal.throwIfAborted();
    const read = await slice(text, done);
    done += read.length;
    const decoded = decoder.decode(read, { stream: done < text.size });
    const bytes = encoder.encode(decoded);
    yield { bytes: done <= CHUNK ? withoutMark(bytes) : bytes, replaced: decoded.includes('\ufffd') };
    work.onprogress(done, text.size);
  }
}

/**
 * A text of any encoding as UTF-8, in chunks of about 4 MB, each a whole number of characters and without marks at the
 * beginning. Tells how far it is; throws when stopped, or when the file cannot be read.
 */
export function utf8Text(text: Blob, encoding: Encoding, work: Work): AsyncGenerator<TextChunk> {
  return encoding === 'utf-8' ? utf8Chunks(text, work) : decodedChunks(text, encoding, work);
}
