/** What of the Web Locks API is used, so that tests can stand in for it. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => Promise<void>,
  ): Promise<void>;
}

/** Whether this tab may write: not asked for yet, it may, or another tab does. */
export type Writing = 'idle' | 'mine' | 'elsewhere';

/**
 * Of all tabs that have one notebook open, one writes. The others learn that it is open elsewhere, are told when it
 * becomes free, and can take it over.
 */
export class Writer {
  readonly #locks: Locks | undefined;
  readonly #onchange: (writing: Writing) => void;
  #id = '';
  #writing: Writing = 'idle';
  #release: (() => void) | undefined;
  #waiting: AbortController | undefined;

  constructor(locks: Locks | undefined, onchange: (writing: Writing) => void) {
    this.#locks = locks;
    this.#onchange = onchange;
  }

  get writing(): Writing {
    return this.#writing;
  }

  /** Asks to write the notebook of this id, and lets the last one go; '' for none. Settles once it is known who writes. */
  async follow(id: string): Promise<void> {
    if (id === this.#id) return;
    this.letGo();
    this.#id = id;
    if (id === '') return this.#set('idle');
    // A browser without locks has nothing to ask; then the last tab to save wins, as everywhere.
    if (!this.#locks) return this.#set('mine');
    await this.#ask({ ifAvailable: true });
  }

  /** Writes from this tab; the other one is told. */
  async takeOver(): Promise<void> {
    this.#waiting?.abort();
    if (this.#locks && this.#id !== '') await this.#ask({ steal: true });
  }

  /** Lets the notebook go, so that another tab may write. */
  letGo(): void {
    this.#waiting?.abort();
    this.#release?.();
    this.#release = this.#waiting = undefined;
    this.#id = '';
  }

  #set(writing: Writing): void {
    if (this.#writing === writing) return;
    this.#writing = writing;
    this.#onchange(writing);
  }

  /** Settles as soon as the answer is known; a lock that was given is held until it is let go or taken. */
  #ask(options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal }): Promise<void> {
    const id = this.#id;
    return new Promise((known) => {
      const held = this.#locks?.request(`gyul:writer:${id}`, options, (lock) => {
        if (id !== this.#id) {
          known();
          return Promise.resolve();
        }
        if (lock === null) {
          this.#set('elsewhere');
          known();
          this.#wait();
          return Promise.resolve();
        }
        this.#set('mine');
        known();
        return new Promise((release) => (this.#release = release));
      });
      // A lock that another tab took rejects the request which held it; so does one that is no longer waited for.
      held?.catch(() => {
        known();
        if (id !== this.#id || options.signal?.aborted) return;
        this.#release = undefined;
        this.#set('elsewhere');
        this.#wait();
      });
    });
  }

  /** The tab that writes may be closed: then this one writes. */
  #wait(): void {
    this.#waiting = new AbortController();
    void this.#ask({ signal: this.#waiting.signal });
  }
}
