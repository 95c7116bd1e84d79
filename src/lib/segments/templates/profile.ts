import { findTrait } from '../find';
import { allOf, traitIs } from '../draft';
import { either, found, given } from './given';
import { columnLacks } from './lacking';
import { percent } from './leaves';
import { aged } from './ages';
import { COLUMNS, mostFrequent, profile } from './look-up';
import { NO_FACTS, type Template } from './template';

const CAPITAL = ['서울특별시', '인천광역시', '경기도'];

/** Who people are, as a customers file says. */
export const PROFILE: readonly Template[] = [
  {
    id: 'birthday',
    group: 'profile',
    name: { ko: '7일 안에 생일인 고객', en: 'Birthday within 7 days' },
    who: { ko: '곧 생일을 맞는 고객', en: 'People whose birthday is near' },
    value: { ko: '생일 축하와 생일 쿠폰', en: 'Birthday wishes and a gift' },
    how: { ko: '생일 아침 메시지', en: 'A message on the morning of the day' },
    resolve: (catalog) =>
      given([profile(catalog, 'birthday')], ({ name }) =>
        allOf(traitIs(name, { op: 'anniversary', side: 'next', days: 7 })),
      ),
  },
  {
    id: 'anniversary',
    group: 'profile',
    name: { ko: '7일 안에 가입 기념일', en: 'Anniversary within 7 days' },
    who: { ko: '함께한 지 몇 년이 되는 고객', en: 'People who have been with us for so many years' },
    value: { ko: '함께한 시간에 대한 감사와 포인트', en: 'Thanks for the years, with points' },
    how: { ko: '이메일, 알림톡', en: 'E-mail, messenger' },
    resolve: (catalog) =>
      given(
        [
          either(
            profile(catalog, 'joined'),
            found(findTrait(catalog, 'first_order'), columnLacks('customers', COLUMNS.joined.what)),
          ),
        ],
        ({ name }) => allOf(traitIs(name, { op: 'anniversary', side: 'next', days: 7 })),
      ),
  },
  {
    id: 'capital-area',
    group: 'profile',
    name: { ko: '수도권 고객', en: 'Seoul area' },
    who: { ko: '서울·인천·경기에 사는 고객', en: 'People who live in Seoul, Incheon or Gyeonggi' },
    value: { ko: '당일 배송과 가까운 매장 행사', en: 'Delivery on the same day, events in shops nearby' },
    how: { ko: '지역 광고, 매장 문자', en: 'Local ads, texts from the shop' },
    resolve: (catalog) =>
      given([profile(catalog, 'region')], ({ name }) => allOf(traitIs(name, { op: 'area', areas: CAPITAL }))),
  },
  {
    id: 'main-region',
    group: 'profile',
    name: { ko: '고객이 가장 많은 지역', en: 'The region with most customers' },
    who: { ko: '고객이 가장 많이 사는 지역의 고객', en: 'People of the region where most customers live' },
    value: { ko: '지역 소식과 지역 한정 혜택', en: 'Local news and offers' },
    how: { ko: '지역 광고', en: 'Local ads' },
    resolve: (catalog, { most } = NO_FACTS) =>
      given([mostFrequent(catalog, 'region', most)], ({ trait, value }) =>
        allOf(traitIs(trait, { op: 'in', values: [value] })),
      ),
  },
  {
    id: 'twenties',
    group: 'profile',
    name: { ko: '20대', en: 'In their twenties' },
    who: { ko: '만 20~29세 고객', en: 'People aged 20 to 29' },
    value: { ko: '유행을 먼저 만나는 재미', en: 'The fun of seeing trends first' },
    how: { ko: 'SNS, 짧은 영상', en: 'Social media, short videos' },
    resolve: (catalog) => given([aged(catalog, 20, 29)], (age) => allOf(age)),
  },
  {
    id: 'high-income',
    group: 'profile',
    name: { ko: '소득 상위 20%', en: 'Top fifth by income' },
    who: { ko: '소득이 높은 순서로 앞 20% 고객', en: 'The fifth of people with the highest income' },
    value: { ko: '고급 상품과 맞춤 서비스', en: 'The high line and personal service' },
    how: { ko: '초대장, 개인 상담', en: 'Invitations, personal advice' },
    resolve: (catalog) => given([profile(catalog, 'income')], ({ name }) => allOf(percent(name, 'top', 20))),
  },
];
