import { guessInput } from '../../inputs/guess';
import type { Problem } from '../../core/problem';
import type { LoadReportData } from './load-report';
import type { PendingFile } from './pending';

const ORDERS = `주문번호,회원번호,주문일시,상품명,카테고리,수량,판매단가,주문상태,채널
20240311-001,00012,2024-03-11 09:12,울 코트,아우터,1,"₩128,000",배송완료,앱
20240311-001,00012,2024-03-11 09:12,양말,잡화,3,"₩4,500",배송완료,앱
20240312-004,00813,2024-03-12 21:40,운동화,신발,1,"₩89,000",취소완료,웹
20240315-002,00042,2024-03-15 11:05,셔츠,상의,2,"₩39,000",배송완료,웹
20240316-009,,2024-03-16 18:30,셔츠,상의,1,"₩39,000",배송완료,매장
20240316-011,00813,2024-03-16 19:02,가방,잡화,1,문의,배송완료,앱
`;
const CUSTOMERS = `customer_id;joined;City;VIP;points
00012;03/04/2021;서울;Y;1.234,5
00042;17/11/2022;부산;N;20,0
00813;28/02/2020;서울;N;0,0
`;

function pending(id: string, name: string, text: string, problems: readonly Problem[]): PendingFile {
  const { spec, rows, role, notes } = guessInput({ id, name, encoding: 'utf-8', text });
  return {
    id,
    name,
    sizeBytes: id === 'o' ? 48_211_904 : 1_204_233,
    spec,
    rows,
    rowsEstimate: id === 'o' ? 412_040 : 20_111,
    reasons: role.reasons,
    guessed: role.mapping,
    roleReason: role.roleReason,
    evidence: { ko: '모든 바이트가 UTF-8 규칙에 맞습니다.', en: 'Every byte fits the rules of UTF-8.' },
    problems,
    notes,
  };
}

/** A problem at the time of the orders. */
export const noTime: Problem = {
  code: 'no-time',
  message: { ko: '주문일시가 될 열을 골라 주세요.', en: 'Choose the column with the order date.' },
  hint: { ko: '날짜가 든 열이어야 합니다.', en: 'It must hold dates.' },
  place: 'time',
};

/** An orders file and a customers file of a Korean shop, as they are guessed. */
export function pendingFiles(problems: readonly Problem[] = []): PendingFile[] {
  return [pending('o', '주문내역_2024.csv', ORDERS, problems), pending('c', 'customers.csv', CUSTOMERS, [])];
}

/** What became of them. */
export const loaded: LoadReportData = {
  files: [
    {
      id: 'o',
      name: '주문내역_2024.csv',
      role: 'orders',
      read: 412_040,
      used: 405_112,
      setAside: [
        {
          kind: 'no-customer',
          label: { ko: '고객이 적히지 않음', en: 'No customer' },
          rows: 6_701,
          hint: { ko: '비회원 주문일 수 있습니다.', en: 'They may be guest orders.' },
        },
        { kind: 'no-time', label: { ko: '날짜를 읽을 수 없음', en: 'Date cannot be read' }, rows: 227 },
      ],
      unreadable: [{ column: '판매단가', cells: 12, example: '문의' }],
    },
    {
      id: 'c',
      name: 'customers.csv',
      role: 'customers',
      read: 20_111,
      used: 20_111,
      setAside: [],
      unreadable: [],
    },
  ],
  links: [
    { from: '주문내역_2024.csv', to: 'customers.csv', matched: 18_004, total: 18_220 },
    { from: 'customers.csv', to: '주문내역_2024.csv', matched: 18_004, total: 20_111 },
  ],
  guests: { rows: 6_701, amount: 204_118_000 },
  asOf: '2024-12-31',
  lastDay: '2024-12-30',
  currency: 'KRW',
};
