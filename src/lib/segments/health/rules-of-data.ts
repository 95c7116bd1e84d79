import { archiveOf } from './archive-of';
import type { Mend, Rule } from './facts';
import { idsOf, listed, unlisted, type Figure } from './names';
import type { UnusedData } from './unused';

/** The first that a card can show; where there is none, the first table, to ask something of. */
function useOf(unused: readonly UnusedData[]): Mend {
  const trait = unused.find((one) => one.trait)?.trait;
  if (trait) return { kind: 'look', trait: trait.name, label: trait.label };
  const [{ label, table = 'orders', column } = { label: { ko: '', en: '' } }] = unused;
  return { kind: 'ask', table, column, label };
}

/** What a segment lacks, behind its name. */
const lackOf: Figure = ({ lacks }, lang) => (lacks ? ` (${lacks[lang].replace(/\.$/, '')})` : '');

/** Rules about the data that segments read. */
export const DATA_RULES: readonly Rule[] = [
  {
    id: 'unused',
    title: { ko: '쓰지 않는 데이터', en: 'Data that nothing uses' },
    why: {
      ko: '모으기만 한 데이터는 통찰이 되지 않습니다. 질문에 쓰거나 다음에는 빼세요.',
      en: 'Data that is only collected gives no insight. Ask something of it, or leave it out next time.',
    },
    source: {
      ko: '모으기만 하고 쓰지 않은 실패 사례에서 온 Gyul의 규칙',
      en: 'Gyul’s own rule, after failures by collecting without asking',
    },
    threshold: { usual: 0, unit: 'columns' },
    find({ unused, segments }, most) {
      if (segments.length === 0 || unused === null || unused.length <= most) return [];
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
  {
    id: 'broken',
    title: { ko: '계산할 수 없는 세그먼트', en: 'Segments that cannot be computed' },
    why: {
      ko: '조건이 가리키는 열이나 세그먼트가 지금 데이터에 없습니다.',
      en: 'Their conditions name columns or segments that this data lacks.',
    },
    source: {
      ko: 'Kotler & Keller의 측정 가능성',
      en: 'Kotler & Keller: measurable',
    },
    threshold: null,
    find({ segments }) {
      const broken = segments.filter(({ customers }) => customers === null);
      if (broken.length === 0) return [];
      return [
        {
          rule: 'broken',
          segments: idsOf(broken),
          evidence: { ko: `${listed(broken, 'ko', lackOf)}.`, en: `${listed(broken, 'en', lackOf)}.` },
          rest: unlisted(broken, lackOf),
          mend: { kind: 'open', segments: idsOf(broken) },
          instead: archiveOf(broken),
        },
      ];
    },
  },
];
