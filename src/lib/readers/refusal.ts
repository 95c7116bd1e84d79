import type { Problem, Result } from '../core/problem';
import { fail, ok } from '../core/problem';
import { cancelled, unreadable } from './problems';

/** Carries a problem out of deep reading code; never leaves this folder, see `answered`. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Ends the reading with a problem. */
export function refuse(problem: Problem): never {
  throw new Refusal(problem);
}

/** Names of DOM errors for files that were changed, removed or withdrawn after they were chosen. */
const UNREADABLE = new Set(['NotReadableError', 'NotFoundError', 'SecurityError', 'NotAllowedError']);

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** Runs reading code and turns what it refuses, a cancel and a vanished file into problems; bugs go on as errors. */
export async function answered<T>(signal: AbortSignal, read: () => Promise<T>): Promise<Result<T>> {
  try {
    signal.throwIfAborted();
    return ok(await read());
  } catch (error) {
    if (signal.aborted) return fail(cancelled());
    if (error instanceof Refusal) return fail(error.problem);
    if (UNREADABLE.has(nameOf(error))) return fail(unreadable(String(error)));
    throw error;
  }
}
