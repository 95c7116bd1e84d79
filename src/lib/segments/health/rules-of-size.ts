import type { Rule } from './facts';
import { count, idsOf, named, percent } from './names';

/** Rules about how many there are, and how large. */
export const SIZE_RULES: readonly Rule[] = [
  {
    id: 'too-many',
    title: { ko: '세그먼트가 너무 많음', en: 'Too many segments' },
    why: {
      ko: '세그먼트가 많을수록 메시지가 갈라지고 고객이 지칩니다. 핵심 3~4개로 시작해 데이터로 늘려 가세요.',
      en: 'The more segments, the more messages drift apart and tire people. Start with three or four and grow on evidence.',
    },
    threshold: { usual: 8, unit: 'count' },
    find({ segments }, most) {
      if (segments.length <= most) return [];
      const smallest = [...segments]
        .sort((a, b) => (a.customers ?? 0) - (b.customers ?? 0))
        .slice(0, segments.length - most);
      const n = segments.length;
      return [
        {
          rule: 'too-many',
          segments: idsOf(smallest),
          evidence: {
            ko: `${count(n, 'ko')}개로 기준 ${count(most, 'ko')}개보다 많습니다. 가장 작은 것: ${named(smallest, 'ko')}.`,
            en: `${count(n, 'en')} segments, more than ${count(most, 'en')}. The smallest: ${named(smallest, 'en')}.`,
          },
          mend: { kind: 'archive', segments: idsOf(smallest) },
        },
      ];
    },
  },
  {
    id: 'too-small',
    title: { ko: '너무 작은 세그먼트', en: 'Segments that are too small' },
    why: {
      ko: '따로 메시지를 만들 만큼 커야 합니다(실질성, Kotler). 아주 작은 묶음은 결과를 믿기도 어렵습니다.',
      en: 'A segment must be large enough to be worth a message of its own (substantial, Kotler), and to be measured.',
    },
    threshold: { usual: 0.01, unit: 'share' },
    find({ segments, total }, share) {
      const small = segments.filter(({ customers }) => customers !== null && customers < total * share);
      if (small.length === 0 || total === 0) return [];
      return [
        {
          rule: 'too-small',
          segments: idsOf(small),
          evidence: {
            ko: `고객의 ${percent(share, 'ko')}(${count(Math.ceil(total * share), 'ko')}명)보다 작음: ${named(small, 'ko')}.`,
            en: `Fewer than ${percent(share, 'en')} of customers (${count(Math.ceil(total * share), 'en')}): ${named(small, 'en')}.`,
          },
          mend: { kind: 'open', segments: idsOf(small) },
        },
      ];
    },
  },
  {
    id: 'outside',
    title: { ko: '아무 세그먼트에도 없는 고객', en: 'Nobody’s customers' },
    why: {
      ko: '어디에도 속하지 않는 고객은 아무 메시지도 받지 못해 무시당한다고 느낄 수 있습니다.',
      en: 'Customers in no segment get no message, and may feel ignored.',
    },
    threshold: { usual: 0.5, unit: 'share' },
    find({ outside, total, segments }, share) {
      if (segments.length === 0 || total === 0 || outside <= total * share) return [];
      return [
        {
          rule: 'outside',
          segments: [],
          evidence: {
            ko: `고객 ${count(outside, 'ko')}명(${percent(outside / total, 'ko')})이 어디에도 없습니다. 기준은 ${percent(share, 'ko')}입니다.`,
            en: `${count(outside, 'en')} customers (${percent(outside / total, 'en')}) are in none; the limit is ${percent(share, 'en')}.`,
          },
          mend: { kind: 'rest' },
        },
      ];
    },
  },
  {
    id: 'broken',
    title: { ko: '계산할 수 없는 세그먼트', en: 'Segments that cannot be computed' },
    why: {
      ko: '조건이 가리키는 열이나 세그먼트가 지금 데이터에 없습니다(측정 가능성, Kotler).',
      en: 'Their conditions name columns or segments that this data lacks (measurable, Kotler).',
    },
    threshold: null,
    find({ segments }) {
      const broken = segments.filter(({ customers }) => customers === null);
      if (broken.length === 0) return [];
      return [
        {
          rule: 'broken',
          segments: idsOf(broken),
          evidence: { ko: `${named(broken, 'ko')}.`, en: `${named(broken, 'en')}.` },
          mend: { kind: 'open', segments: idsOf(broken) },
        },
      ];
    },
  },
];
