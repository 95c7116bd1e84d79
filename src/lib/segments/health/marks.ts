import type { Words } from '../../core/words';
import type { SegmentFacts } from './facts';
import { limitOf, type Limits } from './limits';
import { count, percent } from './names';
import { planOf } from './contradiction';
import type { Role } from '../scheme';

/** The five marks of a useful segment (Kotler & Keller, Marketing Management). */
export const MARKS = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable'] as const;
export type Mark = (typeof MARKS)[number];

/** How a segment does on one mark; `met` is null where the data cannot tell, `moot` where nothing is sent to it, or not now. */
export interface MarkScore {
  readonly mark: Mark;
  readonly met: boolean | null | 'moot';
  readonly reason: Words;
}

const UNKNOWN: Words = { ko: '데이터로 알 수 없습니다.', en: 'The data cannot tell.' };
const ROLES: Readonly<Record<Role, Words>> = {
  suppress: {
    ko: '다른 세그먼트에서 제외할 고객이라 아무것도 보내지 않습니다.',
    en: 'Its members are left out of other segments: nothing is sent to them.',
  },
  holdout: {
    ko: '비교 그룹이라 아무것도 보내지 않습니다.',
    en: 'It is a control group: nothing is sent to it.',
  },
};
const NO_KPI: Words = {
  ko: '조건에 쓰지 않은 성과 가운데 비교할 수 있는 것이 없습니다.',
  en: 'There is no KPI to tell by that its condition does not ask about itself.',
};
const NOBODY: Words = { ko: '속한 고객이 없습니다.', en: 'Nobody is in it.' };

function measurable({ customers }: SegmentFacts): MarkScore {
  const met = customers !== null;
  const reason = met
    ? { ko: '조건을 빠짐없이 계산할 수 있습니다.', en: 'Every condition can be computed.' }
    : { ko: '조건이 가리키는 것이 데이터에 없습니다.', en: 'The data lacks what a condition names.' };
  return { mark: 'measurable', met, reason };
}

const RESTS: Words = {
  ko: '기준일에는 쓰지 않는 세그먼트입니다.',
  en: 'It is not in use on the as-of day.',
};

/** Why fewer are taken than fit. */
function lossOf({ fits, stopped = 0, customers }: SegmentFacts): Words {
  const [all, n] = [fits ?? 0, customers ?? 0];
  if (all <= n) return { ko: '', en: '' };
  const before = all - stopped - n > 0;
  const ko = [
    ...(stopped > 0 ? [`${count(stopped, 'ko')}명은 제외 목록에 들어 빠집니다`] : []),
    ...(before ? [`${count(all - stopped - n, 'ko')}명은 앞선 세그먼트가 먼저 가져갑니다`] : []),
  ];
  const en = [
    ...(stopped > 0 ? [`${count(stopped, 'en')} are left out of every segment`] : []),
    ...(before ? [`segments before it take ${count(all - stopped - n, 'en')}`] : []),
  ];
  return {
    ko: `. 조건에 맞는 고객은 ${count(all, 'ko')}명이지만 ${ko.join(', ')}.`,
    en: `. ${count(all, 'en')} fit, but ${en.join(', and ')}.`,
  };
}

function substantial(facts: SegmentFacts, total: number, share: number): MarkScore {
  const { customers } = facts;
  if (customers === null || total === 0) return { mark: 'substantial', met: null, reason: UNKNOWN };
  const [n, part] = [customers, customers / total];
  const loss = lossOf(facts);
  return {
    mark: 'substantial',
    met: part >= share,
    reason: {
      ko: `${count(n, 'ko')}명, 고객의 ${percent(part, 'ko')} (기준 ${percent(share, 'ko')})${loss.ko}`,
      en: `${count(n, 'en')} customers, ${percent(part, 'en')} (at least ${percent(share, 'en')})${loss.en}`,
    },
  };
}

function accessible({ reachable, customers }: SegmentFacts, least: number): MarkScore {
  if (customers === 0) return { mark: 'accessible', met: null, reason: NOBODY };
  if (reachable === null) {
    const reason = {
      ko: '연락처나 수신 동의 열이 없어 알 수 없습니다.',
      en: 'Without a column of contacts or consent it cannot be told.',
    };
    return { mark: 'accessible', met: null, reason };
  }
  return {
    mark: 'accessible',
    met: reachable >= least,
    reason: {
      ko: `${percent(reachable, 'ko')}에게 연락할 수 있습니다 (기준 ${percent(least, 'ko')})`,
      en: `${percent(reachable, 'en')} can be reached (at least ${percent(least, 'en')})`,
    },
  };
}

function differentiable({ effect, kpi, customers, sure = true }: SegmentFacts, least: number): MarkScore {
  if (customers === 0) return { mark: 'differentiable', met: null, reason: NOBODY };
  if (effect === null || kpi === null) return { mark: 'differentiable', met: null, reason: NO_KPI };
  const size = effect.toFixed(2);
  return {
    mark: 'differentiable',
    met: effect >= least && sure,
    reason: {
      ko: `가장 다른 성과: ${kpi.ko}, 효과 크기 ${size} (기준 ${least})${sure ? '' : '. 95% 구간에 0이 들어 있습니다.'}`,
      en: `Differs most in ${kpi.en}, effect size ${size} (at least ${least})${sure ? '' : '. Its 95% interval holds 0.'}`,
    },
  };
}

function actionable({ segment }: SegmentFacts): MarkScore {
  const met = planOf(segment) !== null;
  const reason = met
    ? { ko: '무엇을 어떻게 전할지 정했습니다.', en: 'It says what they get, and how.' }
    : { ko: '무엇을 어떻게 전할지 비어 있습니다.', en: 'It does not say what they get, or how.' };
  return { mark: 'actionable', met, reason };
}

/** How a segment does on the five marks, each with its reason. */
export function marksOf(facts: SegmentFacts, total: number, set: Limits): MarkScore[] {
  const { role } = facts;
  if (role !== undefined) {
    const moot = MARKS.slice(1).map((mark): MarkScore => ({ mark, met: 'moot', reason: ROLES[role] }));
    return [measurable(facts), ...moot];
  }
  const { term = 'active' } = facts;
  if (term !== 'active') {
    const resting = MARKS.slice(1, -1).map((mark): MarkScore => ({ mark, met: 'moot', reason: RESTS }));
    return [measurable(facts), ...resting, actionable(facts)];
  }
  return [
    measurable(facts),
    substantial(facts, total, limitOf('too-small', set)),
    accessible(facts, limitOf('accessible', set)),
    differentiable(facts, limitOf('alike', set)),
    actionable(facts),
  ];
}
