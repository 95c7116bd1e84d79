import type { Day } from '../../core/day';
import { makeConsents, type Consent } from './consents';
import type { Kind } from './kinds';
import { makeMembers } from './members';
import { makeSends, type Send } from './messages/sends';
import { makeOrders } from './orders';

/** A customer of the shop, as the generator knows it. */
export interface Member {
  /** Seven digits with leading zeros, in order of joining. */
  readonly id: string;
  readonly kind: Kind;
  /** Whether the row is gone from the customers file. */
  readonly withdrawn: boolean;
  readonly gender: '여' | '남';
  readonly family: readonly [ko: string, en: string];
  readonly given: readonly [ko: string, en: string];
  readonly born: number;
  readonly region: string;
  readonly joined: Day;
  readonly source: string;
  readonly emailConsent: boolean;
  readonly smsConsent: boolean;
}

/** One product in an order. Amounts in won. */
export interface OrderLine {
  readonly category: string;
  readonly brand: string;
  readonly product: string;
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly coupon: string;
  readonly status: string;
}

/** One order. */
export interface Order {
  /** The member's place in `World.members`; −1 for a guest. */
  readonly member: number;
  /** Index of the day in `CALENDAR`. */
  readonly day: number;
  readonly minute: number;
  readonly channel: string;
  readonly lines: readonly OrderLine[];
}

/** Everything that happened in the shop; each file of the sample is a function of it. */
export interface World {
  readonly seed: number;
  readonly members: readonly Member[];
  /** In order of time. */
  readonly orders: readonly Order[];
  /** What each member allows in the end, by place in `members`. */
  readonly consents: readonly Consent[];
  /** In order of time. */
  readonly sends: readonly Send[];
}

/** The seed of the shipped sample. */
export const SHOP_SEED = 20260331;

/**
 * The shop from a seed. Each part draws from streams of its own, so that a further part leaves the bytes of the
 * others as they are.
 */
export function makeWorld(seed: number): World {
  const members = makeMembers(seed);
  const orders = makeOrders(seed, members);
  return { seed, members, orders, ...makeSends(seed, members, orders, makeConsents(seed, members)) };
}
