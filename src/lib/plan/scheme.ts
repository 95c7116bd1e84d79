import type { Day } from '../core/day';
import type { Notebook, Segment } from '../core/notebook';
import type { Catalog, PastView } from '../core/relation';
import type { SegmentPlan } from '../segments/plan';
import { traitsRead } from '../segments/traits-read';
import type { SchemeView, SegmentTable } from '../steps/contract';

type Past = NonNullable<Catalog['past']>;

/**
 * The clean tables of the same files as of another day; undefined where the data cannot tell. With `only`, the customer
 * table holds those traits alone, as far as files give them.
 */
export type TablesAt = (asOf: Day, only: ReadonlySet<string> | undefined) => PastView | undefined;

/** The segments that a plan could make, as steps read them. */
function tablesOf(segments: readonly Segment[], plan: SegmentPlan): SegmentTable[] {
  return segments.flatMap(({ id, name, condition }) => {
    const table = plan.segments.get(id)?.table;
    return table === undefined ? [] : [{ id, name, condition, table }];
  });
}

/**
 * How the notebook looks as of another day. `fed` are the traits that files give; where others are asked for, `withSteps`
 * adds the steps that make them to a full customer table.
 */
export function lookingBack(
  tablesAt: TablesAt,
  fed: ReadonlySet<string>,
  withSteps: (day: PastView) => PastView,
): Past {
  const past: Past = (asOf, traits) => {
    const only = traits !== 'all' && [...traits].every((name) => fed.has(name)) ? traits : undefined;
    const day = tablesAt(asOf, only);
    const view = day && (only ? day : withSteps(day));
    return view && { ...view, catalog: { ...view.catalog, past } };
  };
  return past;
}

/** The scheme of a notebook as steps see it. */
export function schemeView(
  notebook: Notebook,
  segments: readonly Segment[],
  plan: SegmentPlan,
  past: Past,
): SchemeView {
  const { kind, suppress } = notebook.scheme ?? { kind: 'overlapping' as const, suppress: [] };
  return {
    segments: tablesOf(segments, plan),
    all: segments,
    suppress,
    kind,
    at: (asOf, conditions) => past(asOf, traitsRead(conditions, segments)),
  };
}
