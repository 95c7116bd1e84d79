import type { Lang } from '../../core/words';

const en = {
  ready: 'Ready',
  recomputingNote: 'Recomputing. The last result is shown dimmed.',
  cancelled: 'Cancelled. The last result is still here.',
  cardBroke: 'This card ran into a bug.',
  cardBrokeHint: 'The rest of the notebook is not affected. Try again, or change the last setting.',
  pageBroke: 'Something went wrong on our side.',
  pageBrokeHint: 'Reload the page: your notebook is saved in this browser.',
  pageMissing: 'There is no page here.',
  pageMissingHint: 'The address may be mistyped, or the page has moved.',
  reload: 'Reload',
  tryAgain: 'Try again',
};

const ko = {
  ready: '준비됨',
  recomputingNote: '다시 계산하고 있습니다. 흐린 숫자는 이전 결과입니다.',
  cancelled: '취소했습니다. 이전 결과는 그대로 있습니다.',
  cardBroke: '이 카드에서 오류가 발생했습니다.',
  cardBrokeHint: '노트북의 다른 부분은 괜찮습니다. 다시 시도하거나 마지막 설정을 바꿔 보세요.',
  pageBroke: '프로그램 오류가 발생했습니다.',
  pageBrokeHint: '페이지를 새로 고치세요. 노트북은 이 브라우저에 저장되어 있습니다.',
  pageMissing: '이 주소에는 페이지가 없습니다.',
  pageMissingHint: '주소를 잘못 입력했거나 페이지가 옮겨졌을 수 있습니다.',
  reload: '새로 고침',
  tryAgain: '다시 시도',
} satisfies typeof en;

/** Words for what is going on: ready, reading, recomputing, cancelled, and errors that are bugs. */
export const stateText: Readonly<Record<Lang, typeof en>> = { ko, en };
