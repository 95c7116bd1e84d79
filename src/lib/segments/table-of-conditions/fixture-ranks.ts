import type { Measure, MeasureRank } from '../../core/condition';
import { did, EVER, event, feature, last, not, orders, rows, TIMES, type Entry } from './fixture-words';

function place(
  op: 'top' | 'bottom',
  n: number,
  unit: 'customers' | 'percent' = 'customers',
  within: string | null = null,
): MeasureRank {
  return { op, n, unit, within };
}

const YEAR = last(12, 'month');
const of = (kind: 'sum' | 'avg' | 'distinct', column: string): Measure => ({ kind, column });

/** Conditions on the place among customers by what they did. */
export const RANKS: readonly Entry[] = [
  ...feature(
    'rank by what was done',
    [
      'two who ordered most in 12 months: 2, 4 and 5 have three orders, the lowest number goes first',
      did(orders(), YEAR, place('top', 2)),
      [1, 2],
    ],
    ['first 10 % by orders: 0.9 of nine is one', did(orders(), YEAR, place('top', 10, 'percent')), [1]],
    [
      'first 40 % by orders: 3.6 of the nine who ordered, not of twelve',
      did(orders(), YEAR, place('top', 40, 'percent')),
      [1, 2, 4, 5],
    ],
    [
      'two who ordered least: who did not order has no rank, 11 on the as-of day neither',
      did(orders(), YEAR, place('bottom', 2)),
      [6, 9],
    ],
    [
      'not the four first: those without orders too',
      not(did(orders(), YEAR, place('top', 4))),
      [3, 6, 7, 8, 9, 10, 11, 12],
    ],
    [
      'three highest by amount in 12 months',
      did(orders(), YEAR, place('top', 3), of('sum', 'amount')),
      [1, 2, 4],
    ],
    [
      'three lowest by amount: what was sent back is taken off, of 6 and 8 the lower number',
      did(orders(), YEAR, place('bottom', 3), of('sum', 'amount')),
      [3, 6, 9],
    ],
    [
      'most categories within each grade; those without one are a grade',
      did(orders(), EVER, place('top', 1, 'customers', 'grade'), of('distinct', 'category')),
      [1, 3, 5, 8],
    ],
    [
      'three with most sessions in 30 days',
      did(rows('events'), last(30, 'day'), place('top', 3), of('distinct', 'session')),
      [2, 7, 10],
    ],
    [
      'any ten by score: only who gave one',
      did(rows('surveys'), EVER, place('bottom', 10), of('avg', 'score')),
      [1, 2, 3, 4, 7],
    ],
    [
      'two with the fullest week: 2, 4 and 10 did three things in one',
      did(rows('events'), { kind: 'any', n: 7, unit: 'day' }, place('top', 2)),
      [2, 4],
    ],
    [
      'two with the emptiest week: of 2 it begins on 29 March; 3 did one thing',
      did(rows('events'), { kind: 'any', n: 7, unit: 'day' }, place('bottom', 2)),
      [2, 3],
    ],
    [
      'most views after the first order: three of 4 and of 7, one of 1 and of 2, and the lower number goes first',
      did(
        event('view'),
        {
          kind: 'near',
          side: 'after',
          anchor: { kind: 'row', which: 'first', ...orders() },
          within: null,
        },
        place('top', 3),
        TIMES,
      ),
      [1, 4, 7],
    ],
    ['nobody', did(orders(), EVER, place('top', 0, 'percent')), []],
    ['most orders as of 1 June 2025', did(orders(), EVER, place('top', 1)), [4], '2025-06-01'],
  ),
];
