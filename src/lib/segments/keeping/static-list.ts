import type { Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import { findTrait } from '../find';
import { leavesWithin } from '../traits-read';

/** How the trait of a list of customers is named, by the input that it came with. */
const ON_LIST = /^on_list_/;

function listed(leaf: Leaf, catalog: Catalog): boolean {
  if (leaf.kind !== 'trait') return false;
  if (ON_LIST.test(leaf.trait)) return true;
  const named = leaf.test.op === 'in' || leaf.test.op === 'not-in';
  return named && findTrait(catalog, leaf.trait)?.personal !== undefined;
}

/**
 * Whether a segment rests on a fixed list of people, itself or by way of those that it names: a file that is a list, or
 * ids, addresses or numbers that are written into a condition. All else is a rule, and follows the data.
 */
export function restsOnList(
  { condition }: Pick<Segment, 'condition'>,
  segments: readonly Segment[],
  catalog: Catalog,
): boolean {
  return leavesWithin([condition], segments).some((leaf) => listed(leaf, catalog));
}
