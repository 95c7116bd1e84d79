import type { Segment } from '../core/notebook';
import { LIMITS } from '../handover/limits';

/** A name that no segment has yet: this one, or with the first number from 2 that makes it so. */
export function freeName(name: string, segments: readonly Pick<Segment, 'name'>[]): string {
  const taken = new Set(segments.map((segment) => segment.name));
  // With room for a number.
  const short = name.length > LIMITS.title - 6 ? `${name.slice(0, LIMITS.title - 7)}…` : name;
  if (!taken.has(short)) return short;
  let n = 2;
  while (taken.has(`${short} ${n}`)) n += 1;
  return `${short} ${n}`;
}
