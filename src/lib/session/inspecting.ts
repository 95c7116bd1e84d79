import type { Engine, Progress } from '../engine/protocol';
import { openAgain } from './opening';
import type { PendingInput } from './pending-input';
import { withRest } from './rest-of-file';

type Change = (id: string, change: (pending: PendingInput) => PendingInput) => void;

/** Reads the whole text of waiting files in the background, so that faults are known before anything is loaded. */
export class Inspecting {
  readonly #engine: Engine;
  readonly #change: Change;
  readonly #running = new Map<string, { readonly key: string; readonly done: Promise<void> }>();
  #count = 0;
  #tell: (progress: Progress) => void = () => {};

  constructor(engine: Engine, change: Change) {
    this.#engine = engine;
    this.#change = change;
  }

  /** Reads the text of a file as it is to be read now; what ran for it before is stopped. */
  start({ opened, spec }: PendingInput): void {
    this.stop(spec.id);
    if (opened.look.head.kind !== 'text') return;
    this.#count += 1;
    const key = `inspect-${this.#count}`;
    const done = this.#inspect(key, opened, spec.id, spec.reading);
    this.#running.set(spec.id, { key, done });
  }

  async #inspect(
    key: string,
    opened: PendingInput['opened'],
    id: string,
    reading: PendingInput['spec']['reading'],
  ): Promise<void> {
    const inspected = await this.#engine.inspect(opened.file, reading, key, (progress) => {
      this.#tell(progress);
      const { done, total } = progress;
      if (this.#running.get(id)?.key === key)
        this.#change(id, (pending) => ({ ...pending, read: { done, total } }));
    });
    if (this.#running.get(id)?.key !== key) return;
    const again =
      inspected.ok && (await openAgain({ engine: this.#engine, key, onprogress: () => {} }, opened));
    if (this.#running.get(id)?.key !== key) return;
    if (again) {
      this.#change(id, (pending) => withRest(pending, again));
      const found = again.guess.spec.reading;
      // The whole table may begin elsewhere than its first rows told.
      if (JSON.stringify(found) !== JSON.stringify(reading)) return this.#inspect(key, again, id, found);
    }
    this.#running.delete(id);
    // What cannot be read now is told when it is loaded.
    if (!inspected.ok) return;
    const inspection = inspected.value;
    this.#change(id, (pending) => ({
      ...pending,
      inspection,
      read: undefined,
      spec: { ...pending.spec, reading: inspection.reading },
    }));
  }

  /** Stops reading the text of a file. */
  stop(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    this.#engine.cancel(running.key);
  }

  /** Settles once every text was read; tells how far that is. */
  async settled(onprogress: (progress: Progress) => void): Promise<void> {
    this.#tell = onprogress;
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }
}
