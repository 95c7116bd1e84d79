import { describe, expect, it } from 'vitest';
import type { LeafOf, RowFilter, Test } from '../../core/condition';
import { clocksOf } from './clocks';
import { hasGentler } from './relax';

const bought = (...where: readonly RowFilter[]): LeafOf<'did'> => ({
  kind: 'did',
  table: 'orders',
  where,
  window: { kind: 'ever' },
  measure: { kind: 'avg', column: 'amount' },
  test: { op: '>=', value: 1 },
});

const DAYS = 7;
const HOURS = 24;

/** The hours or days of the week that a test takes, one by one. */
function taken(test: Test): ReadonlySet<number> {
  if (test.op === 'weekday') return new Set(test.days);
  if (test.op !== 'hours') return new Set();
  const { from, to } = test;
  const all = Array.from({ length: HOURS }, (_, hour) => hour);
  return new Set(all.filter((hour) => (from < to ? hour >= from && hour < to : hour >= from || hour < to)));
}

/** What each form of the only filter takes. */
const sidesOf = (test: Test) =>
  clocksOf(bought({ column: 't', test })).map((side) =>
    side.map((leaf) => {
      const [filter] = leaf.kind === 'did' ? leaf.where : [];
      return filter && 'test' in filter ? filter.test : test;
    }),
  );

describe('hours and days of the week', () => {
  it('begin earlier, end later, and the other way round', () => {
    expect(sidesOf({ op: 'hours', from: 1, to: 23 })).toEqual([
      [{ op: 'hours', from: 0, to: 23 }],
      [{ op: 'hours', from: 1, to: 24 }],
      [2, 3, 4].map((from) => ({ op: 'hours', from, to: 23 })),
      [22, 21, 20].map((to) => ({ op: 'hours', from: 1, to })),
    ]);
    expect(sidesOf({ op: 'hours', from: 0, to: 24 }).slice(0, 2)).toEqual([[], []]);
  });

  it('take the next day, the day before, or leave one out', () => {
    expect(sidesOf({ op: 'weekday', days: [6, 7] })).toEqual([
      [
        [1, 6, 7],
        [1, 2, 6, 7],
        [1, 2, 3, 6, 7],
      ].map((days) => ({ op: 'weekday', days })),
      [
        [5, 6, 7],
        [4, 5, 6, 7],
        [3, 4, 5, 6, 7],
      ].map((days) => ({ op: 'weekday', days })),
      [[7], [6]].map((days) => ({ op: 'weekday', days })),
    ]);
    expect(sidesOf({ op: 'weekday', days: [1, 2, 3, 4, 5, 6] })[0]).toEqual([
      { op: 'weekday', days: [1, 2, 3, 4, 5, 6, 7] },
    ]);
    expect(sidesOf({ op: 'weekday', days: [1, 2, 3, 4, 5, 6, 7] })).toEqual([]);
  });

  it('grow or shrink along a ladder, and are never none or out of range', () => {
    const every = Array.from({ length: HOURS }, (_, from) =>
      Array.from({ length: HOURS }, (_, i): Test => ({ op: 'hours', from, to: i + 1 })),
    ).flat();
    const days = Array.from({ length: 2 ** DAYS - 1 }, (_, bits): Test => ({
      op: 'weekday',
      days: Array.from({ length: DAYS }, (_, i) => i + 1).filter((day) => (bits + 1) & (1 << (day - 1))),
    }));
    for (const test of [...every, ...days]) {
      if (test.op === 'hours' && test.from === test.to) continue;
      const own = taken(test);
      for (const other of sidesOf(test).flat()) {
        const now = taken(other);
        expect(now.size).toBeGreaterThan(0);
        expect(now.size).not.toBe(own.size);
        const [small, large] = now.size < own.size ? [now, own] : [own, now];
        expect([...small].every((one) => large.has(one))).toBe(true);
        if (other.op !== 'hours') continue;
        expect([other.from >= 0, other.from < HOURS, other.to > 0, other.to <= HOURS]).not.toContain(false);
      }
    }
  });

  it('are found within groups, steps and traits', () => {
    const filter = { column: 't', test: { op: 'weekday', days: [1] } } as const;
    const rows = { table: 'orders', where: [{ kind: 'none', of: [filter] }] } as const;
    const steps = [
      { table: 'events', where: [], within: null, without: null },
      { ...rows, within: null, without: null },
    ] as const;
    expect(clocksOf(bought(...rows.where)).flat()).toHaveLength(6);
    expect(
      clocksOf({ kind: 'sequence', steps, missing: false, window: { kind: 'ever' } }).flat(),
    ).toHaveLength(6);
    expect(clocksOf({ kind: 'trait', trait: 'last_order', test: filter.test }).flat()).toHaveLength(6);
    const trait = { kind: 'trait', trait: 'last_order' } as const;
    expect(hasGentler({ ...trait, test: filter.test }, '')).toBe(true);
    expect(hasGentler({ ...trait, test: { op: 'month', months: [1] } }, '')).toBe(false);
  });
});
