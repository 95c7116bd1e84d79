import type { Condition, MeasureTest, RowFilter, SequenceStep, Test, Window } from '../../core/condition';
import { traitOf } from '../fixture';
import {
  all,
  any,
  calendar,
  catalog as shop,
  did,
  ever,
  is,
  last,
  more,
  near,
  never,
  not,
  trait,
} from './sentences.fixture';

/** For tests: the shop with a home and a birthday of each customer. */
export const catalog = {
  ...shop,
  traits: [
    ...shop.traits,
    traitOf('lat', 'number', 'base', { ko: '위도', en: 'Latitude' }),
    traitOf('lng', 'number', 'base', { ko: '경도', en: 'Longitude' }),
    traitOf('address', 'text', 'base', { ko: '주소', en: 'Address' }),
    traitOf('birth', 'date', 'base', { ko: '생년월일', en: 'Date of birth' }),
  ],
};

const within = (name: string, window: Window) => trait(name, { op: 'within', window });
const top = (side: 'top' | 'bottom', n: number, unit: 'percent' | 'customers' = 'percent'): Condition => ({
  kind: 'rank',
  trait: 'revenue',
  side,
  n,
  unit,
  within: null,
});
const vip = trait('grade', { op: 'in', values: ['VIP'] });
const lastOrder = (window: Window): Condition => ({
  kind: 'nth',
  table: 'orders',
  where: [],
  nth: -1,
  window,
});
const secondOrder = (window: Window): Condition => ({
  kind: 'nth',
  table: 'orders',
  where: [],
  nth: 2,
  window,
});
const before = (n: number): Window => ({ kind: 'before', n, unit: 'day' });
const event = (name: string): RowFilter => ({ column: 'event', test: { op: 'in', values: [name] } });
const events = (name: string) => ({ table: 'events' as const, where: [event(name)] });
const lives = (...areas: string[]) => trait('address', { op: 'area', areas });
const sum = { measure: { kind: 'sum' as const, column: 'amount' } };
const mean = { measure: { kind: 'avg' as const, column: 'amount' } };
const cartUnpaid: Condition = {
  kind: 'sequence',
  missing: true,
  window: ever,
  steps: [
    { ...events('add_to_cart'), within: null, without: null },
    { ...events('purchase'), within: { n: 7, unit: 'day' }, without: null },
  ] as SequenceStep[],
};
const opened = {
  table: 'messages' as const,
  where: [{ column: 'action', test: { op: 'in', values: ['opened'] } }] as RowFilter[],
};
const clicked = {
  ...opened,
  where: [{ column: 'action', test: { op: 'in', values: ['clicked'] } }] as RowFilter[],
};
const bag: RowFilter[] = [{ column: 'category', test: { op: 'in', values: ['가방'] } }];
const birthday = (side: 'next' | 'last', days: number) => trait('birth', { op: 'anniversary', side, days });

const SEOUL = { lat: 37.567, lon: 126.978 };
const at = (...tests: Test[]): RowFilter[] => tests.map((test) => ({ column: 't', test }));
const weekend: Test = { op: 'weekday', days: [6, 7] };
const weekdays: Test = { op: 'weekday', days: [1, 2, 3, 4, 5] };
const hours = (from: number, to: number): Test => ({ op: 'hours', from, to });
const visit = (...tests: Test[]) => ({ ...events('visit'), where: [event('visit'), ...at(...tests)] });
const ofOneProduct = (missing: boolean): Condition => ({
  kind: 'sequence',
  missing,
  window: ever,
  steps: [
    { ...events('add_to_cart'), within: null, without: null },
    { ...events('purchase'), within: { n: 24, unit: 'hour' }, without: null },
  ],
  same: [{ table: 'events', column: 'product' }],
});
const firstOrder = trait('first_order', {
  op: 'days-from',
  side: 'after',
  from: 0,
  to: 7,
  trait: 'joined',
});

/** For tests: what people type about the clock, places, and how soon things were done. */
export const EVERYDAY_WHEN: readonly (readonly [text: string, meaning: Condition])[] = [
  ['주말에 주문', did(more(1), ever, { where: at(weekend) })],
  ['주말 주문 고객', did(more(1), ever, { where: at(weekend) })],
  ['최근 90일 주말에 2회 이상 구매', did(more(2), last(90), { where: at(weekend) })],
  ['주말에 구매하지 않음', did(never, ever, { where: at(weekend) })],
  ['월·수·금요일에 주문', did(more(1), ever, { where: at({ op: 'weekday', days: [1, 3, 5] }) })],
  ['평일 아침 7시에서 9시 사이 방문', did(more(1), ever, visit(weekdays, hours(7, 9)))],
  ['저녁 6시부터 9시까지 방문', did(more(1), ever, visit(hours(18, 21)))],
  ['밤 10시부터 다음 날 새벽 2시까지 방문', did(more(1), ever, visit(hours(22, 2)))],
  ['주문 일시가 월·수요일인 주문을 함', did(more(1), ever, { where: at({ op: 'weekday', days: [1, 3] }) })],
  ['서울시청 5km 이내', near(SEOUL, 5)],
  ['서울시청에서 5km 안에 있는 고객', near(SEOUL, 5)],
  ['서울시청 반경 5km 이내', near(SEOUL, 5)],
  ['서울시청에서 5km 넘게 떨어져 있음', near(SEOUL, 5, '>')],
  ['가입 후 7일 안에 첫 구매', firstOrder],
  ['가입 후 7일 이내 첫 주문 고객', firstOrder],
  ['첫 주문일이 가입일 이후 7일 이내', firstOrder],
  ['같은 상품을 장바구니에 담고 24시간 안에 결제 안 함', ofOneProduct(true)],
  ['같은 상품을 장바구니에 담은 뒤 24시간 안에 결제', ofOneProduct(false)],
  ['ordered on weekends', did(more(1), ever, { where: at(weekend) })],
  ['bought at the weekend in the last 90 days', did(more(1), last(90), { where: at(weekend) })],
  ['bought at least 2 times on weekends', did(more(2), ever, { where: at(weekend) })],
  ['did not buy on weekends', did(never, ever, { where: at(weekend) })],
  ['visited on Mondays', did(more(1), ever, visit({ op: 'weekday', days: [1] }))],
  ['visited on weekdays between 7am and 9am', did(more(1), ever, visit(weekdays, hours(7, 9)))],
  ['visited from 22:00 until 2:00 in the last 7 days', did(more(1), last(7), visit(hours(22, 2)))],
  ['within 5 km of 37.567, 126.978', near(SEOUL, 5)],
  ['who live within 5 km of Seoul City Hall', near(SEOUL, 5)],
  ['more than 5 km from Seoul City Hall', near(SEOUL, 5, '>')],
  ['carted but not paid for the same product within 24 hours', ofOneProduct(true)],
  ['for the same product, added to cart and then paid within 24 hours', ofOneProduct(false)],
  ['added to cart and then paid for the same product within 24 hours', ofOneProduct(false)],
  ['first purchase within 7 days of joining', firstOrder],
  ['first ordered within 7 days after signing up', firstOrder],
];

const firstOrderIn = (window: Window): Condition => ({ ...secondOrder(window), nth: 1 }) as Condition;
const place = (window: Window, measure: object, within: string | null = null, n = 10) =>
  did({ op: 'top', n, unit: 'percent', within } as MeasureTest, window, measure);
const month = calendar('month', 1);
const lastYear = calendar('year', 1);
const year2025: Window = { kind: 'between', from: '2025-01-01', to: '2025-12-31' };
const may2025: Window = { kind: 'between', from: '2025-05-01', to: '2025-05-31' };

/** For tests: what people type about first orders, buying and spending. */
export const EVERYDAY_BUYING: readonly (readonly [text: string, meaning: Condition])[] = [
  ['지난달에 첫 구매', firstOrderIn(month)],
  ['지난달에 첫 구매한 고객', firstOrderIn(month)],
  ['최근 30일 안에 처음 구매한 고객', firstOrderIn(last(30))],
  ['이번 달에 처음 산 고객', firstOrderIn(calendar('month', 0))],
  ['최근 6개월 동안 안 산 고객', did(never, last(6, 'month'))],
  ['한 번도 안 산 고객', did(never)],
  ['최근 90일 동안 한 번도 사지 않은 고객', did(never, last(90))],
  ['최근 1년 동안 2번 이상 산 고객', did(more(2), last(1, 'year'))],
  ['메시지를 열었지만 안 산 고객', all(did(more(1), ever, opened), did(never))],
  ['장바구니에 담고 안 산 고객', all(did(more(1), ever, events('add_to_cart')), did(never))],
  ['올해 10만 원 이상 쓴 고객', did(more(100_000), calendar('year', 0), sum)],
  ['10만 원어치 이상 산 고객', did(more(100_000), ever, sum)],
  ['최근 1년간 구매금액 상위 10%', place(last(1, 'year'), sum)],
  ['구매 금액 기준 상위 10% 고객', place(ever, sum)],
  ['최근 1년 등급별 구매 금액 상위 10%인 고객', place(last(1, 'year'), sum, 'grade')],
  ['최근 1년 구매 횟수 상위 20%', place(last(1, 'year'), {}, null, 20)],
  ['2025년에 구매한 고객', did(more(1), year2025)],
  ['2025년 5월에 2회 이상 구매한 고객', did(more(2), may2025)],
  ['가입일이 2025년인 고객', within('joined', year2025)],
  ['가입일이 2025년 5월이고 한 번도 안 산 고객', all(within('joined', may2025), did(never))],
  ['2025년 5월에 첫 구매한 고객', firstOrderIn(may2025)],
  ['가입일이 2025년 5월보다 전', trait('joined', { op: 'before-day', day: '2025-05-01' })],
  ['첫 구매가 2025년', firstOrderIn(year2025)],
  ['마지막 주문이 2025년 5월', lastOrder(may2025)],
  ['올해 가입한 고객', within('joined', calendar('year', 0))],
  ['2025년에 가입한 고객', within('joined', year2025)],
  ['지난달에 가입하고 아직 구매하지 않은 고객', all(within('joined', month), did(never))],
  ['2025년 5월 1일 이후 가입', trait('joined', { op: 'on-or-after', day: '2025-05-01' })],
  ['joined before 2025', trait('joined', { op: 'before-day', day: '2025-01-01' })],
  ['joined after 2025', trait('joined', { op: 'on-or-after', day: '2026-01-01' })],
  ['joined after 2025-05-01', trait('joined', { op: 'on-or-after', day: '2025-05-02' })],
  ['최근 1개월 내 구매', did(more(1), last(1, 'month'))],
  ['1년 이상 구매가 없는 고객', did(never, last(1, 'year'))],
  ['구매한 지 60일 지난 고객', lastOrder(before(60))],
  ['마지막으로 구매한 지 90일이 넘은 고객', lastOrder(before(90))],
  ['30일 동안 방문 안 한 고객', did(never, last(30), events('visit'))],
  ['30일 이상 방문하지 않은 고객', did(never, last(30), events('visit'))],
  ['최근 3개월 구매액 30만원 이상', did(more(300_000), last(3, 'month'), sum)],
  ['작년에 사고 올해 안 산 고객', all(did(more(1), lastYear), did(never, calendar('year', 0)))],
  ['bought in 2025', did(more(1), year2025)],
  ['bought at least twice in May 2025', did(more(2), may2025)],
  ['joined in 2025', within('joined', year2025)],
  ['joined in May 2025', within('joined', may2025)],
  ["haven't visited for 30 days", did(never, last(30), events('visit'))],
  ['no visits in 30 days', did(never, last(30), events('visit'))],
  ['bought last year but not this year', all(did(more(1), lastYear), did(never, calendar('year', 0)))],
  ['bought in the last 30 days but not in the last 7 days', all(did(more(1), last(30)), did(never, last(7)))],
  ['first bought last month', firstOrderIn(month)],
  ['made their first purchase in the last 30 days', firstOrderIn(last(30))],
  ['first-time buyers this month', firstOrderIn(calendar('month', 0))],
  ['spent more than 100k in the last 12 months', did({ op: '>', value: 100_000 }, last(12, 'month'), sum)],
  ['top 10% by spend in the last 12 months', place(last(12, 'month'), sum)],
  ['top 10% spenders this year', place(calendar('year', 0), sum)],
  ['top 20% by purchases in the last year', place(last(1, 'year'), {}, null, 20)],
  ['opened a message but did not buy', all(did(more(1), ever, opened), did(never))],
];

/** For tests: what people type every day, and what it means. */
export const EVERYDAY: readonly (readonly [text: string, meaning: Condition])[] = [
  ['매출 상위 10%', top('top', 10)],
  ['매출 하위 20%인 고객', top('bottom', 20)],
  ['등급이 VIP', vip],
  ['등급이 VIP인 고객', vip],
  ['등급이 VIP가 아님', trait('grade', { op: 'not-in', values: ['VIP'] })],
  ['등급이 골드이고 매출 상위 10%', all(trait('grade', { op: 'in', values: ['골드'] }), top('top', 10))],
  ['마지막 구매가 90일 이전', lastOrder(before(90))],
  ['마지막 주문이 90일 넘게 지남', lastOrder(before(90))],
  ['마지막 구매 후 60일 경과', lastOrder(before(60))],
  ['마지막 구매가 30일 이내', lastOrder(last(30))],
  ['최근 3개월 동안 주문 없음', did(never, last(3, 'month'))],
  ['최근 90일간 구매 안 함', did(never, last(90))],
  ['한 번도 구매 안 함', did(never)],
  ['구매 이력 없음', did(never)],
  ['90일 이상 미구매', did(never, last(90))],
  ['2회 이상 구매', did(more(2))],
  ['최근 30일 2회 이상 구매', did(more(2), last(30))],
  ['최근 1년 구매 3회 이상', did(more(3), last(1, 'year'))],
  ['재구매 고객', did(more(2))],
  ['1회 구매 고객', did({ op: '=', value: 1 })],
  ['올해 10만 원 이상 구매', did(more(100_000), calendar('year', 0), sum)],
  ['최근 6개월 총 구매 금액 50만 원 이상', did(more(500_000), last(6, 'month'), sum)],
  ['객단가 5만 원 이상', did(more(50_000), ever, mean)],
  ['구매 횟수 5회 이상', did(more(5))],
  ['서울 거주', lives('서울')],
  ['서울에 사는 고객', lives('서울')],
  ['부산 또는 대구에 거주', lives('부산', '대구')],
  ['경기도 성남시에 사는 고객', lives('경기도 성남시')],
  ['생일이 7일 안에 돌아옴', birthday('next', 7)],
  ['가입한 지 1년 이상', within('joined', { kind: 'before', n: 1, unit: 'year' })],
  ['가입일이 30일 이내', within('joined', last(30))],
  ['장바구니에 담고 7일 안에 결제 안 함', cartUnpaid],
  ['장바구니에 담은 뒤 7일 안에 결제하지 않은 고객', cartUnpaid],
  ['최근 7일 방문', did(more(1), last(7), events('visit'))],
  ['최근 30일 안에 검색한 고객', did(more(1), last(30), events('search'))],
  ['장바구니 담기 없음', did(never, ever, events('add_to_cart'))],
  ['최근 30일 안에 메시지를 열지 않음', did(never, last(30), opened)],
  ['카테고리가 가방인 상품 구매', did(more(1), ever, { where: bag })],
  ['검색했지만 구매하지 않음', all(did(more(1), ever, events('search')), did(never))],
  ['top 10% by revenue', top('top', 10)],
  ['bottom 20% by revenue', top('bottom', 20)],
  ['top 100 customers by revenue', top('top', 100, 'customers')],
  ['grade is VIP', vip],
  ['customers whose grade is VIP', vip],
  ['grade is not VIP', trait('grade', { op: 'not-in', values: ['VIP'] })],
  ['last purchase was more than 90 days ago', lastOrder(before(90))],
  ['last purchase over 90 days ago', lastOrder(before(90))],
  ['second order was in the last 30 days', secondOrder(last(30))],
  ['second order this month', secondOrder(calendar('month', 0))],
  ['bought twice in the last month', did({ op: '=', value: 2 }, last(1, 'month'))],
  ['never bought', did(never)],
  ['has not bought in 90 days', did(never, last(90))],
  ['no orders in the last 3 months', did(never, last(3, 'month'))],
  ['inactive for 90 days', did(never, last(90))],
  ['2 or more orders in the last year', did(more(2), last(1, 'year'))],
  ['more than 3 orders this year', did({ op: '>', value: 3 }, calendar('year', 0))],
  ['bought more than once', did({ op: '>', value: 1 })],
  ['repeat customers', did(more(2))],
  ['one-time buyers', did({ op: '=', value: 1 })],
  ['spent over 100,000 won this year', did({ op: '>', value: 100_000 }, calendar('year', 0), sum)],
  ['spent at least 100k won in the last 12 months', did(more(100_000), last(12, 'month'), sum)],
  ['average order value over 50,000', did({ op: '>', value: 50_000 }, ever, mean)],
  ['live in Seoul', lives('Seoul')],
  ['who live in Seoul or Busan', lives('Seoul', 'Busan')],
  ['from Seoul', lives('Seoul')],
  ['birthday in the next 7 days', birthday('next', 7)],
  ['joined in the last 30 days', within('joined', last(30))],
  ['added to cart but did not pay within 7 days', cartUnpaid],
  ['added to the cart and then did not pay within 7 days', cartUnpaid],
  ['visited in the last 7 days', did(more(1), last(7), events('visit'))],
  ['searched but never bought', all(did(more(1), ever, events('search')), did(never))],
  ['opened a message in the last 30 days', did(more(1), last(30), opened)],
  ['clicked at least 3 messages', did(more(3), ever, clicked)],
  ['revenue over 100,000 or grade is VIP', any(is('revenue', '>', 100_000), vip)],
  ['not top 10% by revenue', not(top('top', 10))],
];
