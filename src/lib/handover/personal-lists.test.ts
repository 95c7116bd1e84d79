import { describe, expect, it } from 'vitest';
import type { Condition } from '../core/condition';
import { literalsOf } from './literals';
import { stripForLink } from './recipe-link';
import { FULL } from './testing/examples';

const [input] = FULL.inputs;
if (!input) throw new RangeError('no input');
const notebook = (condition: Condition) => ({
  ...FULL,
  inputs: [{ ...input, personal: { 이름: 'name', 등급: 'none' } as const }],
  segments: [{ id: 'a', name: 'a', condition }],
  expected: {},
});
const carried = (condition: Condition) => stripForLink(notebook(condition)).segments[0]?.condition;
const trait = (name: string, ...values: string[]): Condition => ({
  kind: 'trait',
  trait: name,
  test: { op: 'in', values },
});
const rows = (...values: string[]): Condition => ({
  kind: 'did',
  table: 'orders',
  where: [{ kind: 'none', of: [{ column: '이름', test: { op: 'not-in', values } }] }],
  window: { kind: 'ever' },
  measure: { kind: 'share', of: [{ column: '이름', test: { op: 'in', values } }], by: null },
  test: { op: '>=', value: 1 },
});

describe('lists of personal values', () => {
  it('are empty in a link, wherever they stand', () => {
    expect(carried({ kind: 'not', of: trait('이름', '홍길동') })).toEqual({ kind: 'not', of: trait('이름') });
    expect(carried(rows('홍길동'))).toEqual(rows());
    const values = literalsOf(stripForLink(notebook(rows('홍길동')))).map(({ value }) => value);
    expect(values).not.toContain('홍길동');
  });

  it('of other columns stay', () => {
    for (const name of ['등급', '도시']) expect(carried(trait(name, 'VIP'))).toEqual(trait(name, 'VIP'));
  });
});
