import { expect, it } from 'vitest';
import type { Leaf, Rows } from '../core/condition';
import { readsOf } from './names-in';

const ever = { kind: 'ever' } as const;
const own: Rows = {
  table: 'orders',
  where: [{ column: 'category', test: { op: 'same', trait: 'favourite', of: 'customer' } }],
};
const beside: Rows = { table: 'events', where: [{ column: 'a', test: { op: 'same', trait: 'b' } }] };
const step = (rows: Rows, without: Rows | null = null) => ({ ...rows, within: null, without });

const CASES: readonly (readonly [
  says: string,
  leaf: Leaf,
  traits: readonly string[],
  tables: readonly string[],
])[] = [
  ['a trait', { kind: 'trait', trait: 'a', test: { op: 'same', trait: 'b' } }, ['a', 'b'], []],
  ['a rank', { kind: 'rank', trait: 'a', side: 'top', n: 1, unit: 'percent', within: 'b' }, ['a', 'b'], []],
  [
    'a distance',
    { kind: 'distance', lat: 'a', lon: 'b', from: { lat: 0, lon: 0 }, test: { op: '<=', value: 1 } },
    ['a', 'b'],
    [],
  ],
  [
    'a rank by what was done',
    {
      kind: 'did',
      ...own,
      window: ever,
      measure: { kind: 'times' },
      test: { op: 'top', n: 1, unit: 'percent', within: 'b' },
    },
    ['favourite', 'b'],
    ['orders'],
  ],
  ['a part by chance', { kind: 'split', salt: 'x', from: 0, to: 1, within: 'b' }, ['b'], []],
  [
    'rows with a trait of their customer',
    { kind: 'nth', ...own, nth: 1, window: ever },
    ['favourite'],
    ['orders'],
  ],
  [
    'rows with a trait of their customer in a group',
    {
      kind: 'nth',
      table: 'orders',
      where: [{ kind: 'any', of: [{ kind: 'all', of: own.where }] }],
      nth: 1,
      window: ever,
    },
    ['favourite'],
    ['orders'],
  ],
  ['rows with a column beside', { kind: 'nth', ...beside, nth: 1, window: ever }, [], ['events']],
  [
    'a sequence',
    { kind: 'sequence', steps: [step(own), step(beside, own)], missing: false, window: ever },
    ['favourite', 'favourite'],
    ['orders', 'events', 'orders'],
  ],
  [
    'near a date, against another measure',
    {
      kind: 'did',
      ...beside,
      window: { kind: 'near', side: 'after', anchor: { kind: 'trait', trait: 'joined' }, within: null },
      measure: { kind: 'share', of: own.where, by: null },
      test: {
        op: 'than',
        compare: '>',
        times: 1,
        other: { table: 'tickets', where: [], window: ever, measure: { kind: 'times' }, per: null },
      },
    },
    ['favourite', 'joined'],
    ['events', 'tickets'],
  ],
  ['written SQL', { kind: 'sql', sql: 'SELECT 1' }, [], []],
];

it.each(CASES)('%s names its traits and tables', (_, leaf, traits, tables) => {
  expect(readsOf(leaf)).toEqual({ traits, tables });
});
