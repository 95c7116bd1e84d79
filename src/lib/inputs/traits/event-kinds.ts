import { ident, text } from '../../sql/quote';

/** What events mean, whatever a shop calls them. */
type EventKind = 'cart' | 'payment' | 'search' | 'view';

/** Patterns of event names (Korean and English, GA4 and others), tried in this order; the first that fits counts. */
const PATTERNS: readonly (readonly [EventKind | undefined, string])[] = [
  [undefined, 'remove|delete|view_?cart|cart_?view|빼기|삭제|장바구니 ?(조회|보기|확인|방문)'],
  ['cart', 'cart|basket|장바구니|담기'],
  [
    undefined,
    'checkout|payment_?info|shipping_?info|refund|cancel|fail|주문서|결제 ?(시작|시도|페이지|실패|취소)|주문 ?(취소|시작)|환불|취소',
  ],
  ['payment', 'purchase|payment|paid|order|transaction|buy|결제|구매|주문'],
  ['search', 'search|검색'],
  ['view', 'view|page|screen|detail|impression|조회|열람|보기|상품 ?상세|방문|페이지'],
];

/** SQL of a sub-select of the event names of a table with their kind: `name`, `kind`; the names are judged once each, not row by row. */
export function kindsOfNames(table: string): string {
  const cases = PATTERNS.map(
    ([found, words]) =>
      `WHEN regexp_matches(name, ${text(words)}, 'i') THEN ${found === undefined ? 'NULL' : text(found)}`,
  );
  const names = `SELECT DISTINCT CAST(event AS VARCHAR) AS name FROM ${ident(table)} WHERE event IS NOT NULL`;
  return `SELECT name, CASE ${cases.join(' ')} END AS kind FROM (${names}) AS n`;
}
