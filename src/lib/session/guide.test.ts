import { expect, it } from 'vitest';
import type { Day } from '../core/day';
import { emptyNotebook } from '../core/notebook';
import { emptyOne } from './guide';
import type { TrayOutcome } from './outcome';

it('asks to mend an empty segment, but none whose time is not now', () => {
  const all = { kind: 'all', of: [] } as const;
  const asOf = '2026-04-01' as Day;
  const segments = [
    { id: 's1', name: 'Over', condition: all, ends: '2026-03-01' as Day },
    { id: 's2', name: 'Full', condition: all },
    { id: 's3', name: 'Empty', condition: all },
  ];
  const sizes = (...customers: number[]) => ({
    segments: customers.map((n) => ({ customers: n, revenue: null })),
  });
  const told = (...customers: number[]) =>
    emptyOne({
      notebook: { ...emptyNotebook(), asOf, segments },
      tray: { ids: ['s1', 's2', 's3'], sizes: sizes(...customers) } as unknown as TrayOutcome,
    });
  expect(told(0, 5, 5)).toBeUndefined();
  expect(told(0, 5, 0)).toBe('Empty');
});
