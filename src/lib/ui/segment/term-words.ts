import { formatDay } from '../../charts/format';
import type { Day } from '../../core/day';
import type { Segment } from '../../core/notebook';
import type { Lang } from '../../core/words';
import { termOf, type Term } from '../../segments/keeping/term';
import { segmentText } from '../../text/areas/segment';

/** Where a segment for a time stands, in words; undefined for one without. */
export function termWords(
  segment: Pick<Segment, 'starts' | 'ends'>,
  asOf: Day | '',
  lang: Lang,
): { readonly term: Term; readonly words: string } | undefined {
  const term = termOf(segment, asOf);
  if (term === undefined) return undefined;
  const { terms } = segmentText[lang];
  const day = (value: Day | undefined) => (value === undefined ? '' : formatDay(value, lang));
  if (term === 'active') {
    return { term, words: segment.ends === undefined ? terms.open : terms.active(day(segment.ends)) };
  }
  return {
    term,
    words: term === 'before' ? terms.before(day(segment.starts)) : terms.over(day(segment.ends)),
  };
}

/** Why a segment for a time is not in use on the as-of day; undefined for one that is. */
export function restingWords(
  segment: Pick<Segment, 'starts' | 'ends'>,
  asOf: Day | '',
  lang: Lang,
): string | undefined {
  const found = termWords(segment, asOf, lang);
  return found?.term === 'active' ? undefined : found?.words;
}
