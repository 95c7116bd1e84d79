import type { EventTableName, LeafOf } from '../core/condition';
import type { EventColumn, EventTable } from '../core/relation';

type Sequence = LeafOf<'sequence'>;

/** The tables of the steps of a sequence, each once, in order. */
export function stepTables({ steps }: Pick<Sequence, 'steps'>): EventTableName[] {
  return [...new Set(steps.map(({ table }) => table))];
}

/** The steps that are done: all, or all but the last where that is missing. */
export function doneSteps({ steps, missing }: Sequence): number {
  return missing ? steps.length - 1 : steps.length;
}

/** The column of a table in which rows of a sequence hold what they are about; undefined where it is not asked. */
export function sameColumnOf(
  { same = [] }: Pick<Sequence, 'same'>,
  table: EventTableName,
): string | undefined {
  return same.find((one) => one.table === table)?.column;
}

/** Whether a column can tell what a row is about: texts, which are compared as they stand. */
export function tellsWhat({ type }: EventColumn): boolean {
  return type === 'category' || type === 'text';
}

/** The columns that can tell what a row is about; none is personal. */
export function thingColumns(table: EventTable | undefined): readonly EventColumn[] {
  return (table?.columns ?? []).filter((column) => tellsWhat(column) && column.personal === undefined);
}
