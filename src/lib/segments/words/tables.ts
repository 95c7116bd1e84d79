import type { EventTableName } from '../../core/condition';
import type { Words } from '../../core/words';

/** What the rows of an event table are called where a problem names the data, e.g. `주문 데이터`, `order data`. */
export const DATA_NAMES: Readonly<Record<EventTableName, Words>> = {
  orders: { ko: '주문', en: 'order' },
  events: { ko: '행동', en: 'event' },
  messages: { ko: '메시지', en: 'message' },
  surveys: { ko: '설문', en: 'survey' },
  tickets: { ko: '문의·리뷰', en: 'ticket' },
};

/** The file to open for an event table. */
export const FILE_NAMES: Readonly<Record<EventTableName, Words>> = {
  orders: { ko: '주문 파일을', en: 'an orders file' },
  events: { ko: '방문·클릭 같은 행동 기록 파일을', en: 'a file of events, such as visits and clicks,' },
  messages: { ko: '메시지 발송·반응 파일을', en: 'a file of messages and what came back' },
  surveys: { ko: '설문 응답 파일을', en: 'a file of survey answers' },
  tickets: { ko: '문의·리뷰 파일을', en: 'a file of tickets or reviews' },
};

/** Labels of the number of rows: the measure `times`. */
export const TIMES_LABELS: Readonly<Record<EventTableName, Words>> = {
  orders: { ko: '구매 횟수', en: 'number of orders' },
  events: { ko: '행동 횟수', en: 'number of times' },
  messages: { ko: '메시지 수', en: 'number of messages' },
  surveys: { ko: '응답 수', en: 'number of answers' },
  tickets: { ko: '문의·리뷰 수', en: 'number of tickets or reviews' },
};

/** The label of the measure that counts sessions. */
export const SESSIONS_LABEL: Words = { ko: '방문(세션) 수', en: 'number of visits (sessions)' };

/** Responses to messages as people read them; conditions hold the codes. */
const ACTION_LABELS: Readonly<Record<string, Words>> = {
  sent: { ko: '발송', en: 'sent' },
  opened: { ko: '오픈', en: 'opened' },
  clicked: { ko: '클릭', en: 'clicked' },
  converted: { ko: '구매 전환', en: 'converted' },
  bounced: { ko: '발송 실패', en: 'bounced' },
  unsubscribed: { ko: '수신거부', en: 'unsubscribed' },
};

/** What people read in place of the values of a column that holds codes; undefined for the other columns. */
export function columnValueLabels(
  table: EventTableName,
  column: string,
): Readonly<Record<string, Words>> | undefined {
  return table === 'messages' && column === 'action' ? ACTION_LABELS : undefined;
}
