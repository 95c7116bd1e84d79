import { DAY_MINUTES } from './clock';
import type { Member, Order } from './world';

/** One order in a member's history. */
export interface PastOrder {
  /** Counted from the start of the first day. */
  readonly minute: number;
  /** Paid for it, cancelled and returned lines included, in won. */
  readonly paid: number;
  readonly order: Order;
}

/** What an order's lines cost together, in won. */
export function paidFor(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.price * line.quantity - line.discount, 0);
}

/** The orders of each member in order of time, by place in `members`. */
export function historiesOf(members: readonly Member[], orders: readonly Order[]): PastOrder[][] {
  const out: PastOrder[][] = members.map(() => []);
  for (const order of orders) {
    const minute = order.day * DAY_MINUTES + order.minute;
    out[order.member]?.push({ minute, paid: paidFor(order), order });
  }
  return out;
}

/** How many orders of a history are before a minute. */
export function countBefore(history: readonly PastOrder[], minute: number): number {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history[middle] as PastOrder).minute < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
