import type { Inspection } from '../../core/file';
import type { Reading } from '../../core/input';
import { fail, type Result } from '../../core/problem';
import { cancelled } from '../problems';
import type { Key, Progress } from '../protocol';

type OnProgress = (progress: Progress) => void;

/** Starts an inspection under a key of its own. */
type Begin = (key: Key, onprogress: OnProgress) => Promise<Result<Inspection>>;

interface Waiter {
  readonly key: Key;
  readonly onprogress: OnProgress;
  readonly stop: () => void;
}

interface Entry {
  readonly key: Key;
  readonly answer: Promise<Result<Inspection>>;
  readonly waiters: Set<Waiter>;
}

/**
 * Inspections by file and reading. Each is made once: whoever asks while it runs waits for the same one, and it stops
 * only when nobody waits any more.
 */
export class Inspections {
  readonly #byFile = new WeakMap<File, Map<string, Entry>>();
  readonly #waiting = new Set<{ readonly entry: Entry; readonly waiter: Waiter }>();
  readonly #stop: (key: Key) => void;
  #count = 0;

  constructor(stop: (key: Key) => void) {
    this.#stop = stop;
  }

  /** The inspection of a file read in this way, made by `begin` unless it is known or under way. */
  get(
    file: File,
    reading: Reading,
    key: Key,
    onprogress: OnProgress,
    begin: Begin,
  ): Promise<Result<Inspection>> {
    const known = this.#byFile.get(file) ?? new Map<string, Entry>();
    this.#byFile.set(file, known);
    const name = JSON.stringify(reading);
    const entry = known.get(name) ?? this.#begin(begin, () => known.delete(name));
    known.set(name, entry);
    return this.#join(entry, key, onprogress);
  }

  #begin(begin: Begin, forget: () => void): Entry {
    const key = `inspection-${++this.#count}`;
    const waiters = new Set<Waiter>();
    const answer = begin(key, (progress) => {
      for (const waiter of waiters) waiter.onprogress(progress);
    });
    void answer.then(
      (result) => (result.ok ? undefined : forget()),
      () => forget(),
    );
    return { key, answer, waiters };
  }

  async #join(entry: Entry, key: Key, onprogress: OnProgress): Promise<Result<Inspection>> {
    let stop: () => void = () => {};
    const stopped = new Promise<Result<Inspection>>((resolve) => (stop = () => resolve(fail(cancelled()))));
    const waiter = { key, onprogress, stop };
    const waiting = { entry, waiter };
    entry.waiters.add(waiter);
    this.#waiting.add(waiting);
    try {
      return await Promise.race([entry.answer, stopped]);
    } finally {
      entry.waiters.delete(waiter);
      this.#waiting.delete(waiting);
    }
  }

  /** Answers whoever waits under the key; what nobody waits for any more is stopped. */
  cancel(key: Key): void {
    for (const { entry, waiter } of this.#waiting) {
      if (waiter.key !== key) continue;
      waiter.stop();
      entry.waiters.delete(waiter);
      if (entry.waiters.size === 0) this.#stop(entry.key);
    }
  }
}
