import type { Day } from '../core/day';
import type { Notebook, Segment } from '../core/notebook';
import type { Catalog, Statement } from '../core/relation';
import type { SegmentPlan } from '../segments/plan';
import type { SchemeAt, SegmentTable } from '../steps/contract';

/** The clean tables as of a day, and the statements that make those that depend on it. */
export interface DayTables {
  readonly catalog: Catalog;
  readonly statements: readonly Statement[];
}

/** The clean tables of the same files as of another day; undefined where the data cannot tell. */
export type TablesAt = (asOf: Day) => DayTables | undefined;

/** The segments that a plan could make, as steps read them. */
export function schemeOf(
  notebook: Notebook,
  segments: readonly Segment[],
  plan: SegmentPlan,
  catalog: Catalog,
  before: readonly Statement[],
): SchemeAt {
  const { kind, suppress } = notebook.scheme ?? { kind: 'overlapping' as const, suppress: [] };
  const tables = segments.flatMap(({ id, name, condition, archived }): SegmentTable[] => {
    const table = plan.segments.get(id)?.table;
    return table === undefined || archived ? [] : [{ id, name, condition, table }];
  });
  return { catalog, segments: tables, suppress, kind, statements: [...before, ...plan.statements] };
}
