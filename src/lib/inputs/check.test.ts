import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { InputSpec } from '../core/input';
import { checkInput, checkInputs } from './check';
import { guessInput } from './guess';
import { inputSchema } from './schema';

const reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  escape: '"',
  header: true,
  skip: 0,
} as const;
const orders: InputSpec = {
  id: 'a',
  name: 'a.csv',
  role: 'orders',
  reading,
  columns: [
    { name: 'who', type: 'text' },
    { name: 'when', type: 'date', format: '%Y-%m-%d' },
    { name: 'much', type: 'money' },
  ],
  mapping: { customer: 'who', time: 'when', amount: 'much' },
};

describe('checkInput', () => {
  it('finds nothing wrong with a good spec', () => {
    expect(checkInput(orders)).toEqual([]);
    expect(checkInput({ ...orders, role: 'customers', mapping: {} })).toEqual([]);
  });

  it.each<[string, Partial<InputSpec>, string[]]>([
    ['no customer', { mapping: { time: 'when' } }, ['field-not-mapped']],
    ['no customer and no time', { mapping: {} }, ['field-not-mapped', 'field-not-mapped']],
    ['a column twice', { mapping: { customer: 'who', time: 'when', order: 'who' } }, ['column-mapped-twice']],
    ['an unknown column', { mapping: { customer: 'nobody', time: 'when' } }, ['column-not-found']],
    ['a time that is no date', { mapping: { customer: 'who', time: 'much' } }, ['time-not-a-date']],
    [
      'a field of another role',
      { role: 'customers', mapping: { customer: 'who', time: 'when' } },
      ['field-of-another-role'],
    ],
    ['no columns', { columns: [] }, ['no-columns']],
    [
      'names that differ in case only',
      { columns: [...orders.columns, { name: 'WHO', type: 'text' }] },
      ['column-name-twice'],
    ],
    ['a delimiter that is the quote', { reading: { ...reading, delimiter: '"' } }, ['delimiter-is-quote']],
  ])('%s', (_, change, codes) => {
    const problems = checkInput({ ...orders, ...change });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const { message, hint } of problems) {
      expect(message.ko).toMatch(/[가-힣]/);
      expect(hint.en).toMatch(/[a-z]/);
    }
  });

  it('refuses to link customers without an id', () => {
    const customers: InputSpec = { ...orders, id: 'b', role: 'customers', mapping: {} };
    expect(checkInputs([customers])).toEqual([]);
    expect(checkInputs([orders, customers]).map(({ code }) => code)).toEqual(['customers-without-id']);
  });
});

describe('inputSchema', () => {
  const accepts = (value: unknown) => v.safeParse(inputSchema, value).success;

  it('accepts what the product makes, and gives it back unchanged', () => {
    const { spec } = guessInput({
      id: 'x-1',
      name: '주문.csv',
      encoding: 'utf-8',
      text: '고객번호,주문일,결제금액,주문상태\n1,2024-01-01,5,완료\n1,2024-01-02,6,취소\n',
    });
    expect(v.parse(inputSchema, JSON.parse(JSON.stringify(spec)))).toEqual(spec);
    expect(
      accepts({
        ...orders,
        cancelled: 'void',
        fingerprint: { columns: ['who'], rows: 3, content: '123', sizeBytes: 9 },
      }),
    ).toBe(true);
  });

  it.each<[string, unknown]>([
    ['an unknown key', { ...orders, extra: 1 }],
    ['an unknown role', { ...orders, role: 'sends' }],
    ['an unknown field', { ...orders, mapping: { ...orders.mapping, price2: 'x' } }],
    ['an over-long name', { ...orders, name: 'x'.repeat(501) }],
    ['an over-long column', { ...orders, columns: [{ name: 'x'.repeat(501), type: 'text' }] }],
    [
      'too many columns',
      { ...orders, columns: Array.from({ length: 2001 }, (_, i) => ({ name: `c${i}`, type: 'text' })) },
    ],
    ['NUL', { ...orders, columns: [{ name: 'a\0b', type: 'text' }] }],
    ['an id that is no id', { ...orders, id: 'a"b' }],
    ['a prototype key', JSON.parse('{"__proto__":{"x":1}}')],
    ['a prototype key inside', { ...orders, mapping: JSON.parse('{"customer":"who","__proto__":"when"}') }],
    ['a constructor key', { ...orders, reading: { ...reading, constructor: 1 } }],
    ['a quote of two characters', { ...orders, reading: { ...reading, quote: '""' } }],
    ['a line end as delimiter', { ...orders, reading: { ...reading, delimiter: '\n' } }],
    ['a skip that is no count', { ...orders, reading: { ...reading, skip: -1 } }],
    ['a fraction of a row', { ...orders, reading: { ...reading, skip: 1.5 } }],
    ['null', null],
    ['an array', []],
    ['undefined where a text belongs', { ...orders, name: undefined }],
  ])('refuses %s', (_, value) => {
    expect(accepts(value)).toBe(false);
  });
});
