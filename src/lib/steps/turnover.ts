import type { Condition } from '../core/condition';
import type { Day } from '../core/day';

/** Who left, entered and stayed in a segment between two days. */
export interface Turnover {
  readonly key: string;
  readonly then: number;
  readonly now: number;
  readonly stayed: number;
  readonly entered: number;
  readonly left: number;
}

/** The turnover of a segment of these sizes, of whose first members so many stayed. */
export function turnoverOf(key: string, then: number, now: number, stayed: number): Turnover {
  return { key, then, now, stayed, entered: now - stayed, left: then - stayed };
}

function member(segment: string, asOf: Day | undefined): Condition {
  return asOf === undefined ? { kind: 'member', segment } : { kind: 'member', segment, asOf };
}

/** In none of the segments on a day, today when left out; nothing to ask of no segments. */
export function outside(ids: readonly string[], asOf: Day | undefined): Condition[] {
  if (ids.length === 0) return [];
  return [{ kind: 'not', of: { kind: 'any', of: ids.map((id) => member(id, asOf)) } }];
}

/** In a segment on a day, and in none of those that keep customers from it. */
export function inside(id: string, kept: readonly string[], asOf: Day | undefined): Condition[] {
  return [member(id, asOf), ...outside(kept, asOf)];
}

/** Those of a part of a turnover, by what holds for those in the segment on the first day and on the last. */
export function turnoverCondition(
  part: string,
  then: readonly Condition[],
  now: readonly Condition[],
): Condition | null {
  const no = (of: readonly Condition[]): Condition[] => {
    const [one] = of;
    if (one?.kind === 'any' && one.of.length === 0) return [];
    return [{ kind: 'not', of: one && of.length === 1 ? one : { kind: 'all', of } }];
  };
  if (part === 'stayed') return { kind: 'all', of: [...then, ...now] };
  if (part === 'left') return { kind: 'all', of: [...then, ...no(now)] };
  return part === 'entered' ? { kind: 'all', of: [...now, ...no(then)] } : null;
}

/** One condition for all that was chosen; null for nothing. */
export function anyOf(each: readonly Condition[]): Condition | null {
  return each.length > 1 ? { kind: 'any', of: each } : (each[0] ?? null);
}
