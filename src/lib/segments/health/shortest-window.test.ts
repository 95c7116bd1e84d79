import { describe, expect, it } from 'vitest';
import type { Condition, RowWindow } from '../../core/condition';
import { turnover } from './earlier';
import { shortestWindow, windowTurnover } from './shortest-window';

const did = (range: RowWindow): Condition => ({
  kind: 'did',
  table: 'orders',
  where: [],
  window: range,
  measure: { kind: 'times' },
  test: { op: '>=', value: 1 },
});
const last = (n: number, unit: 'day' | 'week' = 'day') => did({ kind: 'last', n, unit });
const trait = (name: string, test: Extract<Condition, { kind: 'trait' }>['test']): Condition => ({
  kind: 'trait',
  trait: name,
  test,
});
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const shortest = (condition: Condition) => shortestWindow(condition, []);

describe('the shortest window of a condition', () => {
  it('is looked for in every part that is not denied', () => {
    expect(shortest(all(last(90), last(4, 'week')))).toBe(28);
    expect(shortest(all(last(90), { kind: 'not', of: last(3) }))).toBe(90);
    expect(
      shortest(all(did({ kind: 'ever' }), did({ kind: 'between', from: '2026-01-01', to: '2026-01-02' }))),
    ).toBeNull();
    const ago = { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } } as const;
    expect(shortest(did(ago))).toBe(30);
    expect(shortest(did({ kind: 'calendar', unit: 'week', ago: 1 }))).toBe(7);
    expect(shortest(trait('joined', { op: 'within', window: { kind: 'last', n: 14, unit: 'day' } }))).toBe(
      14,
    );
    expect(shortest(trait('birthday', { op: 'anniversary', side: 'next', days: 10 }))).toBe(10);
    const none = { ...last(30), test: { op: '=', value: 0 } } as Condition;
    expect(shortest(none)).toBeNull();
  });

  it('is one of days since something, too', () => {
    expect(shortest(trait('recency', { op: '<=', value: 30 }))).toBe(30);
    expect(shortest(trait('recency', { op: 'between', low: 31, high: 60 }))).toBe(30);
    expect(shortest(trait('recency', { op: '>', value: 30 }))).toBeNull();
    expect(shortest(trait('orders', { op: '<=', value: 3 }))).toBeNull();
  });

  it('is found in other segments, circles included', () => {
    const named = (segment: string): Condition => ({ kind: 'member', segment });
    const segments = [
      { id: 'a', name: '', condition: all(last(60), named('b')) },
      { id: 'b', name: '', condition: all(last(20), named('a')) },
    ];
    expect(shortestWindow(named('a'), segments)).toBe(20);
  });

  it.each([
    [30, 7],
    [7, 7],
    [3, 7],
    [90, 14],
    [8, 7],
  ])('of %i days turns over in %i what it does where somebody comes every day', (days, shift) => {
    const within = (day: number) => new Set(Array.from({ length: days }, (_, i) => day - 1 - i));
    const [now, then] = [within(1000), within(1000 - shift)];
    const stayed = [...then].filter((one) => now.has(one)).length;
    expect(windowTurnover(days, shift)).toBeCloseTo(turnover(now.size, { customers: then.size, stayed }), 12);
  });
});
