import type { EventTableName, Leaf, Measure, RowFilter, Rows } from '../core/condition';
import { columnFilters } from '../core/filters';

/** A column of an event table. */
export interface NamedColumn {
  readonly table: EventTableName;
  readonly column: string;
}

function ofFilters(table: EventTableName, filters: readonly RowFilter[]): NamedColumn[] {
  return columnFilters(filters).flatMap(({ column, test }) => {
    const beside = 'trait' in test && test.of === undefined ? [{ table, column: test.trait }] : [];
    return [{ table, column }, ...beside];
  });
}

function ofRows(...all: readonly Rows[]): NamedColumn[] {
  return all.flatMap(({ table, where }) => ofFilters(table, where));
}

function ofMeasure(table: EventTableName, measure: Measure): NamedColumn[] {
  const by = 'by' in measure && measure.by !== null ? [{ table, column: measure.by }] : [];
  const own = 'column' in measure ? [{ table, column: measure.column }] : [];
  return [...own, ...by, ...(measure.kind === 'share' ? ofFilters(table, measure.of) : [])];
}

function ofDid(leaf: Extract<Leaf, { kind: 'did' }>): NamedColumn[] {
  const { table, measure, test, window: range } = leaf;
  const anchor = range.kind === 'near' && range.anchor.kind === 'row' ? [range.anchor] : [];
  const other = test.op === 'than' ? test.other : undefined;
  return [
    ...ofRows(leaf, ...anchor),
    ...ofMeasure(table, measure),
    ...(other ? [...ofRows(other), ...ofMeasure(other.table, other.measure)] : []),
  ];
}

/** The columns of event tables that a leaf names; those of written SQL and of other segments are not looked into. */
export function columnsOf(leaf: Leaf): NamedColumn[] {
  switch (leaf.kind) {
    case 'did':
      return ofDid(leaf);
    case 'nth':
    case 'regular':
    case 'returned':
    case 'overdue':
      return ofRows(leaf);
    case 'sequence':
      return [
        ...ofRows(...leaf.steps, ...leaf.steps.flatMap(({ without }) => without ?? [])),
        ...(leaf.same ?? []),
      ];
    case 'trait':
    case 'rank':
    case 'distance':
    case 'split':
    case 'member':
    case 'sql':
      return [];
  }
}
