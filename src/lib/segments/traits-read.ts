import type { Condition } from '../core/condition';
import type { Segment } from '../core/notebook';
import { leavesOf } from '../core/tree';
import { findSegment } from './find';
import { readsOf } from './names-in';

/**
 * Names of the traits that conditions read, those of the segments that they name included; 'all' when one holds a SELECT,
 * which may read any.
 */
export function traitsRead(
  conditions: readonly Condition[],
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> | 'all' {
  const names = new Set<string>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (leaf.kind === 'sql') return 'all';
    const segment = leaf.kind === 'member' && !seen.has(leaf.segment) && findSegment(segments, leaf.segment);
    const inside = segment
      ? traitsRead([segment.condition], segments, new Set([...seen, segment.id]))
      : new Set<string>();
    if (inside === 'all') return 'all';
    for (const name of [...readsOf(leaf).traits, ...inside]) names.add(name);
  }
  return names;
}
