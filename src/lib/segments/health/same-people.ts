import { dependsOn } from '../cycle';
import { planOf } from './contradiction';
import type { HealthFacts, Mend, Rule, SegmentFacts } from './facts';
import { audiences, count, idsOf, inUse, named, percent } from './names';

/** Two segments, the larger first, with those who are in both. */
interface Twins {
  readonly of: readonly [SegmentFacts, SegmentFacts];
  readonly both: number;
  /** Of those who are in either, the share of those in both. */
  readonly share: number;
}

/** Pairs of segments in use that tell their members the same, those that share most first. */
function twinsOf({ segments, pairs }: HealthFacts, least: number): Twins[] {
  const used = inUse(audiences(segments));
  const found = (id: string) => used.find(({ segment }) => segment.id === id);
  return pairs
    .flatMap(({ a, b, both }): Twins[] => {
      const [one, other] = [found(a), found(b)];
      const plan = one && planOf(one.segment);
      if (!one || !other || !plan || plan !== planOf(other.segment)) return [];
      const [n, m] = [one.customers ?? 0, other.customers ?? 0];
      const share = both > 0 ? both / (n + m - both) : 0;
      return share > least ? [{ of: n >= m ? [one, other] : [other, one], both, share }] : [];
    })
    .sort((a, b) => b.share - a.share);
}

/** Merging adds those whom the larger lacks; one that the smaller is made of cannot hold it. */
function mergeOf({ of: [large, small], both }: Twins, { segments }: HealthFacts): Mend | undefined {
  const all = segments.map(({ segment }) => segment);
  const adds = both < (small.customers ?? 0) && !dependsOn(small.segment.id, large.segment.id, all);
  return adds ? { kind: 'merge', segments: idsOf([small]), into: large.segment.id } : undefined;
}

/** Two segments for the same people with the same message are one too many. */
export const SAME_PEOPLE: Rule = {
  id: 'same-people',
  title: { ko: '같은 고객에게 같은 메시지', en: 'The same people, told the same' },
  why: {
    ko: '거의 같은 고객에게 같은 것을 전하는 두 세그먼트는 하나로 충분합니다.',
    en: 'Of two segments that say the same to nearly the same people, one is enough.',
  },
  source: { ko: 'Kotler & Keller의 차별성', en: 'Kotler & Keller: differentiable' },
  threshold: { usual: 0.8, unit: 'share' },
  find(facts, least) {
    const twins = twinsOf(facts, least);
    const [worst] = twins;
    if (!worst) return [];
    const [, small] = worst.of;
    const told = (lang: 'ko' | 'en') =>
      twins
        .slice(0, 5)
        .map(({ of, both, share }) =>
          lang === 'ko'
            ? `${named(of, 'ko')} ${count(both, 'ko')}명(${percent(share, 'ko')})`
            : `${named(of, 'en')} ${count(both, 'en')} (${percent(share, 'en')})`,
        )
        .join('; ');
    return [
      {
        rule: 'same-people',
        segments: idsOf(worst.of),
        evidence: {
          ko: `둘 중 하나에라도 속한 고객의 ${percent(least, 'ko')} 넘게 양쪽에 속하고 전하는 것도 같음: ${told('ko')}.`,
          en: `More than ${percent(least, 'en')} of those in either are in both, and are told the same: ${told('en')}.`,
        },
        mend: { kind: 'archive', segments: idsOf([small]), named: true },
        instead: mergeOf(worst, facts),
      },
    ];
  },
};
