import type { Condition, Leaf } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { enLeaf, sayEn } from './en';
import { koLeaf, sayKo } from './ko';
import { beforeNoun } from './ko-ends';
import type { Part } from './part';

/** Who a condition holds for, as one noun phrase in the language; any tree, also one that the data cannot answer. */
export function say(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): string {
  const about = { catalog, segments };
  return lang === 'ko' ? sayKo(condition, about) : sayEn(condition, about);
}

/** One leaf as pieces: text, and chips named by the field of the leaf that they show. */
export function sayParts(leaf: Leaf, catalog: Catalog, segments: readonly Segment[], lang: Lang): Part[] {
  const about = { catalog, segments };
  return lang === 'ko' ? beforeNoun(koLeaf(leaf, about)) : [...enLeaf(leaf, about).yes];
}
