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
  keep: 'Keep these thresholds',
  keepNote:
    'With the next file, the same thresholds hold, and you see who would change group by new ones. Thresholds that coincide cannot be kept.',
  refit: 'Thresholds fitted anew',
  fitted: (day: string) => `Thresholds kept from ${day}.`,
  moved: (n: string, all: string, share: string) =>
    `By thresholds fitted to this data, ${n} of ${all} customers (${share}) would change group.`,
  useRefit: (day: string) => `Keep the new thresholds of ${day}`,
  whoMoves: 'Who would change group',
  refitCaption: 'Customers by kept group (rows) and new group (columns)',
  keptGroup: 'Kept group',
  refitNote:
    'To look at some of them, make a segment with the traits “RFM group” and “RFM group, fitted anew”.',
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
  keep: '이 기준값 그대로 두기',
  keepNote:
    '다음 파일에도 같은 기준값을 쓰고, 기준값을 다시 구하면 누구의 그룹이 바뀌는지 보여 줍니다. 서로 겹치는 기준값은 그대로 둘 수 없습니다.',
  refit: '다시 구한 기준값',
  fitted: (day: string) => `${day}의 기준값을 그대로 쓰고 있습니다.`,
  moved: (n: string, all: string, share: string) =>
    `지금 자료로 기준값을 다시 구하면 고객 ${all}명 중 ${n}명(${share})의 그룹이 바뀝니다.`,
  useRefit: (day: string) => `${day} 기준값으로 바꾸기`,
  whoMoves: '그룹이 바뀌는 고객',
  refitCaption: '지금 그룹(행)과 다시 구한 그룹(열)별 고객 수',
  keptGroup: '지금 그룹',
  refitNote: '이 고객들을 따로 보려면 ‘RFM 그룹’과 ‘다시 구한 RFM 그룹’ 특성으로 세그먼트를 만드세요.',
  few: (different: number) =>
    different === 1 ? '모든 값이 같아 나눌 수 없습니다.' : `서로 다른 값이 ${different}가지뿐입니다.`,
} satisfies typeof en;

/** Words of the controls of RFM. */
export const editorText: Readonly<Record<Lang, typeof en>> = { ko, en };
