import type { Lang } from '../../core/words';

const TOUCH_EN = {
  shop: 'Buying',
  site: 'On site and in the app',
  messages: 'Messages',
  voice: 'What customers say',
  person: 'About the person',
};
const TOUCH_KO = {
  shop: '구매',
  site: '웹·앱',
  messages: '메시지',
  voice: '고객의 목소리',
  person: '고객 정보',
};

const en = {
  title: 'Where your data comes from',
  lead: (present: string, total: string) => `${present} of ${total} sources are there.`,
  touchPoints: TOUCH_EN,
  states: { present: 'There', partly: 'In part', missing: 'Not there' },
  absent: (n: string) => `What ${n} more ${n === '1' ? 'source' : 'sources'} would show`,
  from: (files: string) => `From ${files}`,
  lacks: (names: string) => `Not there yet: ${names}`,
  waits: (names: string) => `Waiting for it: ${names}`,
  related: (field: string, files: string) => `${field}: in ${files}`,
  relations: 'What files have in common',
  notRelated: 'No identifier is shared by two files yet.',
  alone: (files: string) => `Names no customer, so it cannot be related: ${files}`,
  add: 'Add a file',
};

const ko = {
  title: '어디서 온 데이터인가요',
  lead: (present: string, total: string) => `데이터 ${total}가지 중 ${present}가지가 있습니다.`,
  touchPoints: TOUCH_KO,
  states: { present: '있음', partly: '일부', missing: '없음' },
  absent: (n: string) => `${n}가지를 더하면 보이는 것`,
  from: (files: string) => `가져온 파일: ${files}`,
  lacks: (names: string) => `아직 없는 것: ${names}`,
  waits: (names: string) => `기다리는 분석: ${names}`,
  related: (field: string, files: string) => `${field}: ${files} 파일에 함께 있습니다`,
  relations: '파일을 이어 볼 수 있는 열',
  notRelated: '두 파일에 함께 있는 식별 열이 아직 없습니다.',
  alone: (files: string) => `고객을 알 수 없어 이을 수 없는 파일: ${files}`,
  add: '파일 추가',
} satisfies typeof en;

/** Words of the source map. */
export const sourcesText: Readonly<Record<Lang, typeof en>> = { ko, en };
