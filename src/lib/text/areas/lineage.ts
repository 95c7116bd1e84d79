import type { Lang } from '../../core/words';

type Stage = 'source' | 'clean' | 'customers' | 'segments' | 'exports';

const STAGES_EN: Readonly<Record<Stage, string>> = {
  source: 'Files',
  clean: 'Clean tables',
  customers: 'Customer table',
  segments: 'Segments',
  exports: 'Exports',
};
const STAGES_KO: Readonly<Record<Stage, string>> = {
  source: '파일',
  clean: '정제된 표',
  customers: '고객 표',
  segments: '세그먼트',
  exports: '내보낸 목록',
};

const en = {
  rows: (n: string): string => `${n} ${n === '1' ? 'row' : 'rows'}`,
  customers: (n: string): string => `${n} ${n === '1' ? 'customer' : 'customers'}`,
  lineage: 'Where do these numbers come from?',
  lineageAlt: 'Diagram from the files to the exported lists; the table below says the same.',
  stages: STAGES_EN,
  asTable: 'As a table',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  step: 'From and to',
  arrived: 'Arrived',
  happened: 'What happened',
  setAside: (label: string, n: string) => `− ${n}: ${label}`,
  cleaned: (label: string, n: string) => `${n} changed: ${label}`,
  unknown: 'not known yet',
  noLineage: 'Open a file to see where its numbers go.',
};

const ko = {
  rows: (n: string) => `${n}줄`,
  customers: (n: string) => `${n}명`,
  lineage: '이 숫자는 어디서 왔나요?',
  lineageAlt: '파일에서 내보낸 목록까지 이어지는 그림입니다. 아래 표에 같은 내용이 있습니다.',
  stages: STAGES_KO,
  asTable: '표로 보기',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  step: '어디에서 어디로',
  arrived: '도착한 수',
  happened: '있었던 일',
  setAside: (label: string, n: string) => `− ${n}: ${label}`,
  cleaned: (label: string, n: string) => `${n}줄 고침: ${label}`,
  unknown: '아직 모름',
  noLineage: '파일을 열면 숫자가 어떻게 이어지는지 보여 드립니다.',
} satisfies typeof en;

/** Words of the lineage: from files to exported lists. */
export const lineageText: Readonly<Record<Lang, typeof en>> = { ko, en };
