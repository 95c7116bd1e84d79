import type { Lang } from '../../core/words';
import { particle } from '../particle';

const en = {
  chapters: {
    purpose: 'Purpose',
    data: 'Data',
    quality: 'Quality',
    profile: 'Profile',
    segments: 'Segments',
    analysis: 'Analysis',
    journey: 'Journey',
    why: 'Why',
    check: 'Check',
    plan: 'Plan',
    test: 'Test',
    measure: 'Measure',
    change: 'Change',
    'hand-over': 'Hand over',
    learn: 'Learn',
  },
  states: {
    empty: 'not started',
    done: 'done',
    attention: 'needs attention',
    later: 'later',
  },
  next: 'Next',
  progress: (done: string, total: string) => `${done} of ${total} chapters done`,
  todo: {
    purpose:
      'Write down the question that this notebook should answer. It decides which segments are useful.',
    data: 'Open a file with orders or customers. One file is enough to start.',
    mapping: (file: string) => `Check which columns of ${file} mean what, then choose “Use this mapping”.`,
    quality: (rows: string) => `${rows} rows did not fit. See why before you trust the numbers.`,
    profile: 'Look at when people buy, and who the revenue depends on.',
    segments: 'Start with three or four segments. Some were proposed from your data.',
    overlap: (a: string, b: string, n: string) =>
      `${n} customers are in both “${a}” and “${b}”. Decide which message they get.`,
    emptySegment: (name: string) => `Nobody is in “${name}”. Loosen a condition or delete it.`,
    analysis: 'See who buys recently, often and for how much. Click cells to make a segment.',
    check: (n: string) =>
      `The check has found things to look at: ${n}. Each comes with one button that mends it.`,
    handOver: 'Your segments are ready. Export a list or copy the link.',
    nothing: 'Everything here is done. Export again whenever the data changes.',
  },
};

const ko = {
  chapters: {
    purpose: '목적',
    data: '데이터',
    quality: '품질',
    profile: '살펴보기',
    segments: '세그먼트',
    analysis: '분석',
    journey: '여정',
    why: '이유',
    check: '점검',
    plan: '실행 계획',
    test: '실험',
    measure: '성과',
    change: '변화',
    'hand-over': '전달',
    learn: '배우기',
  },
  states: {
    empty: '시작 전',
    done: '완료',
    attention: '확인 필요',
    later: '나중에',
  },
  next: '다음 할 일',
  progress: (done: string, total: string) => `${total}개 장 중 ${done}개 완료`,
  todo: {
    purpose: '이 노트북으로 답할 질문을 적어 보세요. 어떤 세그먼트가 쓸모 있는지 질문이 정합니다.',
    data: '주문이나 고객 파일을 여세요. 파일 하나로도 시작할 수 있습니다.',
    mapping: (file: string) => `${file}의 열이 각각 무엇을 뜻하는지 확인하고 ‘이대로 불러오기’를 누르세요.`,
    quality: (rows: string) => `맞지 않는 행이 ${rows}개 있습니다. 숫자를 믿기 전에 이유를 확인하세요.`,
    profile: '언제 사는지, 매출이 누구에게 달려 있는지 살펴보세요.',
    segments: '3~4개 세그먼트로 시작하세요. 데이터에서 몇 가지를 제안했습니다.',
    overlap: (a: string, b: string, n: string) =>
      `‘${a}’${particle(a, '와/과')} ‘${b}’에 함께 속한 고객이 ${n}명입니다. 어떤 메시지를 보낼지 정하세요.`,
    emptySegment: (name: string) => `‘${name}’에 속한 고객이 없습니다. 조건을 완화하거나 삭제하세요.`,
    analysis: '누가 최근에, 자주, 많이 사는지 확인하세요. 칸을 누르면 세그먼트가 됩니다.',
    check: (n: string) => `점검에서 살펴볼 점을 ${n}가지 찾았습니다. 하나하나 버튼으로 고칠 수 있습니다.`,
    handOver: '세그먼트가 준비됐습니다. 목록을 내보내거나 링크를 복사하세요.',
    nothing: '할 일을 모두 마쳤습니다. 데이터가 바뀌면 다시 내보내세요.',
  },
} satisfies typeof en;

/** Words of the guide: chapters G0 to G14, their states, and what to do next. */
export const guideText: Readonly<Record<Lang, typeof en>> = { ko, en };

/** The chapters of the guide, in order. */
export type ChapterId = keyof (typeof en)['chapters'];
