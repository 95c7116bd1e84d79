import type {
  Condition,
  Leaf,
  LeafOf,
  Limit,
  Measure,
  MeasureTest,
  RowFilter,
  Rows,
  RowWindow,
} from '../core/condition';
import { columnFilters } from '../core/filters';
import { leavesOf } from '../core/tree';
import { ofTest, ofWindow } from './test-literals';

/** A value in a condition, with the column that it is compared with; null for values about no column. */
export interface ConditionLiteral {
  readonly value: string;
  readonly column: string | null;
}

type Literals = readonly ConditionLiteral[];

function about(column: string | null, values: readonly (string | number | null)[]): Literals {
  return values.flatMap((value) => (value === null ? [] : [{ value: String(value), column }]));
}

function ofFilters(filters: readonly RowFilter[]): Literals {
  return columnFilters(filters).flatMap(({ column, test }) => [
    ...about(null, [column]),
    ...about(column, ofTest(test)),
  ]);
}

function ofDuration(duration: Limit | null): Literals {
  return about(null, [duration?.n ?? null]);
}

function ofRowWindow(range: RowWindow): Literals {
  if (range.kind === 'any') return about(null, [range.n]);
  if (range.kind !== 'near') return about(null, ofWindow(range));
  const { anchor } = range;
  const moment = anchor.kind === 'trait' ? about(null, [anchor.trait]) : ofFilters(anchor.where);
  return [...moment, ...ofDuration(range.within)];
}

function ofMeasure(measure: Measure): Literals {
  if (measure.kind === 'times') return [];
  if (measure.kind === 'share') return [...ofFilters(measure.of), ...about(null, [measure.by])];
  return about(null, measure.kind === 'top-share' ? [measure.column, measure.by] : [measure.column]);
}

function measured(measure: Measure): string | null {
  return 'column' in measure ? measure.column : null;
}

function ofMeasureTest(test: MeasureTest, measure: Measure): Literals {
  if ('unit' in test) return about(null, [test.n, test.within]);
  if (test.op !== 'than') return about(measured(measure), ofTest(test));
  const { other } = test;
  return [
    ...about(null, [test.times]),
    ...ofFilters(other.where),
    ...about(null, ofWindow(other.window)),
    ...ofMeasure(other.measure),
    ...about(null, [other.per]),
  ];
}

function ofSequence({ steps, window: range, total, same = [] }: LeafOf<'sequence'>): Literals {
  const without = (rows: Rows | null) => (rows === null ? [] : ofFilters(rows.where));
  const each = steps.flatMap((step) => [
    ...ofFilters(step.where),
    ...ofDuration(step.within),
    ...without(step.without),
  ]);
  const columns = about(
    null,
    same.map(({ column }) => column),
  );
  return [...each, ...about(null, ofWindow(range)), ...ofDuration(total ?? null), ...columns];
}

/** Texts in single quotes, each also looked at alone. */
function textsIn(sql: string): string[] {
  return [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
}

function ofLeaf(leaf: Leaf): Literals {
  switch (leaf.kind) {
    case 'member':
      return about(null, [leaf.asOf ?? null]);
    case 'trait':
      return [...about(null, [leaf.trait]), ...about(leaf.trait, ofTest(leaf.test))];
    case 'rank':
      return about(null, [leaf.trait, leaf.n, leaf.within]);
    case 'distance':
      return [
        ...about(null, [leaf.lat, leaf.lon]),
        ...about(leaf.lat, [leaf.from.lat]),
        ...about(leaf.lon, [leaf.from.lon]),
        ...about(null, [leaf.test.value]),
      ];
    case 'split':
      return about(null, [leaf.salt, leaf.from, leaf.to, leaf.within]);
    case 'sql':
      return about(null, [leaf.sql, ...textsIn(leaf.sql)]);
    case 'sequence':
      return ofSequence(leaf);
    case 'did':
      return [
        ...ofFilters(leaf.where),
        ...ofRowWindow(leaf.window),
        ...ofMeasure(leaf.measure),
        ...ofMeasureTest(leaf.test, leaf.measure),
      ];
    case 'nth':
      return [...ofFilters(leaf.where), ...about(null, [leaf.nth, ...ofWindow(leaf.window)])];
    case 'regular':
      return [...ofFilters(leaf.where), ...about(null, [leaf.least, leaf.of])];
    case 'returned':
      return [...ofFilters(leaf.where), ...ofDuration(leaf.gap), ...about(null, ofWindow(leaf.window))];
    case 'overdue':
      return [...ofFilters(leaf.where), ...about(null, [leaf.times, leaf.least, leaf.spread])];
  }
}

/** Every name, text, number and day in a condition, once for each column, left to right. */
export function literalsOfCondition(condition: Condition): ConditionLiteral[] {
  const found = new Map<string, ConditionLiteral>();
  for (const literal of leavesOf(condition).flatMap(ofLeaf)) {
    const key = JSON.stringify([literal.column, literal.value]);
    if (literal.value !== '' && !found.has(key)) found.set(key, literal);
  }
  return [...found.values()];
}
