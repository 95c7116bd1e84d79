import type { Result } from '../../core/problem';
import type { EngineAsset } from '../asset';
import { fetchScript } from '../fetch-asset';

/** The scripts of our workers as checked, so that a restart needs no network; each is fetched once. */
class Scripts {
  readonly #known = new Map<string, Promise<Result<Blob>>>();

  /** The script of an asset; a failure is forgotten, so that the next call tries again. */
  get(asset: EngineAsset): Promise<Result<Blob>> {
    const known = this.#known.get(asset.url);
    if (known !== undefined) return known;
    const fetched = fetchScript(asset).then((script) => {
      if (!script.ok) this.#known.delete(asset.url);
      return script;
    });
    this.#known.set(asset.url, fetched);
    return fetched;
  }
}

/** The scripts of this page. */
export const scripts = new Scripts();
