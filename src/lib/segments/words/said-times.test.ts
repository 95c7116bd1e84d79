import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../core/condition';
import {
  CART,
  COATS,
  EVER,
  OPENED,
  ORDERS,
  SAID_CATALOG,
  before,
  between,
  event,
  having,
  last,
  not,
  nth,
  rows,
} from './fixture-said';
import { say } from './say';

describe('the first, second and last time in words', () => {
  it.each<[leaf: Leaf, ko: string, koNot: string, en: string, enNot: string]>([
    [
      nth(ORDERS, 1, last(30)),
      '최근 30일 안에 처음 구매한 고객',
      '최근 30일 안에 처음 구매한 경우가 아닌 고객',
      'Customers whose first purchase was in the last 30 days',
      'Customers whose first purchase (if any) was not in the last 30 days',
    ],
    [
      nth(ORDERS, -1, before(90)),
      '마지막 구매가 90일보다 더 전인 고객',
      '마지막 구매가 90일보다 더 전인 경우가 아닌 고객',
      'Customers whose last purchase was more than 90 days ago',
      'Customers whose last purchase (if any) was not more than 90 days ago',
    ],
    [
      nth(ORDERS, -1, last(30)),
      '마지막 구매가 최근 30일 이내인 고객',
      '마지막 구매가 최근 30일 이내인 경우가 아닌 고객',
      'Customers whose last purchase was in the last 30 days',
      'Customers whose last purchase (if any) was not in the last 30 days',
    ],
    [
      nth(ORDERS, -1, between('2026-01-01', '2026-01-31')),
      '마지막 구매가 2026년 1월 1일부터 2026년 1월 31일 사이인 고객',
      '마지막 구매가 2026년 1월 1일부터 2026년 1월 31일 사이인 경우가 아닌 고객',
      'Customers whose last purchase was from January 1, 2026 to January 31, 2026',
      'Customers whose last purchase (if any) was not from January 1, 2026 to January 31, 2026',
    ],
    [
      nth(ORDERS, 1, EVER),
      '처음 구매한 적이 있는 고객',
      '처음 구매한 적이 없는 고객',
      'Customers who have had their first purchase',
      'Customers who have not had their first purchase',
    ],
    [
      nth(ORDERS, -1, EVER),
      '마지막 구매가 있는 고객',
      '마지막 구매가 없는 고객',
      'Customers who have a last purchase',
      'Customers who do not have a last purchase',
    ],
    [
      nth(ORDERS, 2, last(30)),
      '최근 30일 안에 두 번째로 구매한 고객',
      '최근 30일 안에 두 번째로 구매한 경우가 아닌 고객',
      'Customers whose second purchase was in the last 30 days',
      'Customers whose second purchase (if any) was not in the last 30 days',
    ],
    [
      nth(ORDERS, 12, last(1, 'year')),
      '최근 1년 안에 12번째로 구매한 고객',
      '최근 1년 안에 12번째로 구매한 경우가 아닌 고객',
      'Customers whose 12th purchase was in the last 1 year',
      'Customers whose 12th purchase (if any) was not in the last 1 year',
    ],
    [
      nth(ORDERS, 3, before(6, 'month')),
      '6개월보다 더 전에 세 번째로 구매한 고객',
      '6개월보다 더 전에 세 번째로 구매한 경우가 아닌 고객',
      'Customers whose third purchase was more than 6 months ago',
      'Customers whose third purchase (if any) was not more than 6 months ago',
    ],
    [
      nth(ORDERS, -2, last(30)),
      '끝에서 두 번째로 구매한 때가 최근 30일 이내인 고객',
      '끝에서 두 번째로 구매한 때가 최근 30일 이내인 경우가 아닌 고객',
      'Customers whose second to last purchase was in the last 30 days',
      'Customers whose second to last purchase (if any) was not in the last 30 days',
    ],
    [
      nth(COATS, 1, last(30)),
      '최근 30일 안에 카테고리가 ‘아우터’인 주문을 처음 한 고객',
      '최근 30일 안에 카테고리가 ‘아우터’인 주문을 처음 한 경우가 아닌 고객',
      'Customers whose first order (where category is ‘아우터’) was in the last 30 days',
      'Customers whose first order (if any; where category is ‘아우터’) was not in the last 30 days',
    ],
    [
      nth(COATS, -1, before(90)),
      '카테고리가 ‘아우터’인 주문을 마지막으로 한 때가 90일보다 더 전인 고객',
      '카테고리가 ‘아우터’인 주문을 마지막으로 한 때가 90일보다 더 전인 경우가 아닌 고객',
      'Customers whose last order (where category is ‘아우터’) was more than 90 days ago',
      'Customers whose last order (if any; where category is ‘아우터’) was not more than 90 days ago',
    ],
    [
      nth(CART, 1, last(7)),
      '최근 7일 안에 장바구니에 처음 담은 고객',
      '최근 7일 안에 장바구니에 처음 담은 경우가 아닌 고객',
      'Customers whose first addition to the cart was in the last 7 days',
      'Customers whose first addition to the cart (if any) was not in the last 7 days',
    ],
    [
      nth(CART, -1, before(7)),
      '마지막 장바구니 담기가 7일보다 더 전인 고객',
      '마지막 장바구니 담기가 7일보다 더 전인 경우가 아닌 고객',
      'Customers whose last addition to the cart was more than 7 days ago',
      'Customers whose last addition to the cart (if any) was not more than 7 days ago',
    ],
    [
      nth(event('quiz_done'), -1, last(7)),
      '마지막 ‘quiz_done’ 행동이 최근 7일 이내인 고객',
      '마지막 ‘quiz_done’ 행동이 최근 7일 이내인 경우가 아닌 고객',
      'Customers whose last ‘quiz_done’ was in the last 7 days',
      'Customers whose last ‘quiz_done’ (if any) was not in the last 7 days',
    ],
    [
      nth(OPENED, -1, before(30)),
      '메시지를 마지막으로 연 때가 30일보다 더 전인 고객',
      '메시지를 마지막으로 연 때가 30일보다 더 전인 경우가 아닌 고객',
      'Customers whose last opening of a message was more than 30 days ago',
      'Customers whose last opening of a message (if any) was not more than 30 days ago',
    ],
    [
      nth(rows('tickets'), 1, last(30)),
      '최근 30일 안에 문의나 리뷰를 처음 남긴 고객',
      '최근 30일 안에 문의나 리뷰를 처음 남긴 경우가 아닌 고객',
      'Customers whose first ticket or review was in the last 30 days',
      'Customers whose first ticket or review (if any) was not in the last 30 days',
    ],
    [
      nth(rows('surveys', having('question', '만족도')), -1, last(30)),
      '‘만족도’ 문항에 마지막으로 답한 때가 최근 30일 이내인 고객',
      '‘만족도’ 문항에 마지막으로 답한 때가 최근 30일 이내인 경우가 아닌 고객',
      'Customers whose last answer to ‘만족도’ was in the last 30 days',
      'Customers whose last answer to ‘만족도’ (if any) was not in the last 30 days',
    ],
  ])('%#', (leaf, ...sentences) => {
    const said = (['ko', 'en'] as const).flatMap((lang) =>
      [leaf, not(leaf)].map((condition) => say(condition, SAID_CATALOG, [], lang)),
    );
    expect(said).toEqual(sentences);
  });
});
