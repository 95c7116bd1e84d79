import { addDays, daysBetween } from '../../core/day';
import type { Mend, Rule } from './facts';
import { idsOf, named, percent } from './names';
import type { UnusedData } from './unused';

/** The first that a card can show; where there is none, the first table, to ask something of. */
function useOf(unused: readonly UnusedData[]): Mend {
  const trait = unused.find((one) => one.trait)?.trait;
  if (trait) return { kind: 'look', trait: trait.name, label: trait.label };
  const [{ label, table = 'orders' } = { label: { ko: '', en: '' } }] = unused;
  return { kind: 'ask', table, label };
}

/** Rules about what is done with segments, and how they are kept. */
export const CARE_RULES: readonly Rule[] = [
  {
    id: 'no-message',
    title: { ko: '무엇을 어떻게 전할지 없음', en: 'No plan: nothing said to them' },
    why: {
      ko: '나누기만 하고 실행이 없으면 혼란만 남습니다. 누구에게 어떤 가치를 어떻게 전할지 적으세요.',
      en: 'Segments without action only confuse. Say to whom you give what value, and how.',
    },
    threshold: null,
    find({ segments }) {
      const silent = segments.filter(({ segment }) => !segment.value?.trim() || !segment.how?.trim());
      if (silent.length === 0) return [];
      return [
        {
          rule: 'no-message',
          segments: idsOf(silent),
          evidence: {
            ko: `‘무엇을’이나 ‘어떻게’가 비어 있음: ${named(silent, 'ko')}.`,
            en: `Value or way left empty: ${named(silent, 'en')}.`,
          },
          mend: { kind: 'open', segments: idsOf(silent) },
        },
      ];
    },
  },
  {
    id: 'no-review',
    title: { ko: '다시 볼 날이 없거나 지남', en: 'No review date, or one that has passed' },
    why: {
      ko: '고객은 바뀝니다. 세그먼트마다 다시 볼 날을 정해 두세요.',
      en: 'Customers change. Every segment needs a day on which it is looked at again.',
    },
    threshold: null,
    find({ segments, asOf }) {
      if (asOf === '') return [];
      const due = segments.filter(
        ({ segment }) => segment.reviewBy === undefined || segment.reviewBy <= asOf,
      );
      if (due.length === 0) return [];
      return [
        {
          rule: 'no-review',
          segments: idsOf(due),
          evidence: { ko: `${named(due, 'ko')}.`, en: `${named(due, 'en')}.` },
          mend: { kind: 'review', segments: idsOf(due) },
        },
      ];
    },
  },
  {
    id: 'stale',
    title: { ko: '오래된 기준', en: 'Criteria that are old' },
    why: {
      ko: '1년 넘게 그대로인 기준은 지금의 고객과 맞지 않을 수 있습니다.',
      en: 'Criteria that stood for a year may no longer fit the customers of today.',
    },
    threshold: { usual: 365, unit: 'days' },
    find({ segments, asOf }, days) {
      if (asOf === '') return [];
      const old = segments.filter(
        ({ segment }) => segment.defined !== undefined && daysBetween(segment.defined, asOf) > days,
      );
      if (old.length === 0) return [];
      const since = addDays(asOf, -days);
      return [
        {
          rule: 'stale',
          segments: idsOf(old),
          evidence: {
            ko: `${since} 이전에 정한 뒤 그대로임: ${named(old, 'ko')}.`,
            en: `Unchanged since before ${since}: ${named(old, 'en')}.`,
          },
          mend: { kind: 'open', segments: idsOf(old) },
        },
      ];
    },
  },
  {
    id: 'unstable',
    title: { ko: '일주일 사이에 크게 변함', en: 'Unstable within a week' },
    why: {
      ko: '기준일을 일주일 옮겼을 뿐인데 인원이 크게 달라지면 조건이 우연에 흔들립니다.',
      en: 'When a week earlier gives a very different size, the condition rests on chance.',
    },
    threshold: { usual: 0.2, unit: 'share' },
    find({ segments }, share) {
      const moved = segments.filter(
        ({ customers, weekAgo }) =>
          customers !== null &&
          weekAgo !== null &&
          weekAgo > 0 &&
          Math.abs(customers - weekAgo) / weekAgo > share,
      );
      if (moved.length === 0) return [];
      return [
        {
          rule: 'unstable',
          segments: idsOf(moved),
          evidence: {
            ko: `일주일 전보다 ${percent(share, 'ko')} 넘게 변함: ${named(moved, 'ko')}.`,
            en: `Changed by more than ${percent(share, 'en')} since a week before: ${named(moved, 'en')}.`,
          },
          mend: { kind: 'card', card: 'over-time' },
        },
      ];
    },
  },
  {
    id: 'over',
    title: { ko: '기간이 끝난 세그먼트', en: 'Segments whose time is over' },
    why: {
      ko: '시즌이 끝난 세그먼트가 남아 있으면 철 지난 메시지가 나갑니다.',
      en: 'A season’s segment that stays sends messages out of season.',
    },
    threshold: null,
    find({ segments, asOf }) {
      const over = segments.filter(
        ({ segment }) => asOf !== '' && segment.ends !== undefined && segment.ends < asOf,
      );
      if (over.length === 0) return [];
      return [
        {
          rule: 'over',
          segments: idsOf(over),
          evidence: { ko: `${named(over, 'ko')}.`, en: `${named(over, 'en')}.` },
          mend: { kind: 'archive', segments: idsOf(over) },
        },
      ];
    },
  },
  {
    id: 'unused',
    title: { ko: '쓰지 않는 데이터', en: 'Data that nothing uses' },
    why: {
      ko: '모으기만 한 데이터는 통찰이 되지 않습니다. 질문에 쓰거나 다음에는 빼세요.',
      en: 'Data that is only collected gives no insight. Ask something of it, or leave it out next time.',
    },
    threshold: null,
    find({ unused, segments }) {
      if (segments.length === 0 || unused.length === 0) return [];
      const list = (lang: 'ko' | 'en') =>
        unused
          .slice(0, 8)
          .map(({ label }) => label[lang])
          .join(', ');
      const more = Math.max(0, unused.length - 8);
      return [
        {
          rule: 'unused',
          segments: [],
          evidence: {
            ko: `어느 조건과 카드에서도 쓰지 않음: ${list('ko')}${more > 0 ? ` 외 ${more}개` : ''}.`,
            en: `Read by no condition and no card: ${list('en')}${more > 0 ? ` and ${more} more` : ''}.`,
          },
          mend: useOf(unused),
        },
      ];
    },
  },
];
