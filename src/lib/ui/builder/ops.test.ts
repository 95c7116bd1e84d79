import { describe, expect, it } from 'vitest';
import type { Condition, Test } from '../../core/condition';
import type { TraitType } from '../../core/relation';
import { convertTest, firstTest } from './make';
import { typedField } from './typed';
import { opOf, opsFor, opsOf, withOp, type OpKey, type Subject } from './ops';

const context = { unit: 'none', asOf: '2024-06-30', other: 'gap' } as const;
const TYPES: readonly TraitType[] = ['number', 'money', 'date', 'category', 'text', 'boolean'];
const subject = (type: TraitType, unit: Subject['unit'] = 'none'): Subject => ({
  name: 'x',
  type,
  unit,
  label: { ko: 'x', en: 'x' },
});

describe('verbs', () => {
  it('every verb of a type makes a test that is shown under that verb, from any other', () => {
    for (const type of TYPES) {
      for (const from of opsFor(type, true)) {
        for (const to of opsFor(type, true)) {
          expect(opOf(withOp(withOp(firstTest(subject(type)), from, context), to, context))).toBe(to);
        }
      }
    }
  });

  it('offers the verb of the first test', () => {
    for (const type of TYPES) expect(opsFor(type, false)).toContain(opOf(firstTest(subject(type))));
  });

  it('asks days without a time of day for no hours, and keeps what is chosen', () => {
    const days = { type: 'date', byDay: true } as const;
    expect(opsOf(subject('date'), false)).toContain('hours');
    expect(opsOf(days, false)).toContain('weekday');
    expect(opsOf(days, false)).not.toContain('hours');
    expect(opsOf(days, false, 'hours')).toContain('hours');
  });

  it('lists values of numbers and of personal texts', () => {
    for (const type of ['number', 'text'] as const) {
      expect(opsOf({ type }, false)).toContain('in');
    }
    expect(withOp({ op: '=', value: 101 }, 'in', context)).toEqual({ op: 'in', values: ['101'] });
    expect(withOp({ op: 'in', values: ['101', '7'] }, '>=', context)).toEqual({ op: '>=', value: 101 });
  });

  it.each<[Test, OpKey, Test]>([
    [{ op: '>=', value: 3 }, 'between', { op: 'between', low: 3, high: 6 }],
    [{ op: 'between', low: 3, high: 9 }, '<', { op: '<', value: 3 }],
    [{ op: '>=', value: -3 }, 'between', { op: 'between', low: -3, high: -3 }],
    [{ op: '=', value: 2 }, 'than:>', { op: 'than', compare: '>', times: 1, trait: 'gap' }],
    [
      { op: 'than', compare: '>', times: 1.5, trait: 'other' },
      'than:<=',
      { op: 'than', compare: '<=', times: 1.5, trait: 'other' },
    ],
    [
      { op: 'on', day: '2024-01-01' },
      'days:after',
      { op: 'days-from', side: 'after', from: 1, to: null, trait: 'gap' },
    ],
    [
      { op: 'days-from', side: 'after', from: 0, to: 14, trait: 'x', of: 'customer' },
      'days:either',
      { op: 'days-from', side: 'either', from: 0, to: 14, trait: 'x', of: 'customer' },
    ],
    [
      { op: 'days-from', side: 'before', from: 1, to: null, trait: 'x' },
      'days:either',
      { op: 'days-from', side: 'either', from: 0, to: 7, trait: 'x' },
    ],
    [
      { op: 'days-from', side: 'either', from: 0, to: 0, trait: 'x' },
      'days:before',
      { op: 'days-from', side: 'before', from: 1, to: null, trait: 'x' },
    ],
    [{ op: 'in', values: ['서울', '부산'] }, 'contains', { op: 'contains', text: '서울' }],
    [{ op: 'starts', text: '서' }, 'not-in', { op: 'not-in', values: ['서'] }],
    [
      { op: 'within', window: { kind: 'last', n: 6, unit: 'month' } },
      'before',
      { op: 'within', window: { kind: 'before', n: 6, unit: 'month' } },
    ],
    [
      { op: 'within', window: { kind: 'last', n: 6, unit: 'month' } },
      'ago',
      { op: 'within', window: { kind: 'ago', from: { n: 12, unit: 'month' }, to: { n: 6, unit: 'month' } } },
    ],
    [
      { op: 'within', window: { kind: 'last', n: 6, unit: 'month' } },
      'soon',
      { op: 'within', window: { kind: 'next', n: 6, unit: 'month' } },
    ],
    [
      { op: 'within', window: { kind: 'next', n: 30, unit: 'day' } },
      'ahead',
      { op: 'within', window: { kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 60, unit: 'day' } } },
    ],
    [
      { op: 'within', window: { kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 60, unit: 'day' } } },
      'last',
      { op: 'within', window: { kind: 'last', n: 30, unit: 'day' } },
    ],
    [
      { op: 'anniversary', side: 'next', days: 14 },
      'soon',
      { op: 'within', window: { kind: 'next', n: 90, unit: 'day' } },
    ],
    [
      { op: 'within', window: { kind: 'last', n: 6, unit: 'month' } },
      'calendar',
      { op: 'within', window: { kind: 'calendar', unit: 'month', ago: 0 } },
    ],
    [
      { op: 'within', window: { kind: 'calendar', unit: 'year', ago: 1 } },
      'last',
      { op: 'within', window: { kind: 'last', n: 90, unit: 'day' } },
    ],
    [
      { op: 'on', day: '2024-01-05' },
      'period',
      { op: 'within', window: { kind: 'between', from: '2024-01-05', to: '2024-06-30' } },
    ],
    [
      { op: 'within', window: { kind: 'between', from: '2024-02-01', to: '2024-03-01' } },
      'before-day',
      { op: 'before-day', day: '2024-02-01' },
    ],
  ])('%j as %s', (test, key, expected) => expect(withOp(test, key, context)).toEqual(expected));

  it('shows a window without bounds as "has a value"', () =>
    expect(opOf({ op: 'within', window: { kind: 'ever' } })).toBe('not-blank'));
});

describe('a test whose subject changed', () => {
  it.each<[string, Test, Subject, Subject, Test]>([
    [
      'keeps numbers of one unit',
      { op: '<', value: 7 },
      subject('number', 'days'),
      subject('number', 'days'),
      { op: '<', value: 7 },
    ],
    [
      'starts anew in another unit',
      { op: '<', value: 7 },
      subject('number', 'days'),
      subject('number', 'share'),
      { op: '<', value: 0.5 },
    ],
    [
      'forgets values of another column',
      { op: 'not-in', values: ['a'] },
      subject('category'),
      subject('category'),
      { op: 'not-in', values: [] },
    ],
    [
      'falls back to the first test',
      { op: '<', value: 7 },
      subject('number'),
      subject('category'),
      { op: 'in', values: [] },
    ],
    [
      'keeps windows',
      { op: 'on', day: '2024-01-01' },
      subject('date'),
      subject('date'),
      { op: 'on', day: '2024-01-01' },
    ],
    ['keeps blanks across types', { op: 'blank' }, subject('date'), subject('money'), { op: 'blank' }],
    [
      'keeps yes and no',
      { op: 'is', value: false },
      subject('boolean'),
      subject('boolean'),
      { op: 'is', value: false },
    ],
    [
      'does not compare a trait with itself',
      { op: 'than', compare: '>', times: 2, trait: 'x' },
      subject('number'),
      subject('number'),
      { op: '>=', value: 1 },
    ],
  ])('%s', (_, test, from, to, expected) => expect(convertTest(test, from, to, context)).toEqual(expected));
});

describe('what was typed', () => {
  const trait = (test: Test): Condition => ({ kind: 'all', of: [{ kind: 'trait', trait: 'x', test }] });
  const [three, thirty] = [trait({ op: '>=', value: 3 }), trait({ op: '>=', value: 30 })];
  it.each<[string, Condition, Condition, string]>([
    ['a number', three, thirty, '.of.0.test.value'],
    [
      'a day',
      trait({ op: 'on', day: '2024-01-01' }),
      trait({ op: 'on', day: '2024-01-02' }),
      '.of.0.test.day',
    ],
    ['nothing', three, three, ''],
    ['another verb', three, trait({ op: '>', value: 3 }), ''],
    ['a verb and a number', three, trait({ op: '>', value: 4 }), ''],
    ['yes to no', trait({ op: 'is', value: true }), trait({ op: 'is', value: false }), ''],
    ['a value more', trait({ op: 'in', values: [] }), trait({ op: 'in', values: ['a'] }), ''],
    ['a node less', three, { kind: 'all', of: [] }, ''],
  ])('%s', (_, before, after, field) => expect(typedField(before, after)).toBe(field));
});
