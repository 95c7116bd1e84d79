import { CALENDAR } from './calendar';
import { spoil, SPOILED_ORDERS, type Cells } from './spoil';
import type { Order, World } from './world';

/** Columns of the orders file: one row for each order line. */
export const ORDER_HEADER = [
  '주문번호',
  '주문일시',
  '고객번호',
  '카테고리',
  '브랜드',
  '상품명',
  '판매가',
  '수량',
  '할인금액',
  '결제금액',
  '쿠폰',
  '채널',
  '주문상태',
] as const;

function clock(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function rowsOf(order: Order, number: string, customer: string): string[][] {
  const time = `${CALENDAR[order.day]?.day} ${clock(order.minute)}`;
  return order.lines.map((line) => [
    number,
    time,
    customer,
    line.category,
    line.brand,
    line.product,
    String(line.price),
    String(line.quantity),
    String(line.discount),
    String(line.price * line.quantity - line.discount),
    line.coupon,
    order.channel,
    line.status,
  ]);
}

/** The orders file in Korean, the header first, in order of time; order numbers are the day and a running number. */
export function orderCells(world: World): Cells {
  let day = -1;
  let running = 0;
  const rows = world.orders.flatMap((order) => {
    running = order.day === day ? running + 1 : 1;
    day = order.day;
    const number = `${CALENDAR[day]?.day.replaceAll('-', '')}-${String(running).padStart(4, '0')}`;
    return rowsOf(order, number, world.members[order.member]?.id ?? '');
  });
  const cells = [[...ORDER_HEADER], ...rows];
  spoil(world.seed, cells, SPOILED_ORDERS);
  return cells;
}
