import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../core/condition';
import { SAID_CATALOG, did, distance, not, rank, rows, split, sql, trait } from './fixture-said';
import { say } from './say';

describe('places, parts and tests in words', () => {
  it.each<[leaf: Leaf, ko: string, koNot: string, en: string, enNot: string]>([
    [
      rank('revenue', 10, 'percent'),
      '매출 상위 10%인 고객',
      '매출 상위 10%가 아닌 고객',
      'Customers who are in the top 10% by revenue',
      'Customers who are not in the top 10% by revenue',
    ],
    [
      rank('revenue', 3, 'customers', 'grade'),
      '등급별 매출 상위 3명인 고객',
      '등급별 매출 상위 3명이 아닌 고객',
      'Customers who are in the top 3 by revenue in each grade',
      'Customers who are not in the top 3 by revenue in each grade',
    ],
    [
      rank('orders', 100, 'customers', null, 'bottom'),
      '주문 수 하위 100명인 고객',
      '주문 수 하위 100명이 아닌 고객',
      'Customers who are in the bottom 100 by number of orders',
      'Customers who are not in the bottom 100 by number of orders',
    ],
    [
      rank('last_order', 10, 'percent'),
      '마지막 주문일이 가장 늦은 10%인 고객',
      '마지막 주문일이 가장 늦은 10%가 아닌 고객',
      'Customers who are in the latest 10% by last order',
      'Customers who are not in the latest 10% by last order',
    ],
    [
      rank('joined', 50, 'customers', null, 'bottom'),
      '가입일이 가장 이른 50명인 고객',
      '가입일이 가장 이른 50명이 아닌 고객',
      'Customers who are in the earliest 50 by sign-up date',
      'Customers who are not in the earliest 50 by sign-up date',
    ],
    [
      distance({ lat: 37.567, lon: 126.978 }, '<=', 5),
      '위도·경도가 서울특별시청(37.567, 126.978)에서 5 km 이내인 고객',
      '위도·경도가 서울특별시청(37.567, 126.978)에서 5 km 이내가 아닌 고객',
      'Customers whose latitude and longitude are within 5 km of Seoul City Hall (37.567, 126.978)',
      'Customers whose latitude and longitude are not within 5 km of Seoul City Hall (37.567, 126.978)',
    ],
    [
      distance({ lat: 37.5665, lon: 126.978 }, '>', 1200.5),
      '위도·경도가 37.5665, 126.978에서 1,200.5 km 넘게 떨어져 있는 고객',
      '위도·경도가 37.5665, 126.978에서 1,200.5 km 넘게 떨어져 있지 않은 고객',
      'Customers whose latitude and longitude are more than 1,200.5 km from 37.5665, 126.978',
      'Customers whose latitude and longitude are not more than 1,200.5 km from 37.5665, 126.978',
    ],
    [
      split('봄 실험', 0, 0.1),
      '무작위 10%(‘봄 실험’ 0%~10%)에 드는 고객',
      '무작위 10%(‘봄 실험’ 0%~10%)에 들지 않는 고객',
      'Customers who are in the random 10% (‘봄 실험’, 0%–10%)',
      'Customers who are not in the random 10% (‘봄 실험’, 0%–10%)',
    ],
    [
      split('봄 실험', 0.1, 0.3),
      '무작위 20%(‘봄 실험’ 10%~30%)에 드는 고객',
      '무작위 20%(‘봄 실험’ 10%~30%)에 들지 않는 고객',
      'Customers who are in the random 20% (‘봄 실험’, 10%–30%)',
      'Customers who are not in the random 20% (‘봄 실험’, 10%–30%)',
    ],
    [
      split('spring', 0, 0.5, 'grade'),
      '등급별 무작위 50%(‘spring’ 0%~50%)에 드는 고객',
      '등급별 무작위 50%(‘spring’ 0%~50%)에 들지 않는 고객',
      'Customers who are in the random 50% of each grade (‘spring’, 0%–50%)',
      'Customers who are not in the random 50% of each grade (‘spring’, 0%–50%)',
    ],
    [
      sql('SELECT customer_id\n  FROM customers'),
      'SQL ‘SELECT customer_id FROM customers’로 고른 고객',
      'SQL ‘SELECT customer_id FROM customers’로 고르지 않은 고객',
      'Customers who are selected by SQL ‘SELECT customer_id FROM customers’',
      'Customers who are not selected by SQL ‘SELECT customer_id FROM customers’',
    ],
    [
      trait('birth', { op: 'anniversary', side: 'next', days: 14 }),
      '생일이 앞으로 14일 안에 돌아오는 고객',
      '생일이 앞으로 14일 안에 돌아오지 않는 고객',
      'Customers whose birthday is in the next 14 days',
      'Customers whose birthday is not in the next 14 days',
    ],
    [
      trait('birth', { op: 'anniversary', side: 'last', days: 7 }),
      '생일이 최근 7일 안에 지난 고객',
      '생일이 최근 7일 안에 지나지 않은 고객',
      'Customers whose birthday was in the last 7 days',
      'Customers whose birthday was not in the last 7 days',
    ],
    [
      trait('joined', { op: 'anniversary', side: 'next', days: 30 }),
      '가입일 기념일이 앞으로 30일 안에 돌아오는 고객',
      '가입일 기념일이 앞으로 30일 안에 돌아오지 않는 고객',
      'Customers whose sign-up date anniversary is in the next 30 days',
      'Customers whose sign-up date anniversary is not in the next 30 days',
    ],
    [
      trait('address', { op: 'area', areas: ['서울 강남구'] }),
      '서울 강남구에 사는 고객',
      '서울 강남구에 살지 않는 고객',
      'Customers who live in 서울 강남구',
      'Customers who do not live in 서울 강남구',
    ],
    [
      trait('address', { op: 'area', areas: ['서울특별시', '부산광역시'] }),
      '서울특별시, 부산광역시 중 한 곳에 사는 고객',
      '서울특별시, 부산광역시 중 한 곳에 살지 않는 고객',
      'Customers who live in 서울특별시 or 부산광역시',
      'Customers who do not live in 서울특별시 or 부산광역시',
    ],
    [
      trait('memo', { op: 'area', areas: ['서울'] }),
      '메모가 서울에 있는 고객',
      '메모가 서울에 있지 않은 고객',
      'Customers whose memo is in 서울',
      'Customers whose memo is not in 서울',
    ],
    [
      trait('memo', { op: 'matches', pattern: 'A*-?' }),
      '메모가 ‘A*-?’ 형식에 맞는 고객',
      '메모가 ‘A*-?’ 형식에 맞지 않는 고객',
      'Customers whose memo fits the pattern ‘A*-?’',
      'Customers whose memo does not fit the pattern ‘A*-?’',
    ],
    [
      trait('memo', { op: 'not-matches', pattern: '*VIP*' }),
      '메모가 ‘*VIP*’ 형식에 맞지 않는 고객',
      '메모가 ‘*VIP*’ 형식에 맞는 고객',
      'Customers whose memo does not fit the pattern ‘*VIP*’',
      'Customers whose memo fits the pattern ‘*VIP*’',
    ],
    [
      trait('first_order', { op: 'days-from', side: 'after', from: 0, to: 7, trait: 'joined' }),
      '첫 주문일이 가입일 이후 7일 이내인 고객',
      '첫 주문일이 가입일 이후 7일 이내가 아닌 고객',
      'Customers whose first order is within 7 days after their sign-up date',
      'Customers whose first order is not within 7 days after their sign-up date',
    ],
    [
      trait('joined', { op: 'days-from', side: 'before', from: 1, to: null, trait: 'last_order' }),
      '가입일이 마지막 주문일보다 이른 고객',
      '가입일이 마지막 주문일보다 이르지 않은 고객',
      'Customers whose sign-up date is before their last order',
      'Customers whose sign-up date is not before their last order',
    ],
    [
      trait('last_order', { op: 'days-from', side: 'after', from: 30, to: null, trait: 'joined' }),
      '마지막 주문일이 가입일보다 30일 이상 늦은 고객',
      '마지막 주문일이 가입일보다 30일 이상 늦지 않은 고객',
      'Customers whose last order is at least 30 days after their sign-up date',
      'Customers whose last order is not at least 30 days after their sign-up date',
    ],
    [
      trait('first_order', { op: 'days-from', side: 'either', from: 0, to: 0, trait: 'joined' }),
      '첫 주문일이 가입일과 같은 날인 고객',
      '첫 주문일이 가입일과 같은 날이 아닌 고객',
      'Customers whose first order is on the same day as their sign-up date',
      'Customers whose first order is not on the same day as their sign-up date',
    ],
    [
      trait('memo', { op: 'same', trait: 'grade' }),
      '메모가 등급과 같은 고객',
      '메모가 등급과 다른 고객',
      'Customers whose memo is the same as their grade',
      'Customers whose memo is not the same as their grade',
    ],
    [
      trait('memo', { op: 'not-same', trait: 'address' }),
      '메모가 주소와 다른 고객',
      '메모가 주소와 같은 고객',
      'Customers whose memo is not the same as their address',
      'Customers whose memo is the same as their address',
    ],
    [
      did(rows('events', { column: 'product', test: { op: 'same', trait: 'grade', of: 'customer' } })),
      '최근 90일 안에 상품이 고객의 등급과 같은 행동을 한 고객',
      '최근 90일 안에 상품이 고객의 등급과 같은 행동을 하지 않은 고객',
      'Customers who had an event (where product is the same as the customer’s grade) in the last 90 days',
      'Customers who did not have an event (where product is the same as the customer’s grade) in the last 90 days',
    ],
    [
      did(rows('orders', { column: 'brand', test: { op: 'same', trait: 'category' } })),
      '최근 90일 안에 브랜드가 카테고리와 같은 주문을 한 고객',
      '최근 90일 안에 브랜드가 카테고리와 같은 주문을 하지 않은 고객',
      'Customers who placed an order (where brand is the same as their category) in the last 90 days',
      'Customers who did not place an order (where brand is the same as their category) in the last 90 days',
    ],
    [
      did(
        rows('orders', {
          column: 'amount',
          test: { op: 'than', compare: '>', times: 0.1, trait: 'revenue', of: 'customer' },
        }),
      ),
      '최근 90일 안에 결제 금액이 고객의 매출의 0.1배 초과인 주문을 한 고객',
      '최근 90일 안에 결제 금액이 고객의 매출의 0.1배 초과인 주문을 하지 않은 고객',
      'Customers who placed an order (where amount is more than 0.1 times the customer’s revenue) in the last 90 days',
      'Customers who did not place an order (where amount is more than 0.1 times the customer’s revenue) in the last 90 days',
    ],
    [
      did(rows('orders', { column: 'brand', test: { op: 'not-matches', pattern: 'A*' } })),
      '최근 90일 안에 브랜드가 ‘A*’ 형식에 맞지 않는 주문을 한 고객',
      '최근 90일 안에 브랜드가 ‘A*’ 형식에 맞지 않는 주문을 하지 않은 고객',
      'Customers who placed an order (where brand does not fit the pattern ‘A*’) in the last 90 days',
      'Customers who did not place an order (where brand does not fit the pattern ‘A*’) in the last 90 days',
    ],
    [
      did(rows('orders', { column: 'brand', test: { op: 'area', areas: ['서울'] } })),
      '최근 90일 안에 브랜드가 서울에 있는 주문을 한 고객',
      '최근 90일 안에 브랜드가 서울에 있는 주문을 하지 않은 고객',
      'Customers who placed an order (where brand is in 서울) in the last 90 days',
      'Customers who did not place an order (where brand is in 서울) in the last 90 days',
    ],
  ])('%#', (leaf, ...sentences) => {
    const said = (['ko', 'en'] as const).flatMap((lang) =>
      [leaf, not(leaf)].map((condition) => say(condition, SAID_CATALOG, [], lang)),
    );
    expect(said).toEqual(sentences);
  });
});
