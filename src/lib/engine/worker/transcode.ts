import type { Encoding } from '../../core/input';

/**
 * A UTF-8 form of the file, made as a stream: neither form is ever whole in memory of ours. Undecodable bytes
 * become U+FFFD, which later checks count. Rejects when stopped, or when the file cannot be read.
 */
export function toUtf8(
  file: Blob,
  encoding: Encoding,
  onbytes: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  let done = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, BufferSource>({
    transform(chunk, controller) {
      done += chunk.byteLength;
      onbytes(done);
      controller.enqueue(chunk);
    },
  });
  const stream = file
    .stream()
    .pipeThrough(count, { signal })
    .pipeThrough(new TextDecoderStream(encoding))
    .pipeThrough(new TextEncoderStream());
  return new Response(stream).blob();
}
