import type { Words } from '../core/words';
import type { Reason } from './raw';

/** Why a row is set aside, in a few words. */
export const REASON_WORDS: Readonly<Record<Exclude<Reason, 'used'> | 'refused', Words>> = {
  structure: {
    ko: '칸 수가 맞지 않거나 따옴표가 닫히지 않았습니다',
    en: 'Too few or too many cells, or a quote that does not close',
  },
  customer: { ko: '고객 번호가 비어 있습니다', en: 'No customer' },
  time: { ko: '날짜를 읽을 수 없습니다', en: 'The date cannot be read' },
  amount: { ko: '금액이 없거나 읽을 수 없습니다', en: 'The amount is missing or cannot be read' },
  blank: { ko: '빈 줄입니다', en: 'The row is empty' },
  refused: { ko: '글자가 깨졌거나 줄이 너무 깁니다', en: 'Broken characters, or a line of over 2 MB' },
};
