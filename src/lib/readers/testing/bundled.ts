import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Look } from '../../core/file';
import type { Result } from '../../core/problem';

const ROOT = join(import.meta.dirname, '../../../..');

/** Bundles the readers into one module that a plain worker thread of Node can load; answers its URL. */
export async function bundleReaders(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gyul-readers-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: join(ROOT, 'src/lib/readers/testing/readers.ts'),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'readers.mjs', chunkFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true },
  });
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  return pathToFileURL(join(folder, 'worker.mjs')).href;
}

const WORKER = `
import { openAsBlob } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { calmWork, lookFile } from './readers.mjs';
parentPort.postMessage('ready');
parentPort.once('message', async ({ path, name }) => {
  const file = new File([await openAsBlob(path)], name);
  const outcome = await lookFile(file, undefined, calmWork());
  parentPort.postMessage(outcome);
});
`;

/** How reading a file went in a thread of its own. */
export interface Ran {
  readonly outcome: Result<Look>;
  readonly ms: number;
  /** The most memory of the process beyond what it had when the thread was ready. */
  readonly extraBytes: number;
}

/** Reads a file in a worker thread of little memory; throws when the thread dies or takes longer than the deadline. */
export function lookInThread(url: string, path: string, deadlineMs: number): Promise<Ran> {
  const worker = new Worker(new URL(url), { resourceLimits: { maxOldGenerationSizeMb: 300 } });
  return new Promise<Ran>((resolve, reject) => {
    let [start, before, most] = [0, 0, 0];
    const sample = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
    const deadline = setTimeout(
      () => reject(new Error(`no answer after ${deadlineMs} ms`)),
      deadlineMs + 5000,
    );
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread died')));
    worker.on('message', (message: 'ready' | Result<Look>) => {
      if (message === 'ready') {
        start = performance.now();
        before = process.memoryUsage.rss();
        worker.postMessage({ path, name: path.slice(path.lastIndexOf('/') + 1) });
        return;
      }
      clearTimeout(deadline);
      clearInterval(sample);
      resolve({ outcome: message, ms: performance.now() - start, extraBytes: Math.max(0, most - before) });
    });
  }).finally(() => worker.terminate());
}
