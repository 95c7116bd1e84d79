import type { Condition, MeasureTest, Window } from '../../core/condition';
import { within, lastOrder, secondOrder, before, events, sum, mean, opened } from './everyday-words.fixture';
import { all, calendar, did, ever, last, more, never, trait } from './sentences.fixture';

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
  ['매출이 10~20만원', trait('revenue', { op: 'between', low: 100_000, high: 200_000 })],
  ['매출이 5천~2만원', trait('revenue', { op: 'between', low: 5000, high: 20_000 })],
  ['객단가 3~5만원', did({ op: 'between', low: 30_000, high: 50_000 }, ever, mean)],
  ['할인 비중 10~20%', trait('discount', { op: 'between', low: 0.1, high: 0.2 })],
  ['revenue between 100 and 200k', trait('revenue', { op: 'between', low: 100_000, high: 200_000 })],
  ['재구매 없음', did({ op: '<', value: 2 })],
  [
    '같은 상품을 3회 이상 검색함',
    did(more(3), ever, { ...events('search'), measure: { kind: 'most', column: 'product' } }),
  ],
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
