import type { Words } from '../../core/words';
import { RULE_IDS, type Finding, type HealthFacts, type Rule, type RuleId, type SegmentFacts } from './facts';
import { count, percent } from './names';
import { CARE_RULES } from './rules-of-care';
import { DIFFERENCE_RULES } from './rules-of-difference';
import { SIZE_RULES } from './rules-of-size';

/** Every rule, in the order in which they are told. */
export const RULES: readonly Rule[] = RULE_IDS.flatMap((id) =>
  [...SIZE_RULES, ...DIFFERENCE_RULES, ...CARE_RULES].filter((rule) => rule.id === id),
);

/** Thresholds that a person changed, by rule. */
export type Thresholds = Readonly<Partial<Record<RuleId, number>>>;

/** The threshold of a rule: the one that a person set, else the usual one; 0 for rules without. */
export function thresholdOf(rule: Rule, set: Thresholds): number {
  return set[rule.id] ?? rule.threshold?.usual ?? 0;
}

/** Rules that this data cannot answer, so that they neither find anything nor pass. */
export function unanswered({ segments, asOf }: HealthFacts): RuleId[] {
  const none = (known: (facts: SegmentFacts) => boolean) => segments.length > 0 && !segments.some(known);
  return [
    ...(none(({ effect }) => effect !== null) ? (['alike'] as const) : []),
    ...(none(({ weekAgo }) => weekAgo !== null) ? (['unstable'] as const) : []),
    ...(asOf === '' ? (['no-review', 'stale', 'over'] as const) : []),
  ];
}

/** What the rules find. */
export function checkUp(facts: HealthFacts, set: Thresholds): Finding[] {
  return RULES.flatMap((rule) => rule.find(facts, thresholdOf(rule, set)));
}

/** The five marks of a useful segment (Kotler & Keller, Marketing Management). */
export const MARKS = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable'] as const;
export type Mark = (typeof MARKS)[number];

/** How a segment does on one mark; `met` is null where the data cannot tell. */
export interface MarkScore {
  readonly mark: Mark;
  readonly met: boolean | null;
  readonly reason: Words;
}

const UNKNOWN: Words = { ko: '데이터로 알 수 없습니다.', en: 'The data cannot tell.' };

function substantial({ customers }: SegmentFacts, total: number, share: number): MarkScore {
  if (customers === null || total === 0) return { mark: 'substantial', met: null, reason: UNKNOWN };
  const [n, part] = [customers, customers / total];
  return {
    mark: 'substantial',
    met: part >= share,
    reason: {
      ko: `${count(n, 'ko')}명, 고객의 ${percent(part, 'ko')} (기준 ${percent(share, 'ko')})`,
      en: `${count(n, 'en')} customers, ${percent(part, 'en')} (at least ${percent(share, 'en')})`,
    },
  };
}

/** Half of the members and more must be within reach. */
const REACH = 0.5;

function accessible({ reachable }: SegmentFacts): MarkScore {
  if (reachable === null) {
    const reason = {
      ko: '연락처나 수신 동의 열이 없어 알 수 없습니다.',
      en: 'Without a column of contacts or consent it cannot be told.',
    };
    return { mark: 'accessible', met: null, reason };
  }
  return {
    mark: 'accessible',
    met: reachable >= REACH,
    reason: {
      ko: `${percent(reachable, 'ko')}에게 연락할 수 있습니다 (기준 ${percent(REACH, 'ko')})`,
      en: `${percent(reachable, 'en')} can be reached (at least ${percent(REACH, 'en')})`,
    },
  };
}

function differentiable({ effect, kpi }: SegmentFacts, least: number): MarkScore {
  if (effect === null || kpi === null) return { mark: 'differentiable', met: null, reason: UNKNOWN };
  const size = effect.toFixed(2);
  return {
    mark: 'differentiable',
    met: effect >= least,
    reason: {
      ko: `가장 다른 성과: ${kpi.ko}, 효과 크기 ${size} (기준 ${least})`,
      en: `Differs most in ${kpi.en}, effect size ${size} (at least ${least})`,
    },
  };
}

function actionable({ segment }: SegmentFacts): MarkScore {
  const met = Boolean(segment.value?.trim()) && Boolean(segment.how?.trim());
  const reason = met
    ? { ko: '무엇을 어떻게 전할지 정했습니다.', en: 'It says what they get, and how.' }
    : { ko: '무엇을 어떻게 전할지 비어 있습니다.', en: 'It does not say what they get, or how.' };
  return { mark: 'actionable', met, reason };
}

/** How a segment does on the five marks, each with its reason. */
export function marksOf(facts: SegmentFacts, total: number, set: Thresholds): MarkScore[] {
  const of = (id: RuleId) => {
    const rule = RULES.find((one) => one.id === id);
    return rule ? thresholdOf(rule, set) : 0;
  };
  const measurable: MarkScore = {
    mark: 'measurable',
    met: facts.customers !== null,
    reason:
      facts.customers !== null
        ? { ko: '조건을 빠짐없이 계산할 수 있습니다.', en: 'Every condition can be computed.' }
        : { ko: '조건이 가리키는 것이 데이터에 없습니다.', en: 'The data lacks what a condition names.' },
  };
  return [
    measurable,
    substantial(facts, total, of('too-small')),
    accessible(facts),
    differentiable(facts, of('alike')),
    actionable(facts),
  ];
}
