import type {
  Condition,
  DateWindow,
  Duration,
  Leaf,
  NumberTest,
  RowWindow,
  Test,
} from '../../core/condition';
import type { Segment } from '../../core/notebook';
import { findSegment } from '../find';

const UNITS = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;
/** Traits that grow by a day every day, so that a low one is a window. */
const GROWING: readonly string[] = ['recency', 'tenure'];

const daysOf = ({ n, unit }: Duration) => n * UNITS[unit];

function ofRange(range: RowWindow | DateWindow): number[] {
  switch (range.kind) {
    case 'last':
    case 'next':
      return [daysOf(range)];
    case 'ago':
    case 'ahead':
      return [Math.max(1, Math.abs(daysOf(range.from) - daysOf(range.to)))];
    case 'calendar':
      return [UNITS[range.unit]];
    default:
      return [];
  }
}

function ofNumber(test: NumberTest): number[] {
  if (test.op === 'between') return [Math.max(1, test.high - test.low + 1)];
  if (test.op === '=') return [1];
  return test.op === '<=' || test.op === '<' ? [Math.max(1, test.value)] : [];
}

function ofTrait(trait: string, test: Test): number[] {
  if (test.op === 'within') return ofRange(test.window);
  if (test.op === 'anniversary') return [test.days];
  const compared = test.op === 'between' || test.op === '=' || test.op === '<=' || test.op === '<';
  return GROWING.includes(trait) && compared ? ofNumber(test) : [];
}

function ofLeaf(leaf: Leaf): number[] {
  switch (leaf.kind) {
    case 'trait':
      return ofTrait(leaf.trait, leaf.test);
    case 'did': {
      const { test, window: range } = leaf;
      // Who did nothing, or little, in a window is not carried through it by a row.
      const few = test.op === '<' || test.op === '<=' || (test.op === '=' && test.value === 0);
      return few ? [] : ofRange(range);
    }
    case 'nth':
    case 'returned': {
      const { window: range } = leaf;
      return ofRange(range);
    }
    default:
      return [];
  }
}

function windowsOf(condition: Condition, segments: readonly Segment[], seen: readonly string[]): number[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => windowsOf(one, segments, seen));
    case 'not':
      return [];
    case 'member': {
      const other = seen.includes(condition.segment) ? undefined : findSegment(segments, condition.segment);
      return other ? windowsOf(other.condition, segments, [...seen, other.id]) : [];
    }
    default:
      return ofLeaf(condition);
  }
}

/** The days of the shortest window that carries people into a segment and out again; null where none does. */
export function shortestWindow(condition: Condition, segments: readonly Segment[]): number | null {
  const found = windowsOf(condition, segments, []);
  return found.length > 0 ? Math.min(...found) : null;
}

/**
 * The share of those in a window of so many days on either of two days that is in it on one alone, where people come at an
 * even pace: what such a window turns over by itself.
 */
export function windowTurnover(days: number, shift: number): number {
  return days <= shift ? 1 : (2 * shift) / (days + shift);
}
