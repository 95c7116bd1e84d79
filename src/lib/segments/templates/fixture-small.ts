import type { TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog } from '../../core/relation';
import { csvOf, describedFile, type DescribedFile } from '../../inputs/testing/files';
import { load } from '../../inputs/testing/load';

/** The as-of day of the small files. */
export const AS_OF = '2026-04-01';

type Rows = readonly (readonly (string | number | null)[])[];

// prettier-ignore
const CUSTOMERS: Rows = [
  ['A', '2003-04-03', '2024-06-01', '서울특별시',    9000, '제조', 50,  '소비자'],
  ['B', '1985-10-10', '2025-04-05', '부산',          3000, '제조', 900, '소비자'],
  ['C', '1960-01-01', '2020-05-05', '경기',          4000, '유통', 20,  '소비자'],
  ['D', '1996-04-08', '2026-03-01', '경기도 수원시', 5000, null,   10,  null],
  ['E', '1995-12-31', '2023-03-31', '대구',          2000, null,   5,   '음식점 점주'],
];

const monthly = ['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'];
const weekly = ['2026-03-06', '2026-03-13', '2026-03-20', '2026-03-27'];

const saturdays = ['2026-03-07', '2026-03-14', '2026-03-21', '2026-03-28'];
const unevenly = ['2023-01-01', '2023-01-03', '2023-06-01', '2023-12-01', '2025-04-01'];

// id, customer, day, hour, amount, discount, brand, category, product
const ORDERS: Rows = [
  ...monthly.map((day, i) => [`a${i}`, 'A', day, 20, 20000, 0, i === 0 ? '파인' : '온담', '상의', '니트']),
  ...['2025-06-01', '2025-07-01', '2025-08-01'].map((day, i) => [
    `b${i}`,
    'B',
    day,
    12,
    10000,
    3000,
    i === 1 ? '파인' : '온담',
    '하의',
    '바지',
  ]),
  ...['2025-12-01', '2026-01-01', '2026-02-01'].map((day, i) => [
    `c${i}`,
    'C',
    day,
    15,
    100000,
    0,
    ['온담', '파인', '하루결'][i] ?? null,
    ['커피', '잔', '커피'][i] ?? null,
    '스페셜티 원두',
  ]),
  ['d0', 'D', '2026-03-20', 21, 80000, 0, '온담', '상의', '코트'],
  ['f0', 'F', '2024-01-01', 10, 15000, 0, '온담', '상의', '니트'],
  ['f1', 'F', '2024-01-15', 10, 15000, 0, '온담', '상의', '니트'],
  ['g0', 'G', '2025-09-01', 10, 30000, 0, '온담', '상의', '니트'],
  ['g1', 'G', '2026-03-10', 10, 30000, 5000, '온담', '하의', '바지'],
  ...weekly.map((day, i) => [`h${i}`, 'H', day, 8, 4500, 0, null, null, '라테']),
  ...unevenly.map((day, i) => [`i${i}`, 'I', day, 10, 22000, 0, null, null, '친환경 니트']),
  ...saturdays.map((day, i) => [`j${i}`, 'J', day, 8, 4500, 0, null, null, '한정 라테']),
];

/** Minutes in the shop with each order. */
const MINUTES: Readonly<Record<string, number>> = { C: 40, D: 30, H: 5 };
const DAYS = ['일', '월', '화', '수', '목', '금', '토'];

/** The hour stands in the time of the order as well; the day of the week and the minutes in the shop come after the rest. */
function orderCells([id, customer, day, hour, ...rest]: Rows[number]): Rows[number] {
  const time = `${day} ${String(hour).padStart(2, '0')}:00:00`;
  const weekday = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? null;
  return [
    id ?? null,
    customer ?? null,
    time,
    hour ?? null,
    ...rest,
    weekday,
    MINUTES[String(customer)] ?? null,
  ];
}

// customer, time, event, session, term, product
const EVENTS: Rows = [
  ['A', '2026-02-20 10:00:00', 'search', 's5', '온담', null],
  ['A', '2026-02-21 10:00:00', 'search', 's6', '온담', null],
  ['A', '2026-02-22 10:00:00', 'search', 's7', '온담', null],
  ['A', '2026-02-28 10:00:00', 'add_to_cart', 's10', null, '니트'], // bought the day after
  ['A', '2026-02-28 10:05:00', 'begin_checkout', 's10', null, null],
  ['B', '2026-03-28 10:00:00', 'view', 's4', null, '바지'],
  ['B', '2026-03-28 10:01:00', 'view', 's4', null, '니트'],
  ['B', '2026-03-28 10:02:00', 'view', 's4', null, '바지'],
  ['B', '2026-03-28 10:03:00', 'add_to_cart', 's4', null, '치마'],
  ['B', '2026-03-28 10:04:00', 'begin_checkout', 's4', null, null],
  ['D', '2026-03-21 10:00:00', 'view', 's9', null, '코트'],
  ['D', '2026-03-21 10:01:00', 'view', 's9', null, '니트'],
  ['D', '2026-03-21 10:02:00', 'view', 's9', null, '바지'],
  ['E', '2026-03-25 10:00:00', 'view', 's1', null, '코트'],
  ['E', '2026-03-26 10:00:00', 'view', 's2', null, '코트'],
  ['E', '2026-03-27 10:00:00', 'view', 's3', null, '코트'],
  ['E', '2026-03-27 10:05:00', 'begin_checkout', 's3', null, null],
  ['G', '2026-03-09 10:00:00', 'search', 's8', '온담', null],
  ['G', '2026-03-09 10:01:00', 'search', 's8', '온담', null],
  ['G', '2026-03-09 10:02:00', 'search', 's8', '파인', null],
  ['G', '2026-03-09 10:10:00', 'begin_checkout', 's8', null, null], // bought the day after
];

const QUESTIONS = [
  '낯선 곳으로 떠나는 여행을 좋아한다',
  '옷은 나의 일상을 보여주는 수단이다',
  '친환경 소재라면 더 비싸도 산다',
  '규칙적인 하루를 보낸다',
  '쉬는 날에는 취미를 즐긴다',
  '건강을 꼼꼼히 챙긴다',
  '전시와 공연을 자주 본다',
  '배우고 성장하는 일에 돈을 쓴다',
  '쇼핑을 하면 기분이 좋아진다',
  '나를 표현하는 물건을 고른다',
  '가격을 꼼꼼히 비교한다',
  '품질이 좋은 것을 고른다',
  '믿는 브랜드만 산다',
] as const;

const REASON = '구매할 때 가장 중요한 이유';

// Scores in the order of the questions, then the reason. C leans nowhere of the first three.
// prettier-ignore
const ANSWERS: Rows = [
  ['A', 5, 3, 2, 5, 3, 1, 2, 4, 3, 5, 2, 3, 4, '품질'],
  ['B', 2, 2, 5, 3, 4, 4, 1, 2, 3, 1, 5, 2, 3, '나를 표현하려고'],
  ['C', 4, 4, 1, 2, 1, 5, 4, 3, 4, 1, 3, 5, 4, '가격·할인'],
  ['D', 1, 4, 3, 4, 2, 3, 3, 5, 4, 2, 1, 5, 1, '브랜드 가치'],
];

const TICKETS: Rows = [
  ['t1', 'C', '2026-01-05 09:00:00', '가격이 올랐네요'],
  ['t2', 'D', '2026-03-21 09:00:00', '배송이 언제 되나요'],
  ['t3', 'G', '2026-03-12 09:00:00', '덕분에 기분 좋은 쇼핑이었어요'],
];

const FILES: readonly (DescribedFile & { readonly rows: Rows })[] = [
  {
    name: 'customers.csv',
    role: 'customers',
    columns: {
      고객번호: 'text',
      생년월일: 'day',
      가입일: 'day',
      시도: 'text',
      소득: 'number',
      업종: 'text',
      직원수: 'number',
      회원유형: 'text',
    },
    mapping: { customer: '고객번호', birth: '생년월일' },
    rows: CUSTOMERS,
  },
  {
    name: 'orders.csv',
    role: 'orders',
    columns: {
      주문번호: 'text',
      고객번호: 'text',
      주문일시: 'time',
      시간대: 'number',
      금액: 'money',
      할인: 'money',
      브랜드: 'text',
      카테고리: 'text',
      상품: 'text',
      요일: 'text',
      '체류시간(분)': 'number',
    },
    mapping: {
      order: '주문번호',
      customer: '고객번호',
      time: '주문일시',
      amount: '금액',
      discount: '할인',
      category: '카테고리',
      product: '상품',
    },
    rows: ORDERS.map(orderCells),
  },
  {
    name: 'events.csv',
    role: 'events',
    columns: { 회원: 'text', 일시: 'time', 행동: 'text', 세션: 'text', 검색어: 'text', 상품: 'text' },
    mapping: {
      customer: '회원',
      time: '일시',
      event: '행동',
      session: '세션',
      term: '검색어',
      product: '상품',
    },
    rows: EVENTS,
  },
  {
    name: 'survey.csv',
    role: 'surveys',
    columns: {
      회원: 'text',
      ...Object.fromEntries(QUESTIONS.map((question) => [question, 'number'])),
      [REASON]: 'text',
    },
    mapping: { customer: '회원' },
    rows: ANSWERS,
  },
  {
    name: 'tickets.csv',
    role: 'tickets',
    columns: { 문의번호: 'text', 회원: 'text', 접수: 'time', 내용: 'text' },
    mapping: { ticket: '문의번호', customer: '회원', time: '접수', text: '내용' },
    rows: TICKETS,
  },
];

/** For tests: ten customers of five files, few enough to work out by hand who is in which segment. */
export async function loadSmall(engine: TestEngine): Promise<Catalog> {
  const files = FILES.map(({ rows, ...file }) => {
    engine.file(file.name, csvOf(Object.keys(file.columns), rows));
    return describedFile(file);
  });
  return (await load(engine, files, AS_OF)).catalog;
}
