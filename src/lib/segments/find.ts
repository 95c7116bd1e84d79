import type { EventTableName } from '../core/condition';
import type { Catalog, EventColumn, EventTable, Trait } from '../core/relation';
import type { Segment } from '../core/notebook';
import { ROW_TIME, rowTime } from './row-time';

/** The trait of that name; undefined when the data has none. */
export function findTrait(catalog: Catalog, name: string): Trait | undefined {
  return catalog.traits.find((trait) => trait.name === name);
}

/** The event table of that name; undefined when the data has none. */
export function findEvents(catalog: Catalog, name: EventTableName): EventTable | undefined {
  return catalog.events.find((table) => table.name === name);
}

/** The column of an event table, or the time of its rows; undefined when it has none of that name. */
export function findColumn(table: EventTable, name: string): EventColumn | undefined {
  return name === ROW_TIME ? rowTime(table) : table.columns.find((column) => column.name === name);
}

/** The segment with that id; undefined when there is none. */
export function findSegment(segments: readonly Segment[], id: string): Segment | undefined {
  return segments.find((segment) => segment.id === id);
}

/** The column that marks orders which take something back; such rows are no purchase. Only orders have one. */
export function returnsColumn(table: EventTable): EventColumn | undefined {
  if (table.name !== 'orders') return undefined;
  return table.columns.find((column) => column.name === 'is_return' && column.type === 'boolean');
}
