import type { Lang } from '../../core/words';

const en = {
  headline: 'Customer segments, from your own file',
  lead: 'Drop your orders. Get three or four segments with live counts, a list to send to, and a link that gives a colleague the same numbers.',
  private: 'Nothing is uploaded: your file is read in this browser and never leaves the device.',
  privateMore: 'Privacy',
  openFiles: 'Open files',
  drop: 'Drop your files here',
  dropNow: 'Let go to open',
  looking: 'Looking at the file',
  dropHint:
    'Orders, customers, visits, messages, surveys, tickets: one file is enough. CSV, Excel, JSON, Parquet, Arrow, also zipped, up to gigabytes. Or paste cells of a spreadsheet.',
  notFiles: 'Only files can be opened here. Folders and text cannot.',
  or: 'or',
  sample: 'Try the sample',
  sampleHint:
    'A Korean fashion shop: 20,000 invented customers with orders, visits, messages, a survey and tickets.',
  openNotebook: 'Open notebook',
  recent: 'Recent notebooks',
  recentOf: (day: string, segments: string) =>
    `${day} · ${segments} ${segments === '1' ? 'segment' : 'segments'}`,
  untitled: 'Untitled notebook',
  forget: 'Forget everything',
  forgetHint: 'Removes notebooks and files that this browser keeps.',
  getTitle: 'What you get',
  gets: [
    {
      title: 'Segments with live counts',
      text: 'Each condition shows how many customers are left. Everyone is in the ring, also those in no segment.',
    },
    {
      title: 'Charts that become conditions',
      text: 'Click the cells of a chart: they are a segment at once, with its definition in words and in SQL.',
    },
    {
      title: 'Lists and a link',
      text: 'A CSV list named by segment, date and count, and a link that holds the analysis but no rows.',
    },
  ],
};

const ko = {
  headline: '내 파일에서 바로 만드는 고객 세그먼트',
  lead: '주문 파일을 놓으세요. 실시간 인원이 보이는 세그먼트 3~4개, 발송할 명단, 동료도 같은 숫자를 보는 링크가 나옵니다.',
  private: '업로드하지 않습니다. 파일은 이 브라우저 안에서만 읽으며 기기를 떠나지 않습니다.',
  privateMore: '개인정보',
  openFiles: '파일 열기',
  drop: '파일을 여기에 놓으세요',
  dropNow: '놓으면 열립니다',
  looking: '파일을 살펴보고 있습니다',
  dropHint:
    '주문, 고객, 방문, 메시지, 설문, 문의 중 하나만 있어도 됩니다. CSV, 엑셀, JSON, Parquet, Arrow와 그 압축 파일을 몇 GB까지 엽니다. 스프레드시트의 칸을 붙여 넣어도 됩니다.',
  notFiles: '파일만 열 수 있습니다. 폴더나 글자는 열 수 없습니다.',
  or: '또는',
  sample: '예제로 시작',
  sampleHint: '가상의 패션 쇼핑몰: 고객 2만 명의 주문, 방문, 메시지, 설문, 문의.',
  openNotebook: '노트북 열기',
  recent: '최근 노트북',
  recentOf: (day: string, segments: string) => `${day} · 세그먼트 ${segments}개`,
  untitled: '제목 없는 노트북',
  forget: '모두 지우기',
  forgetHint: '이 브라우저에 보관된 노트북과 파일을 지웁니다.',
  getTitle: '무엇을 얻나요',
  gets: [
    {
      title: '실시간 인원이 보이는 세그먼트',
      text: '조건마다 몇 명이 남는지 보입니다. 어느 세그먼트에도 없는 고객까지, 모두가 고리 안에 있습니다.',
    },
    {
      title: '조건이 되는 차트',
      text: '차트의 칸을 누르면 바로 세그먼트가 됩니다. 정의는 문장과 SQL로 볼 수 있습니다.',
    },
    {
      title: '명단과 링크',
      text: '세그먼트, 기준일, 인원이 이름에 담긴 CSV 명단과, 분석만 담고 데이터는 담지 않은 링크.',
    },
  ],
} satisfies typeof en;

/** Words of the start page and of the place to drop files. */
export const startText: Readonly<Record<Lang, typeof en>> = { ko, en };
