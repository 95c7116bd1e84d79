import type { Finding, HealthFacts, RuleId, SegmentFacts } from './facts';
import { limitOf, type Limits } from './limits';
import { RULES } from './rules';

/** Rules that this data cannot answer, so that they neither find anything nor pass. */
export function unanswered({ segments, asOf, unused }: HealthFacts): RuleId[] {
  const none = (known: (facts: SegmentFacts) => boolean) => segments.length > 0 && !segments.some(known);
  return [
    ...(none(({ effect }) => effect !== null) ? (['alike'] as const) : []),
    ...(none(({ earlier }) => earlier !== null) ? (['unstable'] as const) : []),
    ...(asOf === '' ? (['no-review', 'stale', 'over'] as const) : []),
    ...(unused === null ? (['unused'] as const) : []),
  ];
}

/** What the rules find. */
export function checkUp(facts: HealthFacts, set: Limits): Finding[] {
  return RULES.flatMap((rule) => rule.find(facts, limitOf(rule.id, set)));
}
