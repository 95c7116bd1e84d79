import type { TicketsField } from '../../core/input';
import type { EventColumn, TraitType } from '../../core/relation';
import type { Facts } from '../facts';
import { fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { byDayOf } from './by-day';
import { eventPlan, type EventPlan } from './event-table';
import { fieldOutput, maps, ownOutputs, type Output } from './outputs';
import type { People } from '../people/people';

/** Columns of the tickets table that the product names. */
export const TICKETS_COLUMNS = [
  'c',
  't',
  'order_no',
  'ticket',
  'category',
  'product',
  'channel',
  'status',
  'rating',
  'text',
  'closed',
  'days_to_close',
] as const;

const FIELDS: readonly (readonly [TicketsField, TraitType])[] = [
  ['ticket', 'text'],
  ['category', 'category'],
  ['product', 'text'],
  ['channel', 'category'],
  ['status', 'category'],
  ['rating', 'number'],
  ['text', 'text'],
  ['closed', 'date'],
];

const DAYS: EventColumn = {
  name: 'days_to_close',
  type: 'number',
  label: { ko: '처리에 걸린 날', en: 'Days to close' },
};

/** Days from opening to closing, to the second; none for what was closed before it was opened. */
function daysOutput(raws: readonly RawTable[]): Output[] {
  if (!raws.some((raw) => maps(raw, 'closed'))) return [];
  const [opened, closed] = [fieldColumn('time'), fieldColumn('closed')];
  const seconds = `date_diff('second', ${opened}, ${closed})`;
  const days = `CASE WHEN ${closed} >= ${opened} THEN CAST(${seconds} AS DOUBLE) / 86400 END`;
  const sql = raws.map((raw) => (maps(raw, 'closed') ? days : 'CAST(NULL AS DOUBLE)'));
  return [{ name: DAYS.name, sql, column: DAYS }];
}

/** One table of all files of tickets, reviews and comments. */
export function ticketsPlan(raws: readonly RawTable[], people: People, facts: Facts): EventPlan | undefined {
  const own = raws.filter((raw) => raw.file.spec.role === 'tickets');
  if (own.length === 0) return undefined;
  const outputs = [
    ...FIELDS.flatMap(([field, type]) =>
      fieldOutput(own, 'tickets', field, type, facts, (sql) =>
        field === 'status' ? `CAST(${sql} AS VARCHAR)` : sql,
      ),
    ),
    ...daysOutput(own),
    ...ownOutputs(own, TICKETS_COLUMNS, facts),
  ];
  return eventPlan({
    name: 'tickets',
    columns: outputs.map(({ column }) => column),
    files: own.map(({ statement: { table } }, at) => [
      { table, t: fieldColumn('time'), place: 'n', values: outputs.map(({ sql }) => sql[at] ?? 'NULL') },
    ]),
    people,
    ...byDayOf(own),
    label: { ko: '문의와 리뷰 정리하기', en: 'Sorting tickets and reviews' },
  });
}
