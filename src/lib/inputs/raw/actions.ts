import { text } from '../../sql/quote';

/** What can become of a message, in the order in which it happens. */
export const ACTIONS = ['sent', 'opened', 'clicked', 'converted', 'bounced', 'unsubscribed'] as const;
export type Action = (typeof ACTIONS)[number];

/** Words of an action column, tried from top to bottom: `수신거부` is no `수신`, `발송 실패` no `발송`. */
const WORDS: readonly (readonly [Action | 'delivered', string])[] = [
  ['unsubscribed', '수신 ?거부|구독 ?(취소|해지)|수신 ?철회|unsub|opt.?out|complain|spam|스팸'],
  ['bounced', '실패|반송|오류|bounce|fail|drop|undeliver|reject|invalid'],
  ['converted', '전환|구매|결제|주문|convert|conversion|purchase|order|paid'],
  ['clicked', '클릭|click'],
  ['opened', '오픈|열람|열어|읽음|확인|조회|open|read|view|seen'],
  ['delivered', '도착|수신|전달|deliver|receiv'],
  ['sent', '발송|전송|보냄|sent|send|dispatch'],
];

/** SQL of the action that a text says (`delivered` apart, as it mostly repeats a send); NULL when no word is known. */
export function actionCell(cell: string): string {
  const cases = WORDS.map(
    ([action, words]) => `WHEN regexp_matches(${cell}, ${text(words)}, 'i') THEN ${text(action)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}
