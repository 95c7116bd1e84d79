import type { ColumnFilter, EventTableName } from '../core/condition';
import type { EventTable } from '../core/relation';
import { defaultTest } from './default-test';
import type { DidLeaf } from './did-sql';
import { findColumn } from './find';

/** The column that a first filter is about, where the table has it. */
const FIRST: Readonly<Record<EventTableName, string>> = {
  orders: 'category',
  events: 'event',
  messages: 'action',
  surveys: 'question',
  tickets: 'category',
};

/** Tables whose rows say nothing before it is said which rows are meant. */
const NEEDS_FILTER: readonly EventTableName[] = ['events', 'messages', 'surveys'];

/** Whether rows of a table say nothing before it is said which are meant. */
export function needsFilter(table: EventTableName): boolean {
  return NEEDS_FILTER.includes(table);
}

/** The filter that a person most likely wants first: of the event's name, the response, the question, the topic; undefined without columns. */
export function firstFilter(table: EventTable): ColumnFilter | undefined {
  const known = findColumn(table, FIRST[table.name]);
  const shown = table.columns.filter(({ personal }) => personal === undefined);
  const column = known ?? shown.find(({ type }) => type === 'category') ?? shown[0];
  if (!column) return undefined;
  if (table.name === 'messages' && column.name === 'action') {
    return { column: column.name, test: { op: 'in', values: ['opened'] } };
  }
  return { column: column.name, test: defaultTest(column) };
}

/** "Did" (at least once in 90 days) or "did not" (in 180 days), as a new condition on a table begins. */
export function defaultDid(table: EventTable, did: boolean): DidLeaf {
  const first = needsFilter(table.name) ? firstFilter(table) : undefined;
  return {
    kind: 'did',
    table: table.name,
    where: first ? [first] : [],
    window: { kind: 'last', n: did ? 90 : 180, unit: 'day' },
    measure: { kind: 'times' },
    test: did ? { op: '>=', value: 1 } : { op: '=', value: 0 },
  };
}

/** How often customers visited in the last 30 days, as a new condition begins; undefined where events tell no sessions. */
export function visitsLeaf(table: EventTable): DidLeaf | undefined {
  if (table.name !== 'events' || !findColumn(table, 'session')) return undefined;
  return {
    kind: 'did',
    table: 'events',
    where: [],
    window: { kind: 'last', n: 30, unit: 'day' },
    measure: { kind: 'distinct', column: 'session' },
    test: { op: '>=', value: 3 },
  };
}
