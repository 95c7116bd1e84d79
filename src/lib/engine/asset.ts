/** A file of our own origin that the engine fetches, and what its content must be. */
export interface EngineAsset {
  /** Absolute. */
  readonly url: string;
  /** Subresource integrity, `sha384-…`. */
  readonly integrity: string;
  /** Size as transferred. */
  readonly bytes: number;
}

/** All files of the engine: our workers, and DuckDB's worker and gzipped module in two builds. */
export interface EngineAssets {
  readonly worker: EngineAsset;
  /** The reading worker. */
  readonly reading: EngineAsset;
  /** The worker for books of old kinds. */
  readonly legacy: EngineAsset;
  readonly ehScript: EngineAsset;
  readonly ehModule: EngineAsset;
  readonly mvpScript: EngineAsset;
  readonly mvpModule: EngineAsset;
}
