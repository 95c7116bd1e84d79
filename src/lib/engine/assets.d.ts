declare module 'virtual:engine-assets' {
  import type { EngineAssets } from '$lib/engine/asset';
  /** The engine's files as built; in code that runs on no browser, empty. */
  export const assets: EngineAssets;
}
