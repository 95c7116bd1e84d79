import type { Measure, Test } from '../core/condition';
import type { TraitType } from '../core/relation';

/** A test by its name. */
export type TestOp = Test['op'];

const NUMBER: readonly TestOp[] = [
  ...(['>=', '<=', 'between', '=', '!=', '>', '<'] as const),
  ...(['in', 'not-in', 'than', 'not-blank', 'blank'] as const),
];
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
  'days-from',
  'anniversary',
  'weekday',
  'month',
  'hours',
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

/** A measure of one column. */
export type ColumnMeasure = Exclude<Measure['kind'], 'times' | 'share'>;

/** Whether a measure can be taken of a column of that type: what tells values apart of any, the others of numbers. */
export function measurable(kind: ColumnMeasure, type: TraitType): boolean {
  return kind === 'distinct' || kind === 'most' || kind === 'top-share' || isNumeric(type);
}
