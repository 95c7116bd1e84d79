import type { Words } from '../../core/words';
import type { SegmentFacts } from './facts';

/** What is said behind the name of a segment. */
export type Figure = (one: SegmentFacts, lang: 'ko' | 'en') => string;

/** Names that a sentence holds. */
const MOST = 5;

function nameOf(one: SegmentFacts, lang: 'ko' | 'en', figure: Figure): string {
  const { name } = one.segment;
  return (lang === 'ko' ? `‘${name}’` : `“${name}”`) + figure(one, lang);
}

/** Names in quotation marks, each with its figure; at most five of them. */
export function listed(segments: readonly SegmentFacts[], lang: 'ko' | 'en', figure: Figure): string {
  const first = segments.slice(0, MOST).map((one) => nameOf(one, lang, figure));
  const more = segments.length - first.length;
  if (more <= 0) return first.join(', ');
  return lang === 'ko' ? `${first.join(', ')} 외 ${more}개` : `${first.join(', ')} and ${more} more`;
}

/** The names that `listed` leaves out, each with its figure. */
export function unlisted(segments: readonly SegmentFacts[], figure: Figure = () => ''): Words[] {
  return segments
    .slice(MOST)
    .map((one) => ({ ko: nameOf(one, 'ko', figure), en: nameOf(one, 'en', figure) }));
}

/** Names in quotation marks, at most five of them. */
export function named(segments: readonly SegmentFacts[], lang: 'ko' | 'en'): string {
  return listed(segments, lang, () => '');
}

/** How many customers a segment takes, and how many fit it where those are more. */
export const sizeOf: Figure = ({ customers, fits, stopped = 0 }, lang) => {
  const n = customers ?? 0;
  if (fits === null || fits <= n) return ` ${count(n, lang)}${lang === 'ko' ? '명' : ''}`;
  const out = { ko: `, 그중 제외 ${count(stopped, 'ko')}명`, en: `, ${count(stopped, 'en')} left out` };
  return lang === 'ko'
    ? ` ${count(n, lang)}명(조건에 맞는 고객 ${count(fits, lang)}명${stopped > 0 ? out.ko : ''})`
    : ` ${count(n, lang)} (of ${count(fits, lang)} who fit${stopped > 0 ? out.en : ''})`;
};

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
