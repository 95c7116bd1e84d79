import type { Lang } from '../../core/words';
import { particle } from '../particle';

const en = {
  title: 'Should this segment be split?',
  lead: 'Fewer segments are easier to act on. Split only where the data shows two different groups.',
  look: 'Look at the data',
  working: 'Looking for evidence',
  none: 'No split is supported by the data: keep it as one.',
  noFigures:
    'A file of orders is needed: splits are judged by revenue, orders and days since the last order. Or choose another figure.',
  judgeBy: 'Judge by',
  usualKpis: 'Revenue, orders and days since the last order',
  looked: (n: string) => `${n} customers were looked at.`,
  lost: (n: string) =>
    `${n} more fit, but are left out or taken by segments before this one: they are not judged.`,
  limits: 'What counts as evidence',
  sources: (effect: string, people: string, error: string) =>
    `A part needs ${people} people to be measured at all (Gyul’s own rule), and the share under which a segment is too small (Kotler & Keller: substantial). A difference counts from ${effect} standard deviations: 0.2 is small, 0.5 medium, 0.8 large (Cohen 1988). The error of ${error} is shared among all comparisons (Bonferroni).`,
  tried: (names: string) =>
    `Tried: ${names}. A number is split at its median, a category by each of its three most frequent values.`,
  untried: (n: string) => `${n} more that were not tried, because there are so many`,
  nothingTried: 'There is no column to split by.',
  notTried:
    'Never tried: personal data, consent, scores, numbers of days, and what is counted of the same rows as the figure, which would differ by definition.',
  more: (n: string) => `${n} more splits that the data supports`,
  compared: (n: string, least: string) =>
    `${n} comparisons of parts with at least ${least} people each; the 5% of error is shared among all of them (Bonferroni).`,
  some: 'These parts differ:',
  means: (kpi: string, inside: string, outside: string) => `${kpi}, mean: ${inside} and ${outside}`,
  effect: (g: string, low: string, high: string) =>
    `Difference of ${g} standard deviations (Hedges’ g, ${low} to ${high})`,
  people: (n: string) => `${n} customers`,
  make: 'Make two segments',
  makeName: (name: string) => `Make two segments by ${name}`,
  yes: 'yes',
  no: 'no',
  is: (label: string, value: string) => `${label}: ${value}`,
  isNot: (label: string, value: string) => `${label}: not ${value}`,
  atLeast: (label: string, value: string) => `${label} ${value} or more`,
  below: (label: string, value: string) => `${label} below ${value}`,
  above: (label: string, value: string) => `${label} above ${value}`,
  atMost: (label: string, value: string) => `${label} ${value} or less`,
  anyOf: (label: string) => `${label}: some`,
  noneOf: (label: string) => `${label}: none`,
  caution: 'A difference is no cause: check with a test before you spend on it.',
};

const ko = {
  title: '이 세그먼트를 나누는 게 좋을까요?',
  lead: '세그먼트는 적을수록 실행하기 쉽습니다. 데이터에서 서로 다른 두 묶음이 보일 때만 나누세요.',
  look: '데이터에서 근거 찾기',
  working: '나눌 근거를 찾고 있습니다',
  none: '나눌 만한 근거가 데이터에 없습니다. 하나로 두세요.',
  noFigures:
    '주문 파일이 있어야 합니다. 매출, 주문 수, 마지막 주문 후 지난 날로 판단합니다. 다른 지표를 골라도 됩니다.',
  judgeBy: '판단할 지표',
  usualKpis: '매출, 주문 수, 마지막 주문 후 지난 날',
  looked: (n: string) => `고객 ${n}명을 살펴봤습니다.`,
  lost: (n: string) => `조건에는 맞지만 제외되거나 앞선 세그먼트에 들어간 ${n}명은 빼고 판단했습니다.`,
  limits: '근거로 인정하는 기준',
  sources: (effect: string, people: string, error: string) =>
    `한쪽에 ${people}명은 있어야 값을 잴 수 있고(Gyul의 규칙), 너무 작은 세그먼트로 보는 비율보다 커야 합니다(Kotler & Keller의 실질성). 차이는 표준편차의 ${effect}배부터 인정합니다. 0.2는 작음, 0.5는 중간, 0.8은 큼입니다(Cohen 1988). 오류 ${error}는 모든 비교에 나누어 봅니다(본페로니).`,
  tried: (names: string) =>
    `살펴본 열: ${names}. 숫자는 중앙값에서, 범주는 가장 많은 값 셋을 하나씩 떼어 나눠 봤습니다.`,
  untried: (n: string) => `열이 많아 살펴보지 못한 것 ${n}개`,
  nothingTried: '나눌 기준이 될 열이 없습니다.',
  notTried:
    '개인정보, 수신 동의, 점수, 날수, 그리고 지표와 같은 행을 센 값은 정의상 다를 수밖에 없어 처음부터 쓰지 않습니다.',
  more: (n: string) => `데이터가 뒷받침하는 다른 나누기 ${n}개`,
  compared: (n: string, least: string) =>
    `양쪽이 ${least}명 이상인 비교 ${n}건을 했고, 5% 오류를 모든 비교에 나누어 봤습니다(본페로니).`,
  some: '이렇게 나누면 서로 다릅니다.',
  means: (kpi: string, inside: string, outside: string) => `${kpi} 평균: ${inside}, ${outside}`,
  effect: (g: string, low: string, high: string) => `차이 ${g} 표준편차 (헤지스 g, ${low}~${high})`,
  people: (n: string) => `${n}명`,
  make: '두 세그먼트로 만들기',
  makeName: (name: string) => `${name}${particle(name, '으로/로')} 나눠 두 세그먼트 만들기`,
  yes: '예',
  no: '아니요',
  is: (label: string, value: string) => `${label}: ${value}`,
  isNot: (label: string, value: string) => `${label}: ${value} 외`,
  atLeast: (label: string, value: string) => `${label} ${value} 이상`,
  below: (label: string, value: string) => `${label} ${value} 미만`,
  above: (label: string, value: string) => `${label} ${value} 초과`,
  atMost: (label: string, value: string) => `${label} ${value} 이하`,
  anyOf: (label: string) => `${label} 있음`,
  noneOf: (label: string) => `${label} 없음`,
  caution: '차이가 곧 원인은 아닙니다. 비용을 들이기 전에 실험으로 확인하세요.',
} satisfies typeof en;

/** Words of the fold that says whether a segment should be split. */
export const splitText: Readonly<Record<Lang, typeof en>> = { ko, en };
