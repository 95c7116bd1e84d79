import { shareOf, type ColumnSample } from '../mapping-content';

const EVENT =
  /^(?:page_?view|pageview|screen_?view|session_start|first_visit|first_open|user_engagement|scroll|click|view|view_item(?:_list)?|view_(?:cart|product|promotion|search_results)|select_(?:item|promotion|content)|product_?view(?:ed)?|search|add_to_(?:cart|wishlist)|remove_from_cart|cart|begin_checkout|checkout|add_(?:payment|shipping)_info|purchase|payment|refund|login|log_?in|log_?out|sign_?up|visit|app_open|install|download|방문|로그인|로그아웃|회원가입|조회|상품\s?조회|상품\s?상세|상세\s?조회|페이지\s?조회|검색|장바구니(?:\s?담기)?|찜|찜하기|위시리스트|주문서\s?작성|주문하기|결제|결제\s?시작|결제\s?완료|구매|구매\s?완료|앱\s?실행|클릭|쿠폰\s?다운로드)$/i;
const ACTION =
  /^(?:send|sent|deliver(?:ed|y)?|received(?: (?:email|sms|push))?|open(?:s|ed)?(?: (?:email|push))?|click(?:s|ed)?(?: (?:email|sms))?|convert(?:ed)?|conversion|placed order|bounce[ds]?(?: email)?|(?:hard|soft)[ _-]?bounce|unsubscribe[ds]?|marked email as spam|spam|complaint|발송|전송|발송성공|발송완료|수신|도달|오픈|열람|수신확인|클릭|전환|구매전환|구매|반송|실패|발송실패|수신거부|구독취소)$/i;
const LIKERT =
  /^(?:(?:\d\s*[.):-]?\s*)?(?:전혀|매우|아주|대체로|약간|조금|별로|어느\s?정도)?\s*(?:그렇다|그렇지\s?않다|아니다|만족(?:함|한다)?|불만족(?:함|한다)?|동의(?:함|한다)?|동의하지\s?않(?:음|는다)|중요(?:함|하다)?|보통(?:이다|임)?)|(?:strongly |somewhat |slightly )?(?:agree|disagree)|neutral|neither agree nor disagree|(?:very |somewhat |extremely )?(?:dis|un)?satisfied|(?:very |not (?:at all )?)?(?:important|likely|unlikely))$/i;

/** Whether a cell names something that people do on a site or in an app. */
export function saysEvent(value: string): boolean {
  return EVENT.test(value);
}

/** Whether a cell names what became of a message. */
export function saysAction(value: string): boolean {
  return ACTION.test(value);
}

/** Whether a cell is an answer on a scale of agreement. */
export function saysLikert(value: string): boolean {
  return LIKERT.test(value);
}

const ASKS = /[?？]\s*(?:\[.*\])?$|(?:습니까|십니까|나요|까요|가요|는지요|주세요|세요)\s*[.?]?\s*$/;
const NUMBERED = /^(?:q|문항|질문|item)\s*[-_.]?\s*\d{1,3}(?:[-_.]\d+)?(?:[\s.:)].*)?$/i;

/** Items of a scale: a letter or two and a number, with answers from 0 to 10. */
const ITEM = /^[a-z]{1,3}[-_. ]?\d{1,3}$/i;

function isItem({ column, distinct, values }: ColumnSample): boolean {
  return (
    ITEM.test(column.name.trim()) &&
    distinct <= 11 &&
    values.length > 0 &&
    values.every((value) => /^(?:\d|10)$/.test(value))
  );
}

/** Whether a column is a question of a survey: by its name, or because its cells are answers on a scale. */
export function isQuestion(sample: ColumnSample): boolean {
  const name = sample.column.name.trim();
  if (ASKS.test(name)) return true;
  if (NUMBERED.test(name) || isItem(sample)) return true;
  return sample.values.length > 0 && shareOf(sample, saysLikert) >= 0.8;
}
