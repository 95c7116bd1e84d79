import { proxy, wrap, type Remote } from 'comlink';
import { assets } from 'virtual:engine-assets';
import { fail, ok, type Result } from '../../core/problem';
import { fetchScript } from '../fetch-asset';
import { lifeEnded, lifeName } from '../life';
import { engineNotStarted } from '../problems';
import type { Progress } from '../protocol';
import { spawn } from '../spawn';
import type { Notice, Service } from '../worker/service';

/** One life of our worker. */
export interface Host {
  readonly remote: Remote<Service>;
  /** Resolves, with the reason, when this worker has ended or was given up. It answers nothing after that. */
  readonly died: Promise<string>;
  /** Gives the worker up. */
  end(reason: string): void;
}

type OnProgress = (call: number, progress: Progress) => void;

const START_MS = 30_000;

let script: Result<Blob> | undefined;

/** Starts our worker, without DuckDB in it yet. */
export async function startHost(onprogress: OnProgress): Promise<Result<Host>> {
  script = script?.ok === true ? script : await fetchScript(assets.worker);
  if (!script.ok) return script;
  const life = lifeName();
  let end: (reason: string) => void = () => {};
  const died = new Promise<string>((resolve) => (end = resolve));
  try {
    const worker = spawn([script.value], 'gyul-engine');
    void died.then(() => worker.terminate());
    worker.addEventListener('error', (event) => end(event.message));
    worker.addEventListener('messageerror', () => end('a message of the worker cannot be read'));
    const remote = wrap<Service>(worker);
    const notify = (notice: Notice): void => {
      if (notice.type === 'progress') onprogress(notice.call, notice.progress);
      if (notice.type === 'dead') end(notice.reason);
      if (notice.type === 'alive') void lifeEnded(life).then(() => end('the worker ended'));
    };
    const late = setTimeout(() => end('the worker did not start'), START_MS);
    const first = await Promise.race([remote.connect(life, proxy(notify)), died]);
    clearTimeout(late);
    return typeof first === 'string' ? fail(engineNotStarted(first)) : ok({ remote, died, end });
  } catch (error) {
    end(String(error));
    return fail(engineNotStarted(String(error)));
  }
}
