import { describe, expect, it } from 'vitest';
import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { shopCatalog } from '../fixture-shop';
import { say } from './say';

const catalog = shopCatalog('2026-03-31');
const segments: readonly Segment[] = [
  { id: 'a', name: 'VIP', condition: { kind: 'all', of: [] } },
  { id: 'b', name: '신규', condition: { kind: 'all', of: [] } },
];
const member = (segment: string, asOf?: string): Condition => ({
  kind: 'member',
  segment,
  ...(asOf === undefined ? {} : { asOf }),
});
const without = (one: Condition, other: Condition): Condition => ({
  kind: 'all',
  of: [one, { kind: 'not', of: other }],
});
const [a, b] = [member('a'), member('b')];
const one: Condition = { kind: 'any', of: [without(a, b), without(b, a)] };
const both = (condition: Condition) =>
  (['ko', 'en'] as const).map((lang) => say(condition, catalog, segments, lang));

describe('exactly one of two segments', () => {
  it('is said as such, also denied and among others', () => {
    expect(both(one)).toEqual([
      '‘VIP’, ‘신규’ 세그먼트 중 한 곳에만 속한 고객',
      'Customers who are in exactly one of the segments ‘VIP’ and ‘신규’',
    ]);
    expect(both({ kind: 'all', of: [one] })).toEqual(both(one));
    expect(both({ kind: 'not', of: one })).toEqual([
      '‘VIP’, ‘신규’ 세그먼트 중 한 곳에만 속한 경우가 아닌 고객',
      'Customers who are not in exactly one of the segments ‘VIP’ and ‘신규’',
    ]);
    expect(both({ kind: 'all', of: [one, a] })).toEqual([
      '‘VIP’, ‘신규’ 세그먼트 중 한 곳에만 속하고, ‘VIP’ 세그먼트에 속한 고객',
      'Customers who are in exactly one of the segments ‘VIP’ and ‘신규’ and who are in segment ‘VIP’',
    ]);
  });

  it('is not said of what only looks like it', () => {
    const then = member('b', '2026-01-01');
    for (const other of [
      { kind: 'all', of: [without(a, b), without(b, a)] },
      { kind: 'any', of: [without(a, b), without(a, b)] },
      { kind: 'any', of: [without(a, then), without(then, a)] },
      { kind: 'any', of: [without(a, b), without(b, a), a] },
      { kind: 'any', of: [without(a, b), { kind: 'all', of: [b, a] }] },
    ] satisfies Condition[]) {
      expect(both(other).join()).not.toMatch(/exactly one|한 곳에만/);
    }
  });
});
