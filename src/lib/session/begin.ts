import { addDays, type Day } from '../core/day';
import type { Notebook, Segment, Step, StepSpec } from '../core/notebook';
import { fail, ok, type Problem, type Result } from '../core/problem';
import type { Lang } from '../core/words';
import type { Key } from '../engine/protocol';
import { propose, proposalSelect, type Proposal } from '../segments/proposals';
import { STEP_KIND_NAMES, STEP_KINDS } from '../steps/index';
import type { Answers } from './answers';
import type { CleanData } from './load';

/** A core segment computed from the data, with its reason. */
export type Proposed = Proposal;

/** Data whose statistics did not fit in the memory: they are not tried again at every edit. */
const tooMuch = new WeakSet<CleanData>();

function notProposed({ detail }: Problem): Problem {
  return {
    code: 'no-proposals',
    message: {
      ko: '데이터가 커서 세그먼트를 제안하지 못했습니다. 메모리가 모자랍니다.',
      en: 'No segments could be proposed: the data is too large for the memory of this tab.',
    },
    hint: {
      ko: '차트와 숫자는 모두 맞습니다. 세그먼트를 직접 만들거나 템플릿에서 고르세요.',
      en: 'All charts and figures are right. Make segments yourself, or take them from the templates.',
    },
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The core segments that fit the data, most important first; problems: `no-proposals`, once for the same data, and those of the engine. */
export async function proposalsOf(
  data: CleanData,
  answers: Answers,
  key: Key,
  lang: Lang,
): Promise<Result<Proposed[]>> {
  if (tooMuch.has(data)) return ok([]);
  const stats = await answers.of([proposalSelect(data.catalog)], key);
  if (!stats.ok && stats.problem.code !== 'out-of-memory') return stats;
  if (!stats.ok) {
    tooMuch.add(data);
    return fail(notProposed(stats.problem));
  }
  return ok(propose(stats.value[0]?.[0] ?? {}, data.catalog, lang));
}

function defaultSteps(data: CleanData): Step[] {
  const specs = STEP_KIND_NAMES.flatMap((kind): StepSpec[] => STEP_KINDS[kind].defaults(data.catalog));
  return specs.map((spec, i) => ({ id: `c${i + 1}`, spec }));
}

function numbered(proposals: readonly Proposed[], asOf: Day | ''): Segment[] {
  const defined = asOf === '' ? {} : { defined: asOf };
  return proposals.map(({ segment }, i) => ({ ...segment, ...defined, id: `s${i + 1}` }));
}

/** Whether nobody has worked on the notebook yet. */
export function isFresh(notebook: Notebook): boolean {
  return notebook.steps.length === 0 && notebook.segments.length === 0;
}

/** Fills in what a notebook does not say yet: the as-of day, and the first steps of a fresh one. */
export function beginNotebook(notebook: Notebook, data: CleanData): Notebook {
  const asOf = notebook.asOf || data.asOf;
  const steps = isFresh(notebook) ? defaultSteps(data) : notebook.steps;
  return { ...notebook, asOf, steps };
}

/** Proposals that a fresh notebook takes at once; the others are offered beside them. */
const MOST_TAKEN = 6;

/** The notebook with the proposed segments, unless it has segments of its own by now. */
export function withProposals(notebook: Notebook, proposals: readonly Proposed[]): Notebook {
  return notebook.segments.length > 0
    ? notebook
    : { ...notebook, segments: numbered(proposals.slice(0, MOST_TAKEN), notebook.asOf) };
}

/** The as-of day when the notebook says none: the day after the last order. */
export function defaultAsOf(lastDay: string): string {
  return lastDay === '' ? '' : addDays(lastDay, 1);
}

/** The as-of day that follows from the data that is loaded: the day after the last order. */
export function naturalAsOf(data: CleanData | undefined): string | undefined {
  const last = data?.facts.lastDay;
  return last ? addDays(last, 1) : undefined;
}
