import { expect, it } from 'vitest';
import type { Ahead, Condition, DaysFrom } from '../../core/condition';
import { parseCondition } from './parse';
import {
  all,
  any,
  calendar,
  clock,
  carts,
  coats,
  coatsOrBags,
  coatsOrDearBags,
  days90,
  dearCoatsOrBags,
  did,
  ever,
  is,
  last,
  member,
  near,
  more,
  never,
  noCoatsNorBags,
  not,
  placed as catalog,
  segments,
  trait,
  weekday,
  weekendsOrDecember,
} from './sentences.fixture';

const vip = trait('grade', { op: 'in', values: ['VIP'] });
const twice = did(more(2), days90);
const risk = member('s1');
const sum = (column: string) => ({ measure: { kind: 'sum' as const, column } });
const average = { measure: { kind: 'avg' as const, column: 'amount' } };

/** What people type, and what it means. */
const apart = (side: DaysFrom['side'], from: number, to: number | null, beside = 'joined') =>
  trait('first_order', { op: 'days-from', side, from, to, trait: beside });
const ahead = (window: Ahead) => trait('joined', { op: 'within', window });

const SENTENCES: readonly (readonly [text: string, meaning: Condition])[] = [
  ['최근 90일 안에 2회 이상 구매하고 이탈 위험이 아님', all(twice, not(risk))],
  ['최근 90일 동안 2번 이상 구매했고 이탈 위험이 아닌 고객', all(twice, not(risk))],
  ['최근90일안에2회이상구매하고이탈위험이아님', all(twice, not(risk))],
  ['최근 90일 이내에 두 번 이상 구매함', twice],
  ['지난 90일간 2회 이상 구매한 고객', twice],
  ['최근 ９０일 안에 ２회 이상 구매함', twice],
  ['최근 90일 안에 2차례 이상 구매했습니다.', twice],
  ['구매함', did()],
  ['구매한 고객', did()],
  ['구매한 적이 있음', did()],
  ['구매한 적 없음', did(never)],
  ['한 번도 구매하지 않음', did(never)],
  ['최근 3개월 동안 구매하지 않은 고객', did(never, last(3, 'month'))],
  ['최근 일주일 안에 구매했음', did(more(1), last(1, 'week'))],
  ['최근 1년 안에 3회 넘게 구매함', did({ op: '>', value: 3 }, last(1, 'year'))],
  ['최근 2주 안에 정확히 2회 구매함', did({ op: '=', value: 2 }, last(2, 'week'))],
  ['3회에서 5회 구매함', did({ op: 'between', low: 3, high: 5 })],
  ['3~5회 구매했음', did({ op: 'between', low: 3, high: 5 })],
  [
    '60일 전부터 30일 전까지 구매함',
    did(more(1), { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } }),
  ],
  [
    '60~30일 전에 구매한 고객',
    did(more(1), { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } }),
  ],
  [
    '1년 전부터 30일 전 사이에 구매했음',
    did(more(1), { kind: 'ago', from: { n: 1, unit: 'year' }, to: { n: 30, unit: 'day' } }),
  ],
  ['90일보다 더 전에 구매함', did(more(1), { kind: 'before', n: 90, unit: 'day' })],
  [
    '2026-01-01부터 2026-01-31까지 구매함',
    did(more(1), { kind: 'between', from: '2026-01-01', to: '2026-01-31' }),
  ],
  [
    '2026년 1월 1일부터 2026년 1월 31일까지 구매한 고객',
    did(more(1), { kind: 'between', from: '2026-01-01', to: '2026-01-31' }),
  ],
  ['어느 7일 사이에든 3회 이상 구매함', did(more(3), { kind: 'any', n: 7, unit: 'day' })],
  [
    '첫 주문 후 30일 안에 구매함',
    did(more(1), {
      kind: 'near',
      side: 'after',
      anchor: { kind: 'row', which: 'first', table: 'orders', where: [] },
      within: { n: 30, unit: 'day' },
    }),
  ],
  [
    '가입일 이후 30일 안에 구매하지 않음',
    did(never, {
      kind: 'near',
      side: 'after',
      anchor: { kind: 'trait', trait: 'joined' },
      within: { n: 30, unit: 'day' },
    }),
  ],
  [
    '가입일 전에 주문이 있음',
    did(more(1), { kind: 'near', side: 'before', anchor: { kind: 'trait', trait: 'joined' }, within: null }),
  ],
  ['등급이 ‘VIP’임', vip],
  ['등급은 "VIP"', vip],
  ["등급 'VIP'인 고객", vip],
  ['등급이 ‘VIP’이고 매출이 12,000원 이상임', all(vip, is('revenue', '>=', 12000))],
  ['등급이 ‘VIP’ 그리고 매출 >= 12000', all(vip, is('revenue', '>=', 12000))],
  ['매출 ≥ 12000', is('revenue', '>=', 12000)],
  ['매출이 12000보다 큼', is('revenue', '>', 12000)],
  ['매출이 10만원 이상임', is('revenue', '>=', 100_000)],
  ['매출이 10만 원 이상이고 등급이 ‘VIP’임', all(is('revenue', '>=', 100_000), vip)],
  ['매출이 1억 5천만원 미만', is('revenue', '<', 150_000_000)],
  ['매출이 1억 원에서 2억원 사이임', trait('revenue', { op: 'between', low: 1e8, high: 2e8 })],
  ['매출이 3만 5천보다 큼', is('revenue', '>', 35_000)],
  ['주문의 결제 금액 합계가 10만 원 이상', did(more(100000), ever, sum('amount'))],
  ['매출은 12,000원 미만', is('revenue', '<', 12000)],
  ['매출이 1,000원에서 5,000원 사이임', trait('revenue', { op: 'between', low: 1000, high: 5000 })],
  ['매출이 0원이 아님', is('revenue', '!=', 0)],
  ['할인 비중이 10% 초과', is('discount', '>', 0.1)],
  [
    '마지막 주문 후 지난 날이 30일 이하이거나 주문 수가 5회 이상',
    any(is('recency', '<=', 30), is('orders', '>=', 5)),
  ],
  [
    '마지막 주문일이 60일 전부터 30일 전 사이',
    trait('last_order', {
      op: 'within',
      window: { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } },
    }),
  ],
  [
    '마지막 주문일이 60~30일 전임',
    trait('last_order', {
      op: 'within',
      window: { kind: 'ago', from: { n: 60, unit: 'day' }, to: { n: 30, unit: 'day' } },
    }),
  ],
  ['첫 주문일이 가입일 이후 7일 이내임', apart('after', 0, 7)],
  ['첫 주문일이 가입일 후 7일 이내', apart('after', 0, 7)],
  ['첫 주문일이 가입일 이전 3일 안임', apart('before', 0, 3)],
  ['첫 주문일이 가입일 전후 1일 이내', apart('either', 0, 1)],
  ['첫 주문일이 가입일보다 늦음', apart('after', 1, null)],
  ['첫 주문일이 마지막 주문일보다 빠른 고객', apart('before', 1, null, 'last_order')],
  ['첫 주문일이 마지막 주문일보다 이르고 구매함', all(apart('before', 1, null, 'last_order'), did())],
  ['첫 주문일이 가입일과 같거나 늦음', apart('after', 0, null)],
  ['첫 주문일이 가입일보다 30일 이상 늦음', apart('after', 30, null)],
  ['첫 주문일이 가입일보다 30일 넘게 늦은 고객', apart('after', 31, null)],
  ['첫 주문일이 가입일과 같은 날임', apart('either', 0, 0)],
  ['첫 주문일이 가입일보다 1~7일 늦음', apart('after', 1, 7)],
  ['첫 주문일이 가입일과 30일 이상 차이 남', apart('either', 30, null)],
  ['마지막 주문일이 최근 30일 이내', trait('last_order', { op: 'within', window: last(30) })],
  ['마지막 주문일이 2026년 3월 1일 이후임', trait('last_order', { op: 'on-or-after', day: '2026-03-01' })],
  ['가입일이 2026.3.1 전임', trait('joined', { op: 'before-day', day: '2026-03-01' })],
  ['가입일이 2026-03-01임', trait('joined', { op: 'on', day: '2026-03-01' })],
  [
    '가입일이 돌아오는 날이 앞으로 30일 안에 있음',
    trait('joined', { op: 'anniversary', side: 'next', days: 30 }),
  ],
  ['가입일이 비어 있음', trait('joined', { op: 'blank' })],
  ['가입일이 비어 있지 않은 고객', trait('joined', { op: 'not-blank' })],
  ['수신 동의가 예', trait('consent', { op: 'is', value: true })],
  ['도시가 ‘서울’ 또는 ‘부산’ 중 하나임', trait('city', { op: 'in', values: ['서울', '부산'] })],
  ['도시가 ‘서울’, ‘부산’ 중 어느 것도 아님', trait('city', { op: 'not-in', values: ['서울', '부산'] })],
  ['도시가 ‘강남’을 포함하지 않음', trait('city', { op: 'not-contains', text: '강남' })],
  ['도시가 ‘서’로 시작함', trait('city', { op: 'starts', text: '서' })],
  ['도시가 ‘서울 강남구’ 지역임', trait('city', { op: 'area', areas: ['서울 강남구'] })],
  ['도시가 ‘서*’ 형식에 맞지 않음', trait('city', { op: 'not-matches', pattern: '서*' })],
  [
    '매출이 목표 매출의 1.5배 이상임',
    trait('revenue', { op: 'than', compare: '>=', times: 1.5, trait: 'target' }),
  ],
  ['매출이 목표 매출보다 큼', trait('revenue', { op: 'than', compare: '>', times: 1, trait: 'target' })],
  ['위도·경도가 37.5665, 126.978에서 5 km 이내임', near({ lat: 37.5665, lon: 126.978 }, 5)],
  [
    '위도·경도가 37.5665,126.9780에서 5km 안에 있고 VIP',
    all(near({ lat: 37.5665, lon: 126.978 }, 5), member('s3')),
  ],
  ['위도·경도가 서울시청에서 1,000 km 넘게 떨어져 있음', near({ lat: 37.567, lon: 126.978 }, 1000, '>')],
  ['위도·경도가 제주특별자치도청(33.489, 126.498)에서 0.5 km 이내', near({ lat: 33.489, lon: 126.498 }, 0.5)],
  ['매출 상위 10%임', { kind: 'rank', trait: 'revenue', side: 'top', n: 10, unit: 'percent', within: null }],
  [
    '도시별 매출 하위 100명',
    { kind: 'rank', trait: 'revenue', side: 'bottom', n: 100, unit: 'customers', within: 'city' },
  ],
  [
    '최근 12개월 주문의 결제 금액 합계 상위 10%임',
    did({ op: 'top', n: 10, unit: 'percent', within: null }, last(12, 'month'), sum('amount')),
  ],
  [
    '최근 30일 행동의 횟수 상위 100명',
    did({ op: 'top', n: 100, unit: 'customers', within: null }, last(30, 'day'), { table: 'events' }),
  ],
  [
    '도시별 구매의 서로 다른 카테고리 수 기준 상위 20%임',
    did({ op: 'top', n: 20, unit: 'percent', within: 'city' }, ever, {
      measure: { kind: 'distinct', column: 'category' },
    }),
  ],
  [
    '최근 90일 동안 주문의 결제 금액 평균이 도시별 하위 3명',
    did({ op: 'bottom', n: 3, unit: 'customers', within: 'city' }, days90, average),
  ],
  [
    '주문(카테고리가 ‘아우터’이거나 카테고리가 ‘가방’임)이 2회 이상 있음',
    did(more(2), ever, { where: coatsOrBags }),
  ],
  ['주문((카테고리가 ‘아우터’ 또는 카테고리가 ‘가방’))이 있음', did(more(1), ever, { where: coatsOrBags })],
  [
    '주문(카테고리가 ‘아우터’이거나 (카테고리가 ‘가방’이고 결제 금액이 100,000원 이상임))이 2회 이상 있음',
    did(more(2), ever, { where: coatsOrDearBags }),
  ],
  [
    '주문(결제 금액이 100,000 이상, (카테고리가 ‘아우터’이거나 카테고리가 ‘가방’))이 있음',
    did(more(1), ever, { where: dearCoatsOrBags }),
  ],
  ['주문(카테고리가 ‘아우터’임)이 2회 이상 있음', did(more(2), ever, { where: coats })],
  ['최근 90일 안에 주문(카테고리가 ‘아우터’)을 2회 이상 한 고객', did(more(2), days90, { where: coats })],
  ['최근 90일 안에 행동(이벤트가 ‘cart’)이 없음', did(never, days90, { table: 'events', where: carts })],
  ['주문의 결제 금액 합계가 100,000원 이상', did(more(100000), ever, sum('amount'))],
  ...[
    '최근 90일 동안 모든 주문이 (카테고리가 ‘아우터’임)에 해당함',
    '최근 90일 안에 주문이 모두 (카테고리가 ‘아우터’)에 해당하는 고객',
    '최근 90일 동안 주문의 (카테고리가 ‘아우터’임) 비율이 100%임',
  ].map((text): [string, Condition] => [
    text,
    did({ op: '=', value: 1 }, days90, { measure: { kind: 'share', of: coats, by: null } }),
  ]),
  [
    '최근 90일 동안 주문의 (카테고리가 ‘아우터’임) 비율이 50% 이상',
    did(more(0.5), days90, { measure: { kind: 'share', of: coats, by: null } }),
  ],
  [
    '최근 30일 동안 주문의 횟수가 (최근 365일 동안 주문의 횟수, 30일마다)의 1.5배 이상임',
    did(
      {
        op: 'than',
        compare: '>=',
        times: 1.5,
        other: { table: 'orders', where: [], window: last(365), measure: { kind: 'times' }, per: 30 },
      },
      last(30),
    ),
  ],
  ...(
    [
      ['높음', '>'],
      ['높았음', '>'],
      ['더 낮음', '<'],
      ['낮았음', '<'],
    ] as const
  ).map(
    ([higher, compare]) =>
      [
        `최근 90일 동안 주문의 결제 금액 평균이 (최근 365일 동안 주문의 결제 금액 평균)보다 ${higher}`,
        did(
          {
            op: 'than',
            compare,
            times: 1,
            other: { table: 'orders', where: [], window: last(365), ...average, per: null },
          },
          days90,
          average,
        ),
      ] as const,
  ),
  ['두 번째 주문이 최근 90일 이내임', { kind: 'nth', table: 'orders', where: [], nth: 2, window: days90 }],
  ['마지막 주문이 최근 90일 이내', { kind: 'nth', table: 'orders', where: [], nth: -1, window: days90 }],
  [
    '최근 6개월 중 4개월 이상 주문이 있음',
    { kind: 'regular', table: 'orders', where: [], least: 4, of: 6, unit: 'month' },
  ],
  [
    '최근 30일 안에 180일 이상 쉬었다가 주문이 다시 있음',
    { kind: 'returned', table: 'orders', where: [], gap: { n: 180, unit: 'day' }, window: last(30) },
  ],
  [
    '주문이 자기 주기의 1.5배보다 늦음',
    { kind: 'overdue', table: 'orders', where: [], times: 1.5, least: 3, spread: null },
  ],
  [
    '최근 90일 안에 행동(이벤트가 ‘cart’) 다음 7일 안에 주문이 없음',
    {
      kind: 'sequence',
      steps: [
        { table: 'events', where: carts, within: null, without: null },
        { table: 'orders', where: [], within: { n: 7, unit: 'day' }, without: null },
      ],
      missing: true,
      window: days90,
    },
  ],
  ['무작위 배정 ‘봄’의 0%부터 50%까지임', { kind: 'split', salt: '봄', from: 0, to: 0.5, within: null }],
  ['VIP 세그먼트에 속함', member('s3')],
  ['세그먼트 ‘VIP’에 속하지 않음', not(member('s3'))],
  ['VIP이거나 이탈 위험임', any(member('s3'), risk)],
  ['(VIP이거나 이탈 위험임)이고 구매함', all(any(member('s3'), risk), did())],
  ['구매했고 (VIP 또는 이탈 위험)', all(did(), any(member('s3'), risk))],
  ['(VIP이고 이탈 위험임)이 아님', not(all(member('s3'), risk))],
  ['구매함이고 VIP임', all(did(), member('s3'))],
  ['이탈 위험이 아님이거나 구매함', any(not(risk), did())],
  ['모든 고객', all()],
  ['SQL `SELECT customer_id FROM customers`임', { kind: 'sql', sql: 'SELECT customer_id FROM customers' }],
  ['지난달에 2회 이상 구매함', did(more(2), calendar('month', 1))],
  ['이번달 구매한 고객', did(more(1), calendar('month', 0))],
  ['올해 들어 구매함', did(more(1), calendar('year', 0))],
  ['지난 분기에 구매함', did(more(1), calendar('quarter', 1))],
  ['지난주 중에 구매함', did(more(1), calendar('week', 1))],
  ['지난 1주 동안 구매함', did(more(1), last(1, 'week'))],
  ['가입일이 작년임', trait('joined', { op: 'within', window: calendar('year', 1) })],
  ['가입일이 앞으로 30일 안에 있음', ahead({ kind: 'next', n: 30, unit: 'day' })],
  ['가입일이 앞으로 2주 이내임', ahead({ kind: 'next', n: 2, unit: 'week' })],
  ['가입일이 앞으로 한 달 안에 도래하는 고객', ahead({ kind: 'next', n: 1, unit: 'month' })],
  [
    '가입일이 30일 뒤부터 2개월 뒤 사이임',
    ahead({ kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 2, unit: 'month' } }),
  ],
  [
    '가입일이 30~60일 후임',
    ahead({ kind: 'ahead', from: { n: 30, unit: 'day' }, to: { n: 60, unit: 'day' } }),
  ],
  [
    '가입일이 앞으로 30일 안에 있고 가입일이 돌아오는 날이 앞으로 30일 안에 있음',
    all(
      ahead({ kind: 'next', n: 30, unit: 'day' }),
      trait('joined', { op: 'anniversary', side: 'next', days: 30 }),
    ),
  ],
  [
    '주문(주문 일시가 평일이고 주문 일시가 7시부터 9시 전까지임)이 2회 이상 있음',
    did(more(2), ever, { where: [clock(weekday(1, 2, 3, 4, 5)), clock({ op: 'hours', from: 7, to: 9 })] }),
  ],
  [
    '최근 90일 안에 주문(주문 일시가 22시부터 다음 날 2시까지)을 2회 이상 한 고객',
    did(more(2), days90, { where: [clock({ op: 'hours', from: 22, to: 2 })] }),
  ],
  [
    '주문(주문 일시가 토요일, 일요일이거나 주문 일시가 12월임)이 있음',
    did(more(1), ever, { where: [weekendsOrDecember] }),
  ],
  [
    '주문((카테고리가 ‘아우터’이거나 카테고리가 ‘가방’임)이 아님)이 2회 이상 있음',
    did(more(2), ever, { where: [noCoatsNorBags] }),
  ],
  ['주문 수가 1, 3 중 하나임', trait('orders', { op: 'in', values: ['1', '3'] })],
  ['주문 수가 ‘1’, ‘3’ 중 하나가 아님', trait('orders', { op: 'not-in', values: ['1', '3'] })],
  ['가입일이 주말임', trait('joined', weekday(6, 7))],
  ['가입일이 월요일 또는 금요일임', trait('joined', weekday(1, 5))],
  ['가입일이 3월, 5월 중 하나임', trait('joined', { op: 'month', months: [3, 5] })],
  ['3개월 전 달 동안 구매함', did(more(1), calendar('month', 3))],
];

it('has enough of them', () => expect(SENTENCES.length).toBeGreaterThanOrEqual(60));

it.each(SENTENCES)('%s', (text, meaning) => {
  for (const lang of ['ko', 'en'] as const) {
    expect(parseCondition(text, catalog, segments, lang)).toMatchObject({ ok: true, value: meaning });
  }
});
