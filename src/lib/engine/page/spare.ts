import type { EngineAsset } from '../asset';
import { scripts } from './scripts';

const AGAIN_MS = 1_000;

/** Resolves when the page has a moment; Safari cannot tell, and is given one. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
    else setTimeout(resolve, AGAIN_MS);
  });
}

/**
 * Fetches and keeps scripts that nothing has needed yet, so that they are there without a connection. One after the
 * other, and only while nothing else is to be done; what cannot be fetched now is fetched when it is needed.
 */
export async function fetchSpare(assets: readonly EngineAsset[], busy: () => boolean): Promise<void> {
  for (const asset of assets) {
    while (busy()) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await idle();
    await scripts.get(asset);
  }
}
