import type { Words } from '../core/words';
import type { AsideReason } from './raw/reasons';

/** Why a row is set aside, in a few words. */
export const REASON_WORDS: Readonly<Record<AsideReason | 'refused', Words>> = {
  structure: {
    ko: '칸 수가 맞지 않거나 따옴표가 닫히지 않았습니다',
    en: 'Too few or too many cells, or a quote that does not close',
  },
  customer: { ko: '고객 번호가 비어 있습니다', en: 'No customer' },
  time: { ko: '날짜를 읽을 수 없습니다', en: 'The date cannot be read' },
  amount: { ko: '금액이 없거나 읽을 수 없습니다', en: 'The amount is missing or cannot be read' },
  kind: {
    ko: '어떤 반응이나 문항인지 비어 있거나 알 수 없습니다',
    en: 'The response or question is missing or unknown',
  },
  blank: { ko: '빈 줄입니다', en: 'The row is empty' },
  refused: { ko: '글자가 깨졌거나 줄이 너무 깁니다', en: 'Broken characters, or a line of over 2 MB' },
  cleaning: { ko: '정제 단계에서 뺐습니다', en: 'Set aside by a cleaning step' },
  duplicate: { ko: '같은 줄이 또 있어 하나만 남겼습니다', en: 'A duplicate of a row that is kept' },
  anonymous: { ko: '누구의 행동인지 알 수 없습니다 (비로그인)', en: 'Nobody is named (not logged in)' },
  'sampled-out': { ko: '표본에 들지 않은 고객입니다', en: 'A customer outside the sample' },
};
