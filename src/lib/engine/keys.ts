import { fail, type Result } from '../core/problem';
import { cancelled } from './problems';
import type { Key } from './protocol';

/** Work in progress, by key, so that all of a key can be stopped. */
export class Keys {
  readonly #running = new Map<Key, Set<AbortController>>();

  /** Does the work under the key; answers `cancelled` when the key was cancelled meanwhile, whatever came of it. */
  async under<T>(key: Key, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const controller = new AbortController();
    const group = this.#running.get(key) ?? new Set();
    this.#running.set(key, group.add(controller));
    try {
      const result = await work(controller.signal);
      return controller.signal.aborted ? fail(cancelled()) : result;
    } catch (error) {
      if (controller.signal.aborted) return fail(cancelled());
      throw error;
    } finally {
      group.delete(controller);
      if (group.size === 0) this.#running.delete(key);
    }
  }

  /** Stops all work under the key. */
  cancel(key: Key): void {
    for (const controller of this.#running.get(key) ?? []) controller.abort();
  }
}
