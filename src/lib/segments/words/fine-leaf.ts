import type { Leaf, LeafOf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import type { Words } from '../../core/words';
import { findTrait } from '../find';
import { isClock } from '../limit';
import { doneSteps } from '../same';
import { didRules } from './fine-did';
import { GROUP, rankRules } from './fine-rank';
import { quoted, shownCount } from './show';

const AMONG: Words = {
  ko: '세그먼트에 속한 고객만 이 값의 순서로 줄을 세워 정확히 나눕니다. 비율이 같은 묶음은 많아야 한 명 차이이고, 구성원이 바뀌면 경계에 있는 고객의 묶음도 바뀔 수 있습니다.',
  en: 'Only the members of the segment stand in the order of this figure, so the shares are exact: equal parts differ by one customer at most. When the members change, customers near a bound may change parts.',
};
const LATEST: Words = { ko: '날짜는 늦을수록 상위입니다.', en: 'Later dates rank higher.' };
const EARTH: Words = {
  ko: '거리는 지구를 반지름 6,371.0088 km(IUGG 평균 반지름)인 구로 보고 하버사인 공식으로 계산한 대권 거리(지표면을 따라 잰 최단 거리)입니다. 도로로 가는 거리는 이보다 깁니다.',
  en: 'Distances are great-circle distances, the shortest way over the ground: the haversine formula on a sphere with the mean radius of the earth (IUGG: 6,371.0088 km). The way by road is longer.',
};
const UNPLACED: Words = {
  ko: '위도나 경도가 비어 있거나 범위(위도 -90~90, 경도 -180~180)를 벗어난 고객은 위치를 알 수 없어, 가까운 쪽에도 먼 쪽에도 해당하지 않습니다.',
  en: 'Where a latitude or longitude is blank or out of range (−90 to 90, −180 to 180) the place is not known, so the customer is neither within the distance nor beyond it.',
};
const NO_TIME: Words = {
  ko: '그런 때가 없는 고객은 해당하지 않습니다.',
  en: 'Customers without such a time do not match.',
};
const PERIODS: Words = {
  ko: '기간은 기준일부터 거꾸로 하나씩 나눠 셉니다. 달력의 달·주와 다를 수 있습니다.',
  en: 'Periods are counted back from the as-of day; they need not be calendar months or weeks.',
};
const GAP: Words = {
  ko: '바로 앞에 한 날부터 날짜로 셉니다. 처음 한 고객은 돌아온 것이 아닙니다.',
  en: 'The break is counted in days from the day before that they last did it. A first time is no return.',
};
const LATER: Words = {
  ko: '다음 일은 앞의 일보다 나중이어야 합니다. 같은 시각은 세지 않습니다.',
  en: 'Each thing must come strictly later than the one before; the same time does not count.',
};
const ONCE: Words = {
  ko: '날짜만 있는 기록이 앞의 단계에도 맞으면, 바로 앞 단계보다 늦은 날의 것만 다음 일로 봅니다. 하루 안에 같은 일을 되풀이했는지는 날짜만으로 알 수 없습니다.',
  en: 'A record with a day alone that also fits an earlier step counts only on a later day than the step before: days alone cannot tell whether it was done twice on one day.',
};
const CLOCK: Words = {
  ko: '시간과 분은 두 기록의 시각으로 정확히 셉니다. 시각 없이 날짜만 있는 기록으로는 시간을 알 수 없어 기한 안에 한 것으로 보지 않습니다.',
  en: 'Hours and minutes are counted exactly between the times of two records. A record with a day alone cannot tell hours, so it is never within them.',
};
const CLOCK_MISSING: Words = {
  ko: '기한이 닿는 날에 마지막 행동의 기록이 날짜로만 있으면, 기한 안에 했을 수 있으므로 하지 않은 것으로 보지 않습니다.',
  en: 'A record of the last step with a day alone, on a day that the limit reaches, may have been in time, so it does not count as missing.',
};
const SAME: Words = {
  ko: '모든 단계에서 이 열의 값이 글자까지 같아야 하고, 값이 빈 기록은 보지 않습니다. 사이에 없어야 할 일도 그 열이 있는 데이터라면 같은 값만 봅니다.',
  en: 'In every step this column holds the same text, letter by letter; records without a value do not count. What must not lie in between is of the same value too, where its data has the column.',
};
const IN_ALL: Words = {
  ko: '전체 기한은 첫 단계부터 실제로 한 마지막 단계까지입니다.',
  en: 'The limit for all is from the first step to the last one that is done.',
};
const UNTIMED: Words = {
  ko: '시각 없이 날짜만 있는 기록은 첫 단계에서는 그날의 시작, 다음 단계에서는 그날의 끝에 한 것으로 봅니다. 두 기록 모두 날짜만 있으면 같은 날이라도 다음 일로 봅니다.',
  en: 'A record with a day but no time counts as the start of that day in the first step and as its end in later ones; where both have a day alone, the same day counts as later.',
};
const FIRST_STEP: Words = {
  ko: '기간은 첫 단계에만 적용합니다.',
  en: 'The window applies to the first step only.',
};
const TIME_LEFT: Words = {
  ko: '기한이 기준일 전에 끝난 경우만 봅니다. 기한이 남아 있으면 아직 알 수 없어 해당하지 않습니다.',
  en: 'Only where the time was over before the as-of day; while time is left it cannot be known, and they do not match.',
};
const SO_FAR: Words = {
  ko: '기준일 전까지 하지 않았으면 하지 않은 것으로 봅니다.',
  en: 'What has not followed before the as-of day counts as missing.',
};
const ALLOWED: Words = {
  ko: '허용된 문법의 SELECT만 실행하고, 다른 사람이 만든 문은 읽고 허락한 뒤에만 실행합니다.',
  en: 'Only a SELECT of what is allowed runs, and one made by someone else only after you allow it.',
};

function cycle({ least, spread }: LeafOf<'overdue'>): Words[] {
  const [ko, en] = [shownCount(least, 'ko'), shownCount(least, 'en')];
  return [
    {
      ko: `자기 주기는 한 날과 다음에 한 날 사이 일수의 중앙값입니다. 서로 다른 날에 ${ko}번 이상 한 고객만 주기가 있습니다.`,
      en: `The own cycle is the median of the days between the days on which they did it; only customers with at least ${en} such days have one.`,
    },
    ...(spread === null
      ? []
      : [
          {
            ko: '변동은 그 사이 일수의 표준편차를 평균으로 나눈 값입니다.',
            en: 'The variation is the standard deviation of those gaps divided by their mean.',
          },
        ]),
  ];
}

function split({ salt, within, among }: LeafOf<'split'>): Words[] {
  const key = `sha256(${quoted(salt)} + ‘:’ + customer_id)`;
  return [
    {
      ko: `${key}의 앞 52비트를 2^52로 나눈 값으로 나눕니다. 어디서 계산해도 같은 고객이 나옵니다.`,
      en: `It goes by the first 52 bits of ${key} over 2^52, so that the same customers come out wherever it is computed.`,
    },
    ...(among === undefined ? [] : [AMONG]),
    ...(within === null
      ? []
      : [
          {
            ko: '그룹마다 이 값의 순서로 줄을 세워, 줄에서의 위치로 나눕니다.',
            en: 'In each group customers stand in the order of this figure, and their place in the row decides.',
          },
          GROUP,
        ]),
  ];
}

function clockRules({ steps, missing, total }: LeafOf<'sequence'>): Words[] {
  const limits = [
    ...steps.flatMap(({ within }, i) => (i > 0 && within ? [within] : [])),
    ...(total ? [total] : []),
  ];
  const end = steps.at(-1)?.within;
  return [
    ...(limits.some(isClock) ? [CLOCK] : []),
    ...(missing && end && isClock(end) ? [CLOCK_MISSING] : []),
  ];
}

/** Whether rows of a step may be those of a step before the one before. */
function comesBack({ steps }: LeafOf<'sequence'>): boolean {
  return steps.some(({ table }, i) => steps.some((step, j) => j < i - 1 && step.table === table));
}

function sequence(leaf: LeafOf<'sequence'>): Words[] {
  const { steps, missing, window: range, total, same } = leaf;
  const start = range.kind === 'ever' ? [] : [FIRST_STEP];
  const end = missing ? [steps.at(-1)?.within ? TIME_LEFT : SO_FAR] : [];
  const more = [
    ...(comesBack(leaf) ? [ONCE] : []),
    ...clockRules(leaf),
    ...(total && doneSteps(leaf) > 1 ? [IN_ALL] : []),
    ...(same ? [SAME] : []),
  ];
  return [LATER, UNTIMED, ...more, ...start, ...end];
}

/** The rules that decide the edges of a leaf, beside those of its tests. */
export function leafRules(leaf: Leaf, catalog: Catalog): Words[] {
  switch (leaf.kind) {
    case 'did':
      return didRules(leaf);
    case 'rank':
      return [...rankRules(leaf), ...(findTrait(catalog, leaf.trait)?.type === 'date' ? [LATEST] : [])];
    case 'distance':
      return [EARTH, UNPLACED];
    case 'nth':
      return [NO_TIME];
    case 'regular':
      return [PERIODS];
    case 'returned':
      return [GAP];
    case 'overdue':
      return cycle(leaf);
    case 'sequence':
      return sequence(leaf);
    case 'split':
      return split(leaf);
    case 'sql':
      return [ALLOWED];
    default:
      return [];
  }
}
