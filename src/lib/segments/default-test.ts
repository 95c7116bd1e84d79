import type { Test } from '../core/condition';
import type { Day } from '../core/day';
import type { Trait } from '../core/relation';
import { codesOf } from './codes';
import type { TestOp } from './fits';

/** The test that a new condition on a trait or a column begins with. */
export function defaultTest({ type }: Pick<Trait, 'type'>): Test {
  switch (type) {
    case 'number':
    case 'money':
      return { op: '>=', value: 1 };
    case 'date':
      return { op: 'within', window: { kind: 'last', n: 90, unit: 'day' } };
    case 'boolean':
      return { op: 'is', value: true };
    case 'category':
      return { op: 'in', values: [] };
    case 'text':
      return { op: 'contains', text: '' };
  }
}

function numberOf(test: Test): number {
  if (test.op === 'between') return test.low;
  if ('values' in test) return codesOf(test.values)[0] ?? 1;
  return 'value' in test && typeof test.value === 'number' ? test.value : 1;
}

function textOf(test: Test): string {
  if ('text' in test) return test.text;
  if ('pattern' in test) return test.pattern.replaceAll(/^\*|\*$/g, '');
  return 'values' in test ? (test.values[0] ?? '') : '';
}

function valuesOf(test: Test): readonly string[] {
  if ('values' in test) return test.values;
  if ('areas' in test) return test.areas;
  if (test.op === 'between') return [String(test.low), String(test.high)];
  if ('value' in test && typeof test.value === 'number') return [String(test.value)];
  const text = textOf(test);
  return text === '' ? [] : [text];
}

function patternOf(test: Test): string {
  if ('pattern' in test) return test.pattern;
  return textOf(test) === '' ? '' : `*${textOf(test)}*`;
}

/** The test with another operator, keeping what it compares with where that still makes sense. `other` is a trait for `than`, `same` and `days-from`. */
export function changeOp(test: Test, op: TestOp, asOf: Day, other: string): Test {
  switch (op) {
    case 'between': {
      const low = numberOf(test);
      return test.op === 'between' ? test : { op, low, high: low };
    }
    case 'than':
      return test.op === 'than' ? test : { op, compare: '>=', times: 1, trait: other };
    case 'in':
    case 'not-in':
      return { op, values: valuesOf(test) };
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return { op, text: textOf(test) };
    case 'matches':
    case 'not-matches':
      return { op, pattern: patternOf(test) };
    case 'area':
      return test.op === 'area' ? test : { op, areas: [] };
    case 'same':
    case 'not-same':
      return test.op === 'same' || test.op === 'not-same' ? { ...test, op } : { op, trait: other };
    case 'days-from':
      return test.op === 'days-from' ? test : { op, side: 'after', from: 1, to: null, trait: other };
    case 'anniversary':
      return test.op === 'anniversary' ? test : { op, side: 'next', days: 30 };
    case 'weekday':
      return test.op === 'weekday' ? test : { op, days: [6, 7] };
    case 'month':
      return test.op === 'month' ? test : { op, months: [Number(asOf.slice(5, 7)) || 1] };
    case 'hours':
      return test.op === 'hours' ? test : { op, from: 9, to: 18 };
    case 'is':
      return { op, value: test.op === 'is' ? test.value : true };
    case 'on':
    case 'on-or-after':
    case 'before-day':
      return { op, day: 'day' in test ? test.day : asOf };
    case 'within':
      return test.op === 'within' ? test : { op, window: { kind: 'last', n: 90, unit: 'day' } };
    case 'blank':
    case 'not-blank':
      return { op };
    default:
      return { op, value: numberOf(test) };
  }
}
