import type { Encoding } from '../../core/input';
import type { Work } from '../../readers/work';

/** Finished parts leave the memory of the worker as Blobs of this size; the browser keeps large ones on disk. */
const PART_BYTES = 16_000_000;

/** What a stream holds, as a Blob made of parts. */
async function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { value, done } = await reader.read();
    if (value !== undefined) {
      open.push(value);
      size += value.byteLength;
    }
    if (size >= PART_BYTES || done) {
      parts.push(new Blob(open));
      open = [];
      size = 0;
    }
    if (done) return new Blob(parts);
  }
}

/**
 * A UTF-8 form of a text, made as a stream: neither form is ever whole in memory of ours. Undecodable bytes become
 * U+FFFD, which later checks count. Rejects when stopped, or when the file cannot be read.
 */
export function toUtf8(text: Blob, encoding: Encoding, { signal, onprogress }: Work): Promise<Blob> {
  let done = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, BufferSource>({
    transform(chunk, controller) {
      done += chunk.byteLength;
      onprogress(done, text.size);
      controller.enqueue(chunk);
    },
  });
  const stream = text
    .stream()
    .pipeThrough(count, { signal })
    .pipeThrough(new TextDecoderStream(encoding))
    .pipeThrough(new TextEncoderStream());
  return blobOf(stream as ReadableStream<Uint8Array<ArrayBuffer>>);
}
