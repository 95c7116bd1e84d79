import type { Segment } from '../../core/notebook';
import { both, countOf, either, noBits, type Bits } from '../bits/bits';

/** What a segment is told and how, to compare with others; null while its plan is not complete, so that nothing is told. */
export function planOf({ value = '', how = '' }: Segment): string | null {
  const [what, way] = [value, how].map((text) => text.normalize('NFC').trim().replaceAll(/\s+/g, ' '));
  return what && way ? JSON.stringify([what.toLowerCase(), way.toLowerCase()]) : null;
}

/** Whether somebody in both segments is told two different things. */
export function contradict(a: Segment, b: Segment): boolean {
  const [one, other] = [planOf(a), planOf(b)];
  return one !== null && other !== null && one !== other;
}

/** How many customers are in segments that tell them different things; members by position, as far as they are known. */
export function contradictedOf(
  segments: readonly { readonly segment: Segment; readonly members: Bits }[],
): number {
  const told = new Map<string, Bits>();
  for (const { segment, members } of segments) {
    const plan = planOf(segment);
    const before = plan === null ? undefined : told.get(plan);
    if (plan !== null) told.set(plan, before ? either(before, members) : members);
  }
  let some: Bits = noBits(segments[0]?.members.length ?? 0);
  let several: Bits = some;
  for (const members of told.values()) {
    several = either(several, both(some, members));
    some = either(some, members);
  }
  return countOf(several);
}
