import { proxy, wrap, type Remote } from 'comlink';
import { fail, ok, type Problem, type Result } from '../../core/problem';
import type { EngineAsset } from '../asset';
import { lifeEnded, lifeName } from '../life';
import { engineNotStarted } from '../problems';
import type { Key } from '../protocol';
import { spawn } from '../spawn';
import type { Notice, Watched } from '../watched';
import { scripts } from './scripts';

/** One life of a worker of ours. */
export interface Host {
  readonly remote: { ping(): Promise<true>; cancel(key: Key): Promise<void> };
  /** Resolves, with the reason, when this worker has ended or was given up. It answers nothing after that. */
  readonly died: Promise<string>;
  /** When it last said anything, on the clock of `performance.now()`. */
  heard(): number;
  /** Gives the worker up. */
  end(reason: string): void;
  /** What the calls in flight answer when it has died. */
  fate(reason: string): Problem;
}

/** One life of a worker that answers as `S` says. */
export interface HostOf<S> extends Host {
  readonly remote: Remote<S> & Host['remote'];
}

/** Which worker is started. */
export interface HostKind {
  readonly asset: EngineAsset;
  readonly name: string;
  fate(reason: string): Problem;
}

/**
 * How long a worker that starts may say nothing, in milliseconds. Parsing its script and compiling beside it take
 * seconds of a processor, and on a machine with other work many times as long; that it ended is noticed by other ways.
 */
export const START_MS = 60_000;

/** Starts a worker and waits until it can be called. */
export async function startHost<S extends Watched>(
  { asset, name, fate }: HostKind,
  onnotice: (notice: Notice, remote: HostOf<S>['remote']) => void,
): Promise<Result<HostOf<S>>> {
  const script = await scripts.get(asset);
  if (!script.ok) return script;
  const life = lifeName();
  let heard = performance.now();
  let end: (reason: string) => void = () => {};
  const died = new Promise<string>((resolve) => (end = resolve));
  try {
    const worker = spawn([script.value], name);
    void died.then(() => worker.terminate());
    worker.addEventListener('message', () => (heard = performance.now()));
    worker.addEventListener('error', (event) => end(event.message));
    worker.addEventListener('messageerror', () => end('a message of the worker cannot be read'));
    const remote = wrap<Watched>(worker);
    // That it answers as `S` says is what its script was built for.
    const answering = remote as unknown as HostOf<S>['remote'];
    const notify = (notice: Notice): void => {
      if (notice.type === 'dead') end(notice.reason);
      else if (notice.type === 'alive') void lifeEnded(life).then(() => end('the worker ended'));
      else onnotice(notice, answering);
    };
    const late = setTimeout(() => end('the worker did not start'), START_MS);
    const first = await Promise.race([remote.connect(life, proxy(notify)), died]);
    clearTimeout(late);
    if (typeof first === 'string') return fail(engineNotStarted(first));
    return ok({ remote: answering, died, heard: () => heard, end, fate });
  } catch (error) {
    end(String(error));
    return fail(engineNotStarted(String(error)));
  }
}
