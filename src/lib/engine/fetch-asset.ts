import { fail, ok, type Result } from '../core/problem';
import type { EngineAsset } from './asset';
import { keep, kept } from './keep';
import { engineAltered, engineUnreachable } from './problems';

type OnBytes = (done: number) => void;

const STALL_MS = 60_000;

function hasDigest(): boolean {
  return (crypto.subtle as SubtleCrypto | undefined) !== undefined;
}

async function matches(asset: EngineAsset, content: BufferSource): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', content));
  return asset.integrity === `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** Rejects when nothing has arrived for a minute. */
function orStall<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the download stands still')), STALL_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function download(asset: EngineAsset, onbytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  const response = await orStall(fetch(asset.url, { credentials: 'same-origin', cache: 'no-store' }));
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${asset.url}`);
  const content = new Uint8Array(asset.bytes);
  const reader = response.body.getReader();
  let done = 0;
  for (;;) {
    const { value, done: ended } = await orStall(reader.read());
    if (ended) return content.subarray(0, done);
    // A longer file is not ours; the check of its hash will say so.
    content.set(value.subarray(0, asset.bytes - done), done);
    done = Math.min(asset.bytes, done + value.byteLength);
    onbytes(done);
  }
}

/** Without `crypto.subtle` (pages over plain HTTP) the browser checks the hash, and there is no progress. */
async function fetchChecked(asset: EngineAsset): Promise<Result<Blob>> {
  try {
    const response = await fetch(asset.url, { integrity: asset.integrity, credentials: 'same-origin' });
    return response.ok
      ? ok(await response.blob())
      : fail(engineUnreachable(`${response.status} ${asset.url}`));
  } catch (error) {
    return fail(engineUnreachable(String(error)));
  }
}

/**
 * The content of one file of the engine: as kept from an earlier visit, else fetched with progress in bytes.
 * Never content whose hash differs.
 */
export async function fetchAsset(asset: EngineAsset, onbytes: OnBytes = () => {}): Promise<Result<Blob>> {
  if (!hasDigest()) return fetchChecked(asset);
  const before = await kept(asset);
  if (before !== undefined && (await matches(asset, before))) {
    onbytes(asset.bytes);
    return ok(new Blob([before]));
  }
  try {
    const content = await download(asset, onbytes);
    if (!(await matches(asset, content))) return fail(engineAltered(asset.url));
    const blob = new Blob([content]);
    await keep(asset, blob);
    return ok(blob);
  } catch (error) {
    return fail(engineUnreachable(String(error)));
  }
}

/** The content of a script, whose hash the browser checks before any byte is seen. */
export async function fetchScript(asset: EngineAsset): Promise<Result<Blob>> {
  const before = hasDigest() ? await kept(asset) : undefined;
  if (before !== undefined && (await matches(asset, before))) return ok(new Blob([before]));
  const fetched = await fetchChecked(asset);
  if (fetched.ok) await keep(asset, fetched.value);
  return fetched;
}
