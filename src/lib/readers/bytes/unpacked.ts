import { bomb, damaged, tooLarge } from '../problems';
import { refuse, Refusal } from '../refusal';
import type { Work } from '../work';
import { gunzipMembers } from './gunzip-members';
import type { Budget, Packed } from './packed';
import { exceedsStated, FREE_BYTES, statesBomb } from './packed';

const ARCHIVE = { ko: '압축', en: 'compressed' };

interface Tally {
  done: number;
}

/** The bytes of a blob as they lie, counted. */
async function* raw(blob: Blob, tally: Tally, work: Work): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      work.signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      tally.done += value.byteLength;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* inflated(packed: Packed, tally: Tally, work: Work): AsyncGenerator<Uint8Array> {
  const format = packed.pack === 'gzip' ? 'gzip' : 'deflate-raw';
  const stream = streamOf(raw(packed.blob, tally, work)).pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  let given = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      given += value.byteLength;
      yield value;
    }
  } catch (error) {
    if (work.signal.aborted || error instanceof Refusal || isFileError(error)) throw error;
    if (packed.pack !== 'gzip') refuse(damaged(ARCHIVE, String(error)));
    // Browsers refuse a gzip of several members, which `cat a.gz b.gz` and log shippers make.
    tally.done = 0;
    yield* gunzipMembers(raw(packed.blob, tally, work), given);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'DataError';
}

function check(given: number, packed: Packed, tally: Tally, budget: Budget): void {
  if (given > budget.maxBytes) {
    const gib = `${Math.round(budget.maxBytes / 2 ** 30)} GB`;
    refuse(tooLarge({ ko: gib, en: gib }));
  }
  if (exceedsStated(packed, given))
    refuse(damaged(ARCHIVE, `more than the ${packed.statedBytes} bytes stated`));
  if (packed.pack !== 'none' && given > FREE_BYTES && given > budget.maxRatio * tally.done) refuse(bomb());
}

/** The unpacked bytes of a source, piece by piece, under a budget; progress is in packed bytes. */
export async function* unpacked(packed: Packed, budget: Budget, work: Work): AsyncGenerator<Uint8Array> {
  if (statesBomb(packed, budget)) refuse(bomb());
  const tally: Tally = { done: 0 };
  const chunks = packed.pack === 'none' ? raw(packed.blob, tally, work) : inflated(packed, tally, work);
  let given = 0;
  for await (const chunk of chunks) {
    work.signal.throwIfAborted();
    given += chunk.byteLength;
    check(given, packed, tally, budget);
    work.onprogress(tally.done, packed.blob.size);
    yield chunk;
  }
}

/** The first bytes, unpacked, and whether these are all. */
export async function unpackedHead(
  packed: Packed,
  sizeBytes: number,
  work: Work,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly whole: boolean }> {
  if (packed.pack === 'none') {
    const bytes = new Uint8Array(await packed.blob.slice(0, sizeBytes).arrayBuffer());
    return { bytes, whole: packed.blob.size <= sizeBytes };
  }
  const quiet: Work = { signal: work.signal, onprogress: () => undefined };
  const head = new Uint8Array(sizeBytes);
  let length = 0;
  for await (const chunk of inflated(packed, { done: 0 }, quiet)) {
    const fits = chunk.subarray(0, sizeBytes - length);
    head.set(fits, length);
    length += fits.length;
    if (fits.length < chunk.length) return { bytes: head, whole: false };
  }
  return { bytes: head.slice(0, length), whole: true };
}

/** Everything, unpacked; the blob itself when it is not packed. */
export async function unpackedWhole(packed: Packed, budget: Budget, work: Work): Promise<Blob> {
  if (packed.pack === 'none') return packed.blob;
  const parts: Blob[] = [];
  let pending: BlobPart[] = [];
  let pendingBytes = 0;
  for await (const chunk of unpacked(packed, budget, work)) {
    pending.push(chunk.slice());
    pendingBytes += chunk.byteLength;
    if (pendingBytes < 16 * 1024 * 1024) continue;
    parts.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  }
  return new Blob([...parts, ...pending]);
}

/** The part of a larger work that goes from `before` to `before + share` of `total` bytes. */
export function partOfWork(work: Work, before: number, total: number): Work {
  return { signal: work.signal, onprogress: (done) => work.onprogress(before + done, total) };
}
