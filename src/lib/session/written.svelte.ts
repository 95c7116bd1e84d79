import type { LineageInput } from '../inputs/checks/lineage';

/** A list that was written. */
export type WrittenList = LineageInput['exports'][number];

const MOST = 20;

/** The lists that were written since the page was opened, for the lineage; nothing of them is kept. */
export class Written {
  #all = $state.raw<readonly WrittenList[]>([]);
  #count = 0;

  /** Oldest first. */
  get all(): readonly WrittenList[] {
    return this.#all;
  }

  add(list: Omit<WrittenList, 'id'>): void {
    this.#count += 1;
    this.#all = [...this.#all, { ...list, id: `e${this.#count}` }].slice(-MOST);
  }
}
