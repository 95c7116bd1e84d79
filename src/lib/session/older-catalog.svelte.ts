import type { Catalog } from '../core/relation';
import type { TakenInput } from './taking';

/** What could be read before the last newer customers file came, while its tables are still there. */
export class OlderCatalog {
  #catalog = $state.raw<Catalog>();

  /** Undefined when no newer customers file came last. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** Keeps or lets go of what is read now, by what comes in its place. */
  follow(taken: readonly TakenInput[], now: Catalog | undefined): void {
    const replaced = taken.filter(({ replaces }) => replaces !== undefined);
    if (replaced.length === 0) return;
    this.#catalog = replaced.some(({ spec }) => spec.role === 'customers') ? now : undefined;
  }

  clear(): void {
    this.#catalog = undefined;
  }
}
