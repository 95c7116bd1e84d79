import { countOf, shareOf } from '../fact-views';
import { factsFrom } from '../planted';
import { LEAKS } from './given-away';
import { COMPLAINS_BEFORE_LEAVING, TICKETS, UNHAPPY_REVIEWS } from './tickets';

const texts = (pattern: string) =>
  countOf(`voices WHERE REGEXP_MATCHES(text, '(^|[^0-9-])(${pattern})($|[^0-9-])')`);
const RATED = `voices v WHERE NOT review AND t >= '2024-10-01' AND t < '2025-10-01' AND rating`;
const SILENT = `NOT EXISTS (FROM placed p WHERE p.id = v.id AND p.t > v.t AND p.t < v.t + INTERVAL 180 DAY)`;
const UNHAPPY = `(SELECT DISTINCT id FROM voices WHERE NOT review AND rating <= 2)`;
const slow = (which: string) =>
  shareOf('rating <= 2', `voices WHERE NOT review AND rating IS NOT NULL AND closed - t ${which}`);
const shoes = (which: string) =>
  shareOf(
    'rating <= 2',
    `voices WHERE review AND product ${which} (SELECT "상품명" FROM orders WHERE "카테고리" = '신발')`,
  );

/** Facts about tickets, reviews and what people give away in them. */
export const TICKET_FACTS = factsFrom([
  ['tickets', '문의 수', 'Tickets', countOf('voices WHERE NOT review'), 6625],
  ['reviews', '상품후기 수', 'Reviews', countOf('voices WHERE review'), 7498],
  [
    'tickets-open',
    '아직 처리 중인 문의',
    'Tickets still open',
    countOf('voices WHERE NOT review AND closed IS NULL'),
    5,
  ],
  [
    'slow-unhappy',
    '48시간 넘게 걸린 문의의 2점 이하 비중',
    'Rated 2 or less when closed after more than 48 hours',
    slow(`>= INTERVAL 48 HOUR`),
    0.70986,
  ],
  [
    'fast-unhappy',
    '48시간 안에 끝난 문의의 2점 이하 비중',
    'Rated 2 or less when closed within 48 hours',
    slow(`< INTERVAL 48 HOUR`),
    0.1617,
  ],
  [
    'unhappy-then-silent',
    '2점 이하 문의 뒤 180일 동안 주문이 없는 비중(2024년 10월~2025년 9월)',
    'No order in the 180 days after a ticket rated 2 or less (October 2024 to September 2025)',
    shareOf(SILENT, `${RATED} <= 2`),
    0.6897,
  ],
  [
    'happy-then-silent',
    '4점 이상 문의 뒤 180일 동안 주문이 없는 비중(같은 기간)',
    'The same after a ticket rated 4 or more',
    shareOf(SILENT, `${RATED} >= 4`),
    0.11348,
  ],
  [
    'churned-complained',
    '이탈 고객 중 2점 이하 문의를 남긴 비중',
    'Share of churned customers who rated a ticket 2 or less',
    shareOf(`id IN ${UNHAPPY}`, 'churned'),
    0.24611,
    COMPLAINS_BEFORE_LEAVING * TICKETS.rated,
    0.12,
  ],
  [
    'shoes-unhappy',
    '신발 후기의 2점 이하 비중',
    'Reviews of shoes rated 2 or less',
    shoes('IN'),
    0.35701,
    UNHAPPY_REVIEWS.shoes,
    0.08,
  ],
  [
    'others-unhappy',
    '신발 외 후기의 2점 이하 비중',
    'Reviews of all else rated 2 or less',
    shoes('NOT IN'),
    0.07641,
    UNHAPPY_REVIEWS.others,
    0.08,
  ],
  [
    'text-phones',
    '전화번호가 적힌 문의',
    'Tickets with a telephone number',
    texts('010-000[0-2]-\\d{4}'),
    70,
    LEAKS.phone,
    0,
  ],
  [
    'text-emails',
    '이메일 주소가 적힌 문의',
    'Tickets with an e-mail address',
    countOf(`voices WHERE text LIKE '%@example.%'`),
    40,
    LEAKS.email,
    0,
  ],
  [
    'text-residents',
    '주민등록번호가 적힌 문의(2039년생)',
    'Tickets with a resident number (of births in 2039)',
    texts('391231-[34]\\d{6}'),
    6,
    LEAKS.resident,
    0,
  ],
  [
    'text-cards',
    '카드번호가 적힌 문의(발급사 시험용)',
    'Tickets with a card number (issuers’ test numbers)',
    texts('(\\d{4}-){3}\\d{4}'),
    8,
    LEAKS.card,
    0,
  ],
  [
    'text-accounts',
    '계좌번호가 적힌 문의',
    'Tickets with a bank account',
    texts('000000-00-\\d{6}'),
    15,
    LEAKS.account,
    0,
  ],
]);
