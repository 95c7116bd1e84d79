import type { RowFilter } from '../../core/condition';
import { allOf, traitAt } from '../draft';
import { given } from './given';
import { atLeast, did, didNot, filled, last, percent, where } from './leaves';
import { column, columnLike, computed, file } from './look-up';
import { FASHION } from './trades';
import { NO_FACTS, type Template, type TemplateFacts } from './template';

const PRODUCT = { ko: '상품', en: 'products' };
const TERM = { ko: '검색어', en: 'search terms' };
const BETWEEN = '\u001f';

/** Every brand that somebody looks for again and again, where a file has brands; else any words. */
function searched({ stats }: TemplateFacts): RowFilter {
  const held = stats['searcher_brands'];
  const terms = typeof held === 'string' ? held.split(BETWEEN).filter((term) => term !== '') : [];
  return terms.length > 0 ? where('term', { op: 'in', values: terms }) : filled('term');
}

/** What people do: visit, look, search, fill carts, come back to one thing. */
export const BEHAVIOUR: readonly Template[] = [
  {
    id: 'cart-unpaid',
    group: 'behaviour',
    trade: FASHION,
    name: { ko: '최근 7일 장바구니 미결제', en: 'Cart of the last 7 days, not paid' },
    who: { ko: '담아 두고 결제하지 않은 고객', en: 'People who filled a cart and did not pay' },
    value: { ko: '기한이 있는 쿠폰, 간편 결제 안내', en: 'A coupon with an end date, an easier checkout' },
    how: { ko: '앱 푸시, 알림톡', en: 'App push, messenger' },
    resolve: (catalog) =>
      given([computed(catalog, 'days_since_abandoned_cart', 'events')], () =>
        allOf(traitAt('days_since_abandoned_cart', '<=', 7)),
      ),
  },
  {
    id: 'brand-search',
    group: 'behaviour',
    trade: FASHION,
    name: { ko: '같은 브랜드·검색어 반복 검색', en: 'Searches for the same brand or words' },
    who: {
      ko: '같은 브랜드(브랜드를 알 수 없으면 같은 검색어)를 거듭 찾는 고객',
      en: 'People who look for one brand (the same words, where brands are not known) again and again',
    },
    value: { ko: '그 브랜드의 룩북과 추천 상품', en: 'A look-book of the brand and things that go with it' },
    how: { ko: '개인화 이메일, 첫 화면 추천', en: 'Personal e-mail, recommendations on the home page' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([column(catalog, 'events', 'term', TERM)], () =>
        allOf(
          did({
            table: 'events',
            where: [searched(facts)],
            window: last(60),
            measure: { kind: 'most', column: 'term' },
            test: atLeast(3),
          }),
        ),
      ),
  },
  {
    id: 'visits-then-leaves',
    group: 'behaviour',
    name: { ko: '들렀다 바로 떠나는 고객', en: 'Visits, then leaves' },
    who: {
      ko: '방문은 하지만 두세 화면만 보고 나가는 고객',
      en: 'People who come, see a page or two and go',
    },
    value: { ko: '첫 화면에서 바로 보이는 인기 상품과 혜택', en: 'Best sellers and offers at first sight' },
    how: { ko: '랜딩 페이지, 리타기팅 광고', en: 'Landing page, retargeting ads' },
    resolve: (catalog) =>
      given([column(catalog, 'events', 'session', { ko: '방문(세션)', en: 'visits (sessions)' })], () => {
        const visits = { kind: 'distinct', column: 'session' } as const;
        const other = { table: 'events', where: [], window: last(30), measure: visits, per: null } as const;
        return allOf(
          did({ table: 'events', window: last(30), measure: visits, test: atLeast(1) }),
          did({ table: 'events', window: last(30), test: { op: 'than', compare: '<=', times: 2.5, other } }),
        );
      }),
  },
  {
    id: 'looks-often',
    group: 'behaviour',
    name: { ko: '자주 보고 사지 않는 고객', en: 'Looks often, does not buy' },
    who: {
      ko: '같은 상품을 되풀이해 보지만 사지 않은 고객',
      en: 'People who look at the same thing again without buying',
    },
    value: {
      ko: '본 상품에 맞춘 제안, 후기와 비교 정보',
      en: 'An offer on what they looked at, reviews and comparisons',
    },
    how: { ko: '개인화 이메일, 상품 페이지 배너', en: 'Personal e-mail, banner on the product page' },
    resolve: (catalog) =>
      given([column(catalog, 'events', 'product', PRODUCT), file(catalog, 'orders')], () =>
        allOf(
          did({
            table: 'events',
            where: [filled('product')],
            window: last(30),
            measure: { kind: 'most', column: 'product' },
            test: atLeast(3),
          }),
          didNot('orders', last(30)),
        ),
      ),
  },
  {
    id: 'one-category',
    group: 'behaviour',
    name: { ko: '한 카테고리를 꾸준히 사는 고객', en: 'Regularly buys one category' },
    who: {
      ko: '좋아하는 카테고리를 석 달 이상 꾸준히 산 고객',
      en: 'People who buy their category month after month',
    },
    value: {
      ko: '그 카테고리의 신상품과 정기 구매 혜택',
      en: 'New things of that category, and a subscription offer',
    },
    how: { ko: '뉴스레터, 재입고·신상품 알림', en: 'Newsletter, alerts of new stock' },
    resolve: (catalog) =>
      given(
        [
          computed(catalog, 'favourite_category', 'orders', { ko: '카테고리', en: 'categories' }),
          column(catalog, 'orders', 'category', { ko: '카테고리', en: 'categories' }),
        ],
        () =>
          allOf(traitAt('favourite_category_share', '>=', 0.5), {
            kind: 'regular',
            table: 'orders',
            where: [where('category', { op: 'same', trait: 'favourite_category', of: 'customer' })],
            least: 3,
            of: 6,
            unit: 'month',
          }),
      ),
  },
  {
    id: 'brand-fan',
    group: 'behaviour',
    name: { ko: '한 브랜드만 사는 고객', en: 'Loyal to one brand' },
    who: { ko: '주문의 대부분이 한 브랜드인 고객', en: 'People who buy mostly one brand' },
    value: { ko: '그 브랜드의 한정판과 먼저 보기', en: 'Limited editions of the brand, seen before others' },
    how: { ko: '브랜드 뉴스레터, 앱 푸시', en: 'Brand newsletter, app push' },
    resolve: (catalog) =>
      given(
        [
          columnLike(catalog, 'orders', /brand|브랜드/i, { ko: '브랜드', en: 'brands' }),
          computed(catalog, 'orders', 'orders'),
        ],
        ({ name }) =>
          allOf(
            traitAt('orders', '>=', 3),
            did({
              table: 'orders',
              window: { kind: 'ever' },
              measure: { kind: 'top-share', column: name, by: null },
              test: atLeast(0.6),
            }),
          ),
      ),
  },
  {
    id: 'visits-often',
    group: 'behaviour',
    name: { ko: '자주 방문하는 고객', en: 'Frequent visitors' },
    who: {
      ko: '최근 한 달 안에 왔고 방문 횟수가 상위 20%인 고객',
      en: 'The fifth of people who visit most, seen in the last month',
    },
    value: { ko: '매일 달라지는 볼거리와 출석 혜택', en: 'Something new each day, and a bonus for coming' },
    how: { ko: '앱 첫 화면, 앱 푸시', en: 'Home screen of the app, app push' },
    resolve: (catalog) =>
      given([computed(catalog, 'visits', 'events')], () =>
        allOf(percent('visits', 'top', 20), traitAt('days_since_visit', '<=', 30)),
      ),
  },
  {
    id: 'opens-no-order',
    group: 'behaviour',
    name: { ko: '메시지를 열지만 사지 않는 고객', en: 'Opens messages, does not buy' },
    who: {
      ko: '최근 메시지를 열었지만 그 뒤로 주문이 없는 고객',
      en: 'People who opened a message and ordered nothing',
    },
    value: { ko: '망설임을 덜어 줄 후기, 무료 반품', en: 'Reviews and free returns that take doubts away' },
    how: { ko: '제목과 제안을 바꾼 이메일', en: 'E-mail with another subject and offer' },
    resolve: (catalog) =>
      given([file(catalog, 'messages'), file(catalog, 'orders')], () =>
        allOf(
          did({
            table: 'messages',
            where: [where('action', { op: 'in', values: ['opened'] })],
            window: last(60),
            test: atLeast(2),
          }),
          didNot('orders', last(60)),
        ),
      ),
  },
];
