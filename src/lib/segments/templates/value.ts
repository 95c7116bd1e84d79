import { allOf, traitAt } from '../draft';
import { findEvents } from '../find';
import { discount, discounted } from './discounts';
import { given } from './given';
import { anyOf, atLeast, did, filled, last, percent, where } from './leaves';
import { column, computed, wordsIn } from './look-up';
import { FASHION } from './trades';
import type { Template } from './template';

/** Words of people to whom the price matters. */
const PRICE_WORDS = { ko: ['가격', '비싸', '세일'], en: ['price', 'expensive', 'on sale'] } as const;

/** What customers are worth, and what price means to them. */
export const VALUE: readonly Template[] = [
  {
    id: 'high-value',
    group: 'value',
    name: { ko: '매출 상위 20%', en: 'Top fifth by revenue' },
    who: { ko: '매출이 큰 순서로 앞 20% 고객', en: 'The fifth of customers who bring most revenue' },
    value: { ko: '전담 상담과 초대 행사', en: 'A person to turn to, and invitations' },
    how: { ko: '전화, 손편지, 개인 메시지', en: 'Telephone, letters, personal messages' },
    resolve: (catalog) =>
      given([computed(catalog, 'revenue', 'orders', { ko: '금액', en: 'amounts' })], () =>
        allOf(percent('revenue', 'top', 20)),
      ),
  },
  {
    id: 'premium-explorer',
    group: 'value',
    name: { ko: '프리미엄 탐색 고객', en: 'Premium explorers' },
    who: {
      ko: '객단가가 높고 요즘 상품을 둘러보는 고객',
      en: 'People with large orders who are looking around',
    },
    value: { ko: '고급 라인을 먼저 보여 주는 화면', en: 'The high line before all else' },
    how: { ko: '첫 화면, 추천 영역, 배너 이미지', en: 'Home page, recommendations, banners' },
    resolve: (catalog) =>
      given(
        [
          computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' }),
          column(catalog, 'events', 'product', { ko: '상품', en: 'products' }),
        ],
        () =>
          allOf(
            percent('aov', 'top', 20),
            did({ table: 'events', where: [filled('product')], window: last(30), test: atLeast(3) }),
          ),
      ),
  },
  {
    id: 'discount-only',
    group: 'value',
    trade: FASHION,
    name: { ko: '할인 기간에만 사는 고객', en: 'Buys only at a discount' },
    who: { ko: '모든 주문이 할인이었던 고객', en: 'People whose every order had a discount' },
    value: { ko: '시즌 세일 먼저 알림, 묶음 할인', en: 'First news of sales, bundles' },
    how: { ko: '세일 시작일 문자와 앱 푸시', en: 'Text and push on the first day of a sale' },
    resolve: (catalog) =>
      given([discount(catalog), computed(catalog, 'orders', 'orders')], (found) =>
        allOf(
          traitAt('orders', '>=', 2),
          did({
            table: 'orders',
            window: { kind: 'ever' },
            measure: { kind: 'share', of: discounted(found), by: null },
            test: { op: '=', value: 1 },
          }),
        ),
      ),
  },
  {
    id: 'season-price',
    group: 'value',
    name: { ko: '시즌 가격 민감 고객', en: 'Price-sensitive in sale seasons' },
    who: {
      ko: '할인할 때 몰아 사는 고객. 문의·후기가 있으면 가격 이야기를 남긴 고객도',
      en: 'People who buy in sales; where there are reviews, also those who write about prices',
    },
    value: { ko: '시즌 한정 할인과 최저가 알림', en: 'A discount for the season, price alerts' },
    how: { ko: '세일 예고 이메일, 관심 상품 알림', en: 'E-mail before a sale, alerts on favourites' },
    resolve: (catalog) =>
      given([discount(catalog)], (found) => {
        const text = findEvents(catalog, 'tickets') && column(catalog, 'tickets', 'text', { ko: '', en: '' });
        const buys = allOf(
          did({ table: 'orders', where: discounted(found), window: last(365), test: atLeast(2) }),
          did({
            table: 'orders',
            window: last(365),
            measure: { kind: 'share', of: discounted(found), by: null },
            test: atLeast(0.7),
          }),
        );
        if (!text || 'missing' in text) return buys;
        const wrote = wordsIn(catalog, PRICE_WORDS).map((word) =>
          did({
            table: 'tickets',
            where: [where('text', { op: 'contains', text: word })],
            window: last(365),
            test: atLeast(1),
          }),
        );
        return anyOf(buys, ...wrote);
      }),
  },
  {
    id: 'large-baskets',
    group: 'value',
    name: { ko: '한 번에 많이 사는 고객', en: 'Large baskets' },
    who: { ko: '평균 주문 금액 상위 20% 고객', en: 'The fifth of customers with the largest orders' },
    value: { ko: '세트 상품과 무료 배송 등급', en: 'Sets, and free delivery for good' },
    how: { ko: '장바구니 추천, 이메일', en: 'Recommendations in the cart, e-mail' },
    resolve: (catalog) =>
      given([computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' })], () =>
        allOf(percent('aov', 'top', 20)),
      ),
  },
];
