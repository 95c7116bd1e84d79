import { describe, expect, it } from 'vitest';
import { CHUNK, HEADER, TAG } from './seal';
import { isProject, readProject } from './read';
import { writeProject, type Project } from './write';

const work = () => ({ signal: new AbortController().signal, onprogress: () => {} });
const ROUNDS = 1000;

function bytes(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let x = seed;
  for (let i = 0; i < length; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    all[i] = x >>> 24;
  }
  return all;
}

function project(...sizes: number[]): Project {
  const files = sizes.map((size, i) => ({
    id: `i${i}`,
    file: new File([bytes(size, i + 1)], `주문 ${i}.csv`),
  }));
  return { notebook: '{"version":1,"title":"봄 세일"}', files };
}

async function sameFiles(a: Project, b: Project): Promise<void> {
  expect(b.files.map(({ id, file }) => [id, file.name, file.size])).toEqual(
    a.files.map(({ id, file }) => [id, file.name, file.size]),
  );
  for (const [i, { file }] of a.files.entries()) {
    const other = b.files[i]?.file;
    if (!other) throw new Error('a file is missing');
    expect(
      Buffer.compare(Buffer.from(await file.arrayBuffer()), Buffer.from(await other.arrayBuffer())),
    ).toBe(0);
  }
}

describe('a project file', () => {
  it.each([[[]], [[0]], [[10]], [[3, 0, CHUNK]], [[CHUNK * 3 + 17, 5]]])('comes back: %j', async (sizes) => {
    const before = project(...sizes);
    const file = await writeProject(before, '귤 열 개!', work(), ROUNDS);
    expect(await isProject(file)).toBe(true);
    const read = await readProject(file, '귤 열 개!', work());
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.notebook).toBe(before.notebook);
    await sameFiles(before, read.value);
  });

  it('takes a passphrase in whatever normal form the keyboard gives', async () => {
    const file = await writeProject(project(1), '귤'.normalize('NFD'), work(), ROUNDS);
    expect((await readProject(file, '귤', work())).ok).toBe(true);
  });

  it('shows nothing of its content', async () => {
    const file = await writeProject(project(100), 'x', work(), ROUNDS);
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(text).not.toContain('version');
    expect(text).not.toContain('csv');
  });

  it('is different each time', async () => {
    const [a, b] = [
      await writeProject(project(9), 'x', work(), ROUNDS),
      await writeProject(project(9), 'x', work(), ROUNDS),
    ];
    expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(false);
  });

  it('does not open with another passphrase', async () => {
    const file = await writeProject(project(50), 'right', work(), ROUNDS);
    expect(await readProject(file, 'Right', work())).toMatchObject({
      ok: false,
      problem: { code: 'project-passphrase' },
    });
  });

  it.each([
    ['cut off in the middle of a chunk', (b: Uint8Array) => b.slice(0, HEADER + CHUNK + TAG + 100)],
    ['cut off between chunks', (b: Uint8Array) => b.slice(0, HEADER + 2 * (CHUNK + TAG))],
    ['with one bit changed', (b: Uint8Array) => b.map((byte, i) => (i === b.length - 40 ? byte ^ 1 : byte))],
    [
      'with two chunks exchanged',
      (b: Uint8Array) => {
        const size = CHUNK + TAG;
        const chunk = (n: number) => b.slice(HEADER + n * size, HEADER + (n + 1) * size);
        const swapped = b.slice();
        swapped.set(chunk(2), HEADER + size);
        swapped.set(chunk(1), HEADER + 2 * size);
        return swapped;
      },
    ],
    ['with something behind it', (b: Uint8Array) => concat(b, new Uint8Array(30))],
  ] as const)('%s is refused', async (_, change) => {
    const file = await writeProject(project(CHUNK * 4), 'x', work(), ROUNDS);
    const changed = change(new Uint8Array(await file.arrayBuffer()));
    const read = await readProject(new Blob([new Uint8Array(changed)]), 'x', work());
    expect(read).toMatchObject({ ok: false, problem: { code: 'project-damaged' } });
  });

  it('with another number of rounds is refused: the header is vouched for', async () => {
    const file = new Uint8Array(await (await writeProject(project(5), 'x', work(), ROUNDS)).arrayBuffer());
    file[11] = (file[11] ?? 0) ^ 1;
    expect((await readProject(new Blob([file]), 'x', work())).ok).toBe(false);
  });

  it.each(['', 'id,name\n1,Kim\n', 'GYULPRJ1', 'GYULPRJ1'.padEnd(60, '\xff')])(
    'other files are refused: %j',
    async (text) => {
      const file = new Blob([Buffer.from(text, 'latin1')]);
      expect(await isProject(file)).toBe(false);
      expect(await readProject(file, 'x', work())).toMatchObject({ problem: { code: 'project-not-ours' } });
    },
  );

  it('can be stopped, writing and reading', async () => {
    const stop = new AbortController();
    const big = project(CHUNK * 8);
    const writing = writeProject(big, 'x', { signal: stop.signal, onprogress: () => stop.abort() }, ROUNDS);
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    const file = await writeProject(big, 'x', work(), ROUNDS);
    const stopRead = new AbortController();
    const read = await readProject(file, 'x', {
      signal: stopRead.signal,
      onprogress: () => stopRead.abort(),
    });
    expect(read).toMatchObject({ problem: { code: 'cancelled' } });
  });
});

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
