import type { Lang } from '../../core/words';

const en = {
  title: 'What the plan changes for those who moved',
  none: 'Nobody moved, so the plan stays as it is.',
  write:
    'Write on the “Words” tab of each segment what its members get and how they are reached. Here you then see what changes for those who moved.',
  changed: (n: string, all: string) =>
    `Of ${all} customers who moved, ${n} are to get another value or be reached in another way.`,
  unwritten: (n: string) => `${n} are now in a segment whose plan says nothing yet.`,
  caption: 'The largest moves, with the plan before and after',
  move: 'Move',
  customers: 'Customers',
  value: 'What you can give them',
  how: 'How you talk to them',
  changes: {
    none: '–',
    same: 'stays',
    starts: 'begins',
    ends: 'ends',
    changes: 'changes',
  },
};

const ko = {
  title: '옮겨 간 고객에게 달라지는 계획',
  none: '옮겨 간 고객이 없어 계획은 그대로입니다.',
  write:
    '세그먼트마다 ‘문장’ 탭에 무엇을 주고 어떻게 전할지 적으면, 옮겨 간 고객에게 무엇이 달라지는지 여기에 보여 줍니다.',
  changed: (n: string, all: string) =>
    `옮겨 간 고객 ${all}명 가운데 ${n}명은 주는 가치나 전하는 방법이 달라집니다.`,
  unwritten: (n: string) => `${n}명은 아직 계획이 없는 세그먼트로 옮겨 갔습니다.`,
  caption: '큰 이동부터, 앞뒤의 계획',
  move: '이동',
  customers: '고객 수',
  value: '무엇을 줄 수 있나요',
  how: '어떻게 말을 거나요',
  changes: {
    none: '–',
    same: '그대로',
    starts: '시작',
    ends: '끝',
    changes: '바뀜',
  },
} satisfies typeof en;

/** Words of what the plan changes for those who moved. */
export const planText: Readonly<Record<Lang, typeof en>> = { ko, en };
