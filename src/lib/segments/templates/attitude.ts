import { leans } from './caring';
import { OUTDOOR } from './trades';
import type { Template } from './template';

/** What people think, as a survey with scores tells. */
export const ATTITUDE: readonly Template[] = [
  {
    id: 'adventure',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '모험 추구형', en: 'Adventurers' },
    who: {
      ko: '도전과 야외 활동에 가장 크게 공감한 응답자',
      en: 'People who agree most with adventure and the outdoors',
    },
    value: {
      ko: '진짜 산행 이야기와 함께 걷는 모임',
      en: 'Real stories from the mountains, people to go with',
    },
    how: { ko: '커뮤니티, 체험 행사, 영상', en: 'Community, events, video' },
    resolve: (catalog) => leans(catalog, 'adventure'),
  },
  {
    id: 'lifestyle',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '라이프스타일형', en: 'Lifestyle-minded' },
    who: { ko: '일상과 스타일에 가장 크게 공감한 응답자', en: 'People who agree most with everyday style' },
    value: { ko: '도시에서 입는 아웃도어 이야기', en: 'Outdoor wear for the city' },
    how: { ko: '코디 콘텐츠, 인스타그램', en: 'Outfits, Instagram' },
    resolve: (catalog) => leans(catalog, 'lifestyle'),
  },
  {
    id: 'eco',
    group: 'attitude',
    trade: OUTDOOR,
    name: { ko: '환경 의식형', en: 'Environment-minded' },
    who: {
      ko: '환경과 사회적 책임에 가장 크게 공감한 응답자',
      en: 'People who agree most with care for the environment',
    },
    value: {
      ko: '친환경 소재와 생산 과정을 알리는 지속가능성 메시지, 수선·기부 참여',
      en: 'A message on sustainability: materials and making, repair and giving',
    },
    how: { ko: '브랜드 이야기, 캠페인 참여 안내', en: 'Stories of the brand, campaigns to join' },
    resolve: (catalog) => leans(catalog, 'eco'),
  },
];
