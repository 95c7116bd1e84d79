import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, Family } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import { findSegment, findTrait } from '../find';
import { readsOf } from '../names-in';

/**
 * Families of the traits that a condition reads, `did` when it reads what customers did; other segments that it names are
 * looked into. A written SELECT may read anything and counts as `did`.
 */
export function criteriaOf(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<Family | 'did'> {
  const found = new Set<Family | 'did'>();
  for (const leaf of leavesOf(condition)) {
    const { traits, tables } = readsOf(leaf);
    if (tables.length > 0 || leaf.kind === 'sql') found.add('did');
    for (const name of traits) {
      const trait = findTrait(catalog, name);
      if (trait) found.add(trait.family);
    }
    if (leaf.kind !== 'member' || seen.has(leaf.segment)) continue;
    const other = findSegment(segments, leaf.segment);
    const inside = other && criteriaOf(other.condition, catalog, segments, new Set([...seen, leaf.segment]));
    for (const family of inside ?? []) found.add(family);
  }
  return found;
}
