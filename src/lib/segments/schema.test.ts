import { toJsonSchema } from '@valibot/to-json-schema';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import { shopCatalog } from './fixture-shop';
import { conditions } from './fixture-trees';
import { conditionSchema, nodeSchema, segmentSchema, segmentShape } from './schema';

const accepts = (value: unknown) => v.safeParse(conditionSchema, value).success;
const leaf = { kind: 'trait', trait: 'orders', test: { op: '>=', value: 1 } };
const test = (t: unknown) => ({ ...leaf, test: t });
const nested = (depth: number): unknown => (depth === 1 ? leaf : { kind: 'not', of: nested(depth - 1) });
const wide = (n: number) => ({ kind: 'all', of: Array.from({ length: n }, () => leaf) });
const did = {
  kind: 'did',
  table: 'orders',
  where: [],
  window: { kind: 'ever' },
  measure: { kind: 'times' },
  test: { op: '=', value: 0 },
};

const filter = { column: 'category', test: { op: 'blank' } };
const group = (...of: readonly object[]) => ({ kind: 'any', of });

describe('a condition from outside', () => {
  it('accepts and keeps whatever a builder can make', () => {
    const trees = fc.sample(conditions(shopCatalog('2026-03-31'), ['s1']), { numRuns: 300, seed: 7 });
    for (const tree of trees) {
      const copy: unknown = JSON.parse(JSON.stringify(tree));
      expect(v.parse(conditionSchema, copy)).toEqual(copy as Condition);
    }
  });

  it.each<[string, unknown, boolean]>([
    ['64 levels', nested(64), true],
    ['65 levels', nested(65), false],
    ['1000 nodes', wide(999), true],
    ['1001 nodes', wide(1000), false],
    ['an empty group', { kind: 'all', of: [] }, true],
    ['an unknown kind', { kind: 'sql', of: 'DROP TABLE base' }, false],
    ['an unknown key', { ...leaf, extra: 1 }, false],
    ['an unknown key in a test', test({ op: '>=', value: 1, sql: '1' }), false],
    ['a key of a prototype', JSON.parse('{"kind":"all","of":[],"__proto__":{"x":1}}'), false],
    ['an inherited key', JSON.parse('{"kind":"all","of":[],"constructor":1}'), false],
    ['an inherited key further down', test(JSON.parse('{"op":"blank","toString":1}')), false],
    ['a reserved name', { ...leaf, trait: '__proto__' }, false],
    ['an empty name', { ...leaf, trait: '' }, false],
    ['NUL in a name', { ...leaf, trait: 'a\0b' }, false],
    ['NUL in a text', test({ op: 'contains', text: 'a\0' }), false],
    [
      'quotes, emoji and turned text',
      test({ op: 'in', values: ["'; DROP TABLE base; --", '😀', '\u202eabc'] }),
      true,
    ],
    ['1000 characters', test({ op: 'contains', text: 'x'.repeat(1000) }), true],
    ['1001 characters', test({ op: 'contains', text: 'x'.repeat(1001) }), false],
    ['10,000 values', test({ op: 'in', values: Array(10_000).fill('x') }), true],
    ['10,001 values', test({ op: 'in', values: Array(10_001).fill('x') }), false],
    ['NaN', test({ op: '=', value: NaN }), false],
    ['infinity', test({ op: '=', value: Infinity }), false],
    ['a number as text', test({ op: '=', value: '1' }), false],
    ['a leap day', test({ op: 'on', day: '2024-02-29' }), true],
    ['no leap day', test({ op: 'on', day: '2023-02-29' }), false],
    ['a day with SQL in it', test({ op: 'on', day: "2024-01-01'" }), false],
    ['no units', test({ op: 'within', window: { kind: 'last', n: 0, unit: 'day' } }), false],
    ['part of a unit', test({ op: 'within', window: { kind: 'last', n: 1.5, unit: 'day' } }), false],
    ['another unit', test({ op: 'within', window: { kind: 'last', n: 1, unit: 'hour' } }), false],
    [
      'two moments ago',
      test({
        op: 'within',
        window: { kind: 'ago', from: { n: 1, unit: 'year' }, to: { n: 30, unit: 'day' } },
      }),
      true,
    ],
    [
      'half of two moments',
      test({ op: 'within', window: { kind: 'ago', from: { n: 1, unit: 'year' } } }),
      false,
    ],
    ['last month', test({ op: 'within', window: { kind: 'calendar', unit: 'month', ago: 1 } }), true],
    ['next month', test({ op: 'within', window: { kind: 'calendar', unit: 'month', ago: -1 } }), false],
    ['a calendar day', test({ op: 'within', window: { kind: 'calendar', unit: 'day', ago: 1 } }), false],
    ['101 years back', test({ op: 'within', window: { kind: 'calendar', unit: 'year', ago: 101 } }), false],
    ['days that lie ahead', test({ op: 'within', window: { kind: 'next', n: 30, unit: 'day' } }), true],
    [
      'two moments that lie ahead',
      test({
        op: 'within',
        window: { kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 2, unit: 'month' } },
      }),
      true,
    ],
    ['no days that lie ahead', test({ op: 'within', window: { kind: 'next', n: 0, unit: 'day' } }), false],
    ['rows that lie ahead', { ...did, window: { kind: 'next', n: 30, unit: 'day' } }, false],
    ['did not', did, true],
    ['did this or that', { ...did, where: [group(filter, group(filter, group(filter)))] }, true],
    ['four groups within each other', { ...did, where: [group(group(group(group(filter))))] }, false],
    ['an empty group', { ...did, where: [group()] }, false],
    ['a group of a list', { ...did, where: [{ ...group(filter), of: [[filter]] }] }, false],
    ['a group of another kind', { ...did, where: [{ ...group(filter), kind: 'not' }] }, false],
    ['another table', { ...did, table: 'sqlite_master' }, false],
    ['a text', 'orders > 1', false],
    ['nothing', null, false],
    ['a list', [leaf], false],
    ['two below a not', { kind: 'not', of: [leaf, leaf] }, false],
  ])('%s: %#', (_, value, expected) => expect(accepts(value)).toBe(expected));

  it('does not exhaust the stack', () => {
    let deep: unknown = leaf;
    for (let i = 0; i < 200_000; i++) deep = { kind: 'not', of: deep };
    expect(accepts(deep)).toBe(false);
  });
});

describe('a segment from outside', () => {
  const segment = { id: 's1', name: '충성 고객', condition: leaf };
  it.each<[string, unknown, boolean]>([
    ['the least', segment, true],
    [
      'all fields',
      { ...segment, who: 'a', value: 'b', how: 'c', reviewBy: '2026-06-30', proposed: 'loyal' },
      true,
    ],
    ['an unknown field', { ...segment, sql: 'x' }, false],
    ['no name', { id: 's1', condition: leaf }, false],
    ['a day that is none', { ...segment, reviewBy: '2026-06-31' }, false],
  ])('%s', (_, value, expected) => expect(v.safeParse(segmentSchema, value).success).toBe(expected));
});

describe('JSON Schema', () => {
  it('holds the recursion as a definition', () => {
    const schema = toJsonSchema(segmentShape, {
      errorMode: 'ignore',
      definitions: { Condition: nodeSchema },
    });
    expect(JSON.stringify(schema)).toContain('#/$defs/Condition');
    expect(JSON.stringify(schema.$defs?.['Condition'])).toContain('#/$defs/Condition');
  });
});
