import { contradict } from './contradiction';
import type { Rule } from './facts';
import { MIXED_HOLDOUT } from './mixed-holdout';
import { SAME_PEOPLE } from './same-people';
import { audiences, count, idsOf, inUse, listed, named, percent, unlisted, type Figure } from './names';

/** The effect size (Cohen's “small”) from which a difference in a KPI counts. */
const LEAST_EFFECT = 0.2;

/** The effect size, behind a name. */
const effectOf: Figure = ({ effect }) => (effect === null ? '' : ` ${effect.toFixed(2)}`);

/** Rules about whether segments are told apart, and by what. */
export const DIFFERENCE_RULES: readonly Rule[] = [
  SAME_PEOPLE,
  MIXED_HOLDOUT,
  {
    id: 'overlap',
    title: { ko: '서로 다른 메시지를 함께 받는 고객', en: 'Customers who get messages that contradict' },
    why: {
      ko: '한 고객이 여러 세그먼트에 속하면 서로 다른 제안을 한꺼번에 받아 신뢰를 잃습니다.',
      en: 'Who is in several segments gets several offers at once and stops trusting them.',
    },
    source: {
      ko: '엇갈린 메시지로 신뢰를 잃은 실패 사례에서 온 Gyul의 규칙',
      en: 'Gyul’s own rule, after failures by inconsistent messages',
    },
    threshold: { usual: 0.1, unit: 'share' },
    find({ contradicted, total, pairs, scheme, segments }, share) {
      if (scheme === 'waterfall' || total === 0 || contradicted <= total * share) return [];
      const sent = inUse(audiences(segments));
      const found = (id: string) => sent.filter(({ segment }) => segment.id === id);
      const [worst] = pairs
        .flatMap(({ a, b, both }) => {
          const [one, other] = [...found(a), ...found(b)];
          return one && other && contradict(one.segment, other.segment) ? [{ of: [one, other], both }] : [];
        })
        .sort((a, b) => b.both - a.both);
      const of = worst?.of ?? [];
      const both = worst?.both ?? 0;
      return [
        {
          rule: 'overlap',
          segments: idsOf(of),
          evidence: {
            ko: `고객 ${count(contradicted, 'ko')}명(${percent(contradicted / total, 'ko')})이 ‘무엇을’이나 ‘어떻게’가 서로 다른 세그먼트 둘 이상에 속합니다. 기준은 ${percent(share, 'ko')}입니다.${worst ? ` 가장 많이 겹치는 둘: ${named(of, 'ko')}, ${count(both, 'ko')}명.` : ''}`,
            en: `${count(contradicted, 'en')} customers (${percent(contradicted / total, 'en')}) are in segments whose value or way differs; the limit is ${percent(share, 'en')}.${worst ? ` The worst pair: ${named(of, 'en')}, ${count(both, 'en')} customers.` : ''}`,
          },
          mend: { kind: 'waterfall' },
          instead: { kind: 'card', card: 'overlap' },
        },
      ];
    },
  },
  {
    id: 'alike',
    title: { ko: '성과가 다르지 않은 세그먼트', en: 'Segments that do not differ in any KPI' },
    why: {
      ko: '나눈 고객이 서로 달라야 다르게 대할 이유가 있습니다.',
      en: 'There is a reason to treat people differently only where they differ.',
    },
    source: {
      ko: 'Kotler & Keller의 차별성. 효과 크기의 기준은 Cohen',
      en: 'Kotler & Keller: differentiable; the limit is Cohen’s',
    },
    threshold: { usual: LEAST_EFFECT, unit: 'effect' },
    find({ segments }, least) {
      const alike = inUse(audiences(segments)).filter(
        ({ effect, sure = true }) => effect !== null && (effect < least || !sure),
      );
      if (alike.length === 0) return [];
      return [
        {
          rule: 'alike',
          segments: idsOf(alike),
          evidence: {
            ko: `주문 수, 매출, 최근성 가운데 조건에 쓰지 않은 어느 것에서도 나머지 고객과의 효과 크기가 ${least}에 못 미치거나 95% 구간에 0이 들어 있음: ${listed(alike, 'ko', effectOf)}.`,
            en: `In none of orders, revenue and recency, as far as the condition does not ask about them, an effect size of ${least} against everybody else whose 95% interval leaves out 0: ${listed(alike, 'en', effectOf)}.`,
          },
          rest: unlisted(alike, effectOf),
          mend: { kind: 'card', card: 'difference' },
        },
      ];
    },
  },
  {
    id: 'only-demographic',
    title: { ko: '인구통계만으로 나눔', en: 'Only demographic criteria' },
    why: {
      ko: '나이나 지역만으로는 왜 사는지 알 수 없습니다. 행동을 함께 보세요.',
      en: 'Age or region alone do not say why people buy. Add what they did.',
    },
    source: {
      ko: 'Wedel & Kamakura: 인구통계는 반응을 잘 가르지 못함',
      en: 'Wedel & Kamakura: demographics tell little of how people respond',
    },
    threshold: null,
    find({ segments, deeds }) {
      const plain = audiences(segments).filter(
        ({ criteria }) => criteria.size > 0 && [...criteria].every((one) => one === 'demographic'),
      );
      if (plain.length === 0) return [];
      return [
        {
          rule: 'only-demographic',
          segments: idsOf(plain),
          evidence: {
            ko: `나이·성별·지역 같은 인구통계만 조건으로 씀: ${named(plain, 'ko')}.`,
            en: `Conditions on age, sex, place and the like alone: ${named(plain, 'en')}.`,
          },
          rest: unlisted(plain),
          ...(deeds === null
            ? { mend: { kind: 'open', segments: idsOf(plain) } }
            : {
                mend: { kind: 'deepen', segments: idsOf(plain), table: deeds },
                instead: { kind: 'open', segments: idsOf(plain) },
              }),
        },
      ];
    },
  },
  {
    id: 'only-internal',
    title: { ko: '우리 기준만으로 나눔', en: 'Only our own criteria' },
    why: {
      ko: '회사 안의 분류만 따르면 고객의 필요와 어긋납니다. 고객이 말한 것이나 데이터로 확인하세요.',
      en: 'Criteria from inside the company miss what customers need. Check them against what customers say, or the data.',
    },
    source: {
      ko: '회사 안의 분류로 나눈 실패 사례에서 온 Gyul의 규칙',
      en: 'Gyul’s own rule, after failures by categories from inside',
    },
    threshold: { usual: LEAST_EFFECT, unit: 'effect' },
    find({ segments }, least) {
      const sent = audiences(segments);
      const ours = sent.filter(({ segment }) => segment.basis === 'us');
      if (ours.length === 0 || ours.length < sent.length) return [];
      const borneOut = ours.filter(({ effect, sure = true }) => effect !== null && effect >= least && sure);
      return [
        {
          rule: 'only-internal',
          segments: idsOf(ours),
          evidence: {
            ko: `모든 세그먼트의 기준을 ‘우리’가 정했습니다. 데이터에서도 차이(효과 크기 ${least} 이상)가 확인된 세그먼트: ${count(borneOut.length, 'ko')}개.`,
            en: `Every segment says that the criterion is ours. Borne out by the data, with an effect size of ${least}: ${count(borneOut.length, 'en')}.`,
          },
          mend:
            borneOut.length > 0
              ? { kind: 'rebase', segments: idsOf(borneOut) }
              : { kind: 'open', segments: idsOf(ours) },
        },
      ];
    },
  },
];
