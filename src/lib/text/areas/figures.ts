import type { Lang } from '../../core/words';

const en = {
  alone: (n: string) => `alone ${n}`,
  meanings: 'What these figures and conditions mean',
  figures: [
    'Beside a condition: of the customers whom the conditions before it leave, those who fit it too. Where any one is enough, conditions do not narrow each other.',
    '“Alone”: customers who fit this condition by itself; shown where the two differ.',
  ],
};

const ko: typeof en = {
  alone: (n: string) => `이 조건만 ${n}`,
  meanings: '숫자와 조건의 뜻',
  figures: [
    '조건 옆의 숫자: 앞의 조건을 통과한 고객 가운데 이 조건에도 맞는 고객 수입니다. 하나만 맞으면 되는 묶음 안에서는 조건끼리 서로 줄이지 않습니다.',
    '‘이 조건만’: 이 조건 하나에 맞는 고객 수이며, 두 숫자가 다를 때 보입니다.',
  ],
};

/** Texts of what the figures beside conditions mean. */
export const figuresText: Readonly<Record<Lang, typeof en>> = { ko, en };
