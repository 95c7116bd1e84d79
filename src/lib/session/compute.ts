import type { Notebook } from '../core/notebook';
import { ok, type Result } from '../core/problem';
import type { Catalog, Row, Statement } from '../core/relation';
import type { Key, Progress } from '../engine/protocol';
import { planNotebook, readsSegments, type Plan, type StepPlan } from '../plan/plan';
import type { TablesAt } from '../plan/scheme';
import type { AllowedSql } from '../segments/check';
import { countsSelect, readCounts } from '../segments/counts';
import { exclusiveSelect, readExclusive } from '../segments/exclusive';
import { overlapSelect, readOverlap } from '../segments/overlap';
import { hasEffect, planScheme, readScheme } from '../segments/scheme';
import { readSizes, sizesSelect } from '../segments/sizes';
import type { Results } from '../steps/contract';
import { breathe } from '../ui/parts/breathe';
import type { Answers } from './answers';
import type { CardOutcome, EditorOutcome, SchemeOutcome, TrayOutcome } from './outcome';
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
  const parts = work.editing === undefined ? [feeding, segments, looking] : [segments, feeding, looking];
  for (const part of parts) {
    const done = await part(work, plan, sink);
    if (!done.ok) return done;
  }
  return ok(plan);
}

/** The tables of steps whose traits conditions may name. */
function traitStatements(plan: Plan): Statement[] {
  return plan.steps.flatMap(({ compiled }) =>
    compiled && compiled.traits.length > 0 ? compiled.statements : [],
  );
}

async function segments(work: Computation, plan: Plan, sink: Sink): Promise<Result<null>> {
  const statements = [...traitStatements(plan), ...plan.segments.statements];
  const counted = await editor(work, plan, statements, sink);
  if (!counted.ok) return counted;
  const made = await work.tables.make(statements, work.key, work.onprogress);
  if (!made.ok) return made;
  const ids = [...plan.segments.segments.keys()];
  const { base } = plan.catalog;
  const scheme = await applied(work, plan);
  if (!scheme.ok) return scheme;
  const taken = scheme.value?.taken;
  const tables = ids.map((id) => taken?.get(id) ?? plan.segments.segments.get(id)?.table ?? '');
  const selects = [
    sizesSelect(tables, plan.catalog),
    overlapSelect(tables, base),
    exclusiveSelect(tables, base),
  ];
  const answers = await work.answers.of(selects, work.key);
  if (!answers.ok) return answers;
  const [sizes, overlap, exclusive] = answers.value.map((rows) => rows[0] ?? {});
  sink.tray({ ...trayOf(plan, ids, sizes ?? {}, overlap ?? {}, exclusive ?? {}), scheme: scheme.value });
  return ok(null);
}

/** The sizes of every node of the segment that is edited: what a person who edits looks at first. */
async function editor(
  work: Computation,
  plan: Plan,
  statements: readonly Statement[],
  sink: Sink,
): Promise<Result<null>> {
  const edited = work.notebook.segments.find(({ id }) => id === work.editing);
  const made = edited && plan.segments.segments.get(edited.id);
  if (!edited || !made) {
    sink.editor(undefined);
    return ok(null);
  }
  const leaves = await work.tables.make(statements, work.key, work.onprogress, made.leafTables);
  if (!leaves.ok) return leaves;
  const select = countsSelect(edited.condition, made.leafTables, plan.catalog.base);
  const answers = await work.answers.of([select], work.key);
  if (!answers.ok) return answers;
  const counts = readCounts(edited.condition, made.leafTables, answers.value[0] ?? []);
  sink.editor({ segment: edited.id, counts });
  return ok(null);
}

/** The scheme of the notebook, applied; undefined when it changes nobody's place. */
async function applied(work: Computation, plan: Plan): Promise<Result<SchemeOutcome | undefined>> {
  const { scheme } = work.notebook;
  if (!hasEffect(scheme)) return ok(undefined);
  const placed = [...plan.segments.segments].map(([id, { table }]) => ({ id, table }));
  const { statements, taken, select } = planScheme(scheme, placed, plan.catalog.base);
  const made = await work.tables.make(statements, work.key, work.onprogress);
  if (!made.ok) return made;
  const answers = await work.answers.of([select], work.key);
  if (!answers.ok) return answers;
  return ok({ taken, sizes: readScheme(answers.value[0]?.[0] ?? {}, [...taken.keys()]) });
}

function trayOf(
  plan: Plan,
  ids: readonly string[],
  sizes: Row,
  overlap: Row,
  exclusive: Row,
): Omit<TrayOutcome, 'scheme'> {
  const read = readSizes(sizes, ids.length);
  const both = (i: number, j: number) =>
    i === j ? (read.segments[i]?.customers ?? 0) : readOverlap(overlap, i, j);
  return {
    ids,
    tables: ids.map((id) => plan.segments.segments.get(id)?.table ?? ''),
    sizes: read,
    overlap: ids.map((_, i) => ids.map((__, j) => both(i, j))),
    ...readExclusive(exclusive, ids.length),
    problems: plan.segments.problems,
  };
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
