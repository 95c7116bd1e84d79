import type { ColumnType } from '../../core/input';
import type { PersonalKind } from '../../core/personal';
import type { Lang } from '../../core/words';
import { particle } from '../particle';

/** Groups of fields, as `ui/mapping/groups.ts` names them. */
type Group = 'who' | 'when' | 'what' | 'reaction' | 'money' | 'consent';

const GROUPS_EN: Readonly<Record<Group, string>> = {
  who: 'Who',
  when: 'When',
  what: 'What',
  reaction: 'What came of it',
  money: 'Money',
  consent: 'Consent to advertising',
};
const GROUPS_KO: Readonly<Record<Group, string>> = {
  who: '누가',
  when: '언제',
  what: '무엇을',
  reaction: '반응',
  money: '금액',
  consent: '광고 수신동의',
};
const KINDS_EN: Readonly<Record<PersonalKind, string>> = {
  name: 'name',
  email: 'e-mail',
  phone: 'phone',
  address: 'address',
  location: 'map coordinate',
  birthday: 'birthday',
  'resident-number': 'resident number',
  'card-number': 'card number',
  'bank-account': 'bank account',
  passport: 'passport number',
  'driver-licence': 'driving licence',
  'ip-address': 'IP address',
  'person-id': 'personal id',
};
const KINDS_KO: Readonly<Record<PersonalKind, string>> = {
  name: '이름',
  email: '이메일',
  phone: '전화번호',
  address: '주소',
  location: '위치 좌표',
  birthday: '생년월일',
  'resident-number': '주민등록번호',
  'card-number': '카드번호',
  'bank-account': '계좌번호',
  passport: '여권번호',
  'driver-licence': '운전면허번호',
  'ip-address': 'IP 주소',
  'person-id': '개인 식별번호',
};
const TYPES_EN: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  boolean: 'yes or no',
};
const TYPES_KO: Readonly<Record<ColumnType, string>> = {
  text: '글자',
  number: '숫자',
  money: '금액',
  date: '날짜',
  boolean: '예/아니요',
};

const en = {
  groups: GROUPS_EN,
  moreFields: (count: string) => `${count} more fields`,
  noQuestions: 'Every column without a field is a question.',
  preset: (name: string) => `Recognised: ${name}`,
  presetMaps: 'What it maps, and why',
  table: 'Table in this file',
  tableText: 'The file holds several tables. Choose the one to read.',
  hiddenPart: (name: string) => `${name} (hidden)`,
  hiddenParts: (names: string) => `Hidden in the file: ${names}`,
  textTable: 'Table in this text',
  textTableText: 'Several tables stand one below the other. The first is read; choose another here.',
  tableAt: (line: string, columns: string) => `From line ${line}: ${columns}`,
  andMore: (names: string, count: string) => `${names} and ${count} more`,
  encodings: 'Which of these reads right?',
  encodingsText: 'The same line of the file, read in each encoding. Click the one without odd characters.',
  faults: 'What was found in the rows',
  headerRows: 'Rows that make up the header',
  counting: 'Counting the rows of the whole file',
  counted: (done: string, total: string) => `${done} of ${total} read`,
  columns: 'Columns to load',
  columnsSummary: (loaded: string, total: string) => `${loaded} of ${total}`,
  personal: 'Personal data',
  personalText:
    'Shown as stand-ins on the screen; the real values come back only in lists that you export on this device.',
  droppedByLaw: 'Not loaded, because the law lets few keep such numbers.',
  personalColumn: (column: string, kind: string) => `${column}: looks like ${kind}`,
  choice: (column: string) => `What happens to ${column}`,
  load: 'Load, hidden on screen',
  drop: 'Do not load',
  notPersonal: 'Not personal data',
  notLoaded: 'not loaded',
  loadColumn: (column: string, type: string) => `${column} · ${type}`,
  usedFor: (field: string) => `stands for ${field}`,
  fit: 'How to make it fit',
  fitColumns: 'Load fewer columns',
  share: 'Load a share of the customers',
  shareAll: 'All customers',
  shareOf: (share: string) => `${share} of customers`,
  shareText:
    'The same customers are chosen in every file, by their number; counts and sums are of the share.',
  stacked: (count: string, noun: string, names: string) =>
    `Added to ${count} ${count === '1' ? 'file' : 'files'} of ${noun}: ${names}`,
  replaces: (name: string) => `Takes the place of ${name}. Mapping and cleaning are kept.`,
  gone: (names: string) => `Not in this file, so blank in its rows: ${names}`,
  fresh: (names: string) => `Only in this file, so blank in the others: ${names}`,
  freshThere: (names: string) => `New in this file: ${names}`,
  goneThere: (names: string) => `No longer in the file: ${names}`,
  masked: 'Personal values are hidden here.',
};

const ko = {
  groups: GROUPS_KO,
  moreFields: (count: string) => `항목 ${count}개 더 보기`,
  noQuestions: '항목에 연결하지 않은 열은 모두 질문으로 봅니다.',
  preset: (name: string) => `알아본 파일: ${name}`,
  presetMaps: '무엇을 어떻게 연결했나요',
  table: '이 파일의 어느 표인가요',
  tableText: '파일에 표가 여러 개 있습니다. 읽을 표를 고르세요.',
  hiddenPart: (name: string) => `${name} (숨김)`,
  hiddenParts: (names: string) => `숨겨진 표: ${names}`,
  textTable: '이 글의 어느 표인가요',
  textTableText: '표가 위아래로 여러 개 있습니다. 첫 표를 읽으며, 다른 표를 고를 수 있습니다.',
  tableAt: (line: string, columns: string) => `${line}번째 줄부터: ${columns}`,
  andMore: (names: string, count: string) => `${names} 외 ${count}개`,
  encodings: '어느 쪽이 바르게 보이나요',
  encodingsText: '파일의 같은 줄을 인코딩마다 읽었습니다. 깨지지 않은 쪽을 누르세요.',
  faults: '줄에서 발견한 것',
  headerRows: '열 이름이 차지하는 줄 수',
  counting: '파일 전체의 줄을 세고 있습니다',
  counted: (done: string, total: string) => `${total} 중 ${done} 읽음`,
  columns: '불러올 열',
  columnsSummary: (loaded: string, total: string) => `${total}개 중 ${loaded}개`,
  personal: '개인정보',
  personalText: '화면에는 가명으로 보이고, 이 기기에서 명단을 내보낼 때만 실제 값이 들어갑니다.',
  droppedByLaw: '법에서 보관을 엄격히 제한하는 번호라 불러오지 않습니다.',
  personalColumn: (column: string, kind: string) => `${column}: ${kind}${particle(kind, '으로/로')} 보입니다`,
  choice: (column: string) => `${column} 열을 어떻게 할까요`,
  load: '불러오고 화면에서 가리기',
  drop: '불러오지 않기',
  notPersonal: '개인정보가 아님',
  notLoaded: '불러오지 않음',
  loadColumn: (column: string, type: string) => `${column} · ${type}`,
  usedFor: (field: string) => `${field}에 연결됨`,
  fit: '이렇게 하면 들어갑니다',
  fitColumns: '열을 줄여서 불러오기',
  share: '고객 일부만 불러오기',
  shareAll: '모든 고객',
  shareOf: (share: string) => `고객의 ${share}`,
  shareText: '고객 번호로 뽑아 모든 파일에서 같은 고객이 남습니다. 숫자와 합계는 그 일부의 것입니다.',
  stacked: (count: string, noun: string, names: string) =>
    `${noun} 파일 ${count}개에 이어 붙입니다: ${names}`,
  replaces: (name: string) => `${name} 자리에 들어갑니다. 열 연결과 정제는 그대로 둡니다.`,
  gone: (names: string) => `이 파일에 없어 빈 값으로 둘 열: ${names}`,
  fresh: (names: string) => `이 파일에만 있어 다른 파일에서는 빈 값인 열: ${names}`,
  freshThere: (names: string) => `새로 생긴 열: ${names}`,
  goneThere: (names: string) => `없어진 열: ${names}`,
  masked: '개인정보는 여기서 가려 보입니다.',
} satisfies typeof en;

/** Words of what a file holds and of what happens to its columns, on the mapping view. */
export const mappingFileText: Readonly<
  Record<Lang, typeof en & { readonly kinds: typeof KINDS_EN; readonly types: typeof TYPES_EN }>
> = {
  ko: { ...ko, kinds: KINDS_KO, types: TYPES_KO },
  en: { ...en, kinds: KINDS_EN, types: TYPES_EN },
};
