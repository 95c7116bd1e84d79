import type { Lang } from '../../core/words';

const en = {
  close: 'Close',
  cancel: 'Cancel',
  details: 'Details',
  how: 'How?',
  dismiss: 'Dismiss',
  more: (name: string) => `More: ${name}`,
  remove: (name: string) => `Remove ${name}`,
  empty: 'Nothing to show yet.',
};

const ko = {
  close: '닫기',
  cancel: '취소',
  details: '자세히',
  how: '어떻게 계산했나요?',
  dismiss: '알림 닫기',
  more: (name: string) => `더 보기: ${name}`,
  remove: (name: string) => `${name} 삭제`,
  empty: '아직 보여 드릴 내용이 없습니다.',
} satisfies typeof en;

/** Words of the small parts: closing, cancelling, asking how. */
export const partsText: Readonly<Record<Lang, typeof en>> = { ko, en };
