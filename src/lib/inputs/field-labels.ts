import type { Field } from '../core/input';
import type { Words } from '../core/words';

/** What a field is called on screen. */
export const FIELD_LABELS: Readonly<Record<Field, Words>> = {
  customer: { ko: '고객', en: 'Customer' },
  order: { ko: '주문번호', en: 'Order number' },
  time: { ko: '주문 날짜', en: 'Order date' },
  amount: { ko: '금액', en: 'Amount' },
  quantity: { ko: '수량', en: 'Quantity' },
  price: { ko: '단가', en: 'Unit price' },
  discount: { ko: '할인', en: 'Discount' },
  category: { ko: '카테고리', en: 'Category' },
  product: { ko: '상품', en: 'Product' },
  channel: { ko: '채널', en: 'Channel' },
  status: { ko: '주문 상태', en: 'Order status' },
  joined: { ko: '가입일', en: 'Joined on' },
};
