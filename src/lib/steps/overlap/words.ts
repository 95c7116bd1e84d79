import { formatCount, formatShare } from '../../charts/format';
import type { OverlapSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { StepView } from '../contract';
import { MOST_ROWS } from './compile';
import { pairsOf, setsOf, together, type Pair } from './read';

/** The title of the card. */
export const QUESTION: Words = {
  ko: '세그먼트는 얼마나 겹치는가',
  en: 'How far do the segments overlap?',
};

export const UPSET_TITLE: Words = { ko: '조합별 고객', en: 'Customers by combination' };
export const MATRIX_TITLE: Words = { ko: '둘씩 겹치는 고객', en: 'Customers in both of two' };

function largest(view: StepView<OverlapSpec>): Pair | undefined {
  return pairsOf(view)
    .filter(({ both }) => both > 0)
    .sort((a, b) => b.jaccard - a.jaccard || b.both - a.both)[0];
}

/** What the combinations say, in words. */
export function overlapReading(view: StepView<OverlapSpec>): string {
  const { lang } = view;
  const { total, none, several, combinations } = together(view);
  if (total === 0) return '';
  const n = (value: number) => formatCount(value, lang);
  const share = (value: number) => formatShare(total > 0 ? value / total : 0, lang);
  const pair = largest(view);
  const more = combinations > MOST_ROWS ? combinations - MOST_ROWS : 0;
  if (lang === 'ko') {
    return [
      `고객 ${n(total)}명 중 ${n(several)}명(${share(several)})이 둘 이상의 세그먼트에, ${n(none)}명(${share(none)})이 어디에도 속하지 않습니다.`,
      pair
        ? `가장 비슷한 둘은 ‘${pair.a.label.ko}’, ‘${pair.b.label.ko}’ 세그먼트로 ${n(pair.both)}명이 겹칩니다.`
        : '둘씩 겹치는 고객은 없습니다.',
      more > 0 ? `작은 조합 ${n(more)}개는 그리지 않았습니다.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
  return [
    `Of ${n(total)} customers, ${n(several)} (${share(several)}) are in two or more segments and ${n(none)} (${share(none)}) in none.`,
    pair
      ? `The two most alike are “${pair.a.label.en}” and “${pair.b.label.en}”, with ${n(pair.both)} in both.`
      : 'No two segments share a customer.',
    more > 0 ? `${n(more)} small ${more === 1 ? 'combination is' : 'combinations are'} not drawn.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The text alternative of the combinations. */
export function upsetAlt(view: StepView<OverlapSpec>): Words {
  const count = setsOf(view).length;
  return {
    ko: `세그먼트 ${count}개의 조합마다 정확히 그 조합에만 속한 고객 수를 많은 순서로 보인 표입니다. ${overlapReading({ ...view, lang: 'ko' })}`,
    en: `A table of the combinations of ${count} ${count === 1 ? 'segment' : 'segments'} with the customers in exactly each, the largest first. ${overlapReading({ ...view, lang: 'en' })}`,
  };
}

/** The text alternative of the pairs. */
export function matrixAlt(view: StepView<OverlapSpec>): Words {
  const count = setsOf(view).length;
  return {
    ko: `세그먼트 ${count}개를 둘씩 짝지어 둘 다에 속한 고객 수와 자카드 지수를 보인 표입니다.`,
    en: `A table of the customers in both of any two of ${count} segments, with the Jaccard index.`,
  };
}

/** The definitions of the terms. */
export function overlapDefinitions(): Words[] {
  return [
    {
      ko: '조합: 표시된 세그먼트에는 속하고 나머지에는 속하지 않는 고객. 모든 조합을 더하면 전체 고객이 됩니다.',
      en: 'Combination: customers in the segments marked and in none of the others. All combinations add up to all customers.',
    },
    {
      ko: '자카드 지수: 둘 다에 속한 고객 ÷ 둘 중 하나라도 속한 고객. 0%는 겹치지 않음, 100%는 같은 고객입니다.',
      en: 'Jaccard index: customers in both ÷ customers in either. 0% is no overlap, 100% the same customers.',
    },
    {
      ko: '매출은 기준일 전 모든 주문의 합계입니다.',
      en: 'Revenue is the total of all orders before the as-of day.',
    },
  ];
}
