import type { Words } from '../../core/words';

/** Names of the planted facts. */
export type FactId =
  | 'customers'
  | 'lines'
  | 'orders'
  | 'guest-orders'
  | 'withdrawn'
  | 'test-accounts'
  | 'test-orders'
  | 'unreadable-dates'
  | 'unreadable-amounts'
  | 'blank-amounts'
  | 'blank-channels'
  | 'blank-regions'
  | 'other-regions'
  | 'padded-regions'
  | 'birth-years-1900'
  | 'never-ordered'
  | 'one-time'
  | 'top-1-share'
  | 'top-10-share'
  | 'cancelled-share'
  | 'returned-share'
  | 'shoes-returned'
  | 'others-returned'
  | 'churned'
  | 'sale-only'
  | 'app-loyal'
  | 'cooling'
  | 'busiest-month'
  | 'busiest-hour'
  | 'sunday-share'
  | 'outerwear-winter'
  | 'outerwear-summer'
  | 'sale-days-share'
  | 'instagram-late'
  | 'instagram-early';

/** Something that is true of the shop's files, to be found by whoever looks. */
export interface Fact {
  readonly id: FactId;
  readonly what: Words;
  /** What is found in the shipped files: a count, a share of 1, or a month or hour of the day as a number. */
  readonly found: number;
  /** What the generator was asked for, with how far the found figure may be off as a share of it; none where it follows from the rest. */
  readonly planted?: { readonly value: number; readonly within: number };
}

type Draft = readonly [FactId, ko: string, en: string, found: number, planted?: number, within?: number];

const DRAFTS: readonly Draft[] = [
  ['customers', '고객 파일의 행 수', 'Rows of the customers file', 20_000, 20_000, 0],
  [
    'lines',
    '주문 파일의 행 수(주문 상품 단위)',
    'Rows of the orders file (one for each product of an order)',
    186_752,
  ],
  ['orders', '서로 다른 주문번호의 수', 'Distinct order numbers', 152_948, 150_000, 0.03],
  ['guest-orders', '고객번호가 빈 비회원 주문', 'Guest orders: the customer number is blank', 2412, 2412, 0],
  [
    'withdrawn',
    '주문은 있으나 고객 파일에 없는 탈퇴 회원',
    'Members who left: in orders, not in customers',
    25,
    31,
    0.25,
  ],
  ['test-accounts', '이름이 테스트계정인 고객', 'Customers named as test accounts', 5, 5, 0],
  ['test-orders', '테스트 상품을 100원에 산 주문', 'Orders of the test product at 100 won', 20, 20, 0],
  ['unreadable-dates', '읽을 수 없는 주문일시', 'Order times that cannot be read', 12, 12, 0],
  ['unreadable-amounts', '글자가 들어간 결제금액', 'Paid amounts that are not numbers', 9, 9, 0],
  ['blank-amounts', '비어 있는 결제금액', 'Blank paid amounts', 7, 7, 0],
  ['blank-channels', '비어 있는 채널', 'Blank channels', 300, 300, 0],
  ['blank-regions', '비어 있는 시도', 'Blank regions', 480, 480, 0],
  ['other-regions', '다르게 적힌 시도(서울특별시, 경기도 등)', 'Regions spelt in another way', 1210, 1210, 0],
  ['padded-regions', '앞뒤에 빈칸이 있는 시도', 'Regions with spaces around them', 60, 60, 0],
  ['birth-years-1900', '출생연도가 1900으로 채워진 고객', 'Birth year filled in as 1900', 37, 37, 0],
  ['never-ordered', '한 번도 주문하지 않은 고객', 'Customers who never ordered', 1925, 1000, 1],
  ['one-time', '주문이 한 번뿐인 고객', 'Customers with exactly one order', 6617, 5095, 0.35],
  ['top-1-share', '매출 상위 1% 고객의 매출 비중', 'Share of revenue of the top 1 % of buyers', 0.10578],
  ['top-10-share', '매출 상위 10% 고객의 매출 비중', 'Share of revenue of the top 10 % of buyers', 0.46931],
  ['cancelled-share', '취소완료 행의 비중', 'Share of lines that were cancelled', 0.02067, 0.021, 0.1],
  ['returned-share', '반품완료 행의 비중', 'Share of lines that were returned', 0.04613],
  ['shoes-returned', '신발의 반품 비중', 'Share of shoes that were returned', 0.13642, 0.137, 0.05],
  ['others-returned', '신발 외 상품의 반품 비중', 'Share of all else that was returned', 0.03782],
  [
    'churned',
    '2025년 4월 전 4회 이상 주문했고 2025년 10월부터 주문이 없는 고객',
    'Customers with four or more orders before April 2025 and none from October 2025',
    1800,
    2400,
    0.3,
  ],
  [
    'sale-only',
    '3회 이상 주문했고 모두 세일 기간에 할인받아 산 고객',
    'Customers with three or more orders, all of them discounted and in sale periods',
    1550,
    2000,
    0.3,
  ],
  [
    'app-loyal',
    '24회 이상 주문했고 80% 이상을 앱에서 주문한 고객',
    'Customers with 24 or more orders, at least 80 % of them in the app',
    590,
    1000,
    0.5,
  ],
  [
    'cooling',
    '12회 이상 주문했고 마지막 주문이 2025년 10~12월이며 그 뒤 공백이 평소 간격의 3배를 넘은 고객',
    'Customers with 12 or more orders, the last in October to December 2025, silent since for more than three times their own median gap',
    737,
    700,
    0.5,
  ],
  ['busiest-month', '주문이 가장 많은 달(월)', 'Month of the year with most orders', 11, 11, 0],
  ['busiest-hour', '주문이 가장 많은 시각(시)', 'Hour of the day with most orders', 21, 21, 0],
  [
    'sunday-share',
    '일요일 주문 비중(고르면 0.143)',
    'Share of orders on Sundays (0.143 if days were alike)',
    0.17949,
  ],
  [
    'outerwear-winter',
    '11~1월 매출 중 아우터 비중',
    'Outerwear share of revenue, November to January',
    0.32144,
  ],
  ['outerwear-summer', '5~7월 매출 중 아우터 비중', 'Outerwear share of revenue, May to July', 0.17318],
  [
    'sale-days-share',
    '세일 기간 주문의 비중(날수로는 0.145)',
    'Share of orders in sale periods (0.145 of the days)',
    0.29581,
  ],
  [
    'instagram-late',
    '2025년 9월 이후 가입자 중 인스타그램 비중',
    'Instagram share of those who joined from September 2025',
    0.41915,
    0.42,
    0.08,
  ],
  [
    'instagram-early',
    '2025년 9월 전 가입자 중 인스타그램 비중',
    'Instagram share of those who joined before',
    0.12062,
    0.12,
    0.08,
  ],
];

/** Every planted fact; a test recovers each from the CSV text with native DuckDB. */
export const FACTS: readonly Fact[] = DRAFTS.map(([id, ko, en, found, value, within]) => ({
  id,
  what: { ko, en },
  found,
  ...(value === undefined ? {} : { planted: { value, within: within ?? 0 } }),
}));
