/**
 * Sealing of project files: AES-256-GCM in chunks, as in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár,
 * CRYPTO 2015), so that chunks cannot be left out, moved or cut off; the key by PBKDF2-HMAC-SHA-256 (RFC 8018).
 */
export const MAGIC = 'GYULPRJ1';

/** Rounds of PBKDF2: the number that OWASP's Password Storage Cheat Sheet names for SHA-256. */
export const ITERATIONS = 600_000;

/** The most rounds that are accepted from a file, so that a hostile one does not run for hours. */
export const MOST_ITERATIONS = 5_000_000;

/** Plain bytes of a chunk. */
export const CHUNK = 1 << 20;

/** Bytes that AES-GCM adds to a chunk. */
export const TAG = 16;

const SALT = 16;
const PREFIX = 7;

/** Length of what stands before the chunks: magic, rounds, salt, nonce prefix. */
export const HEADER = MAGIC.length + 4 + SALT + PREFIX;

/** What the chunks of one file are sealed with. */
export interface Sealing {
  readonly key: CryptoKey;
  /** The header of the file; every chunk vouches for it. */
  readonly header: Uint8Array<ArrayBuffer>;
}

/** A new header with random salt and nonce prefix. */
export function newHeader(iterations = ITERATIONS): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER);
  header.set(new TextEncoder().encode(MAGIC));
  new DataView(header.buffer).setUint32(MAGIC.length, iterations);
  crypto.getRandomValues(header.subarray(MAGIC.length + 4));
  return header;
}

/** Rounds that a header asks for; undefined when it is no header of ours. */
export function iterationsOf(header: Uint8Array<ArrayBuffer>): number | undefined {
  if (header.length !== HEADER) return undefined;
  if (new TextDecoder().decode(header.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const iterations = new DataView(header.buffer, header.byteOffset).getUint32(MAGIC.length);
  return iterations >= 1 && iterations <= MOST_ITERATIONS ? iterations : undefined;
}

/** The key that a passphrase (Unicode NFKC) gives under a header. */
export async function sealingOf(
  passphrase: string,
  header: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Sealing> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const salt = header.slice(MAGIC.length + 4, MAGIC.length + 4 + SALT);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { key, header };
}

/** The nonce of a chunk: prefix of the file, number of the chunk, 1 for the last. */
function parameters({ header }: Sealing, number: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(header.subarray(HEADER - PREFIX));
  const view = new DataView(iv.buffer);
  view.setUint32(PREFIX, number);
  view.setUint8(11, last ? 1 : 0);
  return { name: 'AES-GCM', iv, additionalData: header };
}

/** Seals one chunk. */
export function sealChunk(
  sealing: Sealing,
  plain: Uint8Array<ArrayBuffer>,
  number: number,
  last: boolean,
): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt(parameters(sealing, number, last), sealing.key, plain);
}

/** Opens one chunk; undefined when key, place or content are not those that it was sealed with. */
export async function openChunk(
  sealing: Sealing,
  sealed: Uint8Array<ArrayBuffer>,
  number: number,
  last: boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(parameters(sealing, number, last), sealing.key, sealed),
    );
  } catch {
    return undefined;
  }
}
