import * as v from 'valibot';
import type { SegmentTable } from './contract';

/** Segments that a step may look at. */
export const MOST_CHOSEN = 20;

/** Ids of segments in a saved spec. */
export const chosenSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
  v.maxLength(MOST_CHOSEN),
);

/** The segments that a step looks at, in the order of all; so many of the first when none of the chosen is there. */
export function chosenSegments(
  ids: readonly string[] | undefined,
  all: readonly SegmentTable[],
  first: number,
): readonly SegmentTable[] {
  const chosen = all.filter(({ id }) => ids?.includes(id));
  return chosen.length > 0 ? chosen : all.slice(0, first);
}
