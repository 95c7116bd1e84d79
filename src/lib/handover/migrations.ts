import { fail, ok, type Result } from '../core/problem';
import { notebookProblem } from './notebook-problem';

/** The version that this code writes. */
export const CURRENT_VERSION = 1;

/** From each old version to the next: a function of plain JSON that is not yet validated; never removed. */
export const MIGRATIONS: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> =
  {};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same notebook in the current version; a problem when its version is newer, missing or senseless. */
export function migrate(value: unknown): Result<unknown> {
  if (!isRecord(value)) return fail(notebookProblem('value'));
  const { version } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return fail(notebookProblem('version', 'version'));
  }
  if (version > CURRENT_VERSION) return fail(notebookProblem('newer', 'version'));
  let current = value;
  for (let from = version; from < CURRENT_VERSION; from++) {
    const step = MIGRATIONS[from];
    if (!step) throw new Error(`no migration from version ${from}`);
    current = step(current);
  }
  return ok(current);
}
