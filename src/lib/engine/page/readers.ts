import { transfer, type Remote } from 'comlink';
import { assets } from 'virtual:engine-assets';
import type { Result } from '../../core/problem';
import { readingStopped } from '../problems';
import type { Key, Progress } from '../protocol';
import type { ReadingService } from '../reading/service';
import type { Call } from '../watched';
import type { Service } from '../worker/service';
import { Calls } from './calls';
import { watch } from './heartbeat';
import { startHost, type HostOf } from './host';

type Ask<T> = (remote: Remote<ReadingService>, call: Call) => Promise<Result<T>>;

/** Readers of other people decode large files in one go, and answer nothing meanwhile. */
const DEADLINE_MS = 120_000;

/**
 * The reading worker through its lives: started at the first file, and anew at the next call after it died. It holds
 * nothing, so that its death costs no more than the calls in flight.
 */
export class Readers {
  readonly #calls = new Calls();
  #host: Promise<Result<HostOf<ReadingService>>> | undefined;

  #live(): Promise<Result<HostOf<ReadingService>>> {
    this.#host ??= this.#start();
    return this.#host;
  }

  async #start(): Promise<Result<HostOf<ReadingService>>> {
    const kind = { asset: assets.reading, name: 'gyul-reading', fate: readingStopped };
    const host = await startHost<ReadingService>(kind, (notice) => {
      if (notice.type === 'progress') this.#calls.progress(notice.call, notice.progress);
    });
    if (!host.ok) {
      this.#host = undefined;
      return host;
    }
    void host.value.remote.useLegacy(assets.legacy);
    watch(host.value, { hasWork: () => this.#calls.size > 0, deadlineMs: DEADLINE_MS });
    void host.value.died.then(() => (this.#host = undefined));
    return host;
  }

  /** Asks the reading worker. When it was given up because of another call, it is asked once more. */
  async ask<T>(key: Key, onprogress: (progress: Progress) => void, ask: Ask<T>): Promise<Result<T>> {
    const once = (): Promise<Result<T>> =>
      this.#calls.make(
        key,
        onprogress,
        () => this.#live(),
        ({ remote }, call) => ask(remote, call),
      );
    const first = await once();
    return !first.ok && first.problem.code === 'reading-stopped' && first.problem.detail === Calls.GIVEN_UP
      ? once()
      : first;
  }

  cancel(key: Key): void {
    this.#calls.cancel(key);
  }

  /** Connects a reader of this file to a fill in the engine's worker. */
  async feed(columns: Blob, fill: number, engine: Remote<Service>): Promise<void> {
    const host = await this.#live();
    if (!host.ok) return engine.columnsLost(fill, host.problem);
    void host.value.died.then((reason) => engine.columnsLost(fill, readingStopped(reason)));
    const { port1, port2 } = new MessageChannel();
    await host.value.remote.serveColumns(columns, transfer(port1, [port1]));
    await engine.columnsPort(fill, transfer(port2, [port2]));
  }
}
