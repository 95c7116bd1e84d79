import * as v from 'valibot';
import type { Problem } from '../core/problem';
import { notebookProblem } from './notebook-problem';

type Issue = v.BaseIssue<unknown>;

function reasonOf(issue: Issue): Parameters<typeof notebookProblem>[0] {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-key';
  if (issue.type === 'variant') return 'unknown-kind';
  if (issue.type === 'max_length' || issue.type === 'max_entries') return 'too-long';
  return issue.message === 'duplicate id' ? 'duplicate-id' : 'value';
}

/** The problem that a validator's issue stands for; the offending value itself is never repeated. */
export function problemOfMismatch(issue: Issue): Problem {
  const place = v.getDotPath(issue) ?? undefined;
  return notebookProblem(
    reasonOf(issue),
    place,
    `${issue.type}: ${issue.expected ?? issue.requirement ?? ''}`,
  );
}
