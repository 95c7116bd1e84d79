import type { Catalog } from '../core/relation';
import type { TakenInput } from './taking';

/** What could be read before a newer customers file came as the last of all files, while its tables are still there. */
export class OlderCatalog {
  #catalog = $state.raw<Catalog>();

  /** Undefined when no newer customers file came last. */
  get catalog(): Catalog | undefined {
    return this.#catalog;
  }

  /** Keeps or lets go of what is read now, by what comes in its place. */
  follow(taken: readonly TakenInput[], now: Catalog | undefined): void {
    if (taken.length === 0) return;
    const newer = taken.some(({ spec, replaces }) => replaces !== undefined && spec.role === 'customers');
    this.#catalog = newer ? now : undefined;
  }

  clear(): void {
    this.#catalog = undefined;
  }
}
