import type { Segment } from '../../core/notebook';
import type { Catalog } from '../../core/relation';
import type { Lang } from '../../core/words';
import type { Relaxation } from '../../segments/attrition/relax';
import { textOf, type Part } from '../../segments/words/part';
import { say, sayParts } from '../../segments/words/say';
import { attritionText } from '../../text/areas/attrition';

function fieldsOf(parts: readonly Part[]): string {
  return parts.map((part) => ('field' in part ? part.field : '')).join('|');
}

/** A relaxed line in words, with what it was beside what changed where the sentence stays the same. */
export function changeWords(
  { line, from, to }: Relaxation,
  catalog: Catalog,
  segments: readonly Segment[],
  lang: Lang,
): string {
  const before = sayParts(from, catalog, segments, lang);
  const after = sayParts(to, catalog, segments, lang);
  if (line.kind === 'not' || fieldsOf(before) !== fieldsOf(after)) {
    return say(line, catalog, segments, lang).replace(lang === 'ko' ? / 고객$/ : /^Customers /, '');
  }
  const { instead } = attritionText[lang];
  const marked = after.map((part, i): Part => {
    const was = before[i];
    if (!was || !('chip' in part) || !('chip' in was) || was.chip === part.chip) return part;
    return { ...part, chip: instead(part.chip, was.chip) };
  });
  return textOf(marked);
}
