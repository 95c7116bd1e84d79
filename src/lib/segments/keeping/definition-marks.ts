import { contentHash } from '../../core/hash';
import type { Notebook, Segment } from '../../core/notebook';
import { givesWayTo, hasEffect } from '../scheme';
import { leavesWithin, traitsRead } from '../traits-read';
import { findSegment } from '../find';
import { segmentIn } from '../names-in';

/** What of a notebook decides who is in a segment, beside the data. */
export type Defining = Pick<Notebook, 'scheme' | 'steps'>;

function named(segment: Segment, segments: readonly Segment[]): Segment[] {
  const ids = new Set(leavesWithin([segment.condition], segments).flatMap((leaf) => segmentIn(leaf) ?? []));
  return [...ids].sort().flatMap((id) => findSegment(segments, id) ?? []);
}

/**
 * A short mark of the definition of each segment, by its id. It changes with its condition and its term, with those of the
 * segments that it names, with the RFM step that its scores come from, and with who takes whom by the scheme; never with data.
 */
export function definitionMarks(
  segments: readonly Segment[],
  { scheme, steps }: Defining,
): Record<string, string> {
  const ids = segments.map(({ id }) => id);
  const conditionOf = (id: string) => findSegment(segments, id)?.condition;
  const shared = (id: string) =>
    hasEffect(scheme) ? givesWayTo(scheme, ids, id).map((one) => conditionOf(one)) : [];
  const scores = steps.flatMap(({ spec }) => (spec.kind === 'rfm' ? [spec.bins, spec.cuts] : []));
  return Object.fromEntries(
    segments.map((segment) => {
      const traits = traitsRead([segment.condition], segments);
      const scored = traits === 'all' || [...traits].some((name) => name.startsWith('rfm_'));
      const { condition, starts = '', ends = '' } = segment;
      const others = named(segment, segments).map((one) => one.condition);
      const told = [condition, starts, ends, others, shared(segment.id), scored ? scores : []];
      return [segment.id, contentHash(JSON.stringify(told))];
    }),
  );
}
