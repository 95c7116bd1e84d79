import type { EventTableName, RowFilter, Rows } from '../../core/condition';
import { columnFilters, isGroup } from '../../core/filters';
import { eventVerb } from './event-verbs';
import { columnValueLabels } from './tables';

/** A filter with its place among the filters of the leaf. */
export interface PlacedFilter {
  readonly filter: RowFilter;
  readonly at: string;
}

const ANSWERS = ['clicked', 'converted', 'opened'];

/** What a list of responses to messages says: one of them, or `responded` for all that are an answer. */
export function actionSaid(values: readonly string[]): string | undefined {
  const [value] = values;
  const labels = columnValueLabels('messages', 'action');
  if (values.length === 1 && value !== undefined && labels && Object.hasOwn(labels, value)) return value;
  return [...new Set(values)].sort().join() === ANSWERS.join() ? 'responded' : undefined;
}

/** Whether a list of values is said by the verb or the object of the sentence rather than as a filter. */
function spoken(table: EventTableName, column: string, values: readonly string[]): boolean {
  const one = values.length === 1;
  switch (table) {
    case 'events':
      return column === 'event' && (one || eventVerb(values) !== undefined);
    case 'messages':
      return column === 'campaign' ? one : column === 'action' && actionSaid(values) !== undefined;
    case 'surveys':
      return one && column === 'question';
    default:
      return false;
  }
}

/** The values that the verb or the object of a sentence says, by column, and the filters that are left to say. */
export interface Deed {
  readonly said: ReadonlyMap<string, { readonly at: number; readonly values: readonly string[] }>;
  readonly rest: readonly PlacedFilter[];
}

function named(rows: Rows): boolean {
  return columnFilters(rows.where).some(({ column }) => column === 'event');
}

/** The filters with their places. */
export function placed(where: readonly RowFilter[]): PlacedFilter[] {
  return where.map((filter, at) => ({ filter, at: String(at) }));
}

/** Takes the filters that name what was done off some rows: the first of each such column, where it lists values. */
export function deedOf(rows: Rows): Deed {
  const said = new Map<string, { at: number; values: readonly string[] }>();
  const rest = rows.where.flatMap((filter, at): PlacedFilter[] => {
    const left = { filter, at: String(at) };
    if (isGroup(filter)) return [left];
    const { column, test } = filter;
    if (rows.table === 'events' && column === 'product' && test.op === 'not-blank' && !named(rows)) {
      said.set(column, { at, values: [] });
      return [];
    }
    const values = test.op === 'in' ? test.values : [];
    if (said.has(column) || !spoken(rows.table, column, values)) return [left];
    said.set(column, { at, values });
    return [];
  });
  return { said, rest };
}
