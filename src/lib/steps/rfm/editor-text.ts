import type { Lang } from '../../core/words';

const en = {
  bins: 'Bins',
  colour: 'Colour by',
  customers: 'Customers',
  revenue: 'Revenue',
  score: 'Score',
  caption: 'Thresholds and customers of each bin',
  quantiles: 'quantiles',
  own: 'own cut points',
  editCuts: (name: string) => `Own cut points for ${name.toLowerCase()}`,
  cutLabel: (name: string, i: number) => `${name}, cut point ${i}`,
  reset: 'Back to quantiles',
  noStart: 'There are too few different values to cut into this many bins.',
  use: (cuts: string) => `Use the cut points ${cuts}`,
  fewer: (bins: number) => `Use ${bins} bins`,
  few: (different: number) =>
    different === 1
      ? 'All values are the same, so they cannot be told apart.'
      : `There are only ${different} different values.`,
};

const ko = {
  bins: '구간 수',
  colour: '색으로 볼 값',
  customers: '고객 수',
  revenue: '매출',
  score: '점수',
  caption: '구간마다 기준값과 고객 수',
  quantiles: '분위수',
  own: '직접 정한 기준값',
  editCuts: (name: string) => `${name} 기준값 직접 정하기`,
  cutLabel: (name: string, i: number) => `${name} 기준값 ${i}`,
  reset: '분위수로 되돌리기',
  noStart: '서로 다른 값이 적어 이 구간 수로 나눌 수 없습니다.',
  use: (cuts: string) => `기준값 ${cuts} 쓰기`,
  fewer: (bins: number) => `${bins}개 구간으로 바꾸기`,
  few: (different: number) =>
    different === 1 ? '모든 값이 같아 나눌 수 없습니다.' : `서로 다른 값이 ${different}가지뿐입니다.`,
} satisfies typeof en;

/** Words of the controls of RFM. */
export const editorText: Readonly<Record<Lang, typeof en>> = { ko, en };
