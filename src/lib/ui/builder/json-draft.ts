import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import { problemInJson, readConditionJson, type JsonProblem } from '../../handover/condition-json';
import { checkCondition } from '../../segments/check';
import { blocks } from '../../segments/problems';

/** What came of JSON for a segment: its condition, or what keeps it from being applied. */
export type JsonDraft =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** At most so many problems are told at once. */
const MOST = 20;

/** Problems of a condition with their place in its JSON. */
export function problemsInJson(
  text: string,
  condition: Condition,
  problems: readonly Problem[],
): readonly JsonProblem[] {
  return problems.slice(0, MOST).map((problem) => problemInJson(text, condition, problem));
}

/** Reads JSON for a segment: what cannot be read or computed on this data is refused; SQL in it is still to be allowed. */
export function draftOf(text: string, id: string, catalog: Catalog, segments: readonly Segment[]): JsonDraft {
  const read = readConditionJson(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const found = checkCondition(read.value, catalog, segments, id, () => true).filter(blocks);
  if (found.length === 0) return { ok: true, condition: read.value };
  return { ok: false, problems: problemsInJson(text, read.value, found) };
}
