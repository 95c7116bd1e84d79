import { emptyNotebook, type Notebook } from '../core/notebook';
import type { Words } from '../core/words';

const LIMIT = 200;

/** A notebook as it was, and what was done to it then. */
interface Moment {
  readonly notebook: Notebook;
  readonly label: Words;
}

/** The living notebook with its undo and redo; the document itself is plain and never mutated. */
export class History {
  #past = $state.raw<readonly Moment[]>([]);
  #now = $state.raw<Notebook>(emptyNotebook());
  #future = $state.raw<readonly Moment[]>([]);
  #lastKey = '';

  /** The notebook as it is now. */
  get now(): Notebook {
    return this.#now;
  }

  /** The notebook before the last change; undefined when there was none. */
  get before(): Notebook | undefined {
    return this.#past.at(-1)?.notebook;
  }

  /** What undo takes back; undefined when there is nothing. */
  get undoLabel(): Words | undefined {
    return this.#past.at(-1)?.label;
  }

  /** What redo brings back; undefined when there is nothing. */
  get redoLabel(): Words | undefined {
    return this.#future[0]?.label;
  }

  /**
   * Takes a changed notebook. Changes with the same non-empty `key` in a row (typing in one field) are one undo step.
   */
  change(next: Notebook, label: Words, key = ''): void {
    if (next === this.#now) return;
    if (!this.goesOn(key)) {
      this.#past = [...this.#past, { notebook: this.#now, label }].slice(-LIMIT);
    }
    this.#lastKey = key;
    this.#now = next;
    this.#future = [];
  }

  /** Whether a change with this key goes on with the last one, as typing in one field does. */
  goesOn(key: string): boolean {
    return key !== '' && key === this.#lastKey;
  }

  /** Takes a change that belongs to the data and not to the user, such as a measured fingerprint; undo does not see it. */
  amend(change: (notebook: Notebook) => Notebook): void {
    const amended = (moment: Moment): Moment => ({ ...moment, notebook: change(moment.notebook) });
    this.#past = this.#past.map(amended);
    this.#future = this.#future.map(amended);
    this.#now = change(this.#now);
  }

  /** Starts over with another notebook. */
  replace(notebook: Notebook): void {
    this.#past = [];
    this.#future = [];
    this.#lastKey = '';
    this.#now = notebook;
  }

  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#future = [{ notebook: this.#now, label: last.label }, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#now = last.notebook;
    this.#lastKey = '';
  }

  redo(): void {
    const [next, ...rest] = this.#future;
    if (!next) return;
    this.#past = [...this.#past, { notebook: this.#now, label: next.label }];
    this.#future = rest;
    this.#now = next.notebook;
    this.#lastKey = '';
  }
}
