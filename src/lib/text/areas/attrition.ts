import type { Lang } from '../../core/words';
import { people } from '../people';

const en = {
  title: 'From all customers to the segment',
  everyone: 'All customers',
  after: (line: string) => `after condition ${line}`,
  most: 'cuts most',
  mostSays: (line: string, without: string, inside: string) =>
    `Condition ${line} cuts most: without it, ${people(without)} would be in the segment instead of ${inside}.`,
  mostHow: 'Cuts most: the condition without which the segment would be largest, whatever the order.',
  none: 'No condition cuts alone: whichever one of them is dropped, the segment stays the same.',
  relax: 'What would let more people in',
  looking: 'Trying gentler values',
  noGentler: 'No gentler value of this condition lets more people in.',
  untried: 'This condition has no number or length of time that could be gentler.',
  instead: (to: string, from: string) => `${to} instead of ${from}`,
  drop: (line: string) => `Without condition ${line}`,
  size: (n: string, more: string) => `${people(n)} (+${more})`,
  apply: 'Use this',
  remove: 'Drop it',
  does: (button: string, what: string) => `${button}: ${what}`,
};

const ko = {
  title: '전체 고객에서 세그먼트까지',
  everyone: '전체 고객',
  after: (line: string) => `조건 ${line}까지`,
  most: '가장 많이 줄임',
  mostSays: (line: string, without: string, inside: string) =>
    `조건 ${line}에서 가장 많이 줄어듭니다. 이 조건이 없으면 ${inside}명이 아니라 ${without}명이 됩니다.`,
  mostHow:
    '가장 많이 줄임: 조건을 하나만 뺐을 때 인원이 가장 많아지는 조건입니다. 조건의 순서와는 상관없습니다.',
  none: '혼자서 인원을 줄이는 조건이 없습니다. 어느 조건 하나를 빼도 인원은 그대로입니다.',
  relax: '조건을 느슨하게 하면',
  looking: '느슨한 값을 확인하고 있습니다',
  noGentler: '값을 느슨하게 바꿔도 늘어나는 고객이 없습니다.',
  untried: '이 조건에는 느슨하게 바꿀 숫자나 기간이 없습니다.',
  instead: (to: string, from: string) => `${from} 대신 ${to}`,
  drop: (line: string) => `조건 ${line} 빼기`,
  size: (n: string, more: string) => `${n}명 (+${more})`,
  apply: '이렇게 바꾸기',
  remove: '조건 빼기',
  does: (button: string, what: string) => `${button}: ${what}`,
};

/** Texts about what each condition of a segment cuts, and what would relax it. */
export const attritionText: Readonly<Record<Lang, typeof en>> = { ko, en };
