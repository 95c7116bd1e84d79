import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { findSegment } from './find';
import { segmentIn } from './names-in';

/** Ids of the segments that a condition names directly, each once. */
export function membersIn(condition: Condition): readonly string[] {
  const ids = leavesOf(condition).flatMap((leaf) => segmentIn(leaf) ?? []);
  return [...new Set(ids)];
}

/**
 * The first circle met by following the segments that conditions name, starting at `id`,
 * as ids from a segment back to itself; null when there is none.
 */
export function cycleFrom(
  id: string,
  segments: readonly Segment[],
  trail: readonly string[] = [],
): readonly string[] | null {
  const cleared = new Set<string>();
  const follow = (current: string, passed: readonly string[]): readonly string[] | null => {
    const start = passed.indexOf(current);
    if (start >= 0) return [...passed.slice(start), current];
    if (cleared.has(current)) return null;
    const segment = findSegment(segments, current);
    for (const member of segment ? membersIn(segment.condition) : []) {
      const found = follow(member, [...passed, current]);
      if (found) return found;
    }
    cleared.add(current);
    return null;
  };
  return follow(id, trail);
}

/** The ids that lead from `id` to `other` by what each names, both ends among them; null when none do. */
export function namesOnTheWay(
  id: string,
  other: string,
  segments: readonly Segment[],
): readonly string[] | null {
  const seen = new Set<string>();
  const reach = (current: string): readonly string[] | null => {
    if (seen.has(current)) return null;
    seen.add(current);
    const segment = findSegment(segments, current);
    const members = segment ? membersIn(segment.condition) : [];
    if (members.includes(other)) return [current, other];
    for (const next of members) {
      const found = reach(next);
      if (found) return [current, ...found];
    }
    return null;
  };
  return reach(id);
}

/** Whether `id` names `other`, directly or through further segments; such an `other` must not name `id`. */
export function dependsOn(id: string, other: string, segments: readonly Segment[]): boolean {
  return namesOnTheWay(id, other, segments) !== null;
}
