import { byteIn, rootTable, tableIn, wordIn, type Table } from './flat';

/** Kinds of messages, as Arrow numbers them. */
const KINDS: Readonly<Record<number, Frame['kind']>> = { 1: 'schema', 2: 'dictionary', 3: 'batch' };

/** Fields of Arrow's message and dictionary tables. */
const [HEADER_KIND, HEADER, BODY_LENGTH, DICTIONARY_DATA, BATCH_LENGTH] = [1, 2, 3, 1, 0];

const CONTINUES = 0xffffffff;
const WINDOW_BYTES = 262_144;
/** Longer descriptions of a batch are refused. */
const MOST_METADATA = 256_000_000;

/** One message of an Arrow stream: its description, and where its body is in the file. */
export interface Frame {
  readonly kind: 'schema' | 'dictionary' | 'batch';
  readonly metadata: Uint8Array<ArrayBuffer>;
  readonly bodyAt: number;
  readonly bodyLength: number;
  readonly rows: number;
}

/** The table of buffers of a message, for batches and dictionaries. */
export function batchTable({ kind, metadata }: Pick<Frame, 'kind' | 'metadata'>): Table | undefined {
  const header = tableIn(rootTable(metadata), HEADER);
  return kind === 'dictionary' && header !== undefined ? tableIn(header, DICTIONARY_DATA) : header;
}

function frameOf(metadata: Uint8Array<ArrayBuffer>, bodyAt: number): Frame | undefined {
  const message = rootTable(metadata);
  const kind = KINDS[byteIn(message, HEADER_KIND)];
  const bodyLength = wordIn(message, BODY_LENGTH);
  if (!(bodyLength >= 0 && Number.isSafeInteger(bodyLength)))
    throw new RangeError(`a body of ${bodyLength} bytes`);
  if (kind === undefined) return undefined;
  const table = kind === 'batch' ? batchTable({ kind, metadata }) : undefined;
  return { kind, metadata, bodyAt, bodyLength, rows: table === undefined ? 0 : wordIn(table, BATCH_LENGTH) };
}

/** Reads small pieces of a file through a window, so that many short messages need few reads. */
function windowed(file: Blob): (at: number, length: number) => Promise<Uint8Array<ArrayBuffer>> {
  let from = 0;
  let piece = new Uint8Array();
  return async (at, length) => {
    if (at < from || at + length > from + piece.length) {
      piece = new Uint8Array(await file.slice(at, at + Math.max(length, WINDOW_BYTES)).arrayBuffer());
      from = at;
    }
    return piece.slice(at - from, at - from + length);
  };
}

/**
 * The messages of an Arrow stream from a place in the file on, without their bodies. A file of the random-access form
 * holds a stream between its marks. Throws RangeError when a message is cut short.
 */
export async function* framesOf(file: Blob, start: number, signal: AbortSignal): AsyncGenerator<Frame, void> {
  const read = windowed(file);
  for (let at = start; at + 4 <= file.size;) {
    signal.throwIfAborted();
    const lead = await read(at, 8);
    const view = new DataView(lead.buffer);
    const first = view.getUint32(0, true);
    const long = first === CONTINUES;
    // Streams of before 0.15 have no mark in front of the length.
    const length = long ? (lead.length === 8 ? view.getUint32(4, true) : 0) : first;
    if (length === 0) return;
    const metadataAt = at + (long ? 8 : 4);
    if (length > MOST_METADATA || metadataAt + length > file.size)
      throw new RangeError('a message is cut short');
    const metadata = await read(metadataAt, length);
    const bodyAt = metadataAt + length;
    const frame = frameOf(metadata, bodyAt);
    const bodyLength = frame?.bodyLength ?? 0;
    if (bodyAt + bodyLength > file.size) throw new RangeError('the body of a message is cut short');
    if (frame !== undefined) yield frame;
    at = bodyAt + bodyLength;
  }
}
