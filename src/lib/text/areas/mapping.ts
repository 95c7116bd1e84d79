import type { ColumnType, Encoding, Role } from '../../core/input';
import type { Lang } from '../../core/words';
import { particle } from '../particle';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'euc-kr': 'CP949 (EUC-KR)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
  'windows-1252': 'Windows-1252',
};

const TYPES_EN: Readonly<Record<ColumnType, string>> = {
  text: 'Text',
  number: 'Number',
  money: 'Money',
  date: 'Date',
  boolean: 'Yes or no',
};
const TYPES_KO: Readonly<Record<ColumnType, string>> = {
  text: '글자',
  number: '숫자',
  money: '금액',
  date: '날짜',
  boolean: '예/아니요',
};
const ROLES_EN: Readonly<Record<Role, { title: string; text: string }>> = {
  orders: { title: 'Orders', text: 'One row for each order or for each product in it.' },
  customers: { title: 'Customers', text: 'One row for each customer.' },
  events: { title: 'Events', text: 'Visits, searches, views, carts: one row for each.' },
  messages: { title: 'Messages', text: 'What was sent, and who opened or clicked.' },
  surveys: { title: 'Survey', text: 'Answers of people to questions.' },
  tickets: { title: 'Tickets and reviews', text: 'Inquiries, reviews and comments that customers wrote.' },
};
const ROLES_KO: Readonly<Record<Role, { title: string; text: string }>> = {
  orders: { title: '주문', text: '주문 한 건, 또는 주문한 상품 하나가 한 줄입니다.' },
  customers: { title: '고객', text: '고객 한 명이 한 줄입니다.' },
  events: { title: '행동 기록', text: '방문·검색·조회·장바구니가 한 줄씩입니다.' },
  messages: { title: '메시지', text: '무엇을 보냈고 누가 열고 눌렀는지입니다.' },
  surveys: { title: '설문', text: '질문에 고객이 답한 내용입니다.' },
  tickets: { title: '문의·리뷰', text: '고객이 남긴 문의, 리뷰, 댓글입니다.' },
};
const NOUNS_EN: Readonly<Record<Role, string>> = {
  orders: 'orders',
  customers: 'customers',
  events: 'events',
  messages: 'messages',
  surveys: 'survey answers',
  tickets: 'tickets or reviews',
};
const NOUNS_KO: Readonly<Record<Role, string>> = {
  orders: '주문',
  customers: '고객',
  events: '행동 기록',
  messages: '메시지',
  surveys: '설문',
  tickets: '문의·리뷰',
};
const DELIMITERS_EN: Readonly<Record<string, string>> = {
  ',': 'Comma ,',
  '\t': 'Tab',
  ';': 'Semicolon ;',
  '|': 'Bar |',
  ' ': 'Spaces',
};
const DELIMITERS_KO: Readonly<Record<string, string>> = {
  ',': '쉼표 ,',
  '\t': '탭',
  ';': '쌍반점 ;',
  '|': '세로줄 |',
  ' ': '빈칸',
};

const en = {
  title: (n: number): string => (n === 1 ? 'Check how this file is read' : 'Check how these files are read'),
  lead: 'Columns were matched by their names and contents. Correct what is wrong; nothing leaves this device.',
  found: (rows: string, role: Role, exact: boolean) =>
    `${exact ? '' : 'About '}${rows} ${rows === '1' ? 'row looks' : 'rows look'} like ${NOUNS_EN[role]}.`,
  foundNoCount: (role: Role) => `The rows look like ${NOUNS_EN[role]}.`,
  roles: ROLES_EN,
  role: 'What this file holds',
  fieldsTitle: 'Which column is what',
  required: 'required',
  or: 'or quantity and price below',
  none: '—',
  noCustomer: 'Without a customer column each row counts as one customer.',
  product: (quantity: string, price: string) =>
    `Amount = quantity × price: “${quantity}” × “${price}” of each row.`,
  chosen: 'You chose this column.',
  cancelled: 'What a cancelled or returned row means',
  cancelMeanings: {
    void: {
      title: 'The order did not happen',
      text: 'Rows with such a status are left out of orders and revenue.',
    },
    refund: {
      title: 'The money went back',
      text: 'The row repeats a sale that is in the file too, so its amount is taken off.',
    },
  },
  preview: 'First rows',
  previewOf: (file: string) => `First rows of ${file}`,
  rowsShown: (n: string) => `${n} rows shown`,
  type: (column: string) => `Type of ${column}`,
  types: TYPES_EN,
  format: (column: string) => `Date format of ${column}`,
  decimal: (column: string) => `Decimal mark of ${column}`,
  decimals: { '.': '1,234.5', ',': '1.234,5' },
  example: (cell: string, read: string) => `${cell} → ${read}`,
  unreadable: 'cannot be read',
  allUnreadable: 'No cell shown can be read so',
  showAll: (n: string) => `Show all ${n} columns`,
  reading: 'Reading options',
  encoding: 'Encoding',
  encodings,
  delimiter: 'Delimiter',
  delimiters: DELIMITERS_EN,
  quote: 'Quote',
  quotes: { '"': '" double', "'": "' single", '': 'none' },
  header: 'The first row holds the names of the columns',
  skip: 'Lines to skip at the top',
  removeFile: 'Remove file',
  removeNamed: (file: string) => `Remove ${file}`,
  accept: 'Use this mapping',
  blocked: (n: string) => `${n === '1' ? 'One thing' : `${n} things`} to settle first:`,
  report: 'What was loaded',
  readSentence: (name: string, read: string, used: string) => `${name}: ${used} of ${read} rows are used.`,
  allUsed: (name: string, read: string) => `${name}: all ${read} rows are used.`,
  asideTitle: 'Rows set aside',
  rows: (n: string) => `${n} ${n === '1' ? 'row' : 'rows'}`,
  download: 'Download',
  downloadKind: (kind: string, file: string) => `Download rows: ${kind} (${file})`,
  cellsTitle: 'Cells that could not be read',
  cells: (column: string, n: string) => `${column}: ${n} ${n === '1' ? 'cell' : 'cells'} left blank`,
  cellExample: (cell: string) => `e.g. “${cell}”`,
  linksTitle: 'How the files fit together',
  link: (share: string, from: string, to: string) => `${share} of customers in ${from} are in ${to} too.`,
  linkCount: (matched: string, total: string) => `${matched} of ${total}`,
  guests: (rows: string) => `${rows} rows have no customer. They count in no customer's figures.`,
  guestsMoney: (rows: string, amount: string) =>
    `${rows} rows (${amount}) have no customer. They count in no customer's figures.`,
  asOf: (day: string) => `Everything is computed as of ${day}.`,
  asOfAfter: (last: string) => `That is the day after the last order (${last}), not today.`,
  asOfChosen: (last: string) => `You chose it; the last order is of ${last}.`,
  asOfLater: (count: string) =>
    `${count} customer${count === '1' ? '' : 's'} first seen on or after it ${count === '1' ? 'is' : 'are'} left out.`,
  asOfNone: 'There are no orders, so no date is needed.',
};

const ko = {
  title: (n: number): string => (n === 1 ? '파일을 이렇게 읽겠습니다' : `파일 ${n}개를 이렇게 읽겠습니다`),
  lead: '열 이름과 내용을 보고 짝을 맞췄습니다. 틀린 곳만 고치세요. 데이터는 이 기기를 떠나지 않습니다.',
  found: (rows: string, role: Role, exact: boolean) =>
    `${exact ? '' : '약 '}${rows}줄, ${NOUNS_KO[role]} 파일로 보입니다.`,
  foundNoCount: (role: Role) => `${NOUNS_KO[role]} 파일로 보입니다.`,
  roles: ROLES_KO,
  role: '무엇이 담긴 파일인가요',
  fieldsTitle: '어느 열이 무엇인가요',
  required: '필수',
  or: '없으면 아래 수량과 단가',
  none: '—',
  noCustomer: '고객 열이 없으면 한 줄을 고객 한 명으로 봅니다.',
  product: (quantity: string, price: string) =>
    `결제금액 = 수량 × 단가. 줄마다 ‘${quantity}’ × ‘${price}’${particle(price, '으로/로')} 계산합니다.`,
  chosen: '직접 고른 열입니다.',
  cancelled: '취소·반품 줄을 어떻게 볼까요',
  cancelMeanings: {
    void: {
      title: '없던 주문으로 보기',
      text: '취소·반품 상태인 줄을 주문 수와 매출에서 뺍니다.',
    },
    refund: {
      title: '환불로 보기',
      text: '원래 주문 줄이 따로 있고, 이 줄은 돌려준 금액입니다. 그만큼 매출에서 뺍니다.',
    },
  },
  preview: '처음 몇 줄',
  previewOf: (file: string) => `${file} 처음 몇 줄`,
  rowsShown: (n: string) => `${n}줄 표시`,
  type: (column: string) => `${column} 열의 형식`,
  types: TYPES_KO,
  format: (column: string) => `${column} 열의 날짜 형식`,
  decimal: (column: string) => `${column} 열의 소수점`,
  decimals: { '.': '1,234.5', ',': '1.234,5' },
  example: (cell: string, read: string) => `${cell} → ${read}`,
  unreadable: '읽을 수 없음',
  allUnreadable: '보이는 값을 이렇게는 읽을 수 없습니다',
  showAll: (n: string) => `열 ${n}개 모두 보기`,
  reading: '읽기 옵션',
  encoding: '인코딩',
  encodings,
  delimiter: '구분 기호',
  delimiters: DELIMITERS_KO,
  quote: '따옴표',
  quotes: { '"': '" 큰따옴표', "'": "' 작은따옴표", '': '없음' },
  header: '첫 줄이 열 이름입니다',
  skip: '위에서 건너뛸 줄 수',
  removeFile: '파일 빼기',
  removeNamed: (file: string) => `${file} 빼기`,
  accept: '이대로 불러오기',
  blocked: (n: string) => `먼저 정할 것이 ${n}가지 있습니다.`,
  report: '불러온 결과',
  readSentence: (name: string, read: string, used: string) => `${name}: ${read}줄 중 ${used}줄을 사용합니다.`,
  allUsed: (name: string, read: string) => `${name}: ${read}줄을 모두 사용합니다.`,
  asideTitle: '사용하지 않은 줄',
  rows: (n: string) => `${n}줄`,
  download: '내려받기',
  downloadKind: (kind: string, file: string) => `${kind} 내려받기 (${file})`,
  cellsTitle: '읽지 못한 값',
  cells: (column: string, n: string) => `${column}: ${n}개를 빈 값으로 두었습니다`,
  cellExample: (cell: string) => `예: ‘${cell}’`,
  linksTitle: '파일끼리 얼마나 맞나요',
  link: (share: string, from: string, to: string) => `${from}의 고객 중 ${share}가 ${to}에도 있습니다.`,
  linkCount: (matched: string, total: string) => `${total}명 중 ${matched}명`,
  guests: (rows: string) => `고객이 적히지 않은 ${rows}줄은 어느 고객의 숫자에도 넣지 않았습니다.`,
  guestsMoney: (rows: string, amount: string) =>
    `고객이 적히지 않은 ${rows}줄(${amount})은 어느 고객의 숫자에도 넣지 않았습니다.`,
  asOf: (day: string) => `${day} 기준으로 모든 값을 계산합니다.`,
  asOfAfter: (last: string) => `오늘이 아니라 마지막 주문일(${last}) 다음 날입니다.`,
  asOfChosen: (last: string) => `직접 고른 날짜입니다. 마지막 주문일은 ${last}입니다.`,
  asOfLater: (count: string) => `그날 이후에 처음 나타난 고객 ${count}명은 제외했습니다.`,
  asOfNone: '주문이 없어 기준일이 필요하지 않습니다.',
} satisfies typeof en;

/** Words of the view after a file was dropped and of the report after it was loaded. */
export const mappingText: Readonly<Record<Lang, typeof en>> = { ko, en };
