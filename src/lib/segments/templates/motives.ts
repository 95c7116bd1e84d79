import type { Words } from '../../core/words';
import { allOf } from '../draft';
import { cares } from './caring';
import { either, given } from './given';
import { ordered, wrote } from './keywords';
import { NO_FACTS, type Template } from './template';
import type { Theme } from './themes';

/** Words of joy in reviews. */
const JOYFUL = {
  ko: ['기분 좋', '설레', '행복', '마음에 들어', '예뻐'],
  en: ['so happy', 'delight', 'love it', 'love this', 'really like'],
} as const;
/** Words by which products of one's own are told. */
const OWN = {
  ko: ['한정', '커스텀', '각인', '맞춤'],
  en: ['limited', 'custom', 'engrav', 'personalised', 'personalized'],
} as const;
/** Words by which products that spare the environment are told. */
const GREEN = {
  ko: ['친환경', '재활용', '리사이클', '오가닉', '유기농', '비건', '리필'],
  en: ['eco-', 'recycled', 'organic', 'vegan', 'refill', 'sustainable'],
} as const;

type Suggestions = Pick<Template, 'name' | 'who' | 'value' | 'how'>;

/** People who agree with what a survey says of a theme, or chose it. */
function answered(id: string, theme: Theme, words: Suggestions): Template {
  return {
    id,
    group: 'attitude',
    ...words,
    resolve: (catalog, facts = NO_FACTS) => given([cares(catalog, theme, facts)], (caring) => allOf(caring)),
  };
}

function agreed(ko: string, en: string): Words {
  return {
    ko: `${ko} 공감(4점 이상)했거나 보기로 고른 응답자`,
    en: `People who agree about ${en} (4 or more), or chose it`,
  };
}

/** How people live, what they value and what moves them to buy. */
export const MOTIVES: readonly Template[] = [
  answered('daily-pattern', 'routine', {
    name: { ko: '하루 일과가 규칙적인 고객', en: 'A regular day' },
    who: agreed('규칙적인 하루 일과에', 'regular days'),
    value: { ko: '일과에 맞춘 시간대의 제안과 정기 배송', en: 'Offers at their hour, and regular delivery' },
    how: { ko: '아침·저녁 시간대 앱 푸시', en: 'App push in the morning or the evening' },
  }),
  answered('leisure', 'leisure', {
    name: { ko: '여가를 즐기는 고객', en: 'Leisure-minded' },
    who: agreed('여가와 취미에', 'leisure and hobbies'),
    value: {
      ko: '주말과 휴일에 쓰기 좋은 상품, 취미 모임',
      en: 'Things for weekends and holidays, groups to join',
    },
    how: { ko: '금요일 이메일, 체험 행사', en: 'E-mail on Fridays, events' },
  }),
  answered('health', 'health', {
    name: { ko: '건강을 챙기는 고객', en: 'Health-minded' },
    who: agreed('건강과 운동에', 'health and exercise'),
    value: {
      ko: '성분과 효과를 밝힌 상품, 건강 습관 도움말',
      en: 'Products with clear facts, tips for healthy habits',
    },
    how: { ko: '건강 콘텐츠, 앱 알림', en: 'Articles on health, app alerts' },
  }),
  answered('culture', 'culture', {
    name: { ko: '문화생활을 즐기는 고객', en: 'Culture-minded' },
    who: agreed('전시·공연 같은 문화생활에', 'culture'),
    value: {
      ko: '작가·전시와 함께하는 상품, 초대권',
      en: 'Things made with artists, tickets to exhibitions',
    },
    how: { ko: '문화 뉴스레터, 초대 이벤트', en: 'Cultural newsletter, invitations' },
  }),
  answered('growth', 'growth', {
    name: { ko: '성장을 중시하는 고객', en: 'Growth-minded' },
    who: agreed('성장과 배움에', 'personal growth'),
    value: {
      ko: '배우고 나아지는 경험: 강좌, 도전 과제, 성장 기록',
      en: 'Ways to learn and get better: classes, goals, a record',
    },
    how: { ko: '온라인 강좌, 커뮤니티', en: 'Online classes, community' },
  }),
  {
    id: 'joy',
    group: 'attitude',
    name: { ko: '즐거움으로 사는 고객', en: 'Buys for joy' },
    who: {
      ko: '설문에서 즐거움에 공감했거나, 후기에 기분 좋은 말을 남긴 고객',
      en: 'People who agree about joy in a survey, or write joyful reviews',
    },
    value: { ko: '뜻밖의 선물과 재미있는 경험', en: 'Surprises and play' },
    how: { ko: '이벤트, SNS, 포장에 담은 카드', en: 'Events, social media, a card in the parcel' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([either(cares(catalog, 'joy', facts), wrote(catalog, JOYFUL, 365))], (joyful) => allOf(joyful)),
  },
  {
    id: 'self-expression',
    group: 'attitude',
    name: { ko: '나를 표현하는 고객', en: 'Expresses themselves' },
    who: {
      ko: '설문에서 자기표현을 꼽았거나, 한정판·맞춤 상품을 산 고객',
      en: 'People who name self-expression in a survey, or bought limited or custom things',
    },
    value: {
      ko: '한정판과 나만의 주문 제작(커스터마이징)',
      en: 'Limited editions, and things made to their order',
    },
    how: { ko: '먼저 보기 초대, 인스타그램', en: 'Early access, Instagram' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([either(cares(catalog, 'self', facts), ordered(catalog, OWN, 365, 1))], (own) => allOf(own)),
  },
  {
    id: 'eco-buyer',
    group: 'attitude',
    name: { ko: '친환경 상품을 사는 고객', en: 'Buys green products' },
    who: { ko: '최근 1년에 친환경 상품을 산 고객', en: 'People who bought a green product in the last year' },
    value: {
      ko: '지속가능성 메시지: 소재, 생산 과정, 함께 줄인 탄소',
      en: 'A message on sustainability: materials, making, carbon saved',
    },
    how: { ko: '상품 상세 페이지, 캠페인 참여 안내', en: 'Product pages, campaigns to join' },
    resolve: (catalog) => given([ordered(catalog, GREEN, 365, 1)], (green) => allOf(green)),
  },
];
