import type { Ahead, Anchor, DateWindow, Duration, RowWindow, Window } from '../../core/condition';
import { addDays, type Day } from '../../core/day';
import { MAX_UNITS } from '../../segments/limits';

/** The kind of a window as a person chooses it. */
export type WindowKey = Window['kind'] | 'after' | 'near-before' | 'any';

/** The kinds that every window has. */
export const PLAIN_WINDOWS = ['ever', 'last', 'before', 'ago', 'calendar', 'between'] as const;

/** The kind under which a window is shown. */
export function windowKey(window: RowWindow): WindowKey {
  if (window.kind !== 'near') return window.kind;
  return window.side === 'after' ? 'after' : 'near-before';
}

function spanOf(window: RowWindow): Duration {
  if (window.kind === 'near') return window.within ?? { n: 30, unit: 'day' };
  if (window.kind === 'ago') return window.to;
  return 'n' in window ? { n: window.n, unit: window.unit } : { n: 90, unit: 'day' };
}

/** As long a time as the last one of that length, just before it. */
export function spanBefore(last: Duration): Window {
  return { kind: 'ago', from: { n: Math.min(2 * last.n, MAX_UNITS), unit: last.unit }, to: last };
}

/** As long a time as the next one of that length, just after it. */
export function spanAfter(next: Duration): Ahead {
  return { kind: 'ahead', from: next, to: { n: Math.min(2 * next.n, MAX_UNITS), unit: next.unit } };
}

/** Whether a window lies ahead of the as-of day. */
export function isAhead(window: DateWindow): window is Ahead {
  return window.kind === 'next' || window.kind === 'ahead';
}

/** The window of another kind; its length stays, and what it is near to. */
export function withWindowKey(window: RowWindow, key: WindowKey, asOf: Day, anchor: Anchor): RowWindow {
  const span = spanOf(window);
  switch (key) {
    case 'ever':
      return { kind: 'ever' };
    case 'last':
    case 'before':
      return { kind: key, ...span };
    case 'ago':
      return window.kind === 'ago' ? window : spanBefore(span);
    case 'calendar':
      return window.kind === key ? window : { kind: key, unit: 'month', ago: 0 };
    case 'between':
      return window.kind === 'between'
        ? window
        : { kind: 'between', from: addDays(asOf, -90), to: addDays(asOf, -1) };
    case 'after':
    case 'near-before': {
      const side = key === 'after' ? 'after' : 'before';
      return window.kind === 'near' ? { ...window, side } : { kind: 'near', side, anchor, within: span };
    }
    case 'any': {
      const unit = span.unit === 'week' ? 'week' : 'day';
      return { kind: 'any', n: Math.min(span.n, unit === 'week' ? 52 : 366), unit };
    }
  }
}

/** Whether a window is one of those that all leaves know. */
export function isPlain(window: RowWindow): window is Window {
  return window.kind !== 'near' && window.kind !== 'any';
}
