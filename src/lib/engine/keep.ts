import type { EngineAsset } from './asset';

const CACHE = 'gyul-engine';

function storage(): CacheStorage | undefined {
  return 'caches' in globalThis ? caches : undefined;
}

/** The content kept from an earlier visit, unchecked; undefined where there is none. */
export async function kept(asset: EngineAsset): Promise<ArrayBuffer | undefined> {
  try {
    const cache = await storage()?.open(CACHE);
    const response = await cache?.match(asset.url, { ignoreVary: true });
    return await response?.arrayBuffer();
  } catch {
    return undefined;
  }
}

/** Keeps content for the next visit; where there is no room, the next visit fetches it again. */
export async function keep(asset: EngineAsset, content: Blob): Promise<void> {
  try {
    const cache = await storage()?.open(CACHE);
    await cache?.put(asset.url, new Response(content));
  } catch {
    // A full or forbidden storage costs a download, nothing else.
  }
}

/** Removes what older versions of this site (other sites of the origin excepted) have kept. */
export async function forgetOthers(current: readonly EngineAsset[]): Promise<void> {
  try {
    const cache = await storage()?.open(CACHE);
    const wanted = new Set(current.map(({ url }) => url));
    const folders = new Set(current.map(({ url }) => new URL('.', url).href));
    for (const { url } of (await cache?.keys()) ?? []) {
      if (!wanted.has(url) && folders.has(new URL('.', url).href)) await cache?.delete(url);
    }
  } catch {
    // Nothing depends on it.
  }
}
