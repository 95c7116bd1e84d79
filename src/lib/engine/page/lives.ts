import { assets } from 'virtual:engine-assets';
import { fail, ok, type Result } from '../../core/problem';
import { engineLost, engineNotStarted, engineRestarted } from '../problems';
import type { Progress } from '../protocol';
import type { Notice } from '../watched';
import type { Fetched, Service } from '../worker/service';
import type { Calls } from './calls';
import { watch } from './heartbeat';
import { START_MS, startHost, type HostOf } from './host';

/** A worker with DuckDB up in it. */
export interface Live extends HostOf<Service> {
  readonly version: string;
}

type OnProgress = (progress: Progress) => void;

const MOST_DEATHS = 4;
const WITHIN_MS = 120_000;

/** Our worker through its lives: starts it, starts it anew when it dies, and gives up when it dies too often. */
export class Lives {
  readonly #calls: Calls;
  readonly #revive: (live: Live) => Promise<Result<null>>;
  /** Hears what a worker says beside the progress of calls. */
  onnotice: (notice: Notice, remote: Live['remote']) => void = () => {};
  #live: Promise<Result<Live>> | undefined;
  #restarting = 0;
  #fetched: Fetched | undefined;
  #deaths: number[] = [];

  /** `revive` gives a fresh engine what the dead one had, and tells the world. */
  constructor(calls: Calls, revive: (live: Live) => Promise<Result<null>>) {
    this.#calls = calls;
    this.#revive = revive;
  }

  /** Whether an engine has died and the next is not up yet. */
  get restarting(): boolean {
    return this.#restarting > 0;
  }

  /** Whether an engine was ever asked for. */
  get begun(): boolean {
    return this.#live !== undefined;
  }

  /** The engine; the first call starts it, and hears of its progress. One that failed to start can be tried again. */
  live(onprogress: OnProgress = () => {}): Promise<Result<Live>> {
    this.#live ??= this.#boot(onprogress).then((live) => {
      if (!live.ok) this.#live = undefined;
      return live;
    });
    return this.#live;
  }

  async #boot(onprogress: OnProgress): Promise<Result<Live>> {
    const kind = { asset: assets.worker, name: 'gyul-engine', fate: engineRestarted };
    const host = await startHost<Service>(kind, (notice, remote) => {
      if (notice.type === 'progress') this.#calls.progress(notice.call, notice.progress);
      else this.onnotice(notice, remote);
    });
    if (!host.ok) return host;
    const stop = watch(host.value, { hasWork: () => true, deadlineMs: START_MS });
    const start = this.#fetched === undefined ? { assets } : { assets, fetched: this.#fetched };
    const booted = await this.#calls.make(
      'boot',
      onprogress,
      () => Promise.resolve(host),
      ({ remote }, call) => remote.boot(start, call),
    );
    stop();
    if (!booted.ok) {
      host.value.end('DuckDB did not start');
      const { code, detail } = booted.problem;
      return code === 'engine-restarted' ? fail(engineNotStarted(detail ?? code)) : booted;
    }
    watch(host.value, { hasWork: () => this.#calls.size > 0 });
    this.#fetched = booted.value.fetched;
    void host.value.died.then((reason) => this.#bury(reason));
    return ok({ ...host.value, version: booted.value.version });
  }

  #bury(reason: string): void {
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((then) => now - then < WITHIN_MS), now];
    this.#live =
      this.#deaths.length > MOST_DEATHS ? Promise.resolve(fail(engineLost(reason))) : this.#restart();
  }

  async #restart(): Promise<Result<Live>> {
    this.#restarting++;
    try {
      const live = await this.#boot(() => {});
      const revived = live.ok ? await this.#revive(live.value) : live;
      return revived.ok ? live : revived;
    } finally {
      this.#restarting--;
    }
  }
}
