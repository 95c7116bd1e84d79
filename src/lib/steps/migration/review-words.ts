import type { Lang } from '../../core/words';

const en = {
  title: 'Regular review',
  note: 'What changed between the two days, and what you make of it. What you write is kept in the notebook.',
  caption: 'Review in three blocks',
  block: 'Block',
  known: 'What the data says',
  decided: 'What we decide',
  blocks: {
    behaviour: 'Behaviour → purchase decision',
    preference: 'Changed preference → adjusted strategy',
    feedback: 'Feedback → loyalty',
  },
  hints: {
    behaviour: 'e.g. remind those who buy less often, two weeks after their usual time',
    preference: 'e.g. show new arrivals of the category that grew first',
    feedback: 'e.g. answer low ratings within a day, then thank with a coupon',
  },
  nothing: 'The data does not tell.',
  moved: (n: string) => `${n} customers changed their place.`,
  group: (label: string, n: string) => `${label}: ${n}`,
  drifted: (words: string) => `PSI: ${words}`,
  plan: (n: string) => `The plan changes for ${n} customers.`,
  stayed: (n: string, all: string, share: string) => `${n} of ${all} stayed in their place (${share}).`,
};

const ko = {
  title: '정기 성과 검토',
  note: '두 날짜 사이에 달라진 점과 그에 따른 결정을 적습니다. 적은 내용은 노트북에 남습니다.',
  caption: '세 부분으로 된 검토표',
  block: '항목',
  known: '자료로 알 수 있는 것',
  decided: '우리의 결정',
  blocks: {
    behaviour: '행동 패턴 → 구매 결정',
    preference: '선호 변경 → 전략 조정',
    feedback: '피드백 → 로열티',
  },
  hints: {
    behaviour: '예: 구매가 줄어든 고객에게 평소 구매 시기 2주 뒤에 알림 보내기',
    preference: '예: 비중이 늘어난 카테고리의 신상품을 먼저 보여 주기',
    feedback: '예: 낮은 평점에는 하루 안에 답하고 쿠폰으로 감사 전하기',
  },
  nothing: '자료로는 알 수 없습니다.',
  moved: (n: string) => `자리를 옮긴 고객 ${n}명`,
  group: (label: string, n: string) => `${label} ${n}명`,
  drifted: (words: string) => `PSI: ${words}`,
  plan: (n: string) => `계획이 달라지는 고객 ${n}명`,
  stayed: (n: string, all: string, share: string) => `자리에 남은 고객 ${all}명 중 ${n}명(${share})`,
} satisfies typeof en;

/** Words of the regular review. */
export const reviewText: Readonly<Record<Lang, typeof en>> = { ko, en };
