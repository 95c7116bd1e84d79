import { dependsOn } from '../cycle';
import type { HealthFacts, Mend, Rule, SegmentFacts } from './facts';
import { count, idsOf, inUse } from './names';

/** A hold-out group with a suppression list that holds some of its people. */
interface Mixed {
  readonly group: SegmentFacts;
  readonly list: SegmentFacts;
  readonly both: number;
}

/** Those that share most first. */
function mixedOf({ segments, pairs }: HealthFacts): Mixed[] {
  const used = inUse(segments);
  const found = (id: string) => used.find(({ segment }) => segment.id === id);
  return pairs
    .flatMap(({ a, b, both }): Mixed[] => {
      const [one, other] = [found(a), found(b)];
      if (!one || !other || both === 0) return [];
      if (one.role === 'holdout' && other.role === 'suppress') return [{ group: one, list: other, both }];
      return one.role === 'suppress' && other.role === 'holdout' ? [{ group: other, list: one, both }] : [];
    })
    .sort((a, b) => b.both - a.both);
}

/** Takes the people of lists out of groups; a list that is made of the group stays. */
function mendOf(mixed: readonly Mixed[], { segments }: HealthFacts): Mend {
  const all = segments.map(({ segment }) => segment);
  const groups = [...new Set(mixed.map(({ group }) => group.segment.id))];
  const from = groups.flatMap((segment) => {
    const lists = mixed
      .filter(({ group, list }) => group.segment.id === segment && !dependsOn(list.segment.id, segment, all))
      .map(({ list }) => list.segment.id);
    return lists.length > 0 ? [{ segment, lists }] : [];
  });
  return from.length > 0 ? { kind: 'keep-out', from } : { kind: 'open', segments: groups };
}

/** A group that gets nothing is compared with those who get something: nobody in either may be on a list of others. */
export const MIXED_HOLDOUT: Rule = {
  id: 'mixed-holdout',
  title: { ko: '제외 고객이 섞인 비교 그룹', en: 'A control group with people who get nothing anyway' },
  why: {
    ko: '제외 목록의 고객은 메시지를 받는 쪽에서 빠지므로 비교 그룹에서도 빼야 두 쪽을 공정하게 비교할 수 있습니다.',
    en: 'People on a suppression list are left out of those who get a message; left in the control group, they make the comparison unfair.',
  },
  source: {
    ko: 'Kohavi, Tang & Xu: 실험군과 대조군은 같은 고객에서 나와야 함',
    en: 'Kohavi, Tang & Xu: treatment and control come of the same people',
  },
  threshold: null,
  find(facts) {
    const mixed = mixedOf(facts);
    if (mixed.length === 0) return [];
    const told = (lang: 'ko' | 'en') =>
      mixed.map(({ group, list, both }) =>
        lang === 'ko'
          ? `‘${group.segment.name}’에 든 ‘${list.segment.name}’ ${count(both, 'ko')}명`
          : `“${group.segment.name}” holds ${count(both, 'en')} of “${list.segment.name}”`,
      );
    const [ko, en] = [told('ko'), told('en')];
    const first = 5;
    return [
      {
        rule: 'mixed-holdout',
        segments: [...new Set(idsOf(mixed.map(({ group }) => group)))],
        evidence: { ko: `${ko.slice(0, first).join(', ')}.`, en: `${en.slice(0, first).join('; ')}.` },
        rest: ko.slice(first).map((one, i) => ({ ko: one, en: en[first + i] ?? '' })),
        mend: mendOf(mixed, facts),
      },
    ];
  },
};
