import type { Measure } from '../../core/condition';
import { isNumeric } from '../../segments/fits';
import type { EventColumn, EventTable, Unit } from '../../core/relation';

/** A column whose numbers are names: a session that the product numbered itself. */
function isName(table: EventTable, { name }: EventColumn): boolean {
  return table.name === 'events' && name === 'session';
}

const TEXTS: readonly EventColumn['type'][] = ['category', 'text'];
const NUMERIC = ['sum', 'avg', 'min', 'max'] as const;

/** A measure as one text: its kind, and its column after a colon. */
export function measureKey(measure: Measure): string {
  return measure.kind === 'times' ? 'times' : `${measure.kind}:${measure.column}`;
}

/** The measures that the columns of a table allow: how often first, then by column. */
export function measuresOf(table: EventTable): readonly Measure[] {
  const numeric = table.columns.filter((column) => isNumeric(column.type) && !isName(table, column));
  const named = table.columns.filter(({ type }) => TEXTS.includes(type));
  const sessions = table.columns.filter((column) => isName(table, column));
  return [
    { kind: 'times' },
    ...sessions.map(({ name: column }) => ({ kind: 'distinct' as const, column })),
    ...numeric.flatMap(({ name: column }) => NUMERIC.map((kind) => ({ kind, column }))),
    ...named
      .filter((column) => !sessions.includes(column))
      .map(({ name: column }) => ({ kind: 'distinct' as const, column })),
  ];
}

/** The column that a measure reads; undefined for a count, or when the table has no such column. */
export function measuredColumn(measure: Measure, table: EventTable | undefined): EventColumn | undefined {
  return measure.kind === 'times' ? undefined : table?.columns.find(({ name }) => name === measure.column);
}

/** How the number of a measure is written. */
export function measureUnit(measure: Measure, table: EventTable | undefined): Unit {
  const column = measuredColumn(measure, table);
  if (measure.kind === 'times' || (table && column && isName(table, column))) return 'orders';
  const money = column?.type === 'money';
  return money && measure.kind !== 'distinct' ? 'currency' : 'none';
}
