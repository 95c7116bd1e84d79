import { describe, expect, it } from 'vitest';
import type { Leaf, RowFilter, Test } from '../../core/condition';
import {
  atLeast,
  COAT,
  did,
  EVER,
  event,
  having,
  nth,
  ORDERS,
  rows,
  SAID_CATALOG,
  share,
  sequence,
  step,
  trait,
} from './fixture-said';
import { say } from './say';

const BRAND = having('brand', '나무');
const DEAR: RowFilter = { column: 'amount', test: { op: '>=', value: 100_000 } };
const clock = (test: Test): RowFilter => ({ column: 't', test });
const all = (...of: RowFilter[]): RowFilter => ({ kind: 'all', of });
const any = (...of: RowFilter[]): RowFilter => ({ kind: 'any', of });
const bagOrBrand = any(COAT, all(BRAND, DEAR));

describe('filters of which one is enough, in words', () => {
  it.each<[leaf: Leaf, ko: string, en: string]>([
    [
      did(rows('orders', bagOrBrand), atLeast(2)),
      '최근 90일 안에 (카테고리가 ‘아우터’이거나 (브랜드가 ‘나무’이고 결제 금액이 ₩100,000 이상인)) 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where category is ‘아우터’ or (brand is ‘나무’ and amount is at least ₩100,000)) in the last 90 days',
    ],
    [
      did(rows('orders', DEAR, any(COAT, BRAND)), atLeast(2)),
      '최근 90일 안에 결제 금액이 ₩100,000 이상이고 (카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인) 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where amount is at least ₩100,000 and (category is ‘아우터’ or brand is ‘나무’)) in the last 90 days',
    ],
    [
      did(rows('orders', any(COAT, BRAND), DEAR), atLeast(2)),
      '최근 90일 안에 (카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인 경우)이고 결제 금액이 ₩100,000 이상인 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where (category is ‘아우터’ or brand is ‘나무’) and amount is at least ₩100,000) in the last 90 days',
    ],
    [
      nth(event('search', any(COAT, BRAND)), 1, EVER),
      '(카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인) 검색을 처음 한 적이 있는 고객',
      'Customers who have had their first search (where category is ‘아우터’ or brand is ‘나무’)',
    ],
    [
      did(ORDERS, { op: '=', value: 1 }, share([any(COAT, BRAND)])),
      '최근 90일 주문이 모두 (카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인 경우)인 고객',
      'Customers whose orders in the last 90 days are all ones where (category is ‘아우터’ or brand is ‘나무’)',
    ],
    [
      did(rows('orders', any(COAT, BRAND)), atLeast(100_000), { kind: 'sum', column: 'amount' }),
      '최근 90일 동안 (카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인) 주문의 결제 금액 합계가 ₩100,000 이상인 고객',
      'Customers whose total amount over orders (where category is ‘아우터’ or brand is ‘나무’) in the last 90 days is at least ₩100,000',
    ],
    [
      sequence([step(rows('orders', any(COAT, BRAND))), step(rows('orders', all(any(DEAR))))]),
      '(카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인) 주문을 한 뒤 결제 금액이 ₩100,000 이상인 주문을 한 고객',
      'Customers who placed an order (where category is ‘아우터’ or brand is ‘나무’) and then placed an order (where amount is at least ₩100,000)',
    ],
    [
      did(
        rows(
          'orders',
          clock({ op: 'weekday', days: [1, 2, 3, 4, 5] }),
          clock({ op: 'hours', from: 7, to: 9 }),
        ),
        atLeast(2),
      ),
      '최근 90일 안에 주문 일시가 평일이고 주문 일시가 7시부터 9시 전까지인 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where time of the order is on a weekday and time of the order is from 7:00 until 9:00) in the last 90 days',
    ],
    [
      did(
        rows('orders', any(clock({ op: 'weekday', days: [6, 7] }), clock({ op: 'hours', from: 22, to: 2 }))),
        atLeast(2),
      ),
      '최근 90일 안에 (주문 일시가 주말이거나 주문 일시가 22시부터 다음 날 2시 전까지인) 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where time of the order is at the weekend or time of the order is from 22:00 until 2:00 the next day) in the last 90 days',
    ],
    [
      trait('joined', { op: 'weekday', days: [7, 1, 3] }),
      '가입일이 월·수·일요일인 고객',
      'Customers whose sign-up date is on Monday, Wednesday or Sunday',
    ],
    [
      trait('birth', { op: 'month', months: [12, 5] }),
      '생년월일이 5월·12월인 고객',
      'Customers whose date of birth is in May or December',
    ],
    [
      did(rows('orders', { kind: 'none', of: [COAT, BRAND] }), atLeast(2)),
      '최근 90일 안에 (카테고리가 ‘아우터’이거나 브랜드가 ‘나무’인 경우)가 아닌 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where not (category is ‘아우터’ or brand is ‘나무’)) in the last 90 days',
    ],
    [
      did(rows('orders', { kind: 'none', of: [BRAND] }, DEAR), atLeast(2)),
      '최근 90일 안에 (브랜드가 ‘나무’인 경우)가 아니고 결제 금액이 ₩100,000 이상인 주문을 2회 이상 한 고객',
      'Customers who placed at least 2 orders (where not (brand is ‘나무’) and amount is at least ₩100,000) in the last 90 days',
    ],
  ])('%#', (leaf, ko, en) => {
    expect(say(leaf, SAID_CATALOG, [], 'ko')).toBe(ko);
    expect(say(leaf, SAID_CATALOG, [], 'en')).toBe(en);
  });
});
