import { countOf, shareOf } from '../fact-views';
import { factsFrom } from '../planted';
import { BRAND_FANS, CART_LEAVERS, PAYS } from './plan';

const SESSIONS = `(SELECT session, MIN(id) AS id, MIN(source) AS source, COUNT_IF(event = '검색') > 0 AS searched,
  COUNT_IF(event = '결제완료') > 0 AS bought FROM log GROUP BY 1)`;
const BRANDS = `('온담', '하루결', '모닝그레이', '누베라', '소프트레일', '디어오트', '블루파인', '세인로')`;
const pays = (device: string) =>
  `SELECT COUNT_IF(event = '결제완료') / COUNT_IF(event = '결제시작') FROM log WHERE device ${device}`;
const buys = (which: string) => shareOf('bought', `${SESSIONS} WHERE ${which}`);
const visits = (who: string) => shareOf('id IN (SELECT id FROM log WHERE id IS NOT NULL)', who);

/** Who filled a cart in the last seven days and paid for nothing in them. */
export const CART_UNPAID = `SELECT id FROM log WHERE t >= '2026-03-25' AND id IS NOT NULL GROUP BY 1
  HAVING COUNT_IF(event = '장바구니') > 0 AND COUNT_IF(event = '결제완료') = 0`;

/** Who searched for one brand three times or more in the last sixty days. */
export const BRAND_SEARCHERS = `SELECT DISTINCT id FROM (SELECT id, term FROM log WHERE t >= '2026-01-31'
  AND id IS NOT NULL AND term IN ${BRANDS} GROUP BY 1, 2 HAVING COUNT(*) >= 3)`;

/** Facts about what happens on the web and in the app. */
export const EVENT_FACTS = factsFrom([
  ['events', '이벤트 건수', 'Events', countOf('log'), 353_062],
  ['sessions', '세션 수', 'Sessions', `SELECT COUNT(DISTINCT session) FROM log`, 101_463],
  [
    'anonymous-sessions',
    '회원번호가 없는 세션의 비중',
    'Share of sessions without a member number',
    shareOf('id IS NULL', SESSIONS),
    0.06114,
  ],
  [
    'payments-per-order',
    '2026년 앱·웹 주문 한 건당 결제완료 이벤트',
    'Purchase events for each order of the app and the web in 2026',
    `SELECT (SELECT COUNT(*) FROM log WHERE event = '결제완료') /
      (SELECT COUNT(*) FROM placed WHERE t >= '2026-01-01' AND channel IN ('앱', '웹'))`,
    1.00197,
    1,
    0.003,
  ],
  [
    'cart-unpaid',
    '최근 7일 안에 장바구니에 담고 결제하지 않은 고객',
    'Customers with a cart and no payment in the last 7 days',
    countOf(`(${CART_UNPAID})`),
    910,
    CART_LEAVERS,
    0.05,
  ],
  [
    'brand-searchers',
    '최근 60일 안에 같은 브랜드를 3회 이상 검색한 고객',
    'Customers who searched for one brand three times or more in 60 days',
    countOf(`(${BRAND_SEARCHERS})`),
    700,
    BRAND_FANS.customers,
    0.03,
  ],
  [
    'pays-app',
    '앱의 결제시작 대비 결제완료',
    'Checkouts in the app that are paid',
    pays(`LIKE '% 앱'`),
    0.79643,
    PAYS['Android 앱'],
    0.03,
  ],
  [
    'pays-pc',
    'PC의 결제시작 대비 결제완료',
    'Checkouts on a PC that are paid',
    pays(`= 'PC'`),
    0.70723,
    PAYS.PC,
    0.04,
  ],
  [
    'pays-mobile',
    '모바일 웹의 결제시작 대비 결제완료',
    'Checkouts on the mobile web that are paid',
    pays(`= '모바일 웹'`),
    0.50496,
    PAYS['모바일 웹'],
    0.04,
  ],
  [
    'buys-after-search',
    '검색한 세션의 구매 비중',
    'Share of sessions with a search that buy',
    buys('searched'),
    0.26368,
  ],
  [
    'buys-without-search',
    '검색하지 않은 세션의 구매 비중',
    'Share of sessions without that buy',
    buys('NOT searched'),
    0.10925,
  ],
  [
    'buys-naver',
    '네이버 검색 유입 세션의 구매 비중',
    'Share of sessions from Naver search that buy',
    buys(`source = '네이버 검색'`),
    0.15016,
  ],
  [
    'buys-instagram',
    '인스타그램 유입 세션의 구매 비중',
    'Share of sessions from Instagram that buy',
    buys(`source = '인스타그램'`),
    0.03696,
  ],
  [
    'cooling-visits',
    '식어 가는 고객 중 최근 90일에 방문한 비중(주문은 없음)',
    'Share of cooling customers who visited in 90 days (and ordered nothing)',
    visits('cooling'),
    0.86296,
    0.9,
    0.05,
  ],
  [
    'churned-visits',
    '이탈 고객 중 최근 90일에 방문한 비중',
    'Share of churned customers who visited in 90 days',
    visits('churned'),
    0.395,
  ],
]);
