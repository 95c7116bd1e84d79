import { fail, type Problem, type Result } from '../../core/problem';
import { cancelled } from '../problems';
import type { Key, Progress } from '../protocol';
import type { Call } from '../watched';
import type { Host } from './host';

interface Pending {
  readonly key: Key;
  readonly onprogress: (progress: Progress) => void;
  /** Answers now, whatever the worker says later. */
  readonly settle: (problem: Problem) => void;
  /** The worker that has it; undefined while it waits for one. */
  host: Host | undefined;
}

/** How long a cancelled call may take to stop before its worker is given up. */
const STOP_MS = 2_500;

/** The calls that have no answer yet. Each gets one, from the worker, by cancel, or by the worker's death. */
export class Calls {
  /** Why a worker ended that did not stop when it was told. */
  static readonly GIVEN_UP = 'a cancelled call did not stop';
  readonly #pending = new Map<number, Pending>();
  #count = 0;

  get size(): number {
    return this.#pending.size;
  }

  /** Hands progress to the call that it belongs to. */
  progress(id: number, progress: Progress): void {
    this.#pending.get(id)?.onprogress(progress);
  }

  /**
   * Makes one call: waits for a worker, then for its answer. Rejects only for bugs. `ready` gives the worker, or why
   * there is none.
   */
  make<T, H extends Host>(
    key: Key,
    onprogress: (progress: Progress) => void,
    ready: () => Promise<Result<H>>,
    ask: (host: H, call: Call) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const id = ++this.#count;
    return new Promise<Result<T>>((resolve, reject) => {
      const pending: Pending = {
        key,
        onprogress,
        settle: (problem) => resolve(fail(problem)),
        host: undefined,
      };
      this.#pending.set(id, pending);
      this.#ask(pending, ready, (host) => ask(host, { id, key })).then(resolve, reject);
    }).finally(() => this.#pending.delete(id));
  }

  async #ask<T, H extends Host>(
    pending: Pending,
    ready: () => Promise<Result<H>>,
    ask: (host: H) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const host = await ready();
    if (!host.ok) return host;
    pending.host = host.value;
    const death = host.value.died.then((reason) => fail<T>(host.value.fate(reason)));
    return Promise.race([ask(host.value), death]);
  }

  /** Stops the calls of a key. One that does not stop costs its worker its life. */
  cancel(key: Key): void {
    const hosts = new Set<Host>();
    const own = [...this.#pending].filter(([, pending]) => pending.key === key);
    for (const [, { host, settle }] of own) {
      if (host === undefined) settle(cancelled());
      else hosts.add(host);
    }
    for (const host of hosts) void host.remote.cancel(key);
    if (hosts.size === 0) return;
    setTimeout(() => {
      const left = own.filter(([id, { host }]) => host !== undefined && this.#pending.has(id));
      for (const [, { settle }] of left) settle(cancelled());
      for (const [, { host }] of left) host?.end(Calls.GIVEN_UP);
    }, STOP_MS);
  }
}
