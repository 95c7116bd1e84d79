import type { Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import type { Side } from '../../segments/why/sides';
import { say } from '../../segments/words/say';
import { whyText } from '../../text/areas/why';
import type { WhyLeaf } from './data';

/** What a leaf asks, without saying of whom. */
export function sentenceOf(leaf: Leaf, catalog: Catalog, segments: readonly Segment[], lang: Lang): string {
  return say(leaf, catalog, segments, lang).replace(lang === 'ko' ? / 고객$/ : /^Customers /, '');
}

/** What a condition asks with one of its leaves: that it holds, or that it does not. */
export function askedOf(
  { leaf, negated }: Pick<WhyLeaf, 'leaf' | 'negated'>,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): string {
  const sentence = sentenceOf(leaf, catalog, segments, lang);
  return negated ? whyText[lang].not(sentence) : sentence;
}

/** Leaves side by side, and what stands in a group of its own. */
export type WhyPart = WhyLeaf | { readonly side: Side; readonly leaves: readonly WhyLeaf[] };

/** The leaves at one depth of groups: those of one group, which follow each other, as one part. */
export function partsAt(leaves: readonly WhyLeaf[], depth: number): WhyPart[] {
  const parts: WhyPart[] = [];
  for (const leaf of leaves) {
    const side = leaf.sides[depth];
    const last = parts.at(-1);
    if (!side) parts.push(leaf);
    else if (last && 'side' in last && last.side.path === side.path)
      parts.splice(-1, 1, { side, leaves: [...last.leaves, leaf] });
    else parts.push({ side, leaves: [leaf] });
  }
  return parts;
}

/** The leaves that must turn for the nearest change, at any depth; the same one only once. */
export function turningLeaves(leaves: readonly WhyLeaf[]): WhyLeaf[] {
  const every = (of: readonly WhyLeaf[]): WhyLeaf[] =>
    of.flatMap((one) => [...(one.turn ? [one] : []), ...every(one.inner ?? [])]);
  return [...new Map(every(leaves).map((one) => [JSON.stringify(one.leaf), one])).values()];
}
