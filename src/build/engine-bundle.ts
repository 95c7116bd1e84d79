import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const deflate = promisify(gzip);
const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** One file that the engine fetches at start. */
export interface EngineFile {
  /** Starts with `engine-`, by which the service worker knows it. */
  readonly name: string;
  readonly source: Uint8Array;
  /** Subresource integrity, `sha384-…`. */
  readonly integrity: string;
}

/** The first modules of our workers. */
export interface EngineEntries {
  readonly worker: string;
  readonly reading: string;
  readonly legacy: string;
}

/** The engine's files by what they are for, and the sources that went into our own workers. */
export interface EngineBundle {
  readonly files: Readonly<Record<EngineFileKind, EngineFile>>;
  readonly sources: readonly string[];
}

/** What each file is for: our workers, and DuckDB's worker and module, with and without WASM exceptions. */
export type EngineFileKind =
  'worker' | 'reading' | 'legacy' | 'ehScript' | 'ehModule' | 'mvpScript' | 'mvpModule';

function engineFile(name: string, source: Uint8Array): EngineFile {
  const integrity = `sha384-${createHash('sha384').update(source).digest('base64')}`;
  return { name, source, integrity };
}

/** Compresses with gzip; results are kept by content, since two modules take ten seconds. */
async function packed(source: Uint8Array): Promise<Uint8Array> {
  const folder = resolve('node_modules/.cache/gyul-engine');
  const path = join(folder, `${createHash('sha256').update(source).digest('hex')}.gz`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined) return kept;
  const bytes = await deflate(source, { level: 9 });
  await mkdir(folder, { recursive: true });
  await writeFile(path, bytes);
  return bytes;
}

/** Bundles a worker and all that it imports into one classic script. */
async function bundleWorker(entry: string): Promise<{ code: string; sources: string[] }> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      // As a library, so that imports that wait for their use get no helper that fetches files of a page.
      lib: { entry, formats: ['iife'], name: 'worker', fileName: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap((o) => o.output).filter((o) => o.type === 'chunk');
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) throw new Error('the worker is not one script');
  return { code: chunk.code, sources: Object.keys(chunk.modules).filter((id) => id.startsWith('/')) };
}

/** Makes all files that the engine fetches, from the entries of our workers and the installed DuckDB. */
export async function bundleEngine({
  worker: workerEntry,
  reading: readingEntry,
  legacy: legacyEntry,
}: EngineEntries): Promise<EngineBundle> {
  const [worker, reading, legacy, ehScript, ehModule, mvpScript, mvpModule] = await Promise.all([
    bundleWorker(workerEntry),
    bundleWorker(readingEntry),
    bundleWorker(legacyEntry),
    readFile(join(dist, 'duckdb-browser-eh.worker.js')),
    readFile(join(dist, 'duckdb-eh.wasm')).then(packed),
    readFile(join(dist, 'duckdb-browser-mvp.worker.js')),
    readFile(join(dist, 'duckdb-mvp.wasm')).then(packed),
  ]);
  return {
    files: {
      worker: engineFile('engine-worker.js', new TextEncoder().encode(worker.code)),
      reading: engineFile('engine-reading.js', new TextEncoder().encode(reading.code)),
      legacy: engineFile('engine-legacy.js', new TextEncoder().encode(legacy.code)),
      ehScript: engineFile('engine-duckdb-eh.js', ehScript),
      // Not `.gz`: some servers would declare that as a content encoding, and the browser would unpack it.
      ehModule: engineFile('engine-duckdb-eh.bin', ehModule),
      mvpScript: engineFile('engine-duckdb-mvp.js', mvpScript),
      mvpModule: engineFile('engine-duckdb-mvp.bin', mvpModule),
    },
    sources: [...worker.sources, ...reading.sources, ...legacy.sources],
  };
}
