import type { Condition, Test } from '../../core/condition';
import type { Catalog, EventColumn, Trait } from '../../core/relation';
import { allOf, traitAt, traitIs } from '../draft';
import { either, given, type Found } from './given';
import { columnLacks } from './lacking';
import { anyOf, atLeast, did, last, percent, says, where } from './leaves';
import { column, columnLike, computed, file, profile, writtenIn } from './look-up';
import { COFFEE, ELECTRONICS } from './trades';
import type { Template } from './template';

const PRODUCT = { ko: '상품이나 카테고리', en: 'products or categories' };
const HOUR = { ko: '주문 시각(시) 또는 시간대', en: 'the hour or part of the day' };

/** The column with the hour of an order as a number, or with a name of the part of the day. */
function hour(catalog: Catalog): Found<EventColumn> {
  const found = columnLike(
    catalog,
    'orders',
    /시간대|주문 ?시각|주문시$|^시$|hour|time.?slot|day.?part/i,
    HOUR,
  );
  return 'value' in found && found.value.type === 'date' ? { missing: columnLacks('orders', HOUR) } : found;
}

/** Before work: from seven to before ten o'clock, or a part of the day that is called so. */
function morning({ type }: EventColumn): Test {
  if (type === 'number') return { op: 'between', low: 7, high: 9 };
  return { op: 'in', values: ['출근', '출근 시간', '아침', '오전', 'morning', 'Morning', 'commute'] };
}

/** Where the hour is no column, the time of the order tells it, in words that only SQL has. */
const MORNINGS = `SELECT customer_id FROM orders GROUP BY customer_id
HAVING count(DISTINCT order_no) >= 4
AND avg(CASE WHEN hour(t) BETWEEN 7 AND 9 AND isodow(t) <= 5 THEN 1.0 ELSE 0.0 END) >= 0.5`;

function student(trait: Trait): Condition {
  return trait.type === 'number'
    ? traitIs(trait.name, { op: 'between', low: 19, high: 25 })
    : says(trait.name, ['대학', '학생', 'student']);
}

/** Words by which fine products are told. */
const FINE = {
  ko: ['스페셜티', '원두', '프리미엄'],
  en: ['specialty', 'single origin', 'premium'],
} as const;

function fine(catalog: Catalog, column: string): Condition[] {
  return FINE[writtenIn(catalog)].map((text) =>
    did({
      table: 'orders',
      where: [where(column, { op: 'contains', text })],
      window: last(180),
      test: atLeast(2),
    }),
  );
}

/** Templates of shops: electronics and coffee. */
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
  {
    id: 'coffee-commuter',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '출근길 직장인', en: 'On the way to work' },
    who: {
      ko: '주문의 절반 이상이 아침 7~9시대인 고객',
      en: 'People who order mostly between 7 and 10 in the morning',
    },
    value: { ko: '기다리지 않는 미리 주문과 아침 세트', en: 'Order ahead without waiting, a morning set' },
    how: { ko: '출근 시간 앱 푸시', en: 'App push before work' },
    resolve: (catalog) =>
      given([file(catalog, 'orders')], () => {
        const found = hour(catalog);
        if ('missing' in found) return allOf({ kind: 'sql', sql: MORNINGS });
        const early = [where(found.value.name, morning(found.value))];
        return allOf(
          { kind: 'regular', table: 'orders', where: early, least: 3, of: 4, unit: 'week' },
          did({
            table: 'orders',
            window: last(90),
            measure: { kind: 'share', of: early, by: null },
            test: atLeast(0.5),
          }),
        );
      }),
  },
  {
    id: 'coffee-student',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '대학생', en: 'Students' },
    who: {
      ko: '19~25세이거나 학생이고 객단가가 낮은 절반',
      en: 'Aged 19 to 25 or students, with orders in the lower half',
    },
    value: { ko: '부담 없는 가격, 시험 기간 할인', en: 'A fair price, offers at exam time' },
    how: { ko: 'SNS, 학교 앞 매장', en: 'Social media, shops near the campus' },
    resolve: (catalog) =>
      given(
        [
          either(profile(catalog, 'job'), profile(catalog, 'age')),
          computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' }),
        ],
        (trait) => allOf(student(trait), percent('aov', 'bottom', 50)),
      ),
  },
  {
    id: 'coffee-premium',
    group: 'trade',
    trade: COFFEE,
    name: { ko: '프리미엄 커피 고객', en: 'Lovers of fine coffee' },
    who: {
      ko: '객단가가 높고 고급 상품을 고르는 고객',
      en: 'People with large orders who choose the fine line',
    },
    value: { ko: '좋은 원두와 머물고 싶은 분위기, 시음 초대', en: 'Fine beans, a place to stay, tastings' },
    how: { ko: '매장 초대, 뉴스레터', en: 'Invitations, newsletter' },
    resolve: (catalog) =>
      given(
        [
          computed(catalog, 'aov', 'orders', { ko: '금액', en: 'amounts' }),
          either(
            column(catalog, 'orders', 'product', PRODUCT),
            column(catalog, 'orders', 'category', PRODUCT),
          ),
        ],
        (_, { name }) => allOf(percent('aov', 'top', 20), anyOf(...fine(catalog, name))),
      ),
  },
];
