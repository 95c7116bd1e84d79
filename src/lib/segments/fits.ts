import type { Measure, Test } from '../core/condition';
import type { TraitType } from '../core/relation';

/** A test by its name. */
export type TestOp = Test['op'];

const NUMBER: readonly TestOp[] = ['>=', '<=', 'between', '=', '!=', '>', '<', 'than', 'not-blank', 'blank'];
const TEXT: readonly TestOp[] = [
  'contains',
  'not-contains',
  'starts',
  'ends',
  'matches',
  'not-matches',
  'in',
  'not-in',
  'area',
  'same',
  'not-same',
  'not-blank',
  'blank',
];
const CATEGORY: readonly TestOp[] = [
  'in',
  'not-in',
  'contains',
  'not-contains',
  'starts',
  'ends',
  'matches',
  'not-matches',
  'area',
  'same',
  'not-same',
  'not-blank',
  'blank',
];
const DATE: readonly TestOp[] = [
  'within',
  'on-or-after',
  'before-day',
  'on',
  'anniversary',
  'not-blank',
  'blank',
];
const BOOLEAN: readonly TestOp[] = ['is', 'not-blank', 'blank'];

const OPS: Readonly<Record<TraitType, readonly TestOp[]>> = {
  number: NUMBER,
  money: NUMBER,
  text: TEXT,
  category: CATEGORY,
  date: DATE,
  boolean: BOOLEAN,
};

/** The tests that can be asked of a type, the most usual first. */
export function opsFor(type: TraitType): readonly TestOp[] {
  return OPS[type];
}

/** Whether the type holds numbers. */
export function isNumeric(type: TraitType): boolean {
  return type === 'number' || type === 'money';
}

/** Whether a test can be asked of a type. */
export function fits(op: TestOp, type: TraitType): boolean {
  return OPS[type].includes(op);
}

/** Measures that read any column: which values there are, and which comes most often. */
const OF_ANY: readonly Measure['kind'][] = ['distinct', 'most', 'top-share'];

/** Whether a measure can be taken of a column of that type; of a share, the column that it is weighed by. */
export function measurable(kind: Exclude<Measure['kind'], 'times'>, type: TraitType): boolean {
  return OF_ANY.includes(kind) || isNumeric(type);
}
