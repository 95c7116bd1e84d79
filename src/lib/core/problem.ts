import type { Words } from './words';

/** Something a user could have caused: what happened, what to do next, and where. */
export interface Problem {
  /** Stable kebab-case name, for tests and for lessons. */
  readonly code: string;
  readonly message: Words;
  /** What to do next. */
  readonly hint: Words;
  /** The field, column, step or segment concerned, for showing the problem beside it. */
  readonly place?: string;
  /** The original message of an engine or library; may be shown behind "details", never logged. */
  readonly detail?: string;
}

/** Either a value or a problem; problems are returned, never thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that failed for a reason the user can mend. */
export function fail<T = never>(problem: Problem): Result<T> {
  return { ok: false, problem };
}
