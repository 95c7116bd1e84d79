import { describe, expect, it } from 'vitest';
import type { Leaf, RowFilter, Rows } from '../core/condition';
import { columnsOf } from './columns-in';

const filter = (column: string): RowFilter => ({ column, test: { op: 'in', values: ['x'] } });
const rows = (table: Rows['table'], ...columns: readonly string[]): Rows => ({
  table,
  where: columns.map(filter),
});
const ever = { kind: 'ever' } as const;
const names = (leaf: Leaf) => columnsOf(leaf).map(({ table, column }) => `${table}.${column}`);

describe('the columns that a leaf names', () => {
  it('are those of its filters, and what stands beside them in the row', () => {
    const beside: RowFilter = { column: 'a', test: { op: 'same', trait: 'b' } };
    const own: RowFilter = { column: 'c', test: { op: 'same', trait: 'city', of: 'customer' } };
    const where = [beside, own];
    expect(names({ kind: 'nth', table: 'orders', where, nth: 1, window: ever })).toEqual([
      'orders.a',
      'orders.b',
      'orders.c',
    ]);
  });

  it('are those of every filter in a group', () => {
    const group: RowFilter = {
      kind: 'any',
      of: [filter('a'), { kind: 'all', of: [filter('b'), filter('c')] }],
    };
    expect(names({ kind: 'nth', table: 'orders', where: [group], nth: 1, window: ever })).toEqual([
      'orders.a',
      'orders.b',
      'orders.c',
    ]);
  });

  it('are those of every part of a count of rows', () => {
    const leaf: Leaf = {
      kind: 'did',
      ...rows('events', 'a'),
      window: {
        kind: 'near',
        side: 'after',
        within: null,
        anchor: { kind: 'row', which: 'first', ...rows('orders', 'b') },
      },
      measure: { kind: 'share', of: [filter('c')], by: 'd' },
      test: {
        op: 'than',
        compare: '>',
        times: 2,
        other: { ...rows('messages', 'e'), window: ever, measure: { kind: 'sum', column: 'f' }, per: null },
      },
    };
    expect(names(leaf).sort()).toEqual([
      'events.a',
      'events.c',
      'events.d',
      'messages.e',
      'messages.f',
      'orders.b',
    ]);
  });

  it('are those of every step, and of what must not come between', () => {
    const step = { within: null, without: null };
    const steps = [
      { ...rows('events', 'a'), ...step },
      { ...rows('orders', 'b'), within: null, without: rows('tickets', 'c') },
    ];
    const same = [{ table: 'orders' as const, column: 'product' }];
    expect(names({ kind: 'sequence', steps, missing: false, window: ever, same }).at(-1)).toBe(
      'orders.product',
    );
    expect(names({ kind: 'sequence', steps, missing: false, window: ever })).toEqual([
      'events.a',
      'orders.b',
      'tickets.c',
    ]);
  });

  it('are none of a leaf about traits', () => {
    expect(names({ kind: 'trait', trait: 'city', test: { op: 'not-blank' } })).toEqual([]);
  });
});
