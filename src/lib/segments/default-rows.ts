import type {
  ColumnFilter,
  Duration,
  EventTableName,
  LeafOf,
  Measure,
  RowFilter,
  RowWindow,
  Rows,
  SequenceStep,
  Window,
} from '../core/condition';
import { columnFilters } from '../core/filters';
import type { EventTable } from '../core/relation';
import { isRanking } from './ranking';
import { firstFilter, needsFilter } from './default-did';
import { fits, isNumeric, measurable } from './fits';
import { findColumn } from './find';

/** A leaf about the rows of event tables. */
export type DeedLeaf = LeafOf<'did' | 'nth' | 'regular' | 'returned' | 'overdue' | 'sequence'>;

/** What is said of the rows, as a person chooses it; several share one kind of leaf. */
export type DeedKind =
  'did' | 'not' | 'first' | 'last' | 'nth' | 'regular' | 'returned' | 'overdue' | 'sequence';

const MONTH: Duration = { n: 30, unit: 'day' };
const QUARTER: Window = { kind: 'last', n: 90, unit: 'day' };

/** What a leaf says of the rows. */
export function deedKind(leaf: DeedLeaf): DeedKind {
  if (leaf.kind === 'nth') return leaf.nth === 1 ? 'first' : leaf.nth === -1 ? 'last' : 'nth';
  if (leaf.kind !== 'did') return leaf.kind;
  const { measure, test } = leaf;
  return measure.kind === 'times' && test.op === '=' && test.value === 0 ? 'not' : 'did';
}

/** The rows that a leaf is about; those of the first step of a sequence. */
export function rowsOf(leaf: DeedLeaf): Rows {
  const { table, where } = leaf.kind === 'sequence' ? (leaf.steps[0] ?? EMPTY) : leaf;
  return { table, where };
}

const EMPTY: Rows = { table: 'orders', where: [] };

/** A window that every kind of leaf knows; the last 90 days in place of the others. */
export function plainWindow(time: RowWindow): Window {
  return time.kind === 'near' || time.kind === 'any' ? QUARTER : time;
}

/** A further step of a sequence: rows of the same table within 30 days. */
export function nextStep(table: EventTable | undefined, name: EventTableName): SequenceStep {
  const first = table && needsFilter(name) ? firstFilter(table) : undefined;
  return { table: name, where: first ? [first] : [], within: MONTH, without: null };
}

function windowOf(leaf: DeedLeaf): Window {
  return 'window' in leaf ? plainWindow(leaf.window) : QUARTER;
}

/** The leaf with another thing said of its rows; the rows and the window stay. `table` is that of the rows, where there is one. */
export function withDeedKind(leaf: DeedLeaf, kind: DeedKind, table: EventTable | undefined): DeedLeaf {
  if (deedKind(leaf) === kind) return leaf;
  const rows = rowsOf(leaf);
  const window = windowOf(leaf);
  switch (kind) {
    case 'did':
    case 'not':
      return {
        kind: 'did',
        ...rows,
        window: leaf.kind === 'did' ? leaf.window : window,
        measure: { kind: 'times' },
        test: kind === 'did' ? { op: '>=', value: 1 } : { op: '=', value: 0 },
      };
    case 'first':
    case 'last':
    case 'nth':
      return { kind: 'nth', ...rows, nth: kind === 'first' ? 1 : kind === 'last' ? -1 : 2, window };
    case 'regular':
      return { kind, ...rows, least: 4, of: 6, unit: 'month' };
    case 'returned':
      return { kind, ...rows, gap: { n: 180, unit: 'day' }, window };
    case 'overdue':
      return { kind, ...rows, times: 1.5, least: 3, spread: null };
    case 'sequence':
      return {
        kind,
        steps: [{ ...rows, within: null, without: null }, nextStep(table, rows.table)],
        missing: false,
        window,
      };
  }
}

/** The filters that another table can answer too; the one it begins with when it has none of them and needs one. */
export function filtersFor(where: readonly RowFilter[], table: EventTable): readonly RowFilter[] {
  const known = ({ column, test }: ColumnFilter) => {
    const found = findColumn(table, column);
    return found !== undefined && fits(test.op, found.type);
  };
  const kept = where.filter((filter) => columnFilters([filter]).every(known));
  const first = kept.length === 0 && needsFilter(table.name) ? firstFilter(table) : undefined;
  return first ? [first] : kept;
}

function shareFor(measure: Extract<Measure, { kind: 'share' }>, table: EventTable): Measure {
  const weight = measure.by === null ? undefined : findColumn(table, measure.by);
  const by = weight && isNumeric(weight.type) ? measure.by : null;
  return { kind: 'share', of: filtersFor(measure.of, table), by };
}

/** The measure where another table knows its columns; how often otherwise. */
export function measureFor(measure: Measure, table: EventTable): Measure {
  if (measure.kind === 'times') return measure;
  if (measure.kind === 'share') return shareFor(measure, table);
  const column = findColumn(table, measure.column);
  return column && measurable(measure.kind, column.type) ? measure : { kind: 'times' };
}

/** The leaf about the rows of another table; what that table can answer too is kept. */
export function withTable(leaf: DeedLeaf, table: EventTable): DeedLeaf {
  const rows: Rows = { table: table.name, where: filtersFor(rowsOf(leaf).where, table) };
  if (leaf.kind === 'sequence') {
    return { ...leaf, steps: leaf.steps.map((step, i) => (i === 0 ? { ...step, ...rows } : step)) };
  }
  if (leaf.kind !== 'did') return { ...leaf, ...rows };
  const measure = measureFor(leaf.measure, table);
  const kept = measure.kind === leaf.measure.kind;
  return {
    ...leaf,
    ...rows,
    measure,
    ...(kept || isRanking(leaf.test) ? {} : { test: { op: '>=', value: 1 } as const }),
  };
}
