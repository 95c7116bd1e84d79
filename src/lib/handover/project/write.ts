import { inChunks } from './chunks';
import { CHUNK, ITERATIONS, newHeader, sealChunk, sealingOf } from './seal';

/** A project: the notebook as text, and the files that it reads, by input id. */
export interface Project {
  readonly notebook: string;
  readonly files: readonly { readonly id: string; readonly file: File }[];
}

/** How far it is, in bytes of the files; `signal` stops it. */
export interface ProjectWork {
  readonly signal: AbortSignal;
  readonly onprogress: (done: number, total: number) => void;
}

async function* plainBytes(project: Project, work: ProjectWork): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const files = project.files.map(({ id, file }) => ({ id, name: file.name, size: file.size }));
  const index = new TextEncoder().encode(JSON.stringify({ notebook: project.notebook, files }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, index.length);
  yield length;
  yield index;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { file } of project.files) {
    const reader = file.stream().getReader();
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      done += piece.value.length;
      work.onprogress(done, total);
      yield piece.value;
    }
  }
}

function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/**
 * The encrypted project file: notebook and files, packed with gzip, sealed with a passphrase. Throws `AbortError` when
 * stopped, and whatever reading a file throws (it was moved, or changed on disk).
 */
export async function writeProject(
  project: Project,
  passphrase: string,
  work: ProjectWork,
  iterations = ITERATIONS,
): Promise<Blob> {
  const header = newHeader(iterations);
  const sealing = await sealingOf(passphrase, header, iterations);
  const packed = streamOf(plainBytes(project, work)).pipeThrough(new CompressionStream('gzip'));
  const parts: Blob[] = [new Blob([header])];
  let number = 0;
  for await (const { bytes, last } of inChunks(packed, CHUNK)) {
    work.signal.throwIfAborted();
    // Each chunk becomes a Blob at once, which browsers may keep on disk.
    parts.push(new Blob([await sealChunk(sealing, bytes, number++, last)]));
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}
