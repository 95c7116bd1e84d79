import type { Rule } from './facts';
import { archiveOf } from './archive-of';
import { planOf } from './contradiction';
import { audiences, idsOf, listed, named, unlisted, type Figure } from './names';

/** The day of the review, and the last day of a segment for a time, behind a name. */
const reviewOf: Figure = ({ segment: { reviewBy } }, lang) =>
  ` ${reviewBy ?? (lang === 'ko' ? '날짜 없음' : 'no date')}`;
const endOf: Figure = ({ segment: { ends = '' } }, lang) =>
  lang === 'ko' ? ` ${ends}까지` : ` until ${ends}`;

/** Rules about what is done with segments, and how they are looked after. */
export const CARE_RULES: readonly Rule[] = [
  {
    id: 'no-message',
    title: { ko: '무엇을 어떻게 전할지 없음', en: 'No plan: nothing said to them' },
    why: {
      ko: '나누기만 하고 실행이 없으면 혼란만 남습니다. 누구에게 어떤 가치를 어떻게 전할지 적으세요.',
      en: 'Segments without action only confuse. Say to whom you give what value, and how.',
    },
    source: {
      ko: 'Kotler & Keller의 실행 가능성. 실행의 걸림돌은 Dibb & Simkin',
      en: 'Kotler & Keller: actionable; Dibb & Simkin on what keeps segments from being used',
    },
    threshold: null,
    find({ segments }) {
      const silent = audiences(segments).filter(({ segment }) => planOf(segment) === null);
      if (silent.length === 0) return [];
      return [
        {
          rule: 'no-message',
          segments: idsOf(silent),
          evidence: {
            ko: `‘무엇을’이나 ‘어떻게’가 비어 있음: ${named(silent, 'ko')}.`,
            en: `Value or way left empty: ${named(silent, 'en')}.`,
          },
          rest: unlisted(silent),
          mend: { kind: 'say', segments: idsOf(silent) },
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
    source: {
      ko: 'Gyul의 규칙',
      en: 'Gyul’s own rule',
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
          evidence: { ko: `${listed(due, 'ko', reviewOf)}.`, en: `${listed(due, 'en', reviewOf)}.` },
          rest: unlisted(due, reviewOf),
          mend: { kind: 'review', segments: idsOf(due) },
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
    source: {
      ko: 'Gyul의 규칙',
      en: 'Gyul’s own rule',
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
          evidence: { ko: `${listed(over, 'ko', endOf)}.`, en: `${listed(over, 'en', endOf)}.` },
          rest: unlisted(over, endOf),
          mend: archiveOf(over) ?? { kind: 'open', segments: idsOf(over) },
        },
      ];
    },
  },
];
