import type { SegmentFacts } from './facts';

/** Names in quotation marks, at most five of them. */
export function named(segments: readonly SegmentFacts[], lang: 'ko' | 'en'): string {
  const quote = (name: string) => (lang === 'ko' ? `‘${name}’` : `“${name}”`);
  const first = segments.slice(0, 5).map(({ segment }) => quote(segment.name));
  const more = segments.length - first.length;
  if (more <= 0) return first.join(', ');
  return lang === 'ko' ? `${first.join(', ')} 외 ${more}개` : `${first.join(', ')} and ${more} more`;
}

/** Ids of segments. */
export function idsOf(segments: readonly SegmentFacts[]): string[] {
  return segments.map(({ segment }) => segment.id);
}

/** A whole number with separators. */
export function count(value: number, lang: 'ko' | 'en'): string {
  return new Intl.NumberFormat(lang).format(value);
}

/** A share as a percentage with one decimal. */
export function percent(value: number, lang: 'ko' | 'en'): string {
  return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}
