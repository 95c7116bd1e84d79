import { describe, expect, it } from 'vitest';
import type { FilterGroup, RowFilter } from '../../core/condition';
import { filtersFor } from '../../segments/default-rows';
import { OTHER_TABLES } from '../../segments/fixture-tables';
import { groupLeft, nextFilter, withFilter } from './filters';

const filter = (column: string): RowFilter => ({ column, test: { op: 'not-blank' } });
const any = (...of: RowFilter[]): FilterGroup => ({ kind: 'any', of });
const [a, b, c] = [filter('a'), filter('b'), filter('c')];

describe('filters in a list', () => {
  it('are exchanged and taken away at their place', () => {
    expect(withFilter([a, b, c], 1, any(b, c))).toEqual([a, any(b, c), c]);
    expect(withFilter([a, b, c], 1, null)).toEqual([a, c]);
  });

  it('need no group when one is left', () => {
    expect(groupLeft(any(a, b))).toEqual(any(a, b));
    expect(groupLeft(any(any(a, b)))).toEqual(any(a, b));
    expect(groupLeft(any(a))).toEqual(a);
    expect(groupLeft(any())).toBeNull();
  });

  it('stay in a group of what must not hold, also one alone', () => {
    const none = (...of: RowFilter[]): FilterGroup => ({ kind: 'none', of });
    expect(groupLeft(none(a))).toEqual(none(a));
    expect(groupLeft(none())).toBeNull();
  });

  it('are followed by one about another column, of those in groups as well', () => {
    const [events] = OTHER_TABLES;
    if (!events) return;
    expect(nextFilter(events, [])?.column).toBe('event');
    expect(nextFilter(events, [any(filter('event'))])?.column).toBe('category');
  });

  it('stay with another table where it can answer all of a group', () => {
    const orders = { ...OTHER_TABLES[0]!, name: 'orders' as const };
    const known = any(filter('category'), filter('amount'));
    expect(filtersFor([known, any(filter('category'), filter('colour'))], orders)).toEqual([known]);
  });
});
