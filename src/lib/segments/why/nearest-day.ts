import type { Test } from '../../core/condition';
import { daysBetween, isDay, type Day } from '../../core/day';
import { dayAfter, spanOf, type Span } from '../span';

/** Days by which a date could move and lie where a test asks, both ends included; null is without end. */
interface Moves {
  readonly from: number | null;
  readonly to: number | null;
}

function ofSpan({ from, to }: Span, day: Day): Moves {
  return {
    from: from === null ? null : daysBetween(day, from),
    to: to === null ? null : daysBetween(day, to) - 1,
  };
}

function ofDaysFrom(test: Extract<Test, { op: 'days-from' }>, apart: number): readonly Moves[] {
  const after: Moves = { from: test.from - apart, to: test.to === null ? null : test.to - apart };
  const before: Moves = { from: test.to === null ? null : -test.to - apart, to: -test.from - apart };
  return { after: [after], before: [before], either: [after, before] }[test.side];
}

/** Where a date lies for a test to hold; undefined for tests of other things, and where the other date is blank. */
function movesOf(test: Test, day: Day, other: Day | null, asOf: Day): readonly Moves[] | undefined {
  switch (test.op) {
    case 'on':
      return [ofSpan({ from: test.day, to: dayAfter(test.day) }, day)];
    case 'on-or-after':
      return [ofSpan({ from: test.day, to: null }, day)];
    case 'before-day':
      return [ofSpan({ from: null, to: test.day }, day)];
    case 'within':
      return [ofSpan(spanOf(test.window, asOf), day)];
    case 'days-from':
      return other === null ? undefined : ofDaysFrom(test, daysBetween(other, day));
    default:
      return undefined;
  }
}

function holds(moves: readonly Moves[], by: number): boolean {
  return moves.some(({ from, to }) => (from === null || by >= from) && (to === null || by <= to));
}

/** What is known of a date that a test is asked of. */
export interface Dated {
  readonly day: Day;
  /** The other date of a comparison; null where there is none. */
  readonly other: Day | null;
  readonly asOf: Day;
  /** Whether the date comes from what was done, so that it lies before the as-of day. */
  readonly past: boolean;
}

/**
 * The fewest days by which a date would have to move for the other answer: later when above 0. Null when no day will do,
 * and for tests of other things than where a date lies.
 */
export function nearestMove(test: Test, { day, other, asOf, past }: Dated): number | null {
  if (!isDay(day) || (other !== null && !isDay(other))) return null;
  const moves = movesOf(test, day, other, asOf);
  if (!moves) return null;
  const now = holds(moves, 0);
  const most = past ? daysBetween(day, asOf) - 1 : Infinity;
  const tried = moves.flatMap(({ from, to }) => [
    ...(from === null ? [] : [from, from - 1]),
    ...(to === null ? [] : [to, to + 1]),
  ]);
  const turned = tried.filter((by) => by <= most && holds(moves, by) !== now);
  return turned.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0] ?? null;
}
