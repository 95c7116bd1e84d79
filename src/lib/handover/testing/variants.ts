import type { Condition, RowFilter } from '../../core/condition';
import { emptyNotebook } from '../../core/notebook';
import { FULL } from './examples';

interface Variant {
  readonly name: string;
  readonly value: unknown;
}

const base = emptyNotebook();

function withTest(test: unknown): unknown {
  return { ...base, segments: [{ id: 'a', name: 'a', condition: { kind: 'trait', trait: 't', test } }] };
}

function withCondition(condition: unknown): unknown {
  return { ...base, segments: [{ id: 'a', name: 'a', condition }] };
}

function did(part: object): unknown {
  const whole = {
    kind: 'did',
    table: 'orders',
    where: [],
    window: { kind: 'ever' },
    measure: { kind: 'times' },
    test: { op: '>=', value: 1 },
  };
  return withCondition({ ...whole, ...part });
}

function withSpec(spec: unknown): unknown {
  return { ...base, steps: [{ id: 'a', spec }] };
}

function withInput(part: object): unknown {
  return { ...base, inputs: [{ ...FULL.inputs[0], ...part }] };
}

/** A filter within that many groups. */
function groups(depth: number): RowFilter {
  const filter: RowFilter = { column: 'brand', test: { op: 'in', values: ['X'] } };
  return depth === 0 ? filter : { kind: depth % 2 === 0 ? 'any' : 'all', of: [groups(depth - 1), filter] };
}

/** A condition nested that many times. */
export function nested(times: number): Condition {
  let condition: Condition = { kind: 'member', segment: 's2' };
  for (let i = 0; i < times; i++) condition = { kind: 'not', of: condition };
  return condition;
}

/** Notebooks that both the validator and the published JSON Schema accept. */
export const GOOD: readonly Variant[] = [
  { name: 'empty', value: base },
  { name: 'full', value: FULL },
  { name: 'nested', value: withCondition(nested(20)) },
  { name: 'test: number', value: withTest({ op: '<', value: -1.5 }) },
  { name: 'test: between', value: withTest({ op: 'between', low: 1, high: 2 }) },
  { name: 'test: than', value: withTest({ op: 'than', compare: '>', times: 2, trait: 'gap' }) },
  { name: 'test: not-in', value: withTest({ op: 'not-in', values: ['a'] }) },
  { name: 'test: starts', value: withTest({ op: 'starts', text: '=cmd' }) },
  { name: 'test: is', value: withTest({ op: 'is', value: false }) },
  { name: 'test: day', value: withTest({ op: 'on', day: '2024-02-29' }) },
  { name: 'test: next', value: withTest({ op: 'within', window: { kind: 'next', n: 30, unit: 'day' } }) },
  {
    name: 'test: ahead',
    value: withTest({
      op: 'within',
      window: { kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 2, unit: 'month' } },
    }),
  },
  { name: 'test: within', value: withTest({ op: 'within', window: { kind: 'last', n: 3, unit: 'month' } }) },
  { name: 'test: weekdays', value: withTest({ op: 'weekday', days: [1, 7] }) },
  { name: 'test: months', value: withTest({ op: 'month', months: [12] }) },
  { name: 'test: hours', value: withTest({ op: 'hours', from: 22, to: 2 }) },
  { name: 'test: blank', value: withTest({ op: 'not-blank' }) },
  {
    name: 'did: rank',
    value: did({ test: { op: 'top', n: 10, unit: 'percent', within: null } }),
  },
  {
    name: 'did: rank in each',
    value: did({ test: { op: 'bottom', n: 3, unit: 'customers', within: 'grade' } }),
  },
  { name: 'did: sum', value: did({ measure: { kind: 'sum', column: 'amount' } }) },
  {
    name: 'did: between days',
    value: did({ window: { kind: 'between', from: '2026-01-01', to: '2026-01-31' } }),
  },
  {
    name: 'did: ago',
    value: did({ window: { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 1, unit: 'month' } } }),
  },
  { name: 'did: one or the other', value: did({ where: [groups(2)] }) },
  { name: 'did: none of these', value: did({ where: [{ kind: 'none', of: [groups(1)] }] }) },
  { name: 'did: calendar', value: did({ window: { kind: 'calendar', unit: 'quarter', ago: 1 } }) },
  { name: 'did: before', value: did({ window: { kind: 'before', n: 1, unit: 'year' } }) },
  { name: 'input: no fingerprint', value: { ...base, inputs: [withoutFingerprint()] } },
  { name: 'expected', value: { ...base, expected: { a: 0 } } },
];

function withoutFingerprint(): unknown {
  const { id, name, role, reading, columns, mapping } = { ...FULL.inputs[0] };
  return { id, name, role, reading, columns, mapping };
}

/** Notebooks that both refuse. */
export const BAD: readonly Variant[] = [
  { name: 'null', value: null },
  { name: 'array', value: [] },
  { name: 'text', value: 'x' },
  { name: 'no version', value: { ...base, version: undefined } },
  { name: 'version text', value: { ...base, version: '1' } },
  { name: 'version 2', value: { ...base, version: 2 } },
  { name: 'version −1', value: { ...base, version: -1 } },
  { name: 'unknown key', value: { ...base, autorun: true } },
  { name: 'title too long', value: { ...base, title: 'x'.repeat(201) } },
  { name: 'title number', value: { ...base, title: 1 } },
  { name: 'as-of words', value: { ...base, asOf: 'today' } },
  { name: 'currency', value: { ...base, currency: 'won' } },
  { name: 'time zone', value: { ...base, timeZone: '<img src=x>' } },
  { name: 'seed fraction', value: { ...base, seed: 1.5 } },
  { name: 'purpose short', value: { ...base, purpose: { question: '' } } },
  { name: 'purpose business', value: { ...base, purpose: { ...base.purpose, business: 'c2c' } } },
  {
    name: 'too many steps',
    value: { ...base, steps: many(201, (id) => ({ id, spec: { kind: 'overview' } })) },
  },
  {
    name: 'too many segments',
    value: { ...base, segments: many(501, (id) => ({ id, name: '', condition: nested(0) })) },
  },
  {
    name: 'note too long',
    value: { ...base, steps: [{ id: 'a', spec: { kind: 'overview' }, note: 'x'.repeat(10_001) }] },
  },
  { name: 'step id', value: { ...base, steps: [{ id: 'a b', spec: { kind: 'overview' } }] } },
  { name: 'step kind', value: withSpec({ kind: 'sql', text: "from 'https://attacker.invalid'" }) },
  { name: 'step extra', value: withSpec({ kind: 'overview', url: 'https://attacker.invalid' }) },
  { name: 'rfm bins 2', value: withSpec({ kind: 'rfm', bins: 2, cuts: {}, colour: 'customers' }) },
  { name: 'rfm colour', value: withSpec({ kind: 'rfm', bins: 5, cuts: {}, colour: 'red' }) },
  { name: 'distribution scale', value: withSpec({ kind: 'distribution', trait: 'a', scale: 'cubic' }) },
  { name: 'condition kind', value: withCondition({ kind: 'sql', text: '1=1' }) },
  { name: 'condition null', value: withCondition(null) },
  { name: 'condition extra', value: withCondition({ kind: 'not', of: nested(0), sql: '' }) },
  { name: 'of not a list', value: withCondition({ kind: 'all', of: { length: 1e9 } }) },
  { name: 'op', value: withTest({ op: 'regex', text: '(a+)+$' }) },
  { name: 'op extra', value: withTest({ op: 'blank', value: 1 }) },
  { name: 'value text', value: withTest({ op: '<', value: '1' }) },
  { name: 'day words', value: withTest({ op: 'on', day: 'yesterday' }) },
  { name: 'values numbers', value: withTest({ op: 'in', values: [1] }) },
  { name: 'weekday 8', value: withTest({ op: 'weekday', days: [8] }) },
  { name: 'month 0', value: withTest({ op: 'month', months: [0] }) },
  { name: 'hour 25', value: withTest({ op: 'hours', from: 0, to: 25 }) },
  { name: 'half an hour', value: withTest({ op: 'hours', from: 7.5, to: 9 }) },
  { name: 'window n', value: withTest({ op: 'within', window: { kind: 'last', n: 0.5, unit: 'day' } }) },
  { name: 'rows ahead', value: did({ window: { kind: 'next', n: 30, unit: 'day' } }) },
  { name: 'window unit', value: withTest({ op: 'within', window: { kind: 'last', n: 1, unit: 'hour' } }) },
  { name: 'did table', value: did({ table: 'duckdb_settings' }) },
  { name: 'did measure', value: did({ measure: { kind: 'sum' } }) },
  { name: 'did rank', value: did({ test: { op: 'top', n: 10, unit: 'people', within: null } }) },
  { name: 'did test', value: did({ test: { op: 'in', values: [] } }) },
  { name: 'did empty group', value: did({ where: [{ kind: 'any', of: [] }] }) },
  { name: 'did group of not', value: did({ where: [{ kind: 'not', of: groups(1) }] }) },
  { name: 'did groups too deep', value: did({ where: [groups(4)] }) },
  { name: 'did window', value: did({ window: {} }) },
  { name: 'input role', value: withInput({ role: 'admins' }) },
  { name: 'input mapping', value: withInput({ mapping: { password: 'x' } }) },
  { name: 'input rows', value: withInput({ rows: [['a']] }) },
  {
    name: 'input encoding',
    value: withInput({ reading: { ...FULL.inputs[0]?.reading, encoding: 'utf-7' } }),
  },
  {
    name: 'input content',
    value: withInput({ fingerprint: { ...FULL.inputs[0]?.fingerprint, content: 'x' } }),
  },
  { name: 'expected negative', value: { ...base, expected: { a: -1 } } },
  { name: 'expected id', value: { ...base, expected: { 'a b': 1 } } },
  { name: 'segment proposed', value: { ...base, segments: [{ ...FULL.segments[1], proposed: 'best' }] } },
];

function many(count: number, make: (id: string) => unknown): unknown[] {
  return Array.from({ length: count }, (_, i) => make(`x${i}`));
}

/** What only the validator refuses, for JSON Schema has no words for it. */
export const ONLY_VALIDATOR: readonly Variant[] = [
  { name: 'not a real day', value: withTest({ op: 'on', day: '2025-02-29' }) },
  { name: 'as-of not a real day', value: { ...base, asOf: '2026-13-01' } },
  { name: 'duplicate segment id', value: { ...base, segments: [FULL.segments[1], FULL.segments[1]] } },
  { name: 'duplicate step id', value: { ...base, steps: [FULL.steps[0], FULL.steps[0]] } },
  { name: 'duplicate input id', value: { ...base, inputs: [FULL.inputs[0], FULL.inputs[0]] } },
  { name: 'id constructor', value: { ...base, steps: [{ id: 'constructor', spec: { kind: 'overview' } }] } },
  { name: 'input id prototype', value: withInput({ id: 'prototype' }) },
  { name: 'too deep', value: withCondition(nested(70)) },
  { name: 'long in UTF-16 units', value: { ...base, title: '🍊'.repeat(101) } },
];
