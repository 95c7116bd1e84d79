import type { EventsField } from '../../core/input';
import type { EventColumn, TraitType } from '../../core/relation';
import { fieldLabel } from '../field-labels';
import type { Facts } from '../facts';
import { fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { byDayOf } from './by-day';
import { eventPlan, type EventPlan } from './event-table';
import { fieldOutput, maps, ownOutputs, type Output } from './outputs';
import type { People } from '../people/people';

/** Columns of the events table that the product names. */
export const EVENTS_COLUMNS = [
  'c',
  't',
  'order_no',
  'event',
  'session',
  'page',
  'term',
  'product',
  'category',
  'amount',
  'channel',
  'device',
] as const;

const FIELDS: readonly (readonly [EventsField, TraitType])[] = [
  ['event', 'category'],
  ['page', 'text'],
  ['term', 'text'],
  ['product', 'text'],
  ['category', 'category'],
  ['amount', 'money'],
  ['channel', 'category'],
  ['device', 'category'],
];

/** Without a column that names the event, every row is a view. */
function eventOutput(raws: readonly RawTable[], facts: Facts): Output[] {
  const named = fieldOutput(raws, 'events', 'event', 'category', facts);
  if (named.length > 0) return named;
  const column: EventColumn = { name: 'event', type: 'category', label: fieldLabel('event', 'events') };
  return [{ name: 'event', sql: raws.map(() => `CAST('view' AS ENUM('view'))`), column }];
}

const SESSION: EventColumn = { name: 'session', type: 'text', label: fieldLabel('session', 'events') };

/** Rows that follow another of the same customer by less than half an hour belong to the same session. */
function sessions(sorted: string): string {
  const soon = `lag(c) OVER () = c AND t < lag(t) OVER () + INTERVAL 30 MINUTE`;
  return `(SELECT *, CASE WHEN ${soon} THEN 0 ELSE 1 END AS fresh FROM (${sorted}) AS s)`;
}

const NUMBERED = 'CAST(sum(fresh) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER)';

/**
 * One table of all events files. `session` is the file's own id where every file has one; otherwise a running number:
 * a session ends when a customer does nothing for 30 minutes.
 */
export function eventsPlan(raws: readonly RawTable[], people: People, facts: Facts): EventPlan | undefined {
  const own = raws.filter((raw) => raw.file.spec.role === 'events');
  if (own.length === 0) return undefined;
  const named = own.every((raw) => maps(raw, 'session'));
  const outputs = [
    ...eventOutput(own, facts),
    ...(named ? fieldOutput(own, 'events', 'session', 'text', facts) : []),
    ...FIELDS.slice(1).flatMap(([field, type]) => fieldOutput(own, 'events', field, type, facts)),
    ...ownOutputs(own, EVENTS_COLUMNS, facts),
  ];
  return eventPlan({
    name: 'events',
    columns: outputs.map(({ column }) => column),
    files: own.map(({ statement: { table } }, at) => [
      { table, t: fieldColumn('time'), place: 'n', values: outputs.map(({ sql }) => sql[at] ?? 'NULL') },
    ]),
    people,
    ...byDayOf(own),
    label: { ko: '행동 기록 정리하기', en: 'Sorting the events' },
    ...(named ? {} : { through: sessions, derived: [[{ ...SESSION, type: 'number' }, NUMBERED]] }),
  });
}
