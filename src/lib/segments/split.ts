import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { membersIn } from './cycle';
import { findSegment } from './find';

/** A part of a random split: its share of 1. */
export interface SplitPart {
  readonly name: string;
  readonly share: number;
  /** It gets nothing, so that the others can be held against it. */
  readonly heldOut?: true;
}

/** A bound with few digits, so that sums of shares meet where they should. */
function bound(value: number): number {
  return Math.min(1, Math.round(value * 1e9) / 1e9);
}

/**
 * One condition for each part: the members of the segment that fall into it by chance, the same everywhere for the same
 * data. Shares are exact among the members, and in each value of the trait that `within` names.
 */
export function splitConditions(
  segment: string,
  parts: readonly SplitPart[],
  salt: string,
  within: string | null,
): Condition[] {
  // The sum itself is not rounded: of many parts the last bounds would be off.
  let sum = 0;
  return parts.map(({ share }) => {
    const from = bound(sum);
    sum += share;
    const split: Condition = { kind: 'split', salt, from, to: bound(sum), within, among: segment };
    return { kind: 'all', of: [{ kind: 'member', segment }, split] };
  });
}

/** Whether the shares are all above 0 and add up to 1. */
export function addsUp(parts: readonly SplitPart[]): boolean {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return parts.every(({ share }) => share > 0) && Math.abs(sum - 1) < 1e-9;
}

function saltsIn(condition: Condition): string[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'split' ? [leaf.salt] : []));
}

/** The first of `split-1`, `split-2` … by which no segment draws yet, so that tests do not meet the same people together. */
export function freshSalt(segments: readonly Segment[]): string {
  const used = new Set(segments.flatMap(({ condition }) => saltsIn(condition)));
  let n = 1;
  while (used.has(`split-${n}`)) n += 1;
  return `split-${n}`;
}

/** Names of the draws that a segment is made of, its own and those of segments that it names: drawn again, they do not divide it. */
export function saltsBehind(id: string, segments: readonly Segment[]): ReadonlySet<string> {
  const salts = new Set<string>();
  const seen = new Set<string>();
  const follow = (current: string): void => {
    const segment = seen.has(current) ? undefined : findSegment(segments, current);
    seen.add(current);
    if (!segment) return;
    for (const salt of saltsIn(segment.condition)) salts.add(salt);
    membersIn(segment.condition).forEach(follow);
  };
  follow(id);
  return salts;
}
