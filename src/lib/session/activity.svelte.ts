import type { Key, Progress } from '../engine/protocol';
import type { Words } from '../core/words';

/** A piece of work that the user sees and can cancel. */
export interface Activity {
  readonly key: Key;
  readonly label: Words;
  /** 0 to 1; undefined when it is not known. */
  readonly fraction: number | undefined;
}

/** What runs now; empty means "Ready". */
export class Activities {
  #running = $state.raw<readonly Activity[]>([]);
  #count = 0;

  /** What to show: the work that began first. */
  get current(): Activity | undefined {
    return this.#running[0];
  }

  get busy(): boolean {
    return this.#running.length > 0;
  }

  /** A key that no other work has. */
  nextKey(name: string): Key {
    this.#count += 1;
    return `${name}-${this.#count}`;
  }

  /** Shows the work while it lasts, whatever becomes of it. */
  async during<T>(
    key: Key,
    label: Words,
    work: (onprogress: (p: Progress) => void) => Promise<T>,
  ): Promise<T> {
    this.#running = [...this.#running, { key, label, fraction: undefined }];
    try {
      return await work((progress) => this.#update(key, progress));
    } finally {
      this.#running = this.#running.filter((activity) => activity.key !== key);
    }
  }

  #update(key: Key, { label, done, total }: Progress): void {
    const fraction = total > 0 ? Math.min(1, done / total) : undefined;
    this.#running = this.#running.map((a) => (a.key === key ? { key, label, fraction } : a));
  }
}
