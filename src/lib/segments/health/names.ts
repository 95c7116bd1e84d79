import type { SegmentFacts } from './facts';

/** Names in quotation marks with what `after` puts behind each; at most five of them. */
export function listed(
  segments: readonly SegmentFacts[],
  lang: 'ko' | 'en',
  after: (one: SegmentFacts) => string,
): string {
  const quote = (name: string) => (lang === 'ko' ? `‘${name}’` : `“${name}”`);
  const first = segments.slice(0, 5).map((one) => quote(one.segment.name) + after(one));
  const more = segments.length - first.length;
  if (more <= 0) return first.join(', ');
  return lang === 'ko' ? `${first.join(', ')} 외 ${more}개` : `${first.join(', ')} and ${more} more`;
}

/** Names in quotation marks, at most five of them. */
export function named(segments: readonly SegmentFacts[], lang: 'ko' | 'en'): string {
  return listed(segments, lang, () => '');
}

/** Names with how many customers each takes, and how many fit it where those are more; at most five of them. */
export function sized(segments: readonly SegmentFacts[], lang: 'ko' | 'en'): string {
  return listed(segments, lang, ({ customers, fits, stopped = 0 }) => {
    const n = customers ?? 0;
    if (fits === null || fits <= n) return ` ${count(n, lang)}${lang === 'ko' ? '명' : ''}`;
    const out = stopped > 0 ? { ko: `, 그중 제외 ${count(stopped, 'ko')}명`, en: `, ${count(stopped, 'en')} left out` } : { ko: '', en: '' };
    return lang === 'ko'
      ? ` ${count(n, lang)}명(조건에 맞는 고객 ${count(fits, lang)}명${out.ko})`
      : ` ${count(n, lang)} (of ${count(fits, lang)} who fit${out.en})`;
  });
}

/** Segments that are in use on the as-of day. */
export function inUse(segments: readonly SegmentFacts[]): SegmentFacts[] {
  return segments.filter(({ term = 'active' }) => term === 'active');
}

/** Segments that something is sent to: those that leave people out of others, and control groups, are no audience. */
export function audiences(segments: readonly SegmentFacts[]): SegmentFacts[] {
  return segments.filter(({ role }) => role === undefined);
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
