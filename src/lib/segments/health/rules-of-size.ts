import { dependsOn } from '../cycle';
import type { HealthFacts, Mend, Rule, SegmentFacts } from './facts';
import { audiences, count, idsOf, inUse, listed, named, percent, sizeOf, unlisted } from './names';

/**
 * Puts the first small segment that can be into the largest one with which it shares customers. One whose customers are all
 * in the other adds nobody to it, and one that names it cannot become part of it.
 */
function mergeOf(small: readonly SegmentFacts[], { segments, pairs }: HealthFacts): Mend | undefined {
  const all = segments.map(({ segment }) => segment);
  const targets = inUse(audiences(segments));
  for (const { segment, customers } of small) {
    const [into] = pairs
      .filter(({ a, b, both }) => both > 0 && (a === segment.id || b === segment.id))
      .flatMap(({ a, b, both }) => {
        const other = targets.find((one) => one.segment.id === (a === segment.id ? b : a));
        return other && both < (customers ?? 0) && !dependsOn(segment.id, other.segment.id, all)
          ? [other]
          : [];
      })
      .sort((a, b) => (b.customers ?? 0) - (a.customers ?? 0));
    if (into) return { kind: 'merge', segments: [segment.id], into: into.segment.id };
  }
  return undefined;
}

/** Rules about how many there are, and how large. */
export const SIZE_RULES: readonly Rule[] = [
  {
    id: 'too-many',
    title: { ko: '세그먼트가 너무 많음', en: 'Too many segments' },
    why: {
      ko: '세그먼트가 많을수록 메시지가 갈라지고 고객이 지칩니다. 핵심 3~4개로 시작해 데이터로 늘려 가세요.',
      en: 'The more segments, the more messages drift apart and tire people. Start with three or four and grow on evidence.',
    },
    source: {
      ko: '지나친 세분화의 실패 사례에서 온 Gyul의 규칙',
      en: 'Gyul’s own rule, after failures by too many groups',
    },
    threshold: { usual: 8, unit: 'count' },
    find({ segments }, most) {
      const sent = inUse(audiences(segments));
      const n = sent.length;
      if (n <= most) return [];
      // How many are in one that cannot be computed is not known.
      const smallest = sent
        .filter(({ customers }) => customers !== null)
        .sort((a, b) => (a.customers ?? 0) - (b.customers ?? 0))
        .slice(0, n - most);
      if (smallest.length === 0) return [];
      return [
        {
          rule: 'too-many',
          segments: idsOf(smallest),
          evidence: {
            ko: `${count(n, 'ko')}개로 기준 ${count(most, 'ko')}개보다 많습니다. 가장 작은 것: ${listed(smallest, 'ko', sizeOf)}.`,
            en: `${count(n, 'en')} segments, more than ${count(most, 'en')}. The smallest: ${listed(smallest, 'en', sizeOf)}.`,
          },
          rest: unlisted(smallest, sizeOf),
          mend: { kind: 'archive', segments: idsOf(smallest) },
        },
      ];
    },
  },
  {
    id: 'too-small',
    title: { ko: '너무 작은 세그먼트', en: 'Segments that are too small' },
    why: {
      ko: '따로 메시지를 만들 만큼 커야 합니다. 아주 작은 묶음은 결과를 믿기도 어렵습니다.',
      en: 'A segment must be large enough to be worth a message of its own, and to be measured.',
    },
    source: {
      ko: 'Kotler & Keller의 실질성',
      en: 'Kotler & Keller: substantial',
    },
    threshold: { usual: 0.01, unit: 'share' },
    find(facts, share) {
      const { segments, total, scheme } = facts;
      const least = total * share;
      const sent = inUse(audiences(segments));
      const small = sent.filter(({ customers }) => customers !== null && customers < least);
      if (small.length === 0 || total === 0) return [];
      const free = ({ fits, stopped = 0 }: SegmentFacts) => (fits ?? 0) - stopped;
      const starved = scheme === 'waterfall' ? small.filter((one) => free(one) >= least) : [];
      // Of those within one another, the smallest first: else the larger takes its customers again.
      const starvedFirst = [...starved].sort((a, b) => (a.fits ?? 0) - (b.fits ?? 0));
      const kept = small.filter((one) => (one.fits ?? 0) >= least && free(one) < least);
      const archive = { kind: 'archive', segments: idsOf(small) } as const;
      return [
        {
          rule: 'too-small',
          segments: idsOf(small),
          evidence: {
            ko: `고객의 ${percent(share, 'ko')}(${count(Math.ceil(least), 'ko')}명)보다 작음: ${listed(small, 'ko', sizeOf)}.${starved.length > 0 ? ` 앞선 세그먼트가 먼저 가져가서 작아짐: ${named(starved, 'ko')}.` : ''}${kept.length > 0 ? ` 제외 목록에 든 고객을 빼서 작아짐: ${named(kept, 'ko')}.` : ''}`,
            en: `Fewer than ${percent(share, 'en')} of customers (${count(Math.ceil(least), 'en')}): ${listed(small, 'en', sizeOf)}.${starved.length > 0 ? ` Small because segments before them take their customers: ${named(starved, 'en')}.` : ''}${kept.length > 0 ? ` Small because their customers are left out of every segment: ${named(kept, 'en')}.` : ''}`,
          },
          rest: unlisted(small, sizeOf),
          ...(starved.length > 0
            ? { mend: { kind: 'first', segments: idsOf(starvedFirst) }, instead: archive }
            : { mend: archive, instead: mergeOf(small, facts) }),
        },
      ];
    },
  },
  {
    id: 'outside',
    title: { ko: '아무 세그먼트에도 없는 고객', en: 'Nobody’s customers' },
    why: {
      ko: '어디에도 속하지 않는 고객은 아무 메시지도 받지 못해 무시당한다고 느낄 수 있습니다.',
      en: 'Customers in no segment get no message, and may feel ignored.',
    },
    source: {
      ko: '무시된 고객이 떠난 실패 사례에서 온 Gyul의 규칙',
      en: 'Gyul’s own rule, after failures by groups that were ignored',
    },
    threshold: { usual: 0.5, unit: 'share' },
    find({ outside, total, segments }, share) {
      if (segments.length === 0 || total === 0 || outside <= total * share) return [];
      return [
        {
          rule: 'outside',
          segments: [],
          evidence: {
            ko: `고객 ${count(outside, 'ko')}명(${percent(outside / total, 'ko')})이 어디에도 없습니다. 기준은 ${percent(share, 'ko')}입니다.`,
            en: `${count(outside, 'en')} customers (${percent(outside / total, 'en')}) are in none; the limit is ${percent(share, 'en')}.`,
          },
          mend: { kind: 'rest' },
        },
      ];
    },
  },
];
