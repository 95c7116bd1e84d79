import type { LeafOf, RowFilter, Test } from '../../core/condition';
import { isGroup } from '../../core/filters';
import type { TableLeaf } from '../leaf-sql';
import type { Ladder } from './ladders';

type Clock = Extract<Test, { op: 'weekday' | 'hours' }>;

/** How many steps are tried to each side. */
const TRIED = 3;
const STEPS = Array.from({ length: TRIED }, (_, i) => i + 1);
const WEEK = [1, 2, 3, 4, 5, 6, 7];

function isClock(test: Test): test is Clock {
  return test.op === 'weekday' || test.op === 'hours';
}

/** The hour, day or whatever turns round after `all`, counted from 1. */
const round = (at: number, all: number) => ((((at - 1) % all) + all) % all) + 1;

/** Hours that begin earlier, end later, begin later, end earlier; never all of the day, and never none. */
function ofHours({ op, from, to }: Extract<Clock, { op: 'hours' }>): readonly (readonly Clock[])[] {
  const long = round(to - from, 24);
  const longer = STEPS.filter((by) => long + by < 24);
  const shorter = STEPS.filter((by) => long - by > 0);
  const begin = (by: number): Clock => ({ op, from: (from + by + 24) % 24, to });
  const end = (by: number): Clock => ({ op, from, to: round(to + by, 24) });
  return [
    longer.map((by) => begin(-by)),
    longer.map((by) => end(by)),
    shorter.map((by) => begin(by)),
    shorter.map((by) => end(-by)),
  ];
}

/** Days of the week with the next ones, with those before, and without one of them. */
function ofWeekdays({ op, days }: Extract<Clock, { op: 'weekday' }>): readonly (readonly Clock[])[] {
  const put = (chosen: readonly number[]): Clock => ({ op, days: chosen.toSorted((a, b) => a - b) });
  const first = WEEK.find((day) => days.includes(day) && !days.includes(round(day - 1, 7)));
  if (first === undefined) return [];
  const around = WEEK.map((_, i) => round(first + i, 7)).filter((day) => !days.includes(day));
  const more = (missing: readonly number[]) =>
    missing.slice(0, TRIED).map((_, i) => put([...days, ...missing.slice(0, i + 1)]));
  const fewer = days.length < 2 ? [] : days.map((gone) => put(days.filter((day) => day !== gone)));
  return [more(around), ...(around.length > 1 ? [more(around.toReversed())] : []), fewer];
}

function ofTest(test: Test): readonly (readonly Clock[])[] {
  if (!isClock(test)) return [];
  return test.op === 'hours' ? ofHours(test) : ofWeekdays(test);
}

function ofFilters(
  filters: readonly RowFilter[],
  make: (filters: readonly RowFilter[]) => TableLeaf,
): readonly Ladder[] {
  return filters.flatMap((filter, i): readonly Ladder[] => {
    const put = (other: RowFilter) => make(filters.with(i, other));
    if (isGroup(filter)) return ofFilters(filter.of, (of) => put({ ...filter, of }));
    return ofTest(filter.test).map((side) => side.map((test) => put({ ...filter, test })));
  });
}

function ofSteps(leaf: LeafOf<'sequence'>): readonly Ladder[] {
  return leaf.steps.flatMap((step, at) =>
    ofFilters(step.where, (where) => ({ ...leaf, steps: leaf.steps.with(at, { ...step, where }) })),
  );
}

/** A leaf with other hours or days of the week: of the date that it asks about, or of a filter on its rows; to both sides, as `laddersOf`. */
export function clocksOf(leaf: TableLeaf): readonly Ladder[] {
  switch (leaf.kind) {
    case 'trait':
      return ofTest(leaf.test).map((side) => side.map((test) => ({ ...leaf, test })));
    case 'sequence':
      return ofSteps(leaf);
    case 'did':
    case 'nth':
    case 'regular':
    case 'returned':
    case 'overdue':
      return ofFilters(leaf.where, (where) => ({ ...leaf, where }));
    default:
      return [];
  }
}
