import type { Product } from '../catalogue';
import type { Device } from './plan';

/** What happens in the log. */
export type EventName = '방문' | '검색' | '상품조회' | '장바구니' | '결제시작' | '결제완료';

/** One event within a session. */
export interface Step {
  readonly event: EventName;
  readonly term?: string;
  readonly product?: Product;
  /** In won: the list price of what goes into the cart, or what is paid in all. */
  readonly amount?: number;
}

/** A visit; seconds are counted from the start of the first day. */
export interface Session {
  /** −1 for somebody who is not logged in. */
  readonly member: number;
  readonly start: number;
  readonly source: string;
  readonly device: Device;
  readonly steps: readonly Step[];
  /** Seconds from one step to the next; one fewer than steps. */
  readonly gaps: readonly number[];
}
