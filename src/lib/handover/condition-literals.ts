import type { Condition, Leaf, Measure, Test, Window } from '../core/condition';
import { leavesOf } from '../core/tree';

/** A value in a condition, with the column that it is compared with; null for values about no column. */
export interface ConditionLiteral {
  readonly value: string;
  readonly column: string | null;
}

function ofWindow(range: Window): string[] {
  if (range.kind === 'ever') return [];
  return range.kind === 'between' ? [range.from, range.to] : [String(range.n)];
}

function ofTest(test: Test): string[] {
  switch (test.op) {
    case 'blank':
    case 'not-blank':
      return [];
    case 'is':
      return [String(test.value)];
    case 'in':
    case 'not-in':
      return [...test.values];
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return [test.text];
    case 'on':
    case 'on-or-after':
    case 'before-day':
      return [test.day];
    case 'within':
      return ofWindow(test.window);
    case 'between':
      return [String(test.low), String(test.high)];
    case 'than':
      return [String(test.times), test.trait];
    default:
      return [String(test.value)];
  }
}

function about(column: string | null, values: readonly string[]): ConditionLiteral[] {
  return values.map((value) => ({ value, column }));
}

function ofMeasure(measure: Measure): ConditionLiteral[] {
  return measure.kind === 'times' ? [] : about(null, [measure.column]);
}

function ofLeaf(leaf: Leaf): ConditionLiteral[] {
  if (leaf.kind === 'member') return [];
  if (leaf.kind === 'trait') return [...about(null, [leaf.trait]), ...about(leaf.trait, ofTest(leaf.test))];
  const filters = leaf.where.flatMap(({ column, test }) => [
    ...about(null, [column]),
    ...about(column, ofTest(test)),
  ]);
  const measured = leaf.measure.kind === 'times' ? null : leaf.measure.column;
  return [
    ...filters,
    ...about(null, ofWindow(leaf.window)),
    ...ofMeasure(leaf.measure),
    ...about(measured, ofTest(leaf.test)),
  ];
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
