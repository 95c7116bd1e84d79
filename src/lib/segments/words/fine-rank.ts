import type { MeasureRank, Ranking, RowWindow } from '../../core/condition';
import type { Words } from '../../core/words';

const TIES: Words = {
  ko: '값이 같으면 고객 번호 순으로 세고, 값이 비어 있는 고객은 순위에 넣지 않습니다.',
  en: 'Ties go by customer number; customers with a blank value have no rank.',
};
const WITH_ROWS: Words = {
  ko: '그런 기록이 있는 고객끼리만 순위를 매기고, 값이 같으면 고객 번호 순으로 셉니다. 기록이 없는 고객은 하위에도 들지 않습니다.',
  en: 'Only customers with such records are ranked, ties by customer number; those without any are not in the bottom either.',
};
const PERCENT: Words = {
  ko: '퍼센트로 나눈 인원은 올림합니다.',
  en: 'Numbers from per cent are rounded up.',
};
const PERCENT_OF_RANKED: Words = {
  ko: '퍼센트는 순위에 든 고객 수로 계산하고 올림합니다.',
  en: 'Per cent is of the customers who are ranked, rounded up.',
};
const HIGHEST: Words = {
  ko: '기록이 있는 날마다 그날부터 이어지는 기간을 보고, 고객마다 값이 가장 큰 기간으로 순위를 매깁니다.',
  en: 'Every stretch that begins on a day with a record is looked at, and each customer is ranked by the highest.',
};
const LOWEST: Words = {
  ko: '기록이 있는 날마다 그날부터 이어지는 기간을 보고, 고객마다 값이 가장 작은 기간으로 순위를 매깁니다.',
  en: 'Every stretch that begins on a day with a record is looked at, and each customer is ranked by the lowest.',
};

/** How customers without a value of what groups them are taken. */
export const GROUP: Words = {
  ko: '나누는 값이 비어 있는 고객은 한 그룹으로 봅니다.',
  en: 'Customers with a blank group are a group of their own.',
};

function groups({ within }: Ranking): Words[] {
  return within === null ? [] : [GROUP];
}

/** The rules that decide the edges of a rank by a trait. */
export function rankRules(ranking: Ranking): Words[] {
  return [TIES, ...(ranking.unit === 'percent' ? [PERCENT] : []), ...groups(ranking)];
}

/** The rules that decide the edges of a rank by what customers did. */
export function measureRankRules(test: MeasureRank, { kind }: RowWindow): Words[] {
  const best = test.op === 'top' ? HIGHEST : LOWEST;
  return [
    WITH_ROWS,
    ...(test.unit === 'percent' ? [PERCENT_OF_RANKED] : []),
    ...groups(test),
    ...(kind === 'any' ? [best] : []),
  ];
}
