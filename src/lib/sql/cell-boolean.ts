import { text } from './quote';

/** Words and marks for yes, in lower case. */
export const YES_WORDS: readonly string[] =
  'y yes true t 1 on ok 예 네 응 o ○ ◯ ● ⭕ ✓ ✔ ✅ ☑ √ v 동의 동의함 동의합니다 수신 수신동의 수신함 수신허용 허용 있음 유 참 subscribed granted opted_in opt_in opted-in opt-in accepted'
    .split(' ')
    .concat(['동의 함', '수신 동의', 'opted in', 'opt in']);

/** Words and marks for no, in lower case. */
export const NO_WORDS: readonly string[] =
  'n no false f 0 off 아니오 아니요 아니 x × ✗ ✘ ✕ ❌ ☐ 거부 미동의 비동의 부동의 동의안함 동의하지않음 수신거부 수신안함 수신미동의 미수신 거절 차단 없음 무 거짓 unsubscribed denied opted_out opt_out opted-out opt-out never_subscribed not_subscribed declined rejected'
    .split(' ')
    .concat(['동의 안함', '동의 안 함', '수신 거부', '수신 안함', '동의하지 않음', 'opted out', 'opt out']);

const pattern = (words: readonly string[]) => text(words.join('|'));

/** A cell as a yes or no; null when it is neither. */
export function booleanCell(cell: string): string {
  const word = `lower(trim(${cell}))`;
  const plain = `WHEN ${cell} = 'Y' OR ${cell} = '1' THEN true WHEN ${cell} = 'N' OR ${cell} = '0' THEN false`;
  return `CASE ${plain} WHEN regexp_full_match(${word}, ${pattern(YES_WORDS)}) THEN true WHEN regexp_full_match(${word}, ${pattern(NO_WORDS)}) THEN false END`;
}
