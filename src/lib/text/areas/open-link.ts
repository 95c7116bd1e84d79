import type { Lang } from '../../core/words';

const en = {
  title: (name: string) => `“${name}” needs its data`,
  untitled: 'This notebook needs its data',
  lead: 'The link holds the analysis, not the rows. Open the same files: they are read on this device only.',
  roles: {
    orders: 'Orders',
    customers: 'Customers',
    events: 'Visits',
    messages: 'Messages',
    surveys: 'Survey',
    tickets: 'Tickets',
  },
  asked: 'Files asked for',
  columns: (n: string) => `${n} ${n === '1' ? 'column' : 'columns'}`,
  rows: (n: string) => `${n} ${n === '1' ? 'row' : 'rows'}`,
  states: {
    missing: 'Not opened yet',
    same: 'Same data',
    'other-rows': 'Same columns, other rows: the numbers will differ',
    'columns-missing': 'Columns are missing',
    reading: 'Comparing…',
  },
  missingColumns: (columns: string) => `Missing: ${columns}. Say which columns stand for them.`,
  map: (file: string) => `Map the columns of ${file}`,
  countsTitle: 'Sizes here and in the link',
  countsAll: (n: string) =>
    n === '1'
      ? 'The segment has the size that the link says.'
      : `All ${n} segments have the size that the link says.`,
  countsDiffer: (n: string) => `${n} ${n === '1' ? 'segment differs' : 'segments differ'} from the link.`,
  segment: 'Segment',
  here: 'Here',
  inLink: 'In the link',
  difference: 'Difference',
  equal: 'same',
  counting: 'Counting…',
  waiting: 'Compared with the link as soon as the files are open.',
  go: 'Open the notebook',
  without: 'Look at the notebook without data',
};

const ko = {
  title: (name: string) => `‘${name}’, 데이터가 필요합니다`,
  untitled: '이 노트북에는 데이터가 필요합니다',
  lead: '링크에는 분석 방법만 있고 데이터는 없습니다. 같은 파일을 여세요. 파일은 이 기기에서만 읽습니다.',
  roles: {
    orders: '주문',
    customers: '고객',
    events: '행동 기록',
    messages: '메시지',
    surveys: '설문',
    tickets: '문의·리뷰',
  },
  asked: '필요한 파일',
  columns: (n: string) => `열 ${n}개`,
  rows: (n: string) => `${n}행`,
  states: {
    missing: '아직 열지 않음',
    same: '같은 데이터',
    'other-rows': '열은 같고 행이 다름: 숫자가 달라집니다',
    'columns-missing': '없는 열이 있음',
    reading: '비교하는 중…',
  },
  missingColumns: (columns: string) => `없는 열: ${columns}. 어느 열이 이에 해당하는지 알려 주세요.`,
  map: (file: string) => `${file} 열 매핑`,
  countsTitle: '여기 인원과 링크의 인원',
  countsAll: (n: string) => `세그먼트 ${n}개 모두 링크의 인원과 같습니다.`,
  countsDiffer: (n: string) => `세그먼트 ${n}개가 링크와 다릅니다.`,
  segment: '세그먼트',
  here: '여기',
  inLink: '링크',
  difference: '차이',
  equal: '같음',
  counting: '세는 중…',
  waiting: '파일을 열면 링크의 인원과 비교합니다.',
  go: '노트북 열기',
  without: '데이터 없이 노트북 보기',
} satisfies typeof en;

/** Words for opening a link: files asked for, comparison with the sender's data and sizes. */
export const openLinkText: Readonly<Record<Lang, typeof en>> = { ko, en };
