import type { Words } from '../../core/words';
import type { Limit, LimitId, SettingId } from './facts';
import { LEAST_EFFECT } from '../split-evidence/judge';
import { RULES } from './rules';

/** Limits that a person changed, by what they belong to. */
export type Limits = Readonly<Partial<Record<LimitId, number>>>;

/** Settings beside the limits of rules: the share of members that must be within reach, how far back the earlier day lies, the population stability index from which the drift of a trait is told, and the effect size from which a split counts. */
export const SETTINGS: Readonly<Record<SettingId, Limit & { readonly title: Words }>> = {
  accessible: {
    usual: 0.5,
    unit: 'share',
    title: { ko: '연락할 수 있는 구성원', en: 'Members within reach' },
  },
  shift: {
    usual: 7,
    unit: 'days',
    title: { ko: '기준일을 옮기는 폭', en: 'How far the as-of day is moved' },
  },
  drift: {
    usual: 0.25,
    unit: 'index',
    title: { ko: '특성 분포의 변화를 알리는 PSI', en: 'Tell the drift of a trait from a PSI of' },
  },
  split: {
    usual: LEAST_EFFECT,
    unit: 'effect',
    title: { ko: '두 부분의 차이', en: 'Difference between two parts' },
  },
};

function limitFor(id: LimitId): Limit | null {
  if (id === 'accessible' || id === 'shift' || id === 'drift' || id === 'split') return SETTINGS[id];
  return RULES.find((rule) => rule.id === id)?.threshold ?? null;
}

/** The usual limit; undefined for rules without. */
export function usualLimit(id: LimitId): number | undefined {
  return limitFor(id)?.usual;
}

/** The limit of a rule, or another setting: the one that a person set, else the usual one; 0 for rules without. */
export function limitOf(id: LimitId, set: Limits): number {
  return set[id] ?? usualLimit(id) ?? 0;
}
