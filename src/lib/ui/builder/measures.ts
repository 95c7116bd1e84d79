import type { Measure } from '../../core/condition';
import type { EventColumn, EventTable, Unit } from '../../core/relation';

const NUMERIC = ['sum', 'avg', 'min', 'max'] as const;

/** A measure as one text: its kind, and its column after a colon. */
export function measureKey(measure: Measure): string {
  return measure.kind === 'times' ? 'times' : `${measure.kind}:${measure.column}`;
}

/** The measures that the columns of a table allow: how often first, then by column. */
export function measuresOf(table: EventTable): readonly Measure[] {
  const numeric = table.columns.filter(({ type }) => type === 'money' || type === 'number');
  const named = table.columns.filter(({ type }) => type === 'category' || type === 'text');
  return [
    { kind: 'times' },
    ...numeric.flatMap(({ name: column }) => NUMERIC.map((kind) => ({ kind, column }))),
    ...named.map(({ name: column }) => ({ kind: 'distinct' as const, column })),
  ];
}

/** The column that a measure reads; undefined for a count, or when the table has no such column. */
export function measuredColumn(measure: Measure, table: EventTable | undefined): EventColumn | undefined {
  return measure.kind === 'times' ? undefined : table?.columns.find(({ name }) => name === measure.column);
}

/** How the number of a measure is written. */
export function measureUnit(measure: Measure, table: EventTable | undefined): Unit {
  if (measure.kind === 'times') return 'orders';
  const money = measuredColumn(measure, table)?.type === 'money';
  return money && measure.kind !== 'distinct' ? 'currency' : 'none';
}
