import { allOf, traitAt, traitIs } from '../draft';
import { given } from './given';
import { last } from './leaves';
import { computed } from './look-up';
import { ELECTRONICS } from './trades';
import type { Template } from './template';

/** Templates of a shop of electronics. */
export const SHOPS: readonly Template[] = [
  {
    id: 'electronics-new',
    group: 'trade',
    trade: ELECTRONICS,
    name: { ko: '전자제품 신규 고객', en: 'Electronics: new' },
    who: { ko: '최근 90일 안에 처음 산 고객', en: 'People who first bought within 90 days' },
    value: {
      ko: '가입하고 첫 구매 때 무료 배송, 제품 등록과 사용법 안내',
      en: 'Free delivery on joining, registration and how-to',
    },
    how: { ko: '환영 이메일, 알림톡', en: 'Welcome e-mail, messenger' },
    resolve: (catalog) =>
      given([computed(catalog, 'first_order', 'orders')], () =>
        allOf(traitIs('first_order', { op: 'within', window: last(90) })),
      ),
  },
  {
    id: 'electronics-repeat',
    group: 'trade',
    trade: ELECTRONICS,
    name: { ko: '전자제품 재구매 고객', en: 'Electronics: repeat' },
    who: {
      ko: '전에도 샀고 최근 90일 안에 다시 산 고객',
      en: 'People who bought before and again within 90 days',
    },
    value: {
      ko: '산 제품에 어울리는 액세서리와 소모품 추천',
      en: 'Accessories and supplies for what they own',
    },
    how: { ko: '개인화 이메일, 추천 영역', en: 'Personal e-mail, recommendations' },
    resolve: (catalog) =>
      given([computed(catalog, 'first_order', 'orders'), computed(catalog, 'last_order', 'orders')], () =>
        allOf(
          traitAt('orders', '>=', 2),
          traitIs('first_order', { op: 'within', window: { kind: 'before', n: 90, unit: 'day' } }),
          traitIs('last_order', { op: 'within', window: last(90) }),
        ),
      ),
  },
  {
    id: 'electronics-risk',
    group: 'trade',
    trade: ELECTRONICS,
    name: { ko: '전자제품 이탈 가능 고객', en: 'Electronics: may be lost' },
    who: {
      ko: '두 번 이상 샀지만 석 달에서 한 해 동안 쉰 고객',
      en: 'People with two orders, away for 3 to 12 months',
    },
    value: { ko: '다시 오면 쓰는 할인 쿠폰, 보상 판매 안내', en: 'A coupon to come back, trade-in offers' },
    how: { ko: '리마인드 이메일, 리타기팅 광고', en: 'Reminder e-mail, retargeting ads' },
    resolve: (catalog) =>
      given([computed(catalog, 'recency', 'orders'), computed(catalog, 'orders', 'orders')], () =>
        allOf(traitAt('orders', '>=', 2), traitIs('recency', { op: 'between', low: 91, high: 365 })),
      ),
  },
];
