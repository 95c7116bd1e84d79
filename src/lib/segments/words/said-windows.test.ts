import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../core/condition';
import {
  CART,
  COATS,
  OPENED,
  ORDERS,
  SAID_CATALOG,
  ago,
  anchor,
  atLeast,
  calendar,
  days,
  did,
  near,
  not,
  nth,
  trait,
} from './fixture-said';
import { say } from './say';

describe('moments and stretches of days in words', () => {
  it.each<[leaf: Leaf, ko: string, koNot: string, en: string, enNot: string]>([
    [
      did(ORDERS, atLeast(2), undefined, near('after', anchor('first', ORDERS), days(30))),
      '첫 구매 후 30일 안에 2회 이상 구매한 고객',
      '첫 구매 후 30일 안에 2회 이상 구매하지 않은 고객',
      'Customers who bought at least 2 times within 30 days after their first purchase',
      'Customers who did not buy at least 2 times within 30 days after their first purchase',
    ],
    [
      did(ORDERS, { op: '=', value: 0 }, undefined, near('after', anchor('first', ORDERS), null)),
      '첫 구매 후에 구매하지 않은 고객',
      '첫 구매 후에 구매한 고객',
      'Customers who did not buy after their first purchase',
      'Customers who bought after their first purchase',
    ],
    [
      did(ORDERS, undefined, undefined, ago(days(60), days(30))),
      '60일 전부터 30일 전까지 구매한 고객',
      '60일 전부터 30일 전까지 구매하지 않은 고객',
      'Customers who bought between 60 days and 30 days ago',
      'Customers who did not buy between 60 days and 30 days ago',
    ],
    [
      trait('joined', { op: 'within', window: ago({ n: 1, unit: 'year' }, days(30)) }),
      '가입일이 1년 전부터 30일 전 사이인 고객',
      '가입일이 1년 전부터 30일 전 사이가 아닌 고객',
      'Customers whose sign-up date is between 1 year and 30 days ago',
      'Customers whose sign-up date is not between 1 year and 30 days ago',
    ],
    [
      nth(ORDERS, -1, ago(days(60), days(30))),
      '마지막 구매가 60일 전부터 30일 전 사이인 고객',
      '마지막 구매가 60일 전부터 30일 전 사이인 경우가 아닌 고객',
      'Customers whose last purchase was between 60 days and 30 days ago',
      'Customers whose last purchase (if any) was not between 60 days and 30 days ago',
    ],
    [
      did(ORDERS, undefined, undefined, calendar('month', 1)),
      '지난달에 구매한 고객',
      '지난달에 구매하지 않은 고객',
      'Customers who bought last month',
      'Customers who did not buy last month',
    ],
    [
      did(ORDERS, undefined, undefined, calendar('year', 0)),
      '올해 구매한 고객',
      '올해 구매하지 않은 고객',
      'Customers who bought this year',
      'Customers who did not buy this year',
    ],
    [
      did(ORDERS, undefined, undefined, calendar('quarter', 2)),
      '2분기 전 분기에 구매한 고객',
      '2분기 전 분기에 구매하지 않은 고객',
      'Customers who bought in the calendar quarter 2 before this one',
      'Customers who did not buy in the calendar quarter 2 before this one',
    ],
    [
      trait('joined', { op: 'within', window: calendar('week', 0) }),
      '가입일이 이번 주인 고객',
      '가입일이 이번 주가 아닌 고객',
      'Customers whose sign-up date is this week',
      'Customers whose sign-up date is not this week',
    ],
    [
      did(CART, undefined, undefined, near('before', anchor('last', ORDERS), days(7))),
      '마지막 구매 전 7일 안에 장바구니에 담은 고객',
      '마지막 구매 전 7일 안에 장바구니에 담지 않은 고객',
      'Customers who added to the cart within 7 days before their last purchase',
      'Customers who did not add to the cart within 7 days before their last purchase',
    ],
    [
      did(ORDERS, undefined, undefined, near('after', anchor('last', OPENED), days(3))),
      '메시지를 마지막으로 연 후 3일 안에 구매한 고객',
      '메시지를 마지막으로 연 후 3일 안에 구매하지 않은 고객',
      'Customers who bought within 3 days after their last opening of a message',
      'Customers who did not buy within 3 days after their last opening of a message',
    ],
    [
      did(ORDERS, undefined, undefined, near('before', anchor('first', COATS), null)),
      '카테고리가 ‘아우터’인 주문을 처음 하기 전에 구매한 고객',
      '카테고리가 ‘아우터’인 주문을 처음 하기 전에 구매하지 않은 고객',
      'Customers who bought before their first order (where category is ‘아우터’)',
      'Customers who did not buy before their first order (where category is ‘아우터’)',
    ],
    [
      did(ORDERS, undefined, undefined, near('after', { kind: 'trait', trait: 'joined' }, days(7))),
      '가입일부터 7일 안에 구매한 고객',
      '가입일부터 7일 안에 구매하지 않은 고객',
      'Customers who bought within 7 days from their sign-up date',
      'Customers who did not buy within 7 days from their sign-up date',
    ],
    [
      did(ORDERS, undefined, undefined, near('after', { kind: 'trait', trait: 'joined' }, null)),
      '가입일 이후에 구매한 고객',
      '가입일 이후에 구매하지 않은 고객',
      'Customers who bought on or after their sign-up date',
      'Customers who did not buy on or after their sign-up date',
    ],
    [
      did(ORDERS, undefined, undefined, near('before', { kind: 'trait', trait: 'joined' }, days(30))),
      '가입일 전 30일 안에 구매한 고객',
      '가입일 전 30일 안에 구매하지 않은 고객',
      'Customers who bought within 30 days before their sign-up date',
      'Customers who did not buy within 30 days before their sign-up date',
    ],
    [
      did(ORDERS, undefined, undefined, near('before', { kind: 'trait', trait: 'joined' }, null)),
      '가입일보다 전에 구매한 고객',
      '가입일보다 전에 구매하지 않은 고객',
      'Customers who bought before their sign-up date',
      'Customers who did not buy before their sign-up date',
    ],
    [
      did(
        ORDERS,
        atLeast(50000),
        { kind: 'sum', column: 'amount' },
        near('after', anchor('first', ORDERS), days(30)),
      ),
      '첫 구매 후 30일 동안 주문의 결제 금액 합계가 ₩50,000 이상인 고객',
      '첫 구매 후 30일 동안 주문의 결제 금액 합계가 ₩50,000 이상이 아닌 고객',
      'Customers whose total amount over orders within 30 days after their first purchase is at least ₩50,000',
      'Customers whose total amount over orders within 30 days after their first purchase is not at least ₩50,000',
    ],
    [
      did(ORDERS, atLeast(3), undefined, { kind: 'any', n: 7, unit: 'day' }),
      '연속 7일 안에 3회 이상 구매한 적이 있는 고객',
      '연속 7일 안에 3회 이상 구매한 적이 없는 고객',
      'Customers who bought at least 3 times in some stretch of 7 days',
      'Customers who bought at least 3 times in no stretch of 7 days',
    ],
    [
      did(CART, { op: '<', value: 3 }, undefined, { kind: 'any', n: 2, unit: 'week' }),
      '연속 2주 안에 장바구니에 3회 미만으로 담은 적이 있는 고객',
      '연속 2주 안에 장바구니에 3회 미만으로 담은 적이 없는 고객',
      'Customers who added to the cart fewer than 3 times in some stretch of 2 weeks',
      'Customers who added to the cart fewer than 3 times in no stretch of 2 weeks',
    ],
    [
      did(ORDERS, atLeast(100000), { kind: 'sum', column: 'amount' }, { kind: 'any', n: 30, unit: 'day' }),
      '연속 30일 동안 결제 금액 합계가 ₩100,000 이상인 적이 있는 고객',
      '연속 30일 동안 결제 금액 합계가 ₩100,000 이상인 적이 없는 고객',
      'Customers whose total amount over orders in some stretch of 30 days is at least ₩100,000',
      'Customers whose total amount over orders in no stretch of 30 days is at least ₩100,000',
    ],
  ])('%#', (leaf, ...sentences) => {
    const said = (['ko', 'en'] as const).flatMap((lang) =>
      [leaf, not(leaf)].map((condition) => say(condition, SAID_CATALOG, [], lang)),
    );
    expect(said).toEqual(sentences);
  });
});
