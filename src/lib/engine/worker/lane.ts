import { fail, type Result } from '../../core/problem';
import { cancelled } from '../problems';

/** One piece of work after another; the engine has one thread. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when all that came before is done. Stopped before its turn, it answers at once and is skipped. */
  next<T>(signal: AbortSignal | undefined, work: () => Promise<Result<T>>): Promise<Result<T>> {
    let started = false;
    const turn = this.#last.then(() => {
      if (signal?.aborted === true) return fail<T>(cancelled());
      started = true;
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return new Promise((resolve, reject) => {
      turn.then(resolve, reject);
      signal?.addEventListener('abort', () => {
        if (!started) resolve(fail(cancelled()));
      });
    });
  }
}
