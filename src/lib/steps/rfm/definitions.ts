import type { RfmSpec } from '../../core/notebook';
import type { Words } from '../../core/words';
import type { StepView } from '../contract';
import { type FedDimension, fedDimensions } from './dimensions';
import { GROUPS, type RfmGroup, scoresIn } from './groups';

type View = StepView<RfmSpec>;

function dimensionWords({ letter, label, trait }: FedDimension): Words {
  return {
    ko: `${letter}, ${label.ko}: ${trait.label.ko}. ${trait.definition.ko}`,
    en: `${letter}, ${label.en}: ${trait.label.en}. ${trait.definition.en}`,
  };
}

function scoring(bins: number): Words {
  return {
    ko: `점수: 주문이 한 번이라도 있는 고객만 매깁니다. 값을 작은 순서로 늘어놓아 ${bins}등분하는 기준값(분위수, 이웃한 두 값 사이는 비례로 보간, 소수 여섯째 자리까지, 값이 모두 정수이면 올림)을 구하고, 값보다 작은 기준값의 수에 1을 더한 것이 구간입니다. 기준값과 같은 값은 아래 구간에 들어가므로 같은 값은 언제나 같은 구간에 있습니다. 최근성은 뒤집어서 ${bins}점이 가장 최근입니다.`,
    en: `Scores: only for customers with at least one order. Thresholds cut the ordered values into ${bins} equal parts (quantiles, interpolated between neighbours, type 7, to six decimals, rounded up where all values are whole); the bin is 1 plus the number of thresholds below the value. A value equal to a threshold belongs to the bin below, so equal values always share a bin. Recency is reversed: ${bins} is the most recent.`,
  };
}

const OWN_CUTS: Words = {
  ko: '직접 정한 기준값: 각 값이 그 구간의 위 끝이며, 그 값까지 포함합니다.',
  en: 'Own cut points: each is the upper end of its bin and belongs to it.',
};

function stretch(range: readonly [number, number] | null): string {
  if (!range) return '–';
  return range[0] === range[1] ? String(range[0]) : `${range[0]}–${range[1]}`;
}

/** A rule of the grid of groups, with the scores at this number of bins. */
export function groupRule(group: RfmGroup, bins: number): Words {
  const [r, f] = [stretch(scoresIn(group.r, bins)), stretch(scoresIn(group.f, bins))];
  return {
    ko: `${group.label.ko}: R ${r}, F ${f}. ${group.meaning.ko}.`,
    en: `${group.label.en}: R ${r}, F ${f}; ${group.meaning.en}.`,
  };
}

function grid(bins: number): Words {
  const scaled: Words =
    bins === 5
      ? { ko: '', en: '' }
      : {
          ko: ` 구간이 ${bins}개이므로 점수를 1~5로 고르게 펴고 가운데 쪽으로 반올림한 뒤 같은 규칙을 씁니다.`,
          en: ` With ${bins} bins, scores are spread evenly over 1 to 5 and rounded towards the middle before the same rules apply.`,
        };
  return {
    ko: `그룹: R과 F만으로 정합니다. 모든 칸이 정확히 한 그룹에 속하므로 ‘기타’가 없고 겹치지도 않습니다.${scaled.ko}`,
    en: `Groups depend on R and F alone. Every cell belongs to exactly one group: there is no “others” and no overlap.${scaled.en}`,
  };
}

function monetaryUse(bins: number): Words {
  const top = String(bins).repeat(3);
  return {
    ko: `${bins === 10 ? '10-10-10' : top} 고객은 챔피언입니다. M(금액)은 그룹을 바꾸지 않습니다. 칸의 매출을 보여 주고, rfm_m 점수로 그룹 안에서 더 쓰는 고객을 고를 때 씁니다.`,
    en: `A ${bins === 10 ? '10-10-10' : top} customer is a Champion. M (monetary) does not change the group: it shows the revenue of a cell, and the score rfm_m picks the bigger spenders within a group.`,
  };
}

const NO_MONEY: Words = {
  ko: '금액 열이 없어 M 점수(rfm_m)와 매출은 없습니다. 그룹은 R과 F로 정하므로 그대로 쓸 수 있습니다.',
  en: 'There is no amount, so there is no M score (rfm_m) and no revenue. Groups use R and F, so they hold all the same.',
};

const NOT_CLV: Words = {
  ko: 'RFM의 최근성은 마지막 주문부터 기준일까지의 날수이며 작을수록 좋습니다. 고객 생애 가치(CLV) 모형의 ‘recency’는 첫 주문부터 마지막 주문까지의 기간이므로 서로 다른 값입니다.',
  en: 'RFM recency is the days from the last order to the as-of date: small is good. The “recency” of customer lifetime value (CLV) models is the time from the first order to the last: a different number.',
};

/** What every word of RFM means, the rule of each group included. */
export function rfmDefinitions({ spec, catalog }: View): Words[] {
  const dimensions = fedDimensions(catalog);
  const money = dimensions.some((dimension) => dimension.key === 'monetary');
  return [
    ...dimensions.map(dimensionWords),
    scoring(spec.bins),
    OWN_CUTS,
    grid(spec.bins),
    ...GROUPS.filter((group) => scoresIn(group.r, spec.bins) && scoresIn(group.f, spec.bins)).map((group) =>
      groupRule(group, spec.bins),
    ),
    money ? monetaryUse(spec.bins) : NO_MONEY,
    NOT_CLV,
  ];
}
