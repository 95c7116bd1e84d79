import { wrap } from 'comlink';
import type { Result } from '../../core/problem';
import type { LegacyReader, LegacySheet } from '../../readers/book/legacy/reader';
import type { EngineAsset } from '../asset';
import { fetchScript } from '../fetch-asset';
import type { LegacyService } from '../legacy/service';
import { lifeEnded, lifeName } from '../life';
import { spawn } from '../spawn';

/** Rejects when the worker fails, has ended, or is to be stopped. */
function ended(worker: Worker, life: Promise<void>, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('messageerror', () => reject(new Error('a message cannot be read')));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    void life.then(() => reject(new Error('the worker for old books ended')));
  });
}

async function readIn(
  worker: Worker,
  blob: Blob,
  signal: AbortSignal,
): Promise<Result<readonly LegacySheet[]>> {
  const remote = wrap<LegacyService>(worker);
  const life = lifeName();
  const connected = remote.connect(life);
  const end = ended(
    worker,
    connected.then(() => lifeEnded(life)),
    signal,
  );
  const read = async (): Promise<Result<readonly LegacySheet[]>> => {
    await connected;
    return remote.read(blob);
  };
  return Promise.race([read(), end]);
}

/**
 * Reads books of old kinds in a worker of their own, whose script is fetched when the first comes. SheetJS reads in
 * one go: to stop it, or after it, the worker is ended, and all that it took is free again.
 */
export function legacyReader(asset: EngineAsset): LegacyReader {
  return async (blob, signal) => {
    const script = await fetchScript(asset);
    if (!script.ok) return script;
    signal.throwIfAborted();
    const worker = spawn([script.value], 'gyul-legacy');
    try {
      return await readIn(worker, blob, signal);
    } finally {
      worker.terminate();
    }
  };
}
