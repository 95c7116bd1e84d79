import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Test } from '../../core/condition';
import { addDays } from '../../core/day';
import { passes } from '../evaluating/passes';
import { dateWindows, days } from '../fixture-tests';
import { nearestMove } from './nearest-day';

const ASOF = '2026-04-01';
const known = (day: string, other: string | null = null) => ({ day, other, asOf: ASOF, past: false });
const from = (side: 'after' | 'before' | 'either', from: number, to: number | null): Test => ({
  op: 'days-from',
  side,
  from,
  to,
  trait: 'x',
});

describe('the nearest change of a date', () => {
  it.each<[string, Test, string, string | null, number | null]>([
    ['3 days too late', from('after', 0, 7), '2026-03-20', '2026-03-10', -3],
    ['a day before', from('after', 0, 7), '2026-03-09', '2026-03-10', 1],
    ['on the last day', from('after', 0, 7), '2026-03-17', '2026-03-10', 1],
    ['on the first day', from('after', 0, 7), '2026-03-10', '2026-03-10', -1],
    ['on the same day', from('either', 1, null), '2026-03-10', '2026-03-10', -1],
    ['either way', from('either', 0, 2), '2026-03-11', '2026-03-10', 2],
    ['no other date', from('after', 0, 7), '2026-03-10', null, null],
    [
      '90 days ago, asked for 60',
      { op: 'within', window: { kind: 'last', n: 60, unit: 'day' } },
      '2026-01-01',
      null,
      30,
    ],
    ['on a day', { op: 'on', day: '2026-03-10' }, '2026-03-12', null, -2],
    ['no window', { op: 'within', window: { kind: 'ever' } }, '2026-03-12', null, null],
    ['anniversaries are not told', { op: 'anniversary', side: 'next', days: 3 }, '2026-03-12', null, null],
  ])('%s', (_, test, day, other, by) => expect(nearestMove(test, known(day, other))).toBe(by));

  it('stays before the as-of day where a date comes from what was done', () => {
    const test: Test = { op: 'on-or-after', day: '2026-04-05' };
    expect(nearestMove(test, known('2026-03-30'))).toBe(6);
    expect(nearestMove(test, { ...known('2026-03-30'), past: true })).toBeNull();
  });

  it('is the nearest of all days, tried one by one', () => {
    const test = fc.oneof(
      fc.record({ op: fc.constant('within' as const), window: dateWindows(ASOF) }),
      fc.record({
        op: fc.constantFrom('on' as const, 'on-or-after' as const, 'before-day' as const),
        day: days(ASOF),
      }),
      fc
        .tuple(
          fc.constantFrom('after' as const, 'before' as const, 'either' as const),
          fc.nat(40),
          fc.option(fc.nat(60)),
        )
        .map(([side, low, high]) => from(side, low, high)),
    );
    fc.assert(
      fc.property(test, days(ASOF), days(ASOF), (asked, day, other) => {
        const answer = (by: number) =>
          passes({ value: addDays(day, by), type: 'date' }, asked, ASOF, () => ({
            value: other,
            type: 'date',
          }));
        const by = nearestMove(asked, known(day, other));
        const reach = by === null ? 400 : Math.abs(by);
        if (by !== null) expect(answer(by)).toBe(!answer(0));
        for (let near = 0; near < reach; near++)
          expect([answer(near), answer(-near)]).toEqual([answer(0), answer(0)]);
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
