import { describe, expect, it } from 'vitest';
import type { Leaf, MeasureRank } from '../../core/condition';
import {
  CART,
  COAT,
  COATS,
  EVER,
  OPENED,
  ORDERS,
  SAID_CATALOG,
  atLeast,
  before,
  did,
  event,
  having,
  last,
  most,
  not,
  other,
  rows,
  share,
  than,
  topShare,
} from './fixture-said';
import { say } from './say';

function place(
  op: 'top' | 'bottom',
  n: number,
  unit: 'customers' | 'percent' = 'percent',
  within: string | null = null,
): MeasureRank {
  return { op, n, unit, within };
}

describe('shares, comparisons and places in words', () => {
  it.each<[leaf: Leaf, ko: string, koNot: string, en: string, enNot: string]>([
    [
      did(event('search'), atLeast(3), most('brand'), last(60)),
      '최근 60일 안에 같은 브랜드를 3회 이상 검색한 고객',
      '최근 60일 안에 같은 브랜드를 3회 이상 검색하지 않은 고객',
      'Customers who searched at least 3 times for the same brand in the last 60 days',
      'Customers who did not search at least 3 times for the same brand in the last 60 days',
    ],
    [
      did(ORDERS, atLeast(2), most('category')),
      '최근 90일 안에 같은 카테고리를 2회 이상 구매한 고객',
      '최근 90일 안에 같은 카테고리를 2회 이상 구매하지 않은 고객',
      'Customers who placed at least 2 orders with the same category in the last 90 days',
      'Customers who did not place at least 2 orders with the same category in the last 90 days',
    ],
    [
      did(CART, atLeast(2), most('product')),
      '최근 90일 안에 같은 상품을 장바구니에 2회 이상 담은 고객',
      '최근 90일 안에 같은 상품을 장바구니에 2회 이상 담지 않은 고객',
      'Customers who added to the cart at least 2 times with the same product in the last 90 days',
      'Customers who did not add to the cart at least 2 times with the same product in the last 90 days',
    ],
    [
      did(OPENED, atLeast(3), most('campaign')),
      '최근 90일 안에 같은 캠페인으로 메시지를 3회 이상 연 고객',
      '최근 90일 안에 같은 캠페인으로 메시지를 3회 이상 열지 않은 고객',
      'Customers who opened at least 3 messages with the same campaign in the last 90 days',
      'Customers who did not open at least 3 messages with the same campaign in the last 90 days',
    ],
    [
      did(COATS, atLeast(2), most('brand')),
      '최근 90일 안에 같은 브랜드로 카테고리가 ‘아우터’인 주문을 2회 이상 한 고객',
      '최근 90일 안에 같은 브랜드로 카테고리가 ‘아우터’인 주문을 2회 이상 하지 않은 고객',
      'Customers who placed at least 2 orders with the same brand (where category is ‘아우터’) in the last 90 days',
      'Customers who did not place at least 2 orders with the same brand (where category is ‘아우터’) in the last 90 days',
    ],
    [
      did(ORDERS, { op: '<=', value: 1 }, most('category')),
      '최근 90일 동안 같은 카테고리의 최다 구매 횟수가 1회 이하인 고객',
      '최근 90일 동안 같은 카테고리의 최다 구매 횟수가 1회 초과인 고객',
      'Customers whose largest number of purchases with the same category in the last 90 days is at most 1',
      'Customers whose largest number of purchases with the same category in the last 90 days is more than 1',
    ],
    [
      did(ORDERS, { op: '=', value: 1 }, share([COAT])),
      '최근 90일 주문이 모두 카테고리가 ‘아우터’인 고객',
      '최근 90일 주문이 모두 카테고리가 ‘아우터’인 경우가 아닌 고객',
      'Customers whose orders in the last 90 days are all ones where category is ‘아우터’',
      'Customers whose share of orders (where category is ‘아우터’) over orders in the last 90 days is not 100%',
    ],
    [
      did(ORDERS, { op: '=', value: 0 }, share([COAT])),
      '최근 90일 주문 중 카테고리가 ‘아우터’인 것이 하나도 없는 고객',
      '최근 90일 주문 중 카테고리가 ‘아우터’인 것이 하나도 없는 경우가 아닌 고객',
      'Customers whose orders in the last 90 days include none where category is ‘아우터’',
      'Customers whose share of orders (where category is ‘아우터’) over orders in the last 90 days is not 0%',
    ],
    [
      did(ORDERS, { op: '>', value: 0 }, share([COAT])),
      '최근 90일 주문 중 카테고리가 ‘아우터’인 것이 하나라도 있는 고객',
      '최근 90일 주문 중 카테고리가 ‘아우터’인 것이 하나라도 있는 경우가 아닌 고객',
      'Customers whose orders in the last 90 days include at least one where category is ‘아우터’',
      'Customers whose share of orders (where category is ‘아우터’) over orders in the last 90 days is not more than 0%',
    ],
    [
      did(ORDERS, atLeast(0.8), share([COAT]), EVER),
      '카테고리가 ‘아우터’인 주문 비중이 80% 이상인 고객',
      '카테고리가 ‘아우터’인 주문 비중이 80% 이상이 아닌 고객',
      'Customers whose share of orders (where category is ‘아우터’) over orders is at least 80%',
      'Customers whose share of orders (where category is ‘아우터’) over orders is not at least 80%',
    ],
    [
      did(ORDERS, atLeast(0.5), share([COAT], 'amount')),
      '최근 90일 동안 카테고리가 ‘아우터’인 주문의 결제 금액 비중이 50% 이상인 고객',
      '최근 90일 동안 카테고리가 ‘아우터’인 주문의 결제 금액 비중이 50% 이상이 아닌 고객',
      'Customers whose share of amount from orders (where category is ‘아우터’) over orders in the last 90 days is at least 50%',
      'Customers whose share of amount from orders (where category is ‘아우터’) over orders in the last 90 days is not at least 50%',
    ],
    [
      did(COATS, { op: '<', value: 0.3 }, share([having('brand', 'A', 'B')])),
      '최근 90일 동안 카테고리가 ‘아우터’인 주문 중 브랜드가 ‘A’, ‘B’ 중 하나인 주문 비중이 30% 미만인 고객',
      '최근 90일 동안 카테고리가 ‘아우터’인 주문 중 브랜드가 ‘A’, ‘B’ 중 하나인 주문 비중이 30% 미만이 아닌 고객',
      'Customers whose share of orders (where brand is one of ‘A’, ‘B’) over orders (where category is ‘아우터’) in the last 90 days is less than 30%',
      'Customers whose share of orders (where brand is one of ‘A’, ‘B’) over orders (where category is ‘아우터’) in the last 90 days is not less than 30%',
    ],
    [
      did(event('search'), atLeast(0.5), share([COAT])),
      '최근 90일 동안 검색 중 카테고리가 ‘아우터’인 검색 비중이 50% 이상인 고객',
      '최근 90일 동안 검색 중 카테고리가 ‘아우터’인 검색 비중이 50% 이상이 아닌 고객',
      'Customers whose share of searches (where category is ‘아우터’) over searches in the last 90 days is at least 50%',
      'Customers whose share of searches (where category is ‘아우터’) over searches in the last 90 days is not at least 50%',
    ],
    [
      did(ORDERS, atLeast(0.8), topShare('category'), last(1, 'year')),
      '최근 1년 주문의 80% 이상이 한 카테고리에 몰린 고객',
      '최근 1년 주문의 80% 이상이 한 카테고리에 몰린 경우가 아닌 고객',
      'Customers who have at least 80% of their orders in the last 1 year in one category',
      'Customers who do not have at least 80% of their orders in the last 1 year in one category',
    ],
    [
      did(ORDERS, { op: '=', value: 1 }, topShare('brand'), last(1, 'year')),
      '최근 1년 동안 한 브랜드만 구매한 고객',
      '최근 1년 동안 한 브랜드만 구매한 경우가 아닌 고객',
      'Customers whose orders in the last 1 year are all of one brand',
      'Customers whose largest share of one brand over orders in the last 1 year is not 100%',
    ],
    [
      did(ORDERS, atLeast(0.5), topShare('category', 'amount')),
      '최근 90일 주문 결제 금액의 50% 이상이 한 카테고리에 몰린 고객',
      '최근 90일 주문 결제 금액의 50% 이상이 한 카테고리에 몰린 경우가 아닌 고객',
      'Customers who have at least 50% of the amount of their orders in the last 90 days in one category',
      'Customers who do not have at least 50% of the amount of their orders in the last 90 days in one category',
    ],
    [
      did(ORDERS, { op: 'between', low: 0.2, high: 0.4 }, topShare('category')),
      '최근 90일 동안 주문 중 가장 큰 카테고리의 비중이 20% 이상 40% 이하인 고객',
      '최근 90일 동안 주문 중 가장 큰 카테고리의 비중이 20% 이상 40% 이하가 아닌 고객',
      'Customers whose largest share of one category over orders in the last 90 days is between 20% and 40%',
      'Customers whose largest share of one category over orders in the last 90 days is not between 20% and 40%',
    ],
    [
      did(CART, { op: '=', value: 1 }, topShare('category')),
      '최근 90일 동안 장바구니 담기 중 가장 큰 카테고리의 비중이 100%인 고객',
      '최근 90일 동안 장바구니 담기 중 가장 큰 카테고리의 비중이 100%가 아닌 고객',
      'Customers whose additions to the cart in the last 90 days are all of one category',
      'Customers whose largest share of one category over additions to the cart in the last 90 days is not 100%',
    ],
    [
      did(ORDERS, than('<', 0.5, other(ORDERS, EVER, 30)), undefined, last(30)),
      '최근 30일 구매 횟수가 자기 30일 평균의 0.5배 미만인 고객',
      '최근 30일 구매 횟수가 자기 30일 평균의 0.5배 미만이 아닌 고객',
      'Customers whose number of purchases in the last 30 days is less than half their own 30-day average',
      'Customers whose number of purchases in the last 30 days is not less than half their own 30-day average',
    ],
    [
      did(ORDERS, than('>=', 2, other(ORDERS, last(1, 'year'), 30)), undefined, last(30)),
      '최근 30일 구매 횟수가 최근 1년 자기 30일 평균의 2배 이상인 고객',
      '최근 30일 구매 횟수가 최근 1년 자기 30일 평균의 2배 이상이 아닌 고객',
      'Customers whose number of purchases in the last 30 days is at least 2 times their own 30-day average in the last 1 year',
      'Customers whose number of purchases in the last 30 days is not at least 2 times their own 30-day average in the last 1 year',
    ],
    [
      did(event('visit'), than('>', 1, other(ORDERS, last(90)))),
      '최근 90일 방문 횟수가 최근 90일 구매 횟수보다 많은 고객',
      '최근 90일 방문 횟수가 최근 90일 구매 횟수보다 많은 경우가 아닌 고객',
      'Customers whose number of visits in the last 90 days is more than their number of purchases in the last 90 days',
      'Customers whose number of visits in the last 90 days is not more than their number of purchases in the last 90 days',
    ],
    [
      did(ORDERS, than('<', 1, other(ORDERS, before(90)))),
      '최근 90일 구매 횟수가 90일보다 더 전의 구매 횟수보다 적은 고객',
      '최근 90일 구매 횟수가 90일보다 더 전의 구매 횟수보다 적은 경우가 아닌 고객',
      'Customers whose number of purchases in the last 90 days is less than their number of purchases more than 90 days ago',
      'Customers whose number of purchases in the last 90 days is not less than their number of purchases more than 90 days ago',
    ],
    [
      did(ORDERS, than('=', 1, other(OPENED, last(90)))),
      '최근 90일 구매 횟수가 최근 90일 메시지를 연 횟수와 같은 고객',
      '최근 90일 구매 횟수가 최근 90일 메시지를 연 횟수와 다른 고객',
      'Customers whose number of purchases in the last 90 days is the same as their number of openings of messages in the last 90 days',
      'Customers whose number of purchases in the last 90 days is not the same as their number of openings of messages in the last 90 days',
    ],
    [
      did(ORDERS, than('!=', 3, other(COATS, EVER))),
      '최근 90일 구매 횟수가 카테고리가 ‘아우터’인 주문 횟수의 3배가 아닌 고객',
      '최근 90일 구매 횟수가 카테고리가 ‘아우터’인 주문 횟수의 3배인 고객',
      'Customers whose number of purchases in the last 90 days is not exactly 3 times their number of orders (where category is ‘아우터’)',
      'Customers whose number of purchases in the last 90 days is exactly 3 times their number of orders (where category is ‘아우터’)',
    ],
    [
      did(ORDERS, than('<', 1, other(ORDERS, EVER, 30, { kind: 'avg', column: 'amount' })), {
        kind: 'sum',
        column: 'amount',
      }),
      '최근 90일 결제 금액 합계가 자기 결제 금액 평균의 30일 평균보다 적은 고객',
      '최근 90일 결제 금액 합계가 자기 결제 금액 평균의 30일 평균보다 적은 경우가 아닌 고객',
      'Customers whose total amount over orders in the last 90 days is less than their own 30-day average of average amount',
      'Customers whose total amount over orders in the last 90 days is not less than their own 30-day average of average amount',
    ],
    [
      did(
        rows('tickets'),
        than('>', 1, other(rows('tickets'), EVER, null, { kind: 'avg', column: 'rating' })),
        {
          kind: 'avg',
          column: 'rating',
        },
      ),
      '최근 90일 문의·리뷰의 평점 평균이 문의·리뷰의 평점 평균보다 높은 고객',
      '최근 90일 문의·리뷰의 평점 평균이 문의·리뷰의 평점 평균보다 높은 경우가 아닌 고객',
      'Customers whose average rating over tickets and reviews in the last 90 days is more than their average rating over tickets and reviews',
      'Customers whose average rating over tickets and reviews in the last 90 days is not more than their average rating over tickets and reviews',
    ],
    [
      did(
        rows('tickets'),
        than('<', 1, other(rows('tickets'), EVER, null, { kind: 'max', column: 'rating' })),
        {
          kind: 'max',
          column: 'rating',
        },
      ),
      '최근 90일 문의·리뷰의 평점 최댓값이 문의·리뷰의 평점 최댓값보다 작은 고객',
      '최근 90일 문의·리뷰의 평점 최댓값이 문의·리뷰의 평점 최댓값보다 작은 경우가 아닌 고객',
      'Customers whose highest rating over tickets and reviews in the last 90 days is less than their highest rating over tickets and reviews',
      'Customers whose highest rating over tickets and reviews in the last 90 days is not less than their highest rating over tickets and reviews',
    ],
    [
      did(rows('events'), than('>=', 1, other(ORDERS, EVER)), { kind: 'distinct', column: 'session' }),
      '최근 90일 방문(세션) 수가 구매 횟수 이상인 고객',
      '최근 90일 방문(세션) 수가 구매 횟수 이상이 아닌 고객',
      'Customers whose number of visits (sessions) in the last 90 days is at least their number of purchases',
      'Customers whose number of visits (sessions) in the last 90 days is not at least their number of purchases',
    ],
    [
      did(rows('orders'), place('top', 10), { kind: 'sum', column: 'amount' }, last(12, 'month')),
      '최근 12개월 결제 금액 합계 상위 10%인 고객',
      '최근 12개월 결제 금액 합계 상위 10%가 아닌 고객',
      'Customers who are in the top 10% by total amount over orders in the last 12 months',
      'Customers who are not in the top 10% by total amount over orders in the last 12 months',
    ],
    [
      did(event('visit'), place('top', 100, 'customers'), { kind: 'times' }, last(30)),
      '최근 30일 방문 횟수 상위 100명인 고객',
      '최근 30일 방문 횟수 상위 100명이 아닌 고객',
      'Customers who are in the top 100 by number of visits in the last 30 days',
      'Customers who are not in the top 100 by number of visits in the last 30 days',
    ],
    [
      did(ORDERS, place('bottom', 20, 'percent', 'grade'), { kind: 'distinct', column: 'brand' }, EVER),
      '등급별 구매한 브랜드 종류 수 하위 20%인 고객',
      '등급별 구매한 브랜드 종류 수 하위 20%가 아닌 고객',
      'Customers who are in the bottom 20% by number of different values of brand in each grade',
      'Customers who are not in the bottom 20% by number of different values of brand in each grade',
    ],
  ])('%#', (leaf, ...sentences) => {
    const said = (['ko', 'en'] as const).flatMap((lang) =>
      [leaf, not(leaf)].map((condition) => say(condition, SAID_CATALOG, [], lang)),
    );
    expect(said).toEqual(sentences);
  });
});
