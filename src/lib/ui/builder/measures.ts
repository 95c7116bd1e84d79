import type { Measure, NumberTest } from '../../core/condition';
import { isNumeric } from '../../segments/fits';
import type { EventColumn, EventTable, Unit } from '../../core/relation';

/** A column whose numbers are names: a session that the product numbered itself. */
function isName(table: EventTable, { name }: EventColumn): boolean {
  return table.name === 'events' && name === 'session';
}

const TEXTS: readonly EventColumn['type'][] = ['category', 'text'];
const NUMERIC = ['sum', 'avg', 'min', 'max'] as const;

/** A measure as one text: its kind, and its column after a colon; what a share is weighed by is chosen apart. */
export function measureKey(measure: Measure): string {
  return measure.kind === 'times' || measure.kind === 'share'
    ? measure.kind
    : `${measure.kind}:${measure.column}`;
}

/** Measures under one heading. */
export interface MeasureGroup {
  readonly title: 'usual' | 'most' | 'shares';
  readonly measures: readonly Measure[];
}

/** The columns that a share can be weighed by: amounts and other numbers. */
export function weights(table: EventTable | undefined): readonly EventColumn[] {
  return (table?.columns ?? []).filter((column) => table && isNumeric(column.type) && !isName(table, column));
}

/** The measures that the columns of a table allow: how often first, then by column; shares last. */
export function measureGroups(table: EventTable): readonly MeasureGroup[] {
  const numeric = weights(table);
  const named = table.columns.filter(({ type }) => TEXTS.includes(type));
  const sessions = table.columns.filter((column) => isName(table, column));
  const kinds = named.filter((column) => !sessions.includes(column));
  const others = table.columns.filter((column) => !named.includes(column) && !sessions.includes(column));
  const usual: Measure[] = [
    { kind: 'times' },
    ...sessions.map(({ name: column }) => ({ kind: 'distinct' as const, column })),
    ...numeric.flatMap(({ name: column }) => NUMERIC.map((kind) => ({ kind, column }))),
    ...[...kinds, ...others].map(({ name: column }) => ({ kind: 'distinct' as const, column })),
  ];
  const most = kinds.map(({ name: column }): Measure => ({ kind: 'most', column }));
  const top = kinds.map(({ name: column }): Measure => ({ kind: 'top-share', column, by: null }));
  const groups: MeasureGroup[] = [
    { title: 'usual', measures: usual },
    { title: 'most', measures: most },
    { title: 'shares', measures: [{ kind: 'share', of: [], by: null }, ...top] },
  ];
  return groups.filter(({ measures }) => measures.length > 0);
}

/** The measures of a table in one list. */
export function measuresOf(table: EventTable): readonly Measure[] {
  return measureGroups(table).flatMap(({ measures }) => measures);
}

/** The column that a measure reads; undefined for a count, or when the table has no such column. */
export function measuredColumn(measure: Measure, table: EventTable | undefined): EventColumn | undefined {
  if (measure.kind === 'times' || measure.kind === 'share') return undefined;
  return table?.columns.find(({ name }) => name === measure.column);
}

/** How the number of a measure is written. */
export function measureUnit(measure: Measure, table: EventTable | undefined): Unit {
  if (measure.kind === 'share' || measure.kind === 'top-share') return 'share';
  const column = measuredColumn(measure, table);
  if (measure.kind === 'times' || measure.kind === 'most') return 'orders';
  if (table && column && isName(table, column)) return 'orders';
  return column?.type === 'money' && measure.kind !== 'distinct' ? 'currency' : 'none';
}

/** The measure that was chosen, keeping which rows a share counts and what it is weighed by. */
export function chosenMeasure(old: Measure, chosen: Measure): Measure {
  const by = 'by' in old ? old.by : null;
  if (chosen.kind === 'share') return { ...chosen, of: old.kind === 'share' ? old.of : [], by };
  return chosen.kind === 'top-share' ? { ...chosen, by } : chosen;
}

/** What a comparison of a measure begins with. */
export function firstMeasureTest(unit: Unit): NumberTest {
  return { op: '>=', value: unit === 'currency' ? 100 : unit === 'share' ? 0.5 : 1 };
}
