import type { Condition } from '../core/condition';
import type { Day } from '../core/day';
import type { Notebook, Segment } from '../core/notebook';
import type { SegmentPlan } from '../segments/plan';
import { readsAnything, traitsRead } from '../segments/traits-read';
import type { DayView, SchemeView, SegmentTable } from '../steps/contract';

/**
 * The clean tables of the same files as of another day; undefined where the data cannot tell. With `only`, the customer
 * table holds those traits alone, as far as files give them.
 */
export type TablesAt = (asOf: Day, only: ReadonlySet<string> | undefined) => DayView | undefined;

/** The segments that a plan could make, as steps read them. */
export function tablesOf(segments: readonly Segment[], plan: SegmentPlan): SegmentTable[] {
  return segments.flatMap(({ id, name, condition }) => {
    const table = plan.segments.get(id)?.table;
    return table === undefined ? [] : [{ id, name, condition, table }];
  });
}

/**
 * How the notebook looks as of another day. `fed` are the traits that files give; where a condition reads one that a
 * step makes, `withSteps` adds the steps to a full customer table.
 */
export function lookingBack(
  tablesAt: TablesAt,
  segments: readonly Segment[],
  fed: ReadonlySet<string>,
  withSteps: (day: DayView) => DayView,
): SchemeView['at'] {
  return (asOf, conditions: readonly Condition[]) => {
    const read = traitsRead(conditions, segments);
    const plain = !readsAnything(conditions, segments) && [...read].every((name) => fed.has(name));
    const day = tablesAt(asOf, plain ? read : undefined);
    return day && (plain ? day : withSteps(day));
  };
}

/** The scheme of a notebook as steps see it. */
export function schemeView(
  notebook: Notebook,
  segments: readonly Segment[],
  plan: SegmentPlan,
  at: SchemeView['at'],
): SchemeView {
  const { kind, suppress } = notebook.scheme ?? { kind: 'overlapping' as const, suppress: [] };
  return { segments: tablesOf(segments, plan), all: segments, suppress, kind, at };
}
