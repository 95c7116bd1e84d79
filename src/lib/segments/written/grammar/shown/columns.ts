import type { EventTableName } from '../../../../core/condition';
import { kept, type Form } from '../../form';
import { nameOf } from '../../names';

/** Every event table. */
export const TABLES: readonly EventTableName[] = ['orders', 'events', 'messages', 'surveys', 'tickets'];

/** A form that is read as of a table. */
export function inTable<T>(table: EventTableName, form: Form<T>): Form<T> {
  return {
    ...form,
    read(reader, at) {
      const before = reader.table;
      reader.table = table;
      const hit = form.read(reader, at);
      reader.table = before;
      return hit;
    },
  };
}

const made = new Map<EventTableName, Form<string>>();

/** The name of a column of a table. */
export function columnIn(table: EventTableName): Form<string> {
  const known = made.get(table) ?? inTable(table, kept(nameOf('column', { subject: true })));
  made.set(table, known);
  return known;
}
