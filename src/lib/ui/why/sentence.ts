import type { Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { say } from '../../segments/words/say';
import type { WhyLeaf } from './data';

/** What a leaf asks, without saying of whom. */
export function sentenceOf(leaf: Leaf, catalog: Catalog, segments: readonly Segment[], lang: Lang): string {
  return say(leaf, catalog, segments, lang).replace(lang === 'ko' ? / 고객$/ : /^Customers /, '');
}

/** The leaves that must turn for the nearest change, at any depth; the same one only once. */
export function turningLeaves(leaves: readonly WhyLeaf[]): WhyLeaf[] {
  const every = (of: readonly WhyLeaf[]): WhyLeaf[] =>
    of.flatMap((one) => [...(one.turn ? [one] : []), ...every(one.inner ?? [])]);
  return [...new Map(every(leaves).map((one) => [JSON.stringify(one.leaf), one])).values()];
}
