import type { Condition } from '../../core/condition';
import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import { joined } from './grammar/condition';
import { knownLexicon } from './known';
import { penOf } from './pen';

/** A condition in words from which `parseCondition` makes the same condition again; nothing is shortened. */
export function writeCondition(
  condition: Condition,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): string {
  const pen = penOf(lang, knownLexicon(catalog, segments, lang));
  if (!joined.write(condition, pen)) throw new RangeError(`no words for ${condition.kind}`);
  return pen.text;
}
