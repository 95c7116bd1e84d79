import { josa } from 'es-hangul';
import type { RfmSpec } from '../../core/notebook';
import type { Trait } from '../../core/relation';
import type { Words } from '../../core/words';
import type { Dimension } from './dimensions';
import { GROUPS } from './groups';

function definitionOf(dimension: Dimension, spec: RfmSpec): Words {
  const own = spec.cuts[dimension.key] !== undefined;
  const { bins } = spec;
  const ends = dimension.reversed
    ? { ko: `${bins}점이 가장 최근입니다`, en: `${bins} is the most recent` }
    : { ko: `${bins}점이 가장 많습니다`, en: `${bins} is the most` };
  return {
    ko: `${josa(dimension.label.ko, '을/를')} ${own ? '직접 정한 기준값' : `${bins}분위 기준값`}으로 나눈 점수입니다. ${ends.ko}. 주문이 없으면 비어 있습니다.`,
    en: `${dimension.label.en} scored by ${own ? 'own cut points' : `${bins} quantile bins`}; ${ends.en}. Blank without an order.`,
  };
}

/** The traits that an RFM step adds, in the table of its scores. */
export function rfmTraits(spec: RfmSpec, table: string, dimensions: readonly Dimension[]): Trait[] {
  const scores = dimensions.map((d): Trait => ({
    name: d.score,
    type: 'number',
    unit: 'score',
    label: {
      ko: `RFM ${d.label.ko} 점수(${d.letter})`,
      en: `RFM ${d.label.en.toLowerCase()} score (${d.letter})`,
    },
    definition: definitionOf(d, spec),
    family: 'score',
    from: ['orders'],
    table,
  }));
  const group: Trait = {
    name: 'rfm_group',
    type: 'category',
    unit: 'none',
    label: { ko: 'RFM 그룹', en: 'RFM group' },
    definition: {
      ko: '최근성 점수와 구매 빈도 점수로 정한 열 가지 그룹입니다. 주문이 없으면 비어 있습니다.',
      en: 'One of ten groups, from the recency and frequency scores. Blank without an order.',
    },
    family: 'score',
    from: ['orders'],
    table,
    valueLabels: Object.fromEntries(GROUPS.map((g) => [g.name, g.label])),
  };
  return [...scores, group];
}
