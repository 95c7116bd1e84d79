import type { Duration, LeafOf, Limit } from '../core/condition';
import { addDays, addMonths, daysBetween, isDay, type Day } from '../core/day';
import { isByDay, isClock, minutesOf } from './limit';
import { eventSpan } from './span';

type Sequence = LeafOf<'sequence'>;

const LIMITS = [30, 14, 7, 3, 1].map((n): Duration => ({ n, unit: 'day' }));

function later(day: Day, { n, unit }: Duration): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'week' ? 7 * n : n);
  return addMonths(day, unit === 'year' ? 12 * n : n);
}

function isOver({ window: range }: Sequence, limit: Limit, asOf: Day): boolean {
  const { from } = eventSpan(range, asOf);
  if (from === null) return true;
  if (isClock(limit)) return daysBetween(from, asOf) * 1440 > minutesOf(limit);
  return isByDay(limit) && later(from, limit) < asOf;
}

/** Whether the time of a last step that must not follow cannot be over before the as-of day, wherever in its window the sequence begins. */
export function neverOver(leaf: Sequence, asOf: Day): boolean {
  const within = leaf.steps.at(-1)?.within ?? null;
  return leaf.missing && within !== null && isDay(asOf) && !isOver(leaf, within, asOf);
}

/** The longest usual limit, at most 30 days, that can be over in the window of a sequence; any time later when none can. */
export function limitThatFits(leaf: Sequence, asOf: Day): Duration | null {
  return LIMITS.find((limit) => isOver(leaf, limit, asOf)) ?? null;
}
