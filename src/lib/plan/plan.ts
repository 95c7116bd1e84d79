import type { Notebook, Segment, Step } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import { planSegments, type SegmentPlan } from '../segments/plan';
import type { Compiled, Focus } from '../steps/contract';
import { stepKindOf } from '../steps/index';

/** What becomes of one step of the notebook. */
export interface StepPlan {
  readonly step: Step;
  readonly problems: readonly Problem[];
  /** Nothing when there are problems. */
  readonly compiled: Compiled | undefined;
}

/** A notebook as ordered statements, each named by its content. */
export interface Plan {
  /** Everything that conditions may read: traits of the files, then those that steps add. */
  readonly catalog: Catalog;
  readonly steps: readonly StepPlan[];
  readonly segments: SegmentPlan;
}

function planStep(step: Step, catalog: Catalog, focus: Focus | undefined): StepPlan {
  const kind = stepKindOf(step.spec);
  const problems = kind.check(step.spec, catalog);
  const compiled = problems.length === 0 ? kind.compile(step.spec, catalog, focus) : undefined;
  return { step, problems, compiled };
}

function withTraits(catalog: Catalog, compiled: Compiled | undefined): Catalog {
  if (!compiled || compiled.traits.length === 0) return catalog;
  const names = new Set(compiled.traits.map(({ name }) => name));
  return {
    ...catalog,
    traits: [...catalog.traits.filter(({ name }) => !names.has(name)), ...compiled.traits],
  };
}

/** The steps in order, each reading the traits of those before it, and the catalog that comes of them. */
function planSteps(notebook: Notebook, base: Catalog): { steps: StepPlan[]; catalog: Catalog } {
  let catalog = base;
  const steps = notebook.steps.map((step) => {
    const planned = planStep(step, catalog, undefined);
    catalog = withTraits(catalog, planned.compiled);
    return planned;
  });
  return { steps, catalog };
}

/** The segments of the entity at hand: those of other entities choose from other tables. */
export function segmentsAtHand({ segments, entity }: Notebook): readonly Segment[] {
  return segments.every((segment) => segment.entity === entity)
    ? segments
    : segments.filter((segment) => segment.entity === entity);
}

/**
 * Plans the steps and segments of a notebook over the clean tables of its files; of segments, those of the entity at hand.
 * With `editing`, the id of a segment, charts show that segment against all.
 */
export function planNotebook(notebook: Notebook, base: Catalog, editing: string | undefined): Plan {
  const { steps, catalog } = planSteps(notebook, base);
  const segments = planSegments(segmentsAtHand(notebook), catalog);
  const focus = focusOf(notebook, segments, editing);
  if (!focus) return { catalog, steps, segments };
  return { catalog, segments, steps: steps.map(({ step }) => planStep(step, catalog, focus)) };
}

function focusOf(notebook: Notebook, plan: SegmentPlan, editing: string | undefined): Focus | undefined {
  const segment = segmentsAtHand(notebook).find(({ id }) => id === editing);
  const table = segment && plan.segments.get(segment.id)?.table;
  return segment && table ? { table, name: segment.name } : undefined;
}

/** Every statement of a plan, in an order in which each finds what it reads. */
export function statementsOf(plan: Plan): Statement[] {
  return [...plan.steps.flatMap(({ compiled }) => compiled?.statements ?? []), ...plan.segments.statements];
}
