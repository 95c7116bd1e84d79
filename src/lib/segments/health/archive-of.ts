import type { Mend, SegmentFacts } from './facts';
import { audiences, idsOf } from './names';

/** Archives segments, but for those whose members would be written to again; undefined where none is left. */
export function archiveOf(segments: readonly SegmentFacts[]): Mend | undefined {
  const ids = idsOf(audiences(segments));
  return ids.length > 0 ? { kind: 'archive', segments: ids } : undefined;
}
