import type { Notebook } from '../core/notebook';
import { ok, type Result } from '../core/problem';
import type { Catalog } from '../core/relation';
import type { Key, Progress } from '../engine/protocol';
import { planNotebook, readsSegments, type Plan, type StepPlan } from '../plan/plan';
import type { TablesAt } from '../plan/scheme';
import type { AllowedSql } from '../segments/check';
import type { Results } from '../steps/contract';
import { breathe } from '../ui/parts/breathe';
import type { Answers } from './answers';
import { computeSegments } from './compute-segments';
import type { Members } from './members';
import type { CardOutcome, EditorOutcome, TrayOutcome } from './outcome';
import type { Tables } from './tables';

/** What is computed, and with what. */
export interface Computation {
  readonly notebook: Notebook;
  /** The clean tables, which exist already. */
  readonly base: Catalog;
  /** The segment that is being edited. */
  readonly editing: string | undefined;
  readonly tablesAt?: TablesAt;
  /** Whether a written SELECT may run. */
  readonly allowed?: AllowedSql;
  readonly tables: Tables;
  readonly answers: Answers;
  readonly members: Members;
  readonly key: Key;
  readonly onprogress: (progress: Progress) => void;
}

/** Where parts of the outcome go as they become known. */
export interface Sink {
  readonly plan: (plan: Plan) => void;
  readonly card: (step: string, card: CardOutcome) => void;
  readonly tray: (tray: TrayOutcome) => void;
  /** The sizes of the nodes of the segment that is edited, before those of all segments. */
  readonly editor: (editor: EditorOutcome | undefined) => void;
}

/**
 * Computes a notebook: the cards in order, then the segments; the segments first while one is edited. Tables and answers
 * that exist are not made again, so an edit costs what it changed.
 */
export async function compute(work: Computation, sink: Sink): Promise<Result<Plan>> {
  // The page draws what was changed in a task of its own, before the plan is made.
  await breathe();
  const plan = planNotebook(work.notebook, work.base, work.editing, work.tablesAt, work.allowed);
  sink.plan(plan);
  const feeding = cards(({ step }) => !readsSegments(step));
  const looking = cards(({ step }) => readsSegments(step));
  const parts =
    work.editing === undefined ? [feeding, computeSegments, looking] : [computeSegments, feeding, looking];
  for (const part of parts) {
    const done = await part(work, plan, sink);
    if (!done.ok) return done;
  }
  return ok(plan);
}

type Part = (work: Computation, plan: Plan, sink: Sink) => Promise<Result<null>>;

function cards(which: (plan: StepPlan) => boolean): Part {
  return async (work, plan, sink) => {
    for (const step of plan.steps.filter(which)) {
      const done = await card(work, step, sink);
      if (!done.ok) return done;
    }
    return ok(null);
  };
}

async function card(work: Computation, plan: StepPlan, sink: Sink): Promise<Result<null>> {
  const { step, compiled, problems } = plan;
  if (!compiled) {
    sink.card(step.id, { results: undefined, problems, stale: false });
    return ok(null);
  }
  const made = await work.tables.make(compiled.statements, work.key, work.onprogress);
  const names = Object.keys(compiled.queries);
  const answers = made.ok ? await work.answers.of(Object.values(compiled.queries), work.key) : made;
  if (answers.ok) {
    const results: Results = Object.fromEntries(names.map((name, i) => [name, answers.value[i] ?? []]));
    sink.card(step.id, { results, problems: [], stale: false });
    return ok(null);
  }
  // One broken card does not take the notebook with it; what stops everything else stops here.
  if (['cancelled', 'engine-restarted', 'out-of-memory'].includes(answers.problem.code)) return answers;
  sink.card(step.id, { results: undefined, problems: [answers.problem], stale: false });
  return ok(null);
}

/** The card with the results object of the last one where all answers are the same, so that nothing is drawn again. */
export function withKnownResults(card: CardOutcome, last: CardOutcome | undefined): CardOutcome {
  const [next, before] = [card.results, last?.results];
  if (!next || !before) return card;
  const names = Object.keys(next);
  const same =
    names.length === Object.keys(before).length && names.every((name) => next[name] === before[name]);
  return same ? { ...card, results: before } : card;
}

/** The plan with the catalog object of the last one where both say the same, so that no view is made anew for nothing. */
export function withKnownCatalog(plan: Plan, last: Plan | undefined): Plan {
  if (!last || JSON.stringify(plan.catalog) !== JSON.stringify(last.catalog)) return plan;
  return { ...plan, catalog: last.catalog };
}
