import type { RfmSpec } from '../../core/notebook';
import type { Problem } from '../../core/problem';
import type { Catalog } from '../../core/relation';
import { findNumeric } from '../trait-source';
import { DIMENSIONS, type Dimension, ownCuts } from './dimensions';
import { FEWEST_BINS, MOST_BINS } from './schema';

const NEEDS_ORDERS: Problem = {
  code: 'rfm-needs-orders',
  message: {
    ko: 'RFM에는 고객마다 마지막 주문일과 주문 횟수가 필요합니다.',
    en: 'RFM needs the last order and the number of orders of each customer.',
  },
  hint: { ko: '주문 파일을 추가하세요.', en: 'Add an orders file.' },
};

function binsProblem(bins: number): Problem[] {
  if (Number.isInteger(bins) && bins >= FEWEST_BINS && bins <= MOST_BINS) return [];
  return [
    {
      code: 'rfm-bins',
      message: {
        ko: `구간 수는 ${FEWEST_BINS}~${MOST_BINS}의 정수여야 합니다.`,
        en: `The number of bins must be a whole number from ${FEWEST_BINS} to ${MOST_BINS}.`,
      },
      hint: { ko: '구간 수를 다시 고르세요.', en: 'Choose the number of bins again.' },
      place: 'bins',
    },
  ];
}

function cutsProblem(spec: RfmSpec, dimension: Dimension): Problem[] {
  const cuts = ownCuts(spec, dimension.key);
  if (!cuts) return [];
  const place = dimension.key;
  const name = dimension.label;
  if (cuts.length !== spec.bins - 1) {
    return [
      {
        code: 'rfm-cuts-count',
        message: {
          ko: `${name.ko} 기준값이 ${cuts.length}개입니다. 구간이 ${spec.bins}개이면 ${spec.bins - 1}개가 필요합니다.`,
          en: `${name.en} has ${cuts.length} cut points; ${spec.bins} bins need ${spec.bins - 1}.`,
        },
        hint: {
          ko: '기준값을 고치거나 분위수로 되돌리세요.',
          en: 'Mend the cut points, or go back to quantiles.',
        },
        place,
      },
    ];
  }
  if (cuts.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > (cuts[i - 1] ?? cut)))) return [];
  return [
    {
      code: 'rfm-cuts-order',
      message: {
        ko: `${name.ko} 기준값은 작은 값부터 커지는 순서여야 하고 서로 달라야 합니다.`,
        en: `The cut points of ${name.en.toLowerCase()} must ascend, each larger than the one before.`,
      },
      hint: {
        ko: '순서를 바로잡거나 분위수로 되돌리세요.',
        en: 'Put them in order, or go back to quantiles.',
      },
      place,
    },
  ];
}

/** What keeps RFM from being computed. */
export function checkRfm(spec: RfmSpec, catalog: Catalog): Problem[] {
  if (!findNumeric(catalog, 'recency') || !findNumeric(catalog, 'orders')) return [NEEDS_ORDERS];
  const bins = binsProblem(spec.bins);
  return bins.length > 0 ? bins : DIMENSIONS.flatMap((dimension) => cutsProblem(spec, dimension));
}
