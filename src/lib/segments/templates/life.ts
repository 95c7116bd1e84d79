import type { Catalog } from '../../core/relation';
import { allOf, traitAt, traitIs } from '../draft';
import { findTrait } from '../find';
import { FILES } from './lacking';
import { found, given, type Found } from './given';
import { atLeast, did, last, not } from './leaves';
import { computed, file } from './look-up';
import { lifeNumbers } from './numbers';
import { NO_FACTS, type Template } from './template';

/** People who are known without an order: from a customers file, or from what they did on the site. */
function knownOtherwise(catalog: Catalog): Found<true> {
  const known = catalog.traits.some(({ family }) => family === 'profile' || family === 'consent');
  return found(known || findTrait(catalog, 'days_since_visit') ? true : undefined, FILES.customers);
}

/** Where customers stand on their way with the shop; the first four are those to begin with. */
export const LIFE: readonly Template[] = [
  {
    id: 'new',
    group: 'life',
    core: true,
    name: { ko: '신규 고객', en: 'New customers' },
    who: { ko: '얼마 전 처음 구매한 고객', en: 'People who bought for the first time a short while ago' },
    value: {
      ko: '좋은 첫인상과 두 번째 구매 혜택(예: 다음 주문 할인)',
      en: 'A good first impression, and a reason to buy again such as a discount on the next order',
    },
    how: { ko: '환영 이메일, 사용법 안내, SNS 광고', en: 'Welcome e-mail, how-to guide, social ads' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([computed(catalog, 'first_order', 'orders')], () =>
        allOf(traitIs('first_order', { op: 'within', window: last(lifeNumbers(facts).newDays) })),
      ),
  },
  {
    id: 'repurchase',
    group: 'life',
    core: true,
    name: { ko: '재구매 고객', en: 'Repeat customers' },
    who: {
      ko: '두 번 이상 구매했고 자기 주기를 지키는 고객',
      en: 'People who bought again and keep to their own cycle',
    },
    value: {
      ko: '감사 인사와, 지난 구매에 어울리는 상품 추천',
      en: 'Thanks, and things that go with what they bought last',
    },
    how: { ko: '구매 주기에 맞춘 이메일과 앱 푸시', en: 'E-mail and app push in step with their cycle' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([computed(catalog, 'orders', 'orders'), computed(catalog, 'gap_median', 'orders')], () => {
        const { newDays, loyalOrders, late } = lifeNumbers(facts);
        return allOf(
          traitIs('orders', { op: 'between', low: 2, high: loyalOrders - 1 }),
          traitIs('first_order', { op: 'within', window: { kind: 'before', n: newDays, unit: 'day' } }),
          traitIs('recency', { op: 'than', compare: '<=', times: late, trait: 'gap_median' }),
        );
      }),
  },
  {
    id: 'loyal',
    group: 'life',
    core: true,
    name: { ko: '충성 고객', en: 'Loyal customers' },
    who: { ko: '꾸준히, 많이 주문하는 고객', en: 'People who order often and keep coming' },
    value: {
      ko: 'VIP 전용 쿠폰과 먼저 보는 신상품',
      en: 'A coupon for VIPs, and new things before all others',
    },
    how: { ko: '개인 뉴스레터, 앱 푸시', en: 'Personal newsletter, app push' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([computed(catalog, 'orders', 'orders'), computed(catalog, 'gap_median', 'orders')], () => {
        const { loyalOrders, late } = lifeNumbers(facts);
        return allOf(
          traitAt('orders', '>=', loyalOrders),
          traitIs('recency', { op: 'than', compare: '<=', times: late, trait: 'gap_median' }),
        );
      }),
  },
  {
    id: 'at-risk',
    group: 'life',
    core: true,
    name: { ko: '이탈 위험 고객', en: 'Customers at risk' },
    who: {
      ko: '자기 주기보다 늦었지만 아직 되돌릴 수 있는 고객',
      en: 'People late by their own cycle who may still return',
    },
    value: { ko: '오랜만이라는 인사와 추가 포인트', en: '“We missed you”, with extra points' },
    how: { ko: '리마인드 이메일, 리타기팅 광고', en: 'Reminder e-mail, retargeting ads' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([computed(catalog, 'orders', 'orders'), computed(catalog, 'gap_median', 'orders')], () => {
        const { late, gone } = lifeNumbers(facts);
        const cycle = (compare: '>' | '<=', times: number) =>
          traitIs('recency', { op: 'than', compare, times, trait: 'gap_median' });
        return allOf(traitAt('orders', '>=', 3), cycle('>', late), cycle('<=', gone));
      }),
  },
  {
    id: 'potential',
    group: 'life',
    name: { ko: '잠재 고객', en: 'Potential customers' },
    who: {
      ko: '알고는 있지만 아직 한 번도 사지 않은 사람',
      en: 'People who are known but have never bought',
    },
    value: { ko: '첫 구매 할인과 무료 배송', en: 'A discount and free delivery on the first order' },
    how: { ko: '환영 이메일, SNS 광고', en: 'Welcome e-mail, social ads' },
    resolve: (catalog) =>
      given([computed(catalog, 'orders', 'orders'), knownOtherwise(catalog)], () => {
        const visits = findTrait(catalog, 'days_since_visit');
        const none = traitAt('orders', '=', 0);
        return visits ? allOf(none, traitAt('days_since_visit', '<=', 90)) : allOf(none);
      }),
  },
  {
    id: 'new-visitor',
    group: 'life',
    name: { ko: '신규 방문자', en: 'New visitors' },
    who: {
      ko: '최근 처음 방문했고 아직 사지 않은 사람',
      en: 'People who came for the first time and have not bought',
    },
    value: {
      ko: '브랜드 소개와 지금 가입하면 받는 첫 구매 혜택',
      en: 'What the shop stands for, and a gift for joining',
    },
    how: { ko: '사이트 배너, 환영 메시지', en: 'Banner on the site, welcome message' },
    resolve: (catalog) =>
      given([file(catalog, 'events'), computed(catalog, 'orders', 'orders')], () =>
        allOf(
          { kind: 'nth', table: 'events', where: [], nth: 1, window: last(30) },
          traitAt('orders', '=', 0),
        ),
      ),
  },
  {
    id: 'returned',
    group: 'life',
    name: { ko: '오랜만에 돌아온 고객', en: 'Back after a long break' },
    who: {
      ko: '반년 넘게 쉬다가 최근 다시 구매한 고객',
      en: 'People who bought again after half a year or more',
    },
    value: { ko: '반가운 인사와 달라진 점 소개', en: 'A welcome back, and what has changed' },
    how: { ko: '이메일, 상품에 넣는 카드', en: 'E-mail, a card in the parcel' },
    resolve: (catalog) =>
      given([file(catalog, 'orders')], () =>
        allOf({
          kind: 'returned',
          table: 'orders',
          where: [],
          gap: { n: 180, unit: 'day' },
          window: last(60),
        }),
      ),
  },
  {
    id: 'churned',
    group: 'life',
    name: { ko: '이탈 고객', en: 'Churned customers' },
    who: { ko: '돌아오기 어려울 만큼 오래 쉰 고객', en: 'People away for so long that few return' },
    value: {
      ko: '떠난 이유를 묻는 짧은 설문과 재방문 쿠폰',
      en: 'A short question why, and a coupon to come back',
    },
    how: { ko: '이메일 한 번, 답이 없으면 발송 중단', en: 'One e-mail; stop when there is no answer' },
    resolve: (catalog, facts = NO_FACTS) =>
      given([computed(catalog, 'last_order', 'orders'), computed(catalog, 'gap_median', 'orders')], () => {
        const { lapseDays, gone } = lifeNumbers(facts);
        return allOf(
          traitIs('last_order', { op: 'within', window: { kind: 'before', n: lapseDays, unit: 'day' } }),
          not(
            allOf(
              traitAt('orders', '>=', 3),
              traitIs('recency', { op: 'than', compare: '<=', times: gone, trait: 'gap_median' }),
            ),
          ),
        );
      }),
  },
  {
    id: 'cooling',
    group: 'life',
    name: { ko: '활동이 줄어든 고객', en: 'Cooling down' },
    who: {
      ko: '최근 30일 방문이 평소의 절반도 안 되는 고객',
      en: 'People who visit less than half as much as usual',
    },
    value: { ko: '관심 카테고리의 새 소식과 작은 혜택', en: 'News of what they like, and a small gift' },
    how: { ko: '앱 푸시, 개인화 이메일', en: 'App push, personal e-mail' },
    resolve: (catalog) =>
      given([file(catalog, 'events')], () => {
        const measure = { kind: 'distinct', column: 'session' } as const;
        const usual = { table: 'events', where: [], window: last(90), measure, per: 30 } as const;
        return allOf(
          did({ table: 'events', window: last(90), measure, test: atLeast(3) }),
          did({
            table: 'events',
            window: last(30),
            measure,
            test: { op: 'than', compare: '<', times: 0.5, other: usual },
          }),
        );
      }),
  },
];
