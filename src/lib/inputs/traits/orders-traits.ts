import type { Trait } from '../../core/relation';
import { describedTrait, type Description } from './part';

/** Names of the traits that are computed from orders. */
export const COMPUTED = [
  'first_order',
  'last_order',
  'recency',
  'orders',
  'revenue',
  'aov',
  'items',
  'tenure',
  'gap_median',
  'gap_sd',
  'favourite_category',
  'favourite_category_share',
  'favourite_channel',
  'favourite_channel_share',
  'discount_share',
  'returns_share',
] as const;
export type ComputedName = (typeof COMPUTED)[number];

/** Type, unit, family, label (ko, en) and definition (ko, en) of each computed trait. */
const DESCRIPTIONS: Readonly<Record<ComputedName, Description>> = {
  first_order: [
    'date',
    'none',
    'behaviour',
    ['첫 주문일', 'First order'],
    [
      '기준일 전 첫 주문 날짜입니다. 반품·취소만 있는 주문은 세지 않습니다.',
      'The day of the first order before the as-of day; orders that hold only returns are left out.',
    ],
  ],
  last_order: [
    'date',
    'none',
    'behaviour',
    ['마지막 주문일', 'Last order'],
    [
      '기준일 전 마지막 주문 날짜입니다. 반품·취소만 있는 주문은 세지 않습니다.',
      'The day of the last order before the as-of day; orders that hold only returns are left out.',
    ],
  ],
  recency: [
    'number',
    'days',
    'behaviour',
    ['마지막 주문 후 지난 날', 'Days since last order'],
    [
      '마지막 주문일에서 기준일까지의 날 수입니다. 기준일 하루 전에 주문했으면 1입니다.',
      'Days from the last order to the as-of day; 1 is the day before it.',
    ],
  ],
  orders: [
    'number',
    'orders',
    'behaviour',
    ['주문 수', 'Orders'],
    [
      '반품·취소가 아닌 줄이 하나라도 있는 주문의 수입니다.',
      'Orders with at least one row that is not a return or cancellation.',
    ],
  ],
  revenue: [
    'money',
    'currency',
    'value',
    ['매출', 'Revenue'],
    ['반품·취소를 뺀 금액의 합계입니다.', 'The sum of all amounts, returns and cancellations taken off.'],
  ],
  aov: [
    'money',
    'currency',
    'value',
    ['평균 주문 금액', 'Average order value'],
    [
      '매출을 주문 수로 나눈 값입니다. 소수 넷째 자리까지 반올림합니다.',
      'Revenue divided by orders, rounded to four decimals.',
    ],
  ],
  items: [
    'number',
    'none',
    'behaviour',
    ['구매 수량', 'Items bought'],
    [
      '수량의 합계이며 반품 수량은 뺍니다. 취소된 줄은 세지 않습니다.',
      'The sum of quantities, returned ones taken off; cancelled rows are left out.',
    ],
  ],
  tenure: [
    'number',
    'days',
    'behaviour',
    ['첫 주문 후 지난 날', 'Days since first order'],
    ['첫 주문일에서 기준일까지의 날 수입니다.', 'Days from the first order to the as-of day.'],
  ],
  gap_median: [
    'number',
    'days',
    'behaviour',
    ['구매 간격(중앙값)', 'Usual gap between orders'],
    [
      '서로 다른 주문 날짜 사이 간격의 중앙값입니다. 주문한 날이 이틀 이상이어야 합니다.',
      'The median number of days between order days; it needs two different days.',
    ],
  ],
  gap_sd: [
    'number',
    'days',
    'behaviour',
    ['구매 간격의 편차', 'Spread of the gaps'],
    [
      '주문 날짜 사이 간격의 표준편차입니다. 간격이 두 번 이상이어야 합니다.',
      'The sample standard deviation of the days between order days; it needs two gaps.',
    ],
  ],
  favourite_category: [
    'category',
    'none',
    'behaviour',
    ['선호 카테고리', 'Favourite category'],
    [
      '가장 자주 산 카테고리입니다. 같으면 금액이 큰 쪽, 그다음 이름순입니다.',
      'The category bought most often; ties go to the larger sum, then to the name that sorts first.',
    ],
  ],
  favourite_category_share: [
    'number',
    'share',
    'behaviour',
    ['선호 카테고리 비중', 'Share of favourite category'],
    [
      '카테고리가 있는 구매 줄 가운데 선호 카테고리의 비중입니다.',
      'Its share of the rows bought that have a category.',
    ],
  ],
  favourite_channel: [
    'category',
    'none',
    'behaviour',
    ['선호 채널', 'Favourite channel'],
    [
      '가장 자주 쓴 채널입니다. 같으면 금액이 큰 쪽, 그다음 이름순입니다.',
      'The channel used most often; ties go to the larger sum, then to the name that sorts first.',
    ],
  ],
  favourite_channel_share: [
    'number',
    'share',
    'behaviour',
    ['선호 채널 비중', 'Share of favourite channel'],
    [
      '채널이 있는 구매 줄 가운데 선호 채널의 비중입니다.',
      'Its share of the rows bought that have a channel.',
    ],
  ],
  discount_share: [
    'number',
    'share',
    'value',
    ['할인 주문 비중', 'Share of discounted orders'],
    ['할인이 0이 아닌 주문의 비중입니다.', 'The share of orders with a discount other than 0.'],
  ],
  returns_share: [
    'number',
    'share',
    'behaviour',
    ['반품·취소 비중', 'Share of returns'],
    [
      '모든 주문 줄 가운데 반품·취소 줄의 비중입니다.',
      'The share of all order rows that are returns or cancellations.',
    ],
  ],
};

/** The description of a trait that is computed from orders. */
export function computedTrait(name: ComputedName): Omit<Trait, 'table'> {
  return describedTrait(name, DESCRIPTIONS[name]);
}
