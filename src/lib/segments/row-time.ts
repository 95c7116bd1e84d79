import type { EventTableName } from '../core/condition';
import type { EventColumn, EventTable } from '../core/relation';
import type { Words } from '../core/words';

/** The column of every event table that holds when its rows were. */
export const ROW_TIME = 't';

const LABELS: Readonly<Record<EventTableName, Words>> = {
  orders: { ko: '주문 일시', en: 'Time of the order' },
  events: { ko: '행동 일시', en: 'Time of the event' },
  messages: { ko: '메시지 일시', en: 'Time of the message' },
  surveys: { ko: '응답 일시', en: 'Time of the answer' },
  tickets: { ko: '접수 일시', en: 'Time of the ticket' },
};

/** The time of the rows of a table, as a column that filters may ask about. */
export function rowTime({ name, byDay }: EventTable): EventColumn {
  return { name: ROW_TIME, type: 'date', label: LABELS[name], ...(byDay && { byDay }) };
}

/** What filters on the rows of a table may ask about: its columns, then the time of its rows. */
export function filterColumns(table: EventTable): readonly EventColumn[] {
  return [...table.columns, rowTime(table)];
}
