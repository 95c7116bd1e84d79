import type { Condition, Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog, Family, Trait } from '../../core/relation';
import { leavesOf } from '../../core/tree';
import { findSegment, findTrait } from '../find';
import { readsOf } from '../names-in';
import { isDemographic } from './demographic';

/** What a condition goes by: the families of traits, with those of a profile that say who people are or where they live apart. */
export type Criterion = Exclude<Family, 'consent'> | 'demographic' | 'did';

function criterionOf(trait: Trait, leaf: Leaf): Criterion | undefined {
  const { family } = trait;
  if (family === 'consent') return undefined;
  const area = leaf.kind === 'trait' && leaf.test.op === 'area';
  return family === 'profile' && (area || isDemographic(trait)) ? 'demographic' : family;
}

/**
 * What a condition goes by, `did` when it reads what customers did; other segments that it names are looked into. A written
 * SELECT may read anything and counts as `did`. Consent and chance say nothing of customers.
 */
export function criteriaOf(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<Criterion> {
  const found = new Set<Criterion>();
  for (const leaf of leavesOf(condition)) {
    if (leaf.kind === 'split') continue;
    const { traits, tables } = readsOf(leaf);
    if (tables.length > 0 || leaf.kind === 'sql') found.add('did');
    for (const name of traits) {
      const trait = findTrait(catalog, name);
      const criterion = trait && criterionOf(trait, leaf);
      if (criterion) found.add(criterion);
    }
    if (leaf.kind !== 'member' || seen.has(leaf.segment)) continue;
    const other = findSegment(segments, leaf.segment);
    const inside = other && criteriaOf(other.condition, catalog, segments, new Set([...seen, leaf.segment]));
    for (const criterion of inside ?? []) found.add(criterion);
  }
  return found;
}
