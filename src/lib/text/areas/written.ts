import type { Lang } from '../../core/words';

const en = {
  label: 'The conditions in words',
  hint: 'Write in English or Korean. Suggestions appear as you type: arrow keys choose, Enter or Tab puts one in, Escape closes them.',
  example: 'e.g. bought at least 2 times in the last 90 days and revenue is at least 100,000',
  applied: 'Applied.',
  appliedWrong: 'Applied, but it cannot be counted before this is put right:',
  notApplied: 'Not applied yet. The segment stays as it was.',
  suggestions: 'Suggestions',
  suggested: (n: string) => `Suggestions: ${n}`,
  back: 'Back to the applied text',
  kinds: {
    word: 'word',
    trait: 'trait',
    column: 'column',
    segment: 'segment',
    number: 'number',
    value: 'value',
    day: 'day',
    sql: 'SQL',
  },
};

const ko = {
  label: '글로 쓴 조건',
  hint: '한국어나 영어로 쓰세요. 입력하면 제안이 나옵니다. 화살표 키로 고르고 Enter나 Tab으로 넣으며, Esc를 누르면 닫힙니다.',
  example: '예: 최근 90일 안에 2회 이상 구매하고 매출이 100,000원 이상임',
  applied: '적용했습니다.',
  appliedWrong: '적용했지만, 아래 문제를 고쳐야 셀 수 있습니다.',
  notApplied: '아직 적용되지 않았습니다. 세그먼트는 그대로입니다.',
  suggestions: '제안',
  suggested: (n: string) => `제안 ${n}개`,
  back: '적용된 글로 되돌리기',
  kinds: {
    word: '말',
    trait: '고객 특성',
    column: '열',
    segment: '세그먼트',
    number: '수',
    value: '값',
    day: '날짜',
    sql: 'SQL',
  },
} satisfies typeof en;

/** Texts of the view in which conditions are written. */
export const writtenText: Readonly<Record<Lang, typeof en>> = { en, ko };
