import { countOf, shareOf } from '../fact-views';
import { factsFrom } from '../planted';
import { DEAD_ADDRESSES, REFUSE } from './sends';
import { BOUNCES, OPENERS_LIFT } from './campaigns';

const MAIL = `sent WHERE channel = '이메일' AND arrived`;
const MASS = `${MAIL} AND t < '2025-10-01'`;
const SEGMENTED = `${MAIL} AND t >= '2025-10-01'`;
const ratio = (over: string, under: string) => `SELECT (${over}) / (${under})`;
const clicks = (from: string) => shareOf('clicked', from);
const variant = (name: string, which: string) =>
  clicks(`${MAIL} AND campaign LIKE '% ${name} %' AND variant = '${which}'`);
const ORDERS_SOON = `EXISTS (FROM placed p WHERE p.id = s.id AND p.t >= s.t + INTERVAL 15 MINUTE AND p.t < s.t + INTERVAL 7 DAY)`;
const soon = (opened: string) => shareOf(ORDERS_SOON, `(FROM ${MASS} AND ${opened}) s`);
const SALE_TEXTS = `sent WHERE channel = '문자' AND arrived AND id`;
const CROWD = `(SELECT s.*, COUNT(*) OVER (PARTITION BY id ORDER BY t RANGE BETWEEN INTERVAL 30 DAY PRECEDING
  AND CURRENT ROW) - 1 AS before FROM sent s)`;
const refusals = (which: string) => shareOf('refused', `${CROWD} WHERE channel <> '앱푸시' AND ${which}`);

const NO_MORE = `channel = '이메일' AND id IN (SELECT "고객번호" FROM customers WHERE "이메일 수신동의" = 'N')`;

/** Facts about campaigns and what came of them. */
export const MESSAGE_FACTS = factsFrom([
  ['sends', '발송 건수', 'Messages sent', countOf('sent'), 149_828],
  ['send-cost', '발송비용 합계(원)', 'Cost of all messages in won', 'SELECT SUM(cost) FROM sent', 1_175_349],
  [
    'mail-bounces',
    '이메일 반송 비중',
    'Share of e-mails that came back',
    shareOf('NOT arrived', `sent WHERE channel = '이메일'`),
    0.01623,
    DEAD_ADDRESSES + BOUNCES['이메일'],
    0.1,
  ],
  [
    'mass-clicks',
    '전체 발송 이메일의 클릭률',
    'Click rate of e-mails to all',
    clicks(MASS),
    0.03078,
    0.03,
    0.06,
  ],
  [
    'segmented-clicks-lift',
    '세그먼트별 발송 후 클릭률(전체 발송의 몇 배)',
    'Click rate of e-mails by segment as a multiple of those to all',
    ratio(clicks(SEGMENTED), clicks(MASS)),
    2.23099,
    2.24,
    0.08,
  ],
  [
    'segmented-conversion-lift',
    '세그먼트별 발송 후 구매전환율(전체 발송의 몇 배)',
    'Conversion rate of e-mails by segment as a multiple of those to all',
    ratio(shareOf('converted', SEGMENTED), shareOf('converted', MASS)),
    1.30952,
    1.3,
    0.15,
  ],
  [
    'openers-order',
    '뉴스레터를 연 사람이 7일 안에 주문한 비중(안 연 사람의 몇 배)',
    'Share of newsletter openers who order within 7 days as a multiple of the others',
    ratio(soon('opened'), soon('NOT opened')),
    2.21434,
    OPENERS_LIFT,
    0.1,
  ],
  [
    'repeat-b-wins',
    '재구매 추천: B안 클릭률이 A안의 몇 배',
    'Repeat recommendation: clicks of B as a multiple of A',
    ratio(variant('재구매', 'B'), variant('재구매', 'A')),
    1.43571,
    1.5,
    0.1,
  ],
  [
    'at-risk-a-wins',
    '이탈 가능 쿠폰: A안 클릭률이 B안의 몇 배',
    'At-risk coupon: clicks of A as a multiple of B',
    ratio(variant('이탈 가능', 'A'), variant('이탈 가능', 'B')),
    1.5416,
    1.625,
    0.15,
  ],
  [
    'new-no-winner',
    '신규 무료배송: B안 클릭률이 A안의 몇 배(차이 없음)',
    'New customers: clicks of B as a multiple of A (no difference)',
    ratio(variant('신규', 'B'), variant('신규', 'A')),
    1.04212,
    1,
    0.2,
  ],
  [
    'hunters-click',
    '세일 문자: 세일에만 사는 고객의 클릭률(다른 고객의 몇 배)',
    'Sale texts: click rate of sale-only customers as a multiple of the others',
    ratio(clicks(`${SALE_TEXTS} IN (FROM sale_only)`), clicks(`${SALE_TEXTS} NOT IN (FROM sale_only)`)),
    2.64583,
    2.5,
    0.12,
  ],
  [
    'crowded-refuse',
    '최근 30일에 두 건 이상 더 받은 뒤의 수신거부율(그렇지 않을 때의 몇 배)',
    'Refusals after two or more other messages within 30 days as a multiple of the rest',
    ratio(refusals('before >= 2'), refusals('before < 2')),
    2.33224,
  ],
  [
    'crowded-refuse-mail',
    '그중 지금 이메일에 동의하지 않은 고객의 이메일만',
    'The same for e-mails to those who do not allow them any more',
    ratio(refusals(`before >= 2 AND ${NO_MORE}`), refusals(`before < 2 AND ${NO_MORE}`)),
    3.14993,
    REFUSE.crowded,
    0.35,
  ],
]);
