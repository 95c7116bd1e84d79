import * as v from 'valibot';
import { fail, ok, type Result } from '../../core/problem';
import { ByteReader } from './chunks';
import { CANCELLED, DAMAGED, NOT_A_PROJECT, WRONG_PASSPHRASE } from './problems';
import { CHUNK, HEADER, iterationsOf, openChunk, sealingOf, TAG, type Sealing } from './seal';
import type { Project, ProjectWork } from './write';

/** The notebook is checked on its own later; this only bounds what is read. */
const LONGEST_INDEX = 8 << 20;

const indexSchema = v.strictObject({
  notebook: v.string(),
  files: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
        name: v.pipe(v.string(), v.maxLength(500)),
        size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      }),
    ),
    v.maxLength(500),
  ),
});

/** Whether the beginning of a file says that it is a project of ours. */
export async function isProject(file: Blob): Promise<boolean> {
  const header = new Uint8Array(await file.slice(0, HEADER).arrayBuffer());
  return iterationsOf(header) !== undefined;
}

function opened(file: Blob, sealing: Sealing, work: ProjectWork): ReadableStream<Uint8Array<ArrayBuffer>> {
  let number = 0;
  let at = HEADER;
  return new ReadableStream({
    async pull(controller) {
      work.signal.throwIfAborted();
      const end = Math.min(at + CHUNK + TAG, file.size);
      const sealed = new Uint8Array(await file.slice(at, end).arrayBuffer());
      const last = end === file.size;
      const plain = await openChunk(sealing, sealed, number, last);
      if (!plain) throw new RangeError('a sealed chunk does not open');
      number += 1;
      at = end;
      work.onprogress(at, file.size);
      if (plain.length > 0) controller.enqueue(plain);
      if (last) controller.close();
    },
  });
}

async function readFile(bytes: ByteReader, size: number): Promise<Blob | undefined> {
  const parts: Blob[] = [];
  let left = size;
  while (left > 0) {
    const piece = await bytes.some(left);
    if (piece.length === 0) return undefined;
    left -= piece.length;
    parts.push(new Blob([piece]));
  }
  return new Blob(parts);
}

async function readAll(bytes: ByteReader): Promise<Project | undefined> {
  const head = await bytes.exactly(4);
  const length = head && new DataView(head.buffer).getUint32(0);
  if (length === undefined || length > LONGEST_INDEX) return undefined;
  const index = await bytes.exactly(length);
  const parsed = index && v.safeParse(indexSchema, JSON.parse(new TextDecoder().decode(index)));
  if (!parsed?.success) return undefined;
  const files: { id: string; file: File }[] = [];
  for (const { id, name, size } of parsed.output.files) {
    const blob = await readFile(bytes, size);
    if (!blob) return undefined;
    files.push({ id, file: new File([blob], name) });
  }
  const rest = await bytes.some(1);
  return rest.length === 0 ? { notebook: parsed.output.notebook, files } : undefined;
}

/** The project in an encrypted file; problems: `project-not-ours`, `project-passphrase`, `project-damaged`, `cancelled`. */
export async function readProject(
  file: Blob,
  passphrase: string,
  work: ProjectWork,
): Promise<Result<Project>> {
  const header = new Uint8Array(await file.slice(0, HEADER).arrayBuffer());
  const iterations = iterationsOf(header);
  if (iterations === undefined) return fail(NOT_A_PROJECT);
  const sealing = await sealingOf(passphrase, header, iterations);
  if (!(await opensAtAll(file, sealing))) return fail(WRONG_PASSPHRASE);
  const plain = opened(file, sealing, work).pipeThrough(new DecompressionStream('gzip'));
  const bytes = new ByteReader(plain);
  try {
    const project = await readAll(bytes);
    return project ? ok(project) : fail(DAMAGED);
  } catch {
    return fail(work.signal.aborted ? CANCELLED : DAMAGED);
  } finally {
    await bytes.cancel();
  }
}

/** Whether the key opens the first chunk, which a wrong passphrase never does. */
async function opensAtAll(file: Blob, sealing: Sealing): Promise<boolean> {
  const end = Math.min(HEADER + CHUNK + TAG, file.size);
  const sealed = new Uint8Array(await file.slice(HEADER, end).arrayBuffer());
  return (await openChunk(sealing, sealed, 0, end === file.size)) !== undefined;
}
