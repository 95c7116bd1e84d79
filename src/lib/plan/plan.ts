import type { Notebook, Segment, Step } from '../core/notebook';
import type { Problem } from '../core/problem';
import type { Catalog, Statement } from '../core/relation';
import type { AllowedSql } from '../segments/check';
import { planSegments, type SegmentPlan } from '../segments/plan';
import type { Compiled, Focus, SchemeView } from '../steps/contract';
import { stepKindOf } from '../steps/index';
import { lookingBack, schemeView, type TablesAt } from './scheme';

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
  /** The segments as steps that look at them see them. */
  readonly scheme: SchemeView;
}

function planStep(step: Step, catalog: Catalog, focus: Focus | undefined, scheme?: SchemeView): StepPlan {
  const kind = stepKindOf(step.spec);
  const problems = kind.check(step.spec, catalog, scheme);
  const compiled = problems.length === 0 ? kind.compile(step.spec, catalog, focus, scheme) : undefined;
  return { step, problems, compiled };
}

/** Whether a step reads segments, so that it comes after them. */
export function readsSegments({ spec }: Step): boolean {
  return stepKindOf(spec).reads === 'segments';
}

function withTraits(catalog: Catalog, compiled: Compiled | undefined): Catalog {
  if (!compiled || compiled.traits.length === 0) return catalog;
  const names = new Set(compiled.traits.map(({ name }) => name));
  return {
    ...catalog,
    traits: [...catalog.traits.filter(({ name }) => !names.has(name)), ...compiled.traits],
  };
}

/** The steps that read traits, in order, each reading those of the steps before it, and the catalog that comes of them. */
function planTraits(notebook: Notebook, base: Catalog): { steps: StepPlan[]; catalog: Catalog } {
  let catalog = base;
  const steps = notebook.steps
    .filter((step) => !readsSegments(step))
    .map((step) => {
      const planned = planStep(step, catalog, undefined);
      catalog = withTraits(catalog, planned.compiled);
      return planned;
    });
  return { steps, catalog };
}

/** Statements of the steps whose traits conditions may name. */
function traitStatements(steps: readonly StepPlan[]): Statement[] {
  return steps.flatMap(({ compiled }) => (compiled && compiled.traits.length > 0 ? compiled.statements : []));
}

/** The segments of the entity at hand: those of other entities choose from other tables. */
export function segmentsAtHand({ segments, entity }: Notebook): readonly Segment[] {
  return segments.every((segment) => segment.entity === entity)
    ? segments
    : segments.filter((segment) => segment.entity === entity);
}

/**
 * Plans the steps and segments of a notebook over the clean tables of its files; of segments, those of the entity at hand.
 * With `editing`, the id of a segment, charts show that segment against all. `tablesAt` gives the clean tables of
 * another day, for steps that look back; `allowed` says which written SELECTs may run.
 */
export function planNotebook(
  notebook: Notebook,
  base: Catalog,
  editing: string | undefined,
  tablesAt: TablesAt = () => undefined,
  allowed: AllowedSql = () => false,
): Plan {
  const { steps: feeding, catalog: today } = planTraits(notebook, base);
  const atHand = segmentsAtHand(notebook);
  const fed = new Set(base.traits.map(({ name }) => name));
  const at = lookingBack(tablesAt, fed, (day) => {
    const then = planTraits(notebook, day.catalog);
    return { catalog: then.catalog, statements: [...day.statements, ...traitStatements(then.steps)] };
  });
  const catalog = { ...today, past: at };
  const segments = planSegments(atHand, catalog, allowed);
  const scheme = schemeView(notebook, atHand, segments, at);
  const focus = focusOf(notebook, segments, editing);
  const known = new Map(feeding.map((plan) => [plan.step.id, plan]));
  const steps = notebook.steps.map((step) => {
    if (readsSegments(step)) return planStep(step, catalog, focus, scheme);
    return (focus ? undefined : known.get(step.id)) ?? planStep(step, catalog, focus);
  });
  return { catalog, steps, segments, scheme };
}

function focusOf(notebook: Notebook, plan: SegmentPlan, editing: string | undefined): Focus | undefined {
  const segment = segmentsAtHand(notebook).find(({ id }) => id === editing);
  const table = segment && plan.segments.get(segment.id)?.table;
  return segment && table ? { table, name: segment.name } : undefined;
}

/** Every statement of a plan, in an order in which each finds what it reads. */
export function statementsOf({ steps, segments }: Plan): Statement[] {
  const of = (reading: boolean) =>
    steps
      .filter(({ step }) => readsSegments(step) === reading)
      .flatMap(({ compiled }) => compiled?.statements ?? []);
  return [...of(false), ...segments.statements, ...of(true)];
}
