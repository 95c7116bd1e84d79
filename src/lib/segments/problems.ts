import type { Problem } from '../core/problem';
import type { Words } from '../core/words';

/** Codes of problems that leave a condition without an answer. */
const BLOCKING = new Set([
  'unknown-trait',
  'unknown-events',
  'unknown-column',
  'unknown-segment',
  'wrong-test',
  'wrong-measure',
  'segment-cycle',
  'broken-segment',
  'condition-too-large',
  'no-as-of',
  'cannot-rank',
  'no-coordinate',
  'not-a-date',
  'too-few-steps',
  'same-of-all',
  'sql-refused',
  'sql-not-allowed',
]);

/** Whether the condition cannot be computed before this problem is mended; others are warnings. */
export function blocks(problem: Problem): boolean {
  return BLOCKING.has(problem.code);
}

/** A problem at a place in a condition. */
export function at(place: string, code: string, message: Words, hint: Words): Problem {
  return { code, message, hint, place };
}
