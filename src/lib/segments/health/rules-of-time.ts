import { addDays, daysBetween } from '../../core/day';
import { turnover } from './earlier';
import type { Rule } from './facts';
import { windowTurnover } from './shortest-window';
import { count, idsOf, inUse, listed, named, percent, unlisted, type Figure } from './names';

/** The day of the definition, behind a name. */
const definedOf: Figure = ({ segment: { defined } }, lang) =>
  ` ${defined ?? (lang === 'ko' ? '날짜 모름' : 'date unknown')}`;

/** Rules about what time does to segments. */
export const TIME_RULES: readonly Rule[] = [
  {
    id: 'stale',
    title: { ko: '오래된 기준', en: 'Criteria that are old' },
    why: {
      ko: '1년 넘게 그대로인 기준은 지금의 고객과 맞지 않을 수 있습니다.',
      en: 'Criteria that stood for a year may no longer fit the customers of today.',
    },
    source: {
      ko: 'Wedel & Kamakura의 안정성. 1년이라는 기준은 Gyul의 것',
      en: 'Wedel & Kamakura: stability; the year is Gyul’s own',
    },
    threshold: { usual: 365, unit: 'days' },
    find({ segments, asOf }, days) {
      if (asOf === '') return [];
      const old = segments.filter(
        ({ segment: { defined } }) => defined === undefined || daysBetween(defined, asOf) > days,
      );
      if (old.length === 0) return [];
      const since = addDays(asOf, -days);
      return [
        {
          rule: 'stale',
          segments: idsOf(old),
          evidence: {
            ko: `${since} 이전에 정한 뒤 그대로이거나 정한 날을 모름: ${listed(old, 'ko', definedOf)}.`,
            en: `Unchanged since before ${since}, or since nobody knows when: ${listed(old, 'en', definedOf)}.`,
          },
          rest: unlisted(old, definedOf),
          mend: { kind: 'confirm', segments: idsOf(old) },
          instead: { kind: 'open', segments: idsOf(old) },
        },
      ];
    },
  },
  {
    id: 'unstable',
    title: { ko: '며칠 사이에 크게 바뀜', en: 'Unstable within days' },
    why: {
      ko: '기준일을 며칠 옮겼을 뿐인데 구성원이 크게 바뀌면 조건이 우연에 흔들립니다.',
      en: 'When a few days more or less give very different members, the condition rests on chance.',
    },
    source: { ko: 'Wedel & Kamakura의 안정성', en: 'Wedel & Kamakura: stability' },
    threshold: { usual: 0.2, unit: 'share' },
    find({ segments, shift }, share) {
      const moved = inUse(segments).flatMap((one) => {
        const { customers, earlier, shortest = null, segment } = one;
        if (customers === null || earlier === null || segment.shortLived) return [];
        const part = turnover(customers, earlier);
        const own = shortest === null ? 0 : windowTurnover(shortest, shift);
        return part > own + share ? [{ one, part, own }] : [];
      });
      const [most] = [...moved].sort((a, b) => b.part - b.own - (a.part - a.own));
      if (!most) return [];
      const { customers, earlier } = most.one;
      const stayed = earlier?.stayed ?? 0;
      const [left, entered] = [(earlier?.customers ?? 0) - stayed, (customers ?? 0) - stayed];
      const all = moved.map(({ one }) => one);
      const days = most.one.shortest ?? 0;
      const alone =
        days === 0
          ? { ko: '', en: '' }
          : {
              ko: ` 그 조건의 ${count(days, 'ko')}일 기간만으로도 ${percent(most.own, 'ko')} 바뀝니다.`,
              en: ` Its window of ${count(days, 'en')} days alone turns over ${percent(most.own, 'en')}.`,
            };
      return [
        {
          rule: 'unstable',
          segments: idsOf(all),
          evidence: {
            ko: `${count(shift, 'ko')}일 전과 견주어 구성원이 조건의 기간만으로 바뀌는 것보다 ${percent(share, 'ko')} 넘게 더 바뀜: ${named(all, 'ko')}. 가장 심한 ${named([most.one], 'ko')}: ${count(left, 'ko')}명 나가고 ${count(entered, 'ko')}명 들어옴(${percent(most.part, 'ko')}).${alone.ko}`,
            en: `Within ${count(shift, 'en')} days more than ${percent(share, 'en')} of the members changed beyond what windows in the conditions turn over by themselves: ${named(all, 'en')}. Most in ${named([most.one], 'en')}: ${count(left, 'en')} left, ${count(entered, 'en')} entered (${percent(most.part, 'en')}).${alone.en}`,
          },
          rest: unlisted(all),
          mend: { kind: 'card', card: 'over-time' },
          instead: { kind: 'short-lived', segments: idsOf(all) },
        },
      ];
    },
  },
];
