import type { EventTableName } from '../../core/condition';
import type { Words } from '../../core/words';

/** What to open when a file of a kind is missing. */
export const FILES: Readonly<Record<EventTableName | 'customers', Words>> = {
  orders: { ko: '주문 파일을 열면 만들 수 있습니다.', en: 'Open a file of orders.' },
  events: {
    ko: '방문·검색·장바구니가 담긴 행동 기록 파일을 열면 만들 수 있습니다.',
    en: 'Open a file of events: visits, searches, carts.',
  },
  messages: { ko: '발송 내역 파일을 열면 만들 수 있습니다.', en: 'Open a file of messages sent.' },
  surveys: { ko: '설문 파일을 열면 만들 수 있습니다.', en: 'Open a file of survey answers.' },
  tickets: {
    ko: '문의나 후기 파일을 열면 만들 수 있습니다.',
    en: 'Open a file of tickets or reviews.',
  },
  customers: { ko: '고객 파일을 열면 만들 수 있습니다.', en: 'Open a file of customers.' },
};

const IN_FILE: Readonly<Record<EventTableName | 'customers', Words>> = {
  orders: { ko: '주문 파일', en: 'the orders file' },
  events: { ko: '행동 기록 파일', en: 'the events file' },
  messages: { ko: '발송 내역 파일', en: 'the messages file' },
  surveys: { ko: '설문 파일', en: 'the survey' },
  tickets: { ko: '문의·후기 파일', en: 'the file of tickets or reviews' },
  customers: { ko: '고객 파일', en: 'the customers file' },
};

/** What to say when a file lacks a column: `what` names it, as `브랜드` and `a brand`. */
export function columnLacks(file: EventTableName | 'customers', what: Words): Words {
  const { ko, en } = IN_FILE[file];
  return {
    ko: `${ko}에 ‘${what.ko}’ 열이 있어야 합니다.`,
    en: `A column with ${what.en} is needed in ${en}.`,
  };
}

/** What to say when a column is there, and not which of its values is the most frequent. */
export const NOT_COUNTED: Words = {
  ko: '어느 값이 가장 많은지 아직 세지 못했습니다. 잠시 뒤 다시 열어 보세요.',
  en: 'Which value is the most frequent has not been counted. Open this again in a moment.',
};

/** What to say when a survey asks nothing of the kind. */
export function questionLacks(about: Words): Words {
  return {
    ko: `설문에 ${about.ko} 점수로 묻는 문항이 있어야 합니다.`,
    en: `The survey needs a question with scores about ${about.en}.`,
  };
}

/** What to say when a survey asks nothing of the kind, neither with scores nor with choices. */
export function formLacks(about: Words): Words {
  return {
    ko: `설문에 ${about.ko} 묻는 문항(점수 또는 보기)이 있어야 합니다.`,
    en: `The survey needs a question about ${about.en}, with scores or with choices.`,
  };
}
